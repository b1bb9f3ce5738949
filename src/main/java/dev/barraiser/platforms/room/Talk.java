package dev.barraiser.platforms.room;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What people do with messages. Each act and the event about it are one transaction; the bot hears
 * only of channels it is in. Thread-safe. Throws {@link Refusal}.
 */
final class Talk {

  private static final int MOST_KINDS_OF_REACTION = 20;

  private final Database database;
  private final Stores stores;
  private final Access access;
  private final EventLog events;
  private final Feed feed;
  private final InstantSource clock;

  Talk(
      Database database,
      Stores stores,
      Access access,
      EventLog events,
      Feed feed,
      InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.access = access;
    this.events = events;
    this.feed = feed;
    this.clock = clock;
  }

  /** Says something in a channel or a thread; returns the message's id. */
  String say(String as, String channelId, @Nullable String threadId, String typed) {
    String text = Wording.message(typed);
    return database.write(tx -> {
      Member author = access.acting(tx, as);
      Channel channel = access.channel(tx, author, channelId);
      Long thread = access.thread(tx, channel, threadId);
      Set<String> mentioned = mentioned(tx, channel, author, text);
      Instant now = clock.instant();
      long seq = stores.messages().said(tx, channel, thread, author.id(), text, mentioned, now);
      if (channel.bot()) {
        var ref = new MessageRef(channel.place(thread), Id.ofMessage(seq));
        boolean toSomebody = !mentioned.isEmpty();
        events.happened(
            tx,
            new Incoming.Said(newId(), author.person(), ref, text, toSomebody, false, null, now));
        if (!channel.isDirect() && Mentions.ofBot(text)) {
          events.happened(tx, new Incoming.Mentioned(newId(), author.person(), ref, now));
        }
      }
      feed.changed(tx, channel, thread, null);
      return Id.ofMessage(seq);
    });
  }

  private Set<String> mentioned(Tx tx, Channel channel, Member author, String text) {
    if (channel.isDirect()) return Set.of();
    Set<String> mentioned = Mentions.in(text, stores.members().present(tx));
    mentioned.remove(author.id());
    return mentioned;
  }

  /** Changes what one said. */
  void edit(String as, String id, String typed) {
    String text = Wording.message(typed);
    database.run(tx -> {
      Member author = access.acting(tx, as);
      Message message = own(tx, author, id, "Only who wrote a message can change it.");
      if (text.equals(message.words())) return;
      Instant now = clock.instant();
      stores.messages().edit(tx, message.seq(), text, now);
      tell(
          tx,
          message,
          (ref, event) ->
              events.happened(tx, new Incoming.Edited(event, author.person(), ref, text, now)));
    });
  }

  /** Takes back what one said. Replies under it stay. */
  void delete(String as, String id) {
    database.run(tx -> {
      Member author = access.acting(tx, as);
      Message message = own(tx, author, id, "Only who wrote a message can delete it.");
      stores.messages().delete(tx, message.seq());
      stores.reactions().removeAll(tx, message.seq());
      tell(
          tx,
          message,
          (ref, event) -> events.happened(tx, new Incoming.Deleted(event, ref, clock.instant())));
    });
  }

  /** Puts a reaction on a message, or takes it back. */
  void react(String as, String id, String typed) {
    String emoji = Wording.emoji(typed);
    database.run(tx -> {
      Member member = access.acting(tx, as);
      Message message = access.message(tx, member, id);
      boolean added = stores.reactions().add(tx, message.seq(), emoji, member.id());
      if (!added) stores.reactions().remove(tx, message.seq(), emoji, member.id());
      if (stores.reactions().kinds(tx, message.seq()) > MOST_KINDS_OF_REACTION) {
        throw Refusal.wrong(
            "emoji", "That message has enough kinds of reactions. Join one of them.");
      }
      tell(
          tx,
          message,
          (ref, event) ->
              events.happened(
                  tx,
                  new Incoming.Reacted(
                      event, member.person(), ref, emoji, added, clock.instant())));
    });
  }

  /** Marks everything in a channel as read, or in one thread. */
  void read(String as, String channelId, @Nullable String threadId) {
    database.run(tx -> {
      Member member = access.acting(tx, as);
      Channel channel = access.channel(tx, member, channelId);
      stores.channels().read(tx, member.id(), channel.id(), access.thread(tx, channel, threadId));
      feed.channels(tx, member.id());
    });
  }

  private Message own(Tx tx, Member author, String id, String otherwise) {
    Message message = access.message(tx, author, id);
    if (!author.id().equals(message.author())) throw Refusal.forbidden(otherwise);
    return message;
  }

  /** Pages hear of any change; the bot only where it is. */
  private void tell(Tx tx, Message message, BiConsumer<MessageRef, String> event) {
    Channel channel = stores.channels().find(tx, message.channel()).orElseThrow();
    if (channel.bot()) {
      event.accept(new MessageRef(channel.place(message.thread()), message.id()), newId());
    }
    feed.changed(tx, channel, message.thread(), message.whisperTo());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
