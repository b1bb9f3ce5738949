package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.platforms.discord.MemberStore.Member;
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
  private final Map<Person, Member> remembered = new LastUsed<>();
  private final Map<String, Instant> met = new LastUsed<>();
  private final Map<String, Boolean> rights = new LastUsed<>();
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
    return known(person).map(Member::name).orElse(SOMEBODY);
  }

  /** Whether anything of the person has been passed on. */
  boolean isKnown(Person person) {
    return known(person).isPresent();
  }

  private Optional<Member> known(Person person) {
    synchronized (remembered) {
      Member member = remembered.get(person);
      if (member != null) return Optional.of(member);
    }
    Optional<Member> kept = database.read(tx -> store.find(tx, person));
    kept.ifPresent(member -> remember(person, member));
    return kept;
  }

  private void remember(Person person, Member member) {
    synchronized (remembered) {
      remembered.put(person, member);
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
    var now = new Member(name, false);
    if (!known(person).equals(Optional.of(now))) {
      synchronized (turn(person)) {
        changed(person, now, to);
      }
    }
    if (guild != null) note(person, guild);
  }

  /**
   * Passed on first and kept then: who is killed in between passes it on once more. The moment is
   * in its id, for who takes an old name again has changed it.
   */
  private void changed(Person person, Member now, Listener to) {
    if (known(person).equals(Optional.of(now))) return;
    Instant at = machine.instant();
    String id = EventIds.personChanged(person.id(), Long.toString(at.toEpochMilli()));
    to.happened(
        new Incoming.PersonChanged(id, new Profile(person, now.name(), null, false, false), at));
    keep(person, now);
  }

  private void keep(Person person, Member member) {
    database.run(tx -> store.keep(tx, person, member, machine.instant()));
    remember(person, member);
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

  /**
   * They were not found in that server. Who comes back is told of again.
   *
   * @param last whether it was the last one in which they were met
   */
  void left(Person person, String guild, boolean last) {
    synchronized (turn(person)) {
      database.run(tx -> store.left(tx, person, guild));
      if (last) known(person).ifPresent(member -> keep(person, new Member(member.name(), true)));
    }
    synchronized (met) {
      met.remove(person.id() + " " + guild);
    }
    synchronized (rights) {
      // In which channels they administered is in the database only, and this is rare.
      rights.clear();
    }
  }

  /**
   * Sees to it that {@code to} knows whether the person administers where the channel is, before
   * the interaction is passed on. One look where that is known.
   */
  void rights(Person person, Place.Channel place, String guild, boolean administers, Listener to) {
    // Also of who administers nothing: a right that was never told of means a platform without.
    if (isTold(person, place, administers)) return;
    synchronized (turn(person)) {
      if (isTold(person, place, administers)) return;
      Instant now = machine.instant();
      String id =
          EventIds.rightsChanged(place.id(), person.id(), Long.toString(now.toEpochMilli()));
      to.happened(new Incoming.RightsChanged(id, person, place, administers, now));
      database.run(tx -> store.keep(tx, person, place, guild, administers));
      remember(person, place, administers);
    }
  }

  /** Whether it was told last that the person administers, or does not, where the channel is. */
  private boolean isTold(Person person, Place.Channel place, boolean administers) {
    synchronized (rights) {
      Boolean told = rights.get(key(person, place));
      if (told != null) return told == administers;
    }
    Optional<Boolean> kept = database.read(tx -> store.administers(tx, person, place));
    kept.ifPresent(told -> remember(person, place, told));
    return kept.equals(Optional.of(administers));
  }

  private void remember(Person person, Place.Channel place, boolean administers) {
    synchronized (rights) {
      rights.put(key(person, place), administers);
    }
  }

  private static String key(Person person, Place.Channel place) {
    return person.id() + " " + place.id();
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

  /** What is remembered of them is not kept any more: they are to be met anew. */
  void forget(Person person) {
    synchronized (remembered) {
      remembered.remove(person);
    }
    String theirs = person.id() + " ";
    synchronized (met) {
      met.keySet().removeIf(key -> key.startsWith(theirs));
    }
    synchronized (rights) {
      rights.keySet().removeIf(key -> key.startsWith(theirs));
    }
    doubted.remove(person);
  }

  private Object turn(Person person) {
    return oneByOne.get(Math.floorMod(person.hashCode(), oneByOne.size()));
  }
}
