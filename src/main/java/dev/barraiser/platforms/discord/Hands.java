package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.MessageReader.Author;
import dev.barraiser.storage.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what was said, whether the gateway told or it was found in the history: after whom it is
 * by, once, and so that it is remembered. Thread-safe; blocks.
 */
final class Hands {

  private static final int MOST_REMEMBERED = 20_000;

  private final Database database;
  private final Members members;
  private final Channels channels;
  private final Hearing hearing;
  private final Listener to;
  private final DirectStore directs = new DirectStore();
  private final Map<String, Person> whose = new Latest<>();
  private final Map<String, Boolean> handed = new Latest<>();

  private static final class Latest<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  Hands(Database database, Members members, Channels channels, Hearing hearing, Listener to) {
    this.database = database;
    this.members = members;
    this.channels = channels;
    this.hearing = hearing;
    this.to = to;
  }

  /** In which order what happens in a place is handed on. */
  static String lane(Place place) {
    return switch (place) {
      case Place.Channel channel -> "channel " + channel.id();
      case Place.InThread thread -> "channel " + thread.channel().id();
      case Place.Direct direct -> throw new IllegalArgumentException("no lane: " + direct);
    };
  }

  /** The same for a direct conversation, of which only Discord's name may be known. */
  static String laneOfDirect(String channel) {
    return "direct " + channel;
  }

  /**
   * Hands it on; harmless when that was done.
   *
   * @param by who did it; empty where that is not known
   * @param guild where it happened; null for direct messages, unless a private thread stands for
   *     them
   * @throws RuntimeException when it was not stored: it has to be handed on again
   */
  void on(Incoming.Event event, Optional<Author> by, @Nullable String guild) {
    if (wasHanded(event)) return;
    by.ifPresent(author -> members.meet(author.person(), author.name(), guild, to));
    to.happened(event);
    synchronized (handed) {
      handed.put(event.id(), true);
    }
    hearing.note(event, guild != null);
  }

  private boolean wasHanded(Incoming.Event event) {
    synchronized (handed) {
      return handed.containsKey(event.id());
    }
  }

  /** What could not be handed on at once is found again, should we be killed meanwhile. */
  void owe(String guild, List<Incoming.Event> events) {
    for (Incoming.Event event : events) {
      if (event instanceof Incoming.Said said && said.place() instanceof Place.Channel channel) {
        channels.owes(channel, guild, said.message().id());
      }
    }
  }

  /** Somebody of whom something was handed on before. */
  Optional<Author> known(Person person) {
    return members.isKnown(person)
        ? Optional.of(new Author(person, members.of(person)))
        : Optional.empty();
  }

  /**
   * The direct conversation that Discord calls {@code channel}; empty for one of nobody known.
   *
   * @param since from when on it counts as heard, should it not have been known
   */
  Optional<Place> direct(String channel, Optional<Author> by, Instant since) {
    synchronized (whose) {
      Person person = whose.get(channel);
      if (person != null) return Optional.of(new Place.Direct(person));
    }
    Optional<Person> person =
        database
            .read(tx -> directs.person(tx, channel))
            .or(() -> by.map(author -> learn(author.person(), channel, since)));
    person.ifPresent(one -> {
      synchronized (whose) {
        whose.put(channel, one);
      }
    });
    return person.map(Place.Direct::new);
  }

  private Person learn(Person person, String channel, Instant since) {
    database.run(tx -> directs.keep(tx, person, channel, since));
    return person;
  }
}
