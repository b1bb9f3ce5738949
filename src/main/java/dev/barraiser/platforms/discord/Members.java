package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who is there: names as Discord told them last, and who administers where. Thread-safe. */
final class Members implements Names {

  /** The name of one that Discord has not told of. */
  static final String SOMEBODY = "somebody";

  private static final int MOST_REMEMBERED = 5_000;

  /** How often it is noted that somebody is in a server. */
  private static final Duration NOTED_FOR = Duration.ofHours(12);

  private final Database database;
  private final InstantSource machine;
  private final MemberStore store = new MemberStore();
  private final Map<Person, String> names = new LastUsed<>();
  private final Map<String, Instant> met = new LastUsed<>();
  private final Set<Person> doubted = ConcurrentHashMap.newKeySet();
  private final List<Object> oneByOne = IntStream.range(0, 64).mapToObj(_ -> new Object()).toList();

  private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    LastUsed() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  Members(Database database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
  }

  /** From what is kept; never waits for Discord. "somebody" for one that it has not told of. */
  @Override
  public String of(Person person) {
    return known(person).orElse(SOMEBODY);
  }

  /** Whether anything of the person has been passed on. */
  boolean isKnown(Person person) {
    return known(person).isPresent();
  }

  private Optional<String> known(Person person) {
    synchronized (names) {
      String name = names.get(person);
      if (name != null) return Optional.of(name);
    }
    Optional<String> kept = database.read(tx -> store.name(tx, person));
    kept.ifPresent(name -> remember(person, name));
    return kept;
  }

  private void remember(Person person, String name) {
    synchronized (names) {
      names.put(person, name);
    }
  }

  /**
   * Sees to it that {@code to} knows the person, and by their present name, before what they do is
   * passed on.
   *
   * @param name as shown, such as {@code User.getEffectiveName()}
   * @param guild the server they were met in; null outside of one, and where the bot is not in it
   */
  void meet(Person person, String name, @Nullable String guild, Listener to) {
    Optional<String> before = known(person);
    if (!before.equals(Optional.of(name))) {
      synchronized (turn(person)) {
        changed(person, name, to);
      }
    }
    if (guild != null) note(person, guild);
  }

  /**
   * Passed on first and kept then: who is killed in between passes it on once more. The moment is
   * in its id, for who takes an old name again has changed it.
   */
  private void changed(Person person, String name, Listener to) {
    if (known(person).equals(Optional.of(name))) return;
    Instant now = machine.instant();
    String id = EventIds.personChanged(person.id(), Long.toString(now.toEpochMilli()));
    to.happened(new Incoming.PersonChanged(id, new Profile(person, name, null, false, false), now));
    database.run(tx -> store.keep(tx, person, name, now));
    remember(person, name);
  }

  private void note(Person person, String guild) {
    String key = person.id() + " " + guild;
    Instant now = machine.instant();
    synchronized (met) {
      Instant last = met.get(key);
      if (last != null && last.plus(NOTED_FOR).isAfter(now)) return;
    }
    database.run(tx -> store.met(tx, person, guild, now));
    synchronized (met) {
      met.put(key, now);
    }
  }

  /** They were not found in that server: who comes back is noted again. */
  void left(Person person, String guild) {
    synchronized (met) {
      met.remove(person.id() + " " + guild);
    }
  }

  /**
   * Sees to it that {@code to} knows whether the person administers where the channel is. Call it
   * after {@link #meet} and before the interaction is passed on.
   */
  void rights(Person person, Place.Channel place, String guild, boolean administers, Listener to) {
    synchronized (turn(person)) {
      Optional<Boolean> before = database.read(tx -> store.administers(tx, person, place));
      // Also of who administers nothing: a right that was never told of means a platform without.
      if (before.equals(Optional.of(administers))) return;
      Instant now = machine.instant();
      String id =
          EventIds.rightsChanged(place.id(), person.id(), Long.toString(now.toEpochMilli()));
      to.happened(new Incoming.RightsChanged(id, person, place, administers, now));
      database.run(tx -> store.keep(tx, person, place, guild, administers));
    }
  }

  /** A request says that the person shares no server with the bot: it is looked at soon. */
  void doubt(Person person) {
    doubted.add(person);
  }

  /** Whom a request said something of since last asked for. */
  List<Person> doubted() {
    List<Person> those = List.copyOf(doubted);
    those.forEach(doubted::remove);
    return those;
  }

  private Object turn(Person person) {
    return oneByOne.get(Math.floorMod(person.hashCode(), oneByOne.size()));
  }
}
