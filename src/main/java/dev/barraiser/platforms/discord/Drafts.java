package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms on their way, kept for a week. Thread-safe. */
final class Drafts {

  private static final Logger log = LoggerFactory.getLogger(Drafts.class);

  private static final Duration LIFE = Duration.ofDays(7);

  private final Database database;
  private final InstantSource machine;
  private final DraftStore store = new DraftStore();

  Drafts(Database database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
  }

  /**
   * Begins a form.
   *
   * @param interaction Discord's id of what it answers; the draft bears it
   */
  Draft begin(String interaction, Incoming.Interaction asked, Form form) {
    Draft draft = Draft.of(interaction, asked.by(), asked.place(), form);
    Instant now = machine.instant();
    database.run(tx -> {
      store.forgetBegunBefore(tx, now.minus(LIFE));
      store.begin(tx, draft, now);
    });
    return draft;
  }

  void change(Draft draft) {
    database.run(tx -> store.change(tx, draft));
  }

  /** Empty when it is another person's, was sent, or is older than a week. */
  Optional<Draft> of(Person person, String id) {
    forgetOld();
    try {
      return database.read(tx -> store.of(tx, person, id));
    } catch (Json.Malformed e) {
      log.warn("draft of a form unreadable cause={}", e.getMessage());
      return Optional.empty();
    }
  }

  void forget(Draft draft) {
    database.run(tx -> store.forget(tx, draft.person(), draft.id()));
  }

  void forgetOld() {
    database.run(tx -> store.forgetBegunBefore(tx, machine.instant().minus(LIFE)));
  }
}
