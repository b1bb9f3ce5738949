package dev.barraiser.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.bot.Steps.Step;
import dev.barraiser.storage.Database;
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
 * One process on an SQLite file that is killed, whose disk is full or shut, whose clock jumps, or
 * whose platform behaves badly. What must be true afterwards, {@link Conversation} tells.
 *
 * <p>{@code -Dproof.kills=N} kills N times, {@code -Dproof.seed=S} elsewhere; 200 take a quarter of
 * an hour on a quiet machine.
 */
@Tag("proof")
class OneProcessTest {

  private static final int KILLS = Integer.getInteger("proof.kills", 7);
  private static final List<Step> STEPS = List.of(Step.values());
  private static final List<FarSide.Mood> MOODS = List.of(FarSide.Mood.values());
  private static final int EACH = 30;
  private static final int AT_ONCE = 8;
  private static final long SEED = Long.getLong("proof.seed", 20260914);

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private FarSide far;
  private Conversation people;

  @BeforeEach
  void start() throws IOException {
    try (Database database = Database.sqlite(folder.resolve("bot.db"))) {
      for (String table : OneOfSeveral.TABLES.split(";", -1)) {
        database.run(tx -> tx.handle().execute(table));
      }
    }
    far = new FarSide(Duration.ofMillis(5));
    people = new Conversation(url(), far);
  }

  @AfterEach
  void stop() {
    far.close();
  }

  private String url() {
    return OneOfSeveral.SQLITE + folder.resolve("bot.db");
  }

  private Child process() throws IOException {
    Child child =
        Child.start(url(), far.port(), Duration.ofDays(1), AT_ONCE, folder.resolve("log").toFile());
    child.awaitLine("ready");
    return child;
  }

  @Test
  void it_is_killed_again_and_again_at_every_step() throws Exception {
    List<String> left = List.of();
    for (int kill = 0; kill < KILLS; kill++) {
      Step step = STEPS.get(kill % STEPS.size());
      try (Child dying = process()) {
        dying.standsAt(step.name(), 1 + random.nextInt(isOfChores(step) ? 2 : EACH));
        // As the platform does with what the one before had not acknowledged.
        left.forEach(id -> people.deliversAgain(id, dying));
        List<String> ids = new ArrayList<>(left);
        ids.addAll(people.says(EACH, dying));
        await().atMost(Conversation.PATIENCE).until(dying::stands);
        left = ids.stream().filter(id -> !dying.hasAcknowledged(id)).toList();
      }
    }
    List<String> unheard = left;
    try (Child last = process()) {
      unheard.forEach(id -> people.deliversAgain(id, last));
      people.awaitAll(0, last);
    }
  }

  private static boolean isOfChores(Step step) {
    return step == Step.CHORE_DECIDED || step == Step.CHORE_COMMITTED;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"max_page_count=1 max_page_count=4294967294", "query_only=1 query_only=0"})
  void the_disk_is_full_or_shut_for_writing_and_then_it_is_not(String pragmas) throws Exception {
    try (Child child = process()) {
      people.says(EACH, child);
      child.sets(pragmas.split(" ", -1)[0]);
      await()
          .atMost(Conversation.PATIENCE)
          .until(() -> {
            people.says(EACH, child);
            return child.hasRefusedAnything();
          });
      people.says(EACH, child);
      people.isHeardOut(child);

      child.sets(pragmas.split(" ", -1)[1]);
      people.deliversAgainWhatWasRefused(child);
      people.awaitAll(0, child);
    }
  }

  @Test
  void its_clock_jumps_by_minutes_or_hours_either_way() throws Exception {
    far.isIn(() -> random.nextInt(4) == 0 ? FarSide.Mood.BUSY : FarSide.Mood.TAKES);
    try (Child child = process()) {
      for (int minutes : List.of(0, 300, 260, 215, -420, -450, 180, -660, 0, -20)) {
        child.takesTheTimeFor(minutes);
        people.says(EACH, child);
        people.isHeardOut(child);
      }
      people.awaitAll(0, child);
    }
  }

  @Test
  void its_platform_is_silent_slow_or_tells_everything_twice() throws Exception {
    far.isIn(() -> MOODS.get(Math.max(0, random.nextInt(16) - 11)));
    try (Child child = process()) {
      for (String id : people.says(2 * EACH, child)) people.deliversAgain(id, child);
      people.isHeardOut(child);
      people.awaitAll(0, child);
    }
    assertThat(far.arrived()).isNotEmpty();
  }
}
