package dev.barraiser.platforms.room;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one person sees of the room, in the JSON's shape. Thread-safe. Throws {@link Refusal}. */
final class Views {

  /** How many messages come at once; older ones are asked for with {@code before}. */
  static final int MOST = 200;

  record PersonJson(
      String id, String name, String zone, boolean example, boolean admin, boolean me) {}

  record ChannelJson(
      String id,
      String name,
      String kind,
      @Nullable String person,
      boolean bot,
      String topic,
      long unread) {}

  record MessageJson(
      String id,
      String channel,
      @Nullable String thread,
      String author,
      String authorName,
      Instant at,
      @Nullable String text,
      @Nullable Map<String, @Nullable Object> card,
      boolean whisper,
      List<ReactionStore.Reaction> reactions,
      boolean edited,
      boolean deleted,
      long replies,
      @Nullable Instant lastReplyAt,
      @Nullable String threadTitle,
      List<Catalogue.MenuItem> menu,
      boolean mentions) {}

  record HomeJson(@Nullable Map<String, @Nullable Object> card) {}

  private final Database database;
  private final Stores stores;
  private final Access access;
  private final Supplier<Catalogue> catalogue;

  Views(Database database, Stores stores, Access access, Supplier<Catalogue> catalogue) {
    this.database = database;
    this.stores = stores;
    this.access = access;
    this.catalogue = catalogue;
  }

  List<PersonJson> people() {
    return database.read(stores.members()::present).stream()
        .map(member ->
            new PersonJson(
                member.id(),
                member.name(),
                member.zone().getId(),
                member.example(),
                member.admin(),
                member.me()))
        .toList();
  }

  /** Refuses somebody who is not in the room. */
  void check(String as) {
    database.read(tx -> access.acting(tx, as));
  }

  /**
   * The channels, and the direct messages of one person or, with null, of everybody; unread counts
   * only for one person.
   */
  List<ChannelJson> channels(@Nullable String as) {
    return database.read(tx -> {
      if (as != null) access.acting(tx, as);
      Map<String, Long> unread = as == null ? Map.of() : stores.channels().unread(tx, as);
      return stores.channels().all(tx).stream()
          .filter(channel -> as == null || channel.isFor(as))
          .map(channel ->
              new ChannelJson(
                  channel.id(),
                  channel.name(),
                  channel.isDirect() ? "direct" : "channel",
                  channel.person(),
                  channel.bot(),
                  channel.topic(),
                  unread.getOrDefault(channel.id(), 0L)))
          .toList();
    });
  }

  /** A channel's own messages, or a thread's first message and its replies; oldest first. */
  List<MessageJson> messages(
      String as, String channelId, @Nullable String threadId, @Nullable String before) {
    return database.read(tx -> {
      Member reader = access.acting(tx, as);
      Channel channel = access.channel(tx, reader, channelId);
      Long thread = access.thread(tx, channel, threadId);
      long end = before == null ? Long.MAX_VALUE : sequence(before);
      if (thread == null) {
        return drawn(
            tx,
            reader,
            channel,
            stores.messages().inChannel(tx, channel.id(), reader.id(), end, MOST));
      }
      List<MessageStore.Seen> seen = new ArrayList<>();
      stores.messages().seen(tx, thread, reader.id()).ifPresent(seen::add);
      seen.addAll(stores.messages().inThread(tx, thread, reader.id(), end, MOST));
      return drawn(tx, reader, channel, seen);
    });
  }

  /** Of any message, deleted ones too: it only says where to go on. */
  private static long sequence(String before) {
    return Id.message(before)
        .orElseThrow(() -> Refusal.wrong("before", "That is no message's id."));
  }

  private List<MessageJson> drawn(
      Tx tx, Member reader, Channel channel, List<MessageStore.Seen> seen) {
    Map<String, String> names = stores.members().names(tx);
    var reactions =
        stores.reactions().on(tx, seen.stream().map(one -> one.message().seq()).toList());
    var cards = new CardJson(names, channels(tx), reader.zone());
    return seen.stream()
        .map(one ->
            drawn(
                one,
                names,
                cards,
                reactions.getOrDefault(one.message().seq(), List.of()),
                menu(reader, channel, one.message())))
        .toList();
  }

  /** People decide about their own words only, and where the bot hears them. */
  private List<Catalogue.MenuItem> menu(Member reader, Channel channel, Message message) {
    boolean own = reader.id().equals(message.author()) && !message.deleted();
    return own && (channel.bot() || channel.isDirect()) ? catalogue.get().menu() : List.of();
  }

  private MessageJson drawn(
      MessageStore.Seen seen,
      Map<String, String> names,
      CardJson cards,
      List<ReactionStore.Reaction> reactions,
      List<Catalogue.MenuItem> menu) {
    Message message = seen.message();
    String author = message.author();
    return new MessageJson(
        message.id(),
        message.channel(),
        message.thread() == null ? null : Id.ofMessage(message.thread()),
        author == null ? RoomPlatform.BOT : author,
        author == null ? RoomPlatform.BOT_NAME : names.getOrDefault(author, "somebody"),
        message.at(),
        message.words(),
        message.card() == null ? null : cards.card(message.card()),
        message.isWhisper(),
        reactions,
        message.edited(),
        message.deleted(),
        seen.replies(),
        seen.lastReplyAt(),
        message.threadTitle(),
        menu,
        seen.pingsReader());
  }

  private Map<String, String> channels(Tx tx) {
    return stores.channels().all(tx).stream()
        .filter(channel -> !channel.isDirect())
        .collect(Collectors.toMap(Channel::id, Channel::name));
  }

  /** A file that stands on a card that somebody can see. */
  Block.Attachment attachment(String as, String message, String name) {
    return database.read(tx -> {
      Card card = access.message(tx, access.acting(tx, as), message).card();
      return (card == null ? List.<Block>of() : card.blocks())
          .stream()
              .filter(Block.Attachment.class::isInstance)
              .map(Block.Attachment.class::cast)
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow(() -> Refusal.missing("That file is not there any more."));
    });
  }

  /** A person's home, as far as the bot has shown one. */
  HomeJson home(String as) {
    return database.read(tx -> {
      Member reader = access.acting(tx, as);
      var cards = new CardJson(stores.members().names(tx), channels(tx), reader.zone());
      return new HomeJson(stores.homes().find(tx, reader.id()).map(cards::card).orElse(null));
    });
  }

  List<FormJson> forms(String as) {
    return database.read(tx -> {
      Member member = access.acting(tx, as);
      return stores.forms().of(tx, member.id()).stream().map(FormJson::of).toList();
    });
  }
}
