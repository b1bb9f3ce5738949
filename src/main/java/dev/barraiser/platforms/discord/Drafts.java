package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forms on their way, kept for a week. Thread-safe.
 *
 * <p>A form is open before it is kept. Where that fails, what was typed is not lost either: it is
 * held in memory and kept with its first page.
 */
final class Drafts {

  private static final Logger log = LoggerFactory.getLogger(Drafts.class);

  private static final Duration LIFE = Duration.ofDays(7);

  private static final int MOST_UNKEPT = 1_000;

  private final Database database;
  private final InstantSource machine;
  private final DraftStore store = new DraftStore();
  private final Map<String, Draft> unkept = new Latest();

  private static final class Latest extends LinkedHashMap<String, Draft> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
      return size() > MOST_UNKEPT;
    }
  }

  Drafts(Database database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
  }

  /** A form begins that nobody has filled in yet. Never throws. */
  void begin(Draft draft) {
    Instant now = machine.instant();
    try {
      database.run(tx -> store.begin(tx, draft, now));
    } catch (RuntimeException e) {
      log.warn("draft of a form not kept yet cause={}", e.getClass().getName());
      synchronized (unkept) {
        unkept.put(draft.id(), draft);
      }
    }
  }

  void change(Draft draft) {
    Instant now = machine.instant();
    database.run(tx -> {
      if (isUnkept(draft)) store.begin(tx, draft, now);
      store.change(tx, draft);
    });
    synchronized (unkept) {
      unkept.remove(draft.id());
    }
  }

  private boolean isUnkept(Draft draft) {
    return unkept(draft.person(), draft.id()).isPresent();
  }

  private Optional<Draft> unkept(Person person, String id) {
    synchronized (unkept) {
      return Optional.ofNullable(unkept.get(id)).filter(one -> one.person().equals(person));
    }
  }

  /** Empty when it is another person's, was sent, or is older than a week. One look. */
  Optional<Draft> of(Person person, String id) {
    Optional<Draft> unkept = unkept(person, id);
    if (unkept.isPresent()) return unkept;
    Instant oldest = machine.instant().minus(LIFE);
    try {
      return database.read(tx -> store.of(tx, person, id, oldest));
    } catch (Json.Malformed e) {
      log.warn("draft of a form unreadable cause={}", e.getMessage());
      return Optional.empty();
    }
  }

  /** Forms that were begun more than a week ago go, with what was typed. */
  void forgetOld() {
    Instant oldest = machine.instant().minus(LIFE);
    database.run(tx -> {
      if (store.forgetBegunBefore(tx, oldest) > 0) tx.leaveNothing();
    });
  }

  void forget(Draft draft) {
    database.run(tx -> store.forget(tx, draft.person(), draft.id()));
  }
}
