package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.PrivateStore.Private;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Which private thread stands for whose direct messages, and where the two talk at the moment. What
 * is asked while an event is read is answered from memory. Thread-safe.
 *
 * <p>Decided here: the talk goes on where its person spoke or pressed last. Half an hour later, and
 * after a restart until they do so, direct messages are tried first.
 */
final class PrivateThreads {

  private static final Duration A_TALK = Duration.ofMinutes(30);

  /** More channels are not tried for one person. */
  private static final int MOST_CHANNELS = 5;

  private final Database database;
  private final InstantSource machine;
  private final PrivateStore store = new PrivateStore();
  private final Map<String, Private> byThread = new ConcurrentHashMap<>();
  private final Map<Person, String> byPerson = new ConcurrentHashMap<>();
  private final Map<Person, Place.Channel> used = new ConcurrentHashMap<>();
  private final Map<Person, Instant> talking = new ConcurrentHashMap<>();
  private final Map<Person, Object> opening = new ConcurrentHashMap<>();
  private final ReentrantLock whose = new ReentrantLock();

  PrivateThreads(Database database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
  }

  /** Remembers what an earlier process kept. */
  void begin() {
    database.read(store::all).forEach(this::remember);
  }

  private void remember(Private one) {
    byThread.put(one.thread(), one);
    byPerson.put(one.person(), one.thread());
  }

  /** The private thread of this id; empty for any other channel. */
  Optional<Private> at(String thread) {
    return Optional.ofNullable(byThread.get(thread));
  }

  Optional<Private> of(Person person) {
    return Optional.ofNullable(byPerson.get(person)).flatMap(this::at);
  }

  /** All of them, with how far they were heard. */
  List<Private> all() {
    return database.read(store::all);
  }

  // Where the two talk.

  /** They used the bot in that channel. */
  void usedIn(Person person, Place.Channel channel) {
    used.put(person, channel);
  }

  /** They spoke or pressed in their private thread, or something was said to them there. */
  void talksIn(Person person) {
    talking.put(person, machine.instant());
  }

  /** They spoke or pressed in their direct messages. */
  void talksDirectly(Person person) {
    talking.remove(person);
  }

  /** Whether the talk with them is in their private thread. */
  boolean isTalkIn(Person person) {
    Instant last = talking.get(person);
    return last != null && machine.instant().isBefore(last.plus(A_TALK));
  }

  /** Where a private thread for them could be, best first. */
  List<Place.Channel> channels(Person person) {
    return Stream.concat(
            Stream.ofNullable(used.get(person)),
            database.read(tx -> store.around(tx, person, MOST_CHANNELS)).stream())
        .distinct()
        .limit(MOST_CHANNELS)
        .toList();
  }

  // What becomes of them.

  /** A thread is about to be opened for them. Returns what {@link #opened} asks for. */
  Object opens(Person person) {
    var mark = new Object();
    opening.put(person, mark);
    return mark;
  }

  /** None could be opened. */
  void opensNone(Person person, Object mark) {
    opening.remove(person, mark);
  }

  /**
   * A thread was opened for them; everything in it is new. Empty where they were forgotten while it
   * was: then it is nobody's.
   */
  Optional<Private> opened(Object mark, Person person, Place.InThread place, String guild) {
    var one = new Private(person, place, guild, false, place.root());
    whose.lock();
    try {
      boolean theirs = opening.remove(person, mark);
      database.run(tx -> store.keep(tx, theirs ? one : one.nobodys()));
      if (!theirs) return Optional.empty();
      of(person).ifPresent(before -> byThread.remove(before.thread()));
      remember(one);
      return Optional.of(one);
    } finally {
      whose.unlock();
    }
  }

  /** It was said there who can read it. */
  void told(Private one) {
    database.run(tx -> store.told(tx, one.thread()));
    remember(new Private(one.person(), one.place(), one.guild(), true, one.through()));
  }

  /** It is no more, or nobody gets at it. */
  void lost(Private one) {
    database.run(tx -> store.lost(tx, one.thread()));
    byThread.remove(one.thread());
    byPerson.remove(one.person(), one.thread());
    talking.remove(one.person());
  }

  /** They cannot be brought into it: it is nobody's. */
  void left(Private one) {
    database.run(tx -> store.leave(tx, one.person()));
    byThread.remove(one.thread());
    byPerson.remove(one.person(), one.thread());
  }

  /** What is remembered of them is not kept any more; a thread that was theirs is nobody's. */
  void forget(Person person) {
    whose.lock();
    try {
      opening.remove(person);
      database.run(tx -> store.leave(tx, person));
      of(person).ifPresent(one -> byThread.remove(one.thread()));
      byPerson.remove(person);
      used.remove(person);
      talking.remove(person);
    } finally {
      whose.unlock();
    }
  }
}
