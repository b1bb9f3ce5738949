package dev.barraiser.several;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two processes on one PostgreSQL, of which one is killed or frozen, and then the database.
 * Afterwards everything acknowledged is kept once, everything sent has arrived once, but for what
 * was on the wire when its process was frozen, and in its place's order, every slot is posted once,
 * and what was for one person went to nobody else.
 *
 * <p>{@code -Dproof.rounds=N} kills N times; {@code -Dproof.away=SECONDS} is how long the database
 * is away.
 */
@Tag("proof")
class SeveralProcessesTest {

  private static final int ROUNDS = Integer.getInteger("proof.rounds", 4);
  private static final int AWAY = Integer.getInteger("proof.away", 10);
  private static final int EACH = 30;

  /** So many deliveries of a process are under way at once. */
  private static final int AT_ONCE = 4;

  private static final long SEED = 20260302;
  private static final Duration SILENCE = Duration.ofSeconds(6);

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private StoppableDatabase database;
  private FarSide far;
  private Conversation people;

  @BeforeEach
  void start() throws Exception {
    database = new StoppableDatabase(folder.resolve("pg"));
    database.execute(OneOfSeveral.TABLES);
    far = new FarSide(Duration.ofMillis(20));
    people = new Conversation(database.url(), far);
  }

  @AfterEach
  void stop() throws Exception {
    far.close();
    database.close();
  }

  private Child process() throws IOException {
    var child = Child.start(database.url(), far.port(), SILENCE, AT_ONCE, log());
    child.awaitLine("ready");
    return child;
  }

  private File log() {
    return folder.resolve("log").toFile();
  }

  @Test
  void of_two_processes_one_is_killed_again_and_again_at_any_step() throws Exception {
    Child one = process();
    Child other = process();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        one.standsAt("any", 1 + random.nextInt(4 * EACH));
        List<String> ids = new ArrayList<>(people.says(EACH, one, other));
        // The other may do so much of the work that the step comes to this one only with more.
        Child dying = one;
        await()
            .atMost(Conversation.PATIENCE)
            .until(() -> {
              if (dying.stands()) return true;
              ids.addAll(people.says(1, dying));
              return false;
            });
        one.close();
        for (String id : ids) {
          if (!Conversation.isTaken(id, one, other)) people.deliversAgain(id, other);
        }
        one = process();
      }
      people.awaitAll(0, one, other);
    } finally {
      one.close();
      other.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SENDING_MARKED", "SENT", "EFFECTS_COMMITTED", "CHORE_DECIDED"})
  void a_process_is_frozen_taken_over_and_thawed(String step) throws Exception {
    try (Child one = process()) {
      // Alone: of two, the other one might be given every slot.
      one.standsAt(step, 1);
      people.says(EACH, one);
      one.awaitLine("at ");
      one.signal("STOP");
      try (Child other = process()) {
        people.says(EACH, other);
        await().atMost(Conversation.PATIENCE).until(other::isIdle);

        one.signal("CONT");
        one.tell("go");

        people.says(EACH, one, other);
        people.deliversAgainWhatWasRefused(one, other);
        people.awaitAll(AT_ONCE, one, other);
      }
    }
  }

  @Test
  void the_database_goes_away_and_comes_back() throws Exception {
    try (Child one = process();
        Child other = process()) {
      people.says(EACH, one, other);
      database.stop();
      people.says(EACH, one, other);
      // That is what is proved: what happens in such a time.
      Thread.sleep(Duration.ofSeconds(AWAY));
      database.start();
      people.deliversAgainWhatWasRefused(one, other);
      people.awaitAll(0, one, other);
    }
  }
}
