package dev.barraiser.platforms.discord;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.PrivateStore.Private;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The bot's direct messages with each person, opened when they are first needed. Thread-safe. */
final class Directs {

  private final Database database;
  private final Rest rest;
  private final PrivateThreads privates;
  private final InstantSource machine;
  private final DirectStore store = new DirectStore();

  Directs(Database database, Rest rest, PrivateThreads privates, InstantSource machine) {
    this.database = database;
    this.rest = rest;
    this.privates = privates;
    this.machine = machine;
  }

  /** As Discord names the conversation, if we know. */
  Optional<String> known(Person person) {
    return database.read(tx -> store.channel(tx, person));
  }

  /**
   * The channel that messages of a place belong to, as Discord names it.
   *
   * @throws DiscordFailure when it is not known and cannot be opened
   */
  String channel(Errand errand, Place place) {
    return switch (place) {
      case Place.Channel channel -> channel.id();
      case Place.InThread thread -> thread.root();
      case Place.Direct(Person person) -> known(person).orElseGet(() -> open(errand, person));
    };
  }

  /** The same for one message: a thread's first stands in the channel. */
  String channel(Errand errand, MessageRef message) {
    return message.place() instanceof Place.InThread(Place.Channel channel, String root)
            && root.equals(message.id())
        ? channel.id()
        : channel(errand, message.place());
  }

  /**
   * The private thread in which a direct message may stand; empty where it cannot be in one, for
   * what stands in a thread is younger.
   */
  Optional<Place.InThread> inPrivate(MessageRef message) {
    return message.place() instanceof Place.Direct(Person person)
        ? privates
            .of(person)
            .map(Private::place)
            .filter(thread -> Ids.compare(message.id(), thread.root()) > 0)
        : Optional.empty();
  }

  /** Where messages of a place may stand, as Discord names it; nothing is opened. */
  List<String> standing(Place place) {
    return switch (place) {
      case Place.Channel channel -> List.of(channel.id());
      case Place.InThread thread -> List.of(thread.root());
      case Place.Direct(Person person) ->
          Stream.concat(privates.of(person).map(Private::thread).stream(), known(person).stream())
              .toList();
    };
  }

  /** The place that {@code channel} is, where messages of a place may stand. */
  Place in(Place place, String channel) {
    return privates.at(channel).<Place>map(Private::place).orElse(place);
  }

  /**
   * Opens the conversation, whatever was known of it.
   *
   * @throws DiscordFailure when it cannot be opened
   */
  String open(Errand errand, Person person) {
    DataObject opened =
        rest.call(
                errand.urgency(),
                Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                DataObject.empty().put("recipient_id", person.id()))
            .orElseThrow();
    String channel = opened.getString("id");
    database.run(tx -> store.keep(tx, person, channel, machine.instant()));
    return channel;
  }
}
