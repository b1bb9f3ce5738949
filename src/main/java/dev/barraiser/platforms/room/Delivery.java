package dev.barraiser.platforms.room;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot does in the room. An effect and the note that it was delivered are one transaction,
 * so each happens once. Thread-safe.
 */
final class Delivery {

  private final Database database;
  private final Stores stores;
  private final Feed feed;
  private final InstantSource clock;

  Delivery(Database database, Stores stores, Feed feed, InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.feed = feed;
    this.clock = clock;
  }

  Receipt.Settled deliver(String effectId, Outgoing outgoing) {
    return database.write(tx -> {
      Optional<Receipt.Settled> before = stores.effects().find(tx, effectId);
      if (before.isPresent()) return before.get();
      Receipt.Settled receipt = settle(tx, outgoing);
      // A refusal changed nothing: asked again, it is decided again.
      if (!(receipt instanceof Receipt.Refused)) stores.effects().delivered(tx, effectId, receipt);
      return receipt;
    });
  }

  Optional<Receipt.Settled> lookFor(String effectId) {
    return database.read(tx -> stores.effects().find(tx, effectId));
  }

  private Receipt.Settled settle(Tx tx, Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Post post -> post(tx, post);
      case Outgoing.Whisper whisper -> whisper(tx, whisper);
      case Outgoing.OpenThread open -> openThread(tx, open);
      case Outgoing.Revise revise -> revise(tx, revise);
      case Outgoing.React react -> react(tx, react);
      case Outgoing.Home home -> home(tx, home);
      case Outgoing.CheckChannel check ->
          switch (spot(tx, check.place())) {
            case Free _ -> new Receipt.Allowed();
            case Closed(Receipt.Refused why) -> why;
          };
    };
  }

  private Receipt.Settled post(Tx tx, Outgoing.Post post) {
    return switch (spot(tx, post.place())) {
      case Closed(Receipt.Refused why) -> why;
      case Free(Channel channel, Long thread) -> {
        List<String> pings = pings(post.audience());
        yield put(tx, channel, thread, post.card(), null, pings);
      }
    };
  }

  private static List<String> pings(Audience audience) {
    return switch (audience) {
      case Audience.Nobody _ -> List.of();
      case Audience.Everybody _ -> List.of(MessageStore.EVERYBODY);
      case Audience.These(List<Person> people) ->
          people.stream().map(Person::id).distinct().toList();
    };
  }

  private Receipt.Settled whisper(Tx tx, Outgoing.Whisper whisper) {
    if (stores.members().present(tx, whisper.to().id()).isEmpty()) return personGone();
    // In somebody else's direct messages nobody would see it: it goes to the person's own.
    Place place =
        whisper.place() instanceof Place.Direct ? new Place.Direct(whisper.to()) : whisper.place();
    boolean asked = !whisper.origin().equals(Origin.UNASKED);
    // Who asks where the bot is not gets an answer there all the same, as on Slack.
    return switch (asked ? anywhere(tx, place) : spot(tx, place)) {
      case Closed(Receipt.Refused why) -> why;
      case Free(Channel channel, Long thread) ->
          put(tx, channel, thread, whisper.card(), whisper.to().id(), List.of());
    };
  }

  private Receipt.Settled home(Tx tx, Outgoing.Home home) {
    String person = home.person().id();
    if (stores.members().present(tx, person).isEmpty()) return personGone();
    stores.homes().show(tx, person, home.card());
    feed.home(tx, person);
    return new Receipt.Sent(new MessageRef(home.place(), ""));
  }

  private Receipt.Settled put(
      Tx tx,
      Channel channel,
      @Nullable Long thread,
      Card card,
      @Nullable String whisperTo,
      List<String> pings) {
    long seq =
        stores.messages().posted(tx, channel, thread, card, whisperTo, pings, clock.instant());
    feed.changed(tx, channel, thread, whisperTo);
    return new Receipt.Sent(new MessageRef(channel.place(thread), Id.ofMessage(seq)));
  }

  private Receipt.Settled openThread(Tx tx, Outgoing.OpenThread open) {
    return switch (on(tx, open.under())) {
      case Lost(Receipt.Refused why) -> why;
      case Standing(Message message, Channel channel) -> {
        if (channel.isDirect() || message.thread() != null || message.isWhisper()) {
          yield new Receipt.Refused(
              Reason.NOT_PERMITTED, "A thread opens only under a channel's own message.");
        }
        stores.messages().openThread(tx, message.seq(), open.title());
        feed.changed(tx, channel, null, null);
        yield new Receipt.Opened(
            new Place.InThread(
                new Place.Channel(RoomPlatform.WORKSPACE, channel.id()), message.id()));
      }
    };
  }

  private Receipt.Settled revise(Tx tx, Outgoing.Revise revise) {
    return switch (on(tx, revise.message())) {
      case Lost(Receipt.Refused why) -> why;
      case Standing(Message message, Channel channel) -> {
        if (message.author() != null) {
          yield new Receipt.Refused(Reason.NOT_PERMITTED, "Only the bot's own cards change.");
        }
        stores.messages().revise(tx, message.seq(), revise.card());
        feed.changed(tx, channel, message.thread(), message.whisperTo());
        yield new Receipt.Sent(revise.message());
      }
    };
  }

  private Receipt.Settled react(Tx tx, Outgoing.React react) {
    return switch (on(tx, react.message())) {
      case Lost(Receipt.Refused why) -> why;
      case Standing(Message message, Channel channel) -> {
        String emoji = emoji(react.mark());
        if (react.on()) stores.reactions().add(tx, message.seq(), emoji, RoomPlatform.BOT);
        else stores.reactions().remove(tx, message.seq(), emoji, RoomPlatform.BOT);
        feed.changed(tx, channel, message.thread(), message.whisperTo());
        yield new Receipt.Sent(react.message());
      }
    };
  }

  private static String emoji(Outgoing.Mark mark) {
    return switch (mark) {
      case GATHERED -> "✅";
    };
  }

  /** Where something may be put, or why it may not. */
  private sealed interface Spot {}

  private record Free(Channel channel, @Nullable Long thread) implements Spot {}

  private record Closed(Receipt.Refused why) implements Spot {}

  private Spot spot(Tx tx, Place place) {
    Spot spot = anywhere(tx, place);
    return spot instanceof Free(Channel channel, Long _) && !channel.bot()
        ? new Closed(notInChannel(channel))
        : spot;
  }

  private Spot anywhere(Tx tx, Place place) {
    return switch (place) {
      case Place.Channel(var _, String id) -> channel(tx, id, null);
      case Place.InThread(Place.Channel channel, String root) -> inThread(tx, channel.id(), root);
      case Place.Direct(Person person) ->
          stores.members().present(tx, person.id()).isEmpty()
              ? new Closed(personGone())
              : channel(tx, Id.ofDirect(person.id()), null);
    };
  }

  private Spot channel(Tx tx, String id, @Nullable Long thread) {
    return stores
        .channels()
        .find(tx, id)
        .<Spot>map(channel -> new Free(channel, thread))
        .orElseGet(
            () -> new Closed(new Receipt.Refused(Reason.CHANNEL_GONE, "The channel is gone.")));
  }

  private Spot inThread(Tx tx, String channel, String root) {
    Optional<Message> first =
        Id.message(root)
            .flatMap(seq -> stores.messages().find(tx, seq))
            .filter(message -> message.channel().equals(channel) && message.thread() == null)
            .filter(
                message -> !message.deleted() || stores.messages().hasReplies(tx, message.seq()));
    return first.isEmpty() ? new Closed(messageGone()) : channel(tx, channel, first.get().seq());
  }

  /** A message that something is done to, or why it cannot be. */
  private sealed interface Target {}

  private record Standing(Message message, Channel channel) implements Target {}

  private record Lost(Receipt.Refused why) implements Target {}

  private Target on(Tx tx, MessageRef ref) {
    return switch (spot(tx, ref.place())) {
      case Closed(Receipt.Refused why) -> new Lost(why);
      case Free(Channel channel, Long _) ->
          Id.message(ref.id())
              .flatMap(seq -> stores.messages().find(tx, seq))
              .filter(message -> message.channel().equals(channel.id()) && !message.deleted())
              .<Target>map(message -> new Standing(message, channel))
              .orElseGet(() -> new Lost(messageGone()));
    };
  }

  private static Receipt.Refused notInChannel(Channel channel) {
    return new Receipt.Refused(
        Reason.NOT_IN_CHANNEL,
        "I am not in #" + channel.name() + ". Invite me there and try again.");
  }

  private static Receipt.Refused personGone() {
    return new Receipt.Refused(Reason.PERSON_GONE, "That person has left the room.");
  }

  private static Receipt.Refused messageGone() {
    return new Receipt.Refused(Reason.MESSAGE_GONE, "That message is gone.");
  }
}
