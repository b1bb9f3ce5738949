package dev.barraiser.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.several.FarSide.Arrived;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> PEOPLE = List.of("ana", "ben", "cy", "dee", "eli");

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final List<String> said = new ArrayList<>();
  private StoppableDatabase database;
  private FarSide far;

  @BeforeEach
  void start() throws Exception {
    database = new StoppableDatabase(folder.resolve("pg"));
    database.execute(OneOfSeveral.TABLES);
    far = new FarSide(Duration.ofMillis(20));
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
        List<String> ids = new ArrayList<>(says(EACH, one, other));
        // The other may do so much of the work that the step comes to this one only with more.
        Child dying = one;
        await()
            .atMost(PATIENCE)
            .until(() -> {
              if (dying.stands()) return true;
              ids.addAll(says(1, dying));
              return false;
            });
        one.close();
        for (String id : ids) {
          if (!isTaken(id, one, other)) deliversAgain(id, other);
        }
        one = process();
      }
      awaitAll(0, one, other);
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
      says(EACH, one);
      one.awaitLine("at ");
      one.signal("STOP");
      try (Child other = process()) {
        says(EACH, other);
        await().atMost(PATIENCE).until(other::isIdle);

        one.signal("CONT");
        one.tell("go");

        says(EACH, one, other);
        deliversAgainWhatWasRefused(one, other);
        awaitAll(AT_ONCE, one, other);
      }
    }
  }

  @Test
  void the_database_goes_away_and_comes_back() throws Exception {
    try (Child one = process();
        Child other = process()) {
      says(EACH, one, other);
      database.stop();
      says(EACH, one, other);
      // That is what is proved: what happens in such a time.
      Thread.sleep(Duration.ofSeconds(AWAY));
      database.start();
      deliversAgainWhatWasRefused(one, other);
      awaitAll(0, one, other);
    }
  }

  /** Somebody says something in one of eight channels, so many times, to these in turn. */
  private List<String> says(int times, Child... to) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String id = "e" + said.size();
      said.add(id);
      ids.add(id);
      deliversAgain(id, to[i % to.length]);
    }
    return ids;
  }

  /** As the platform does with what nobody has acknowledged. */
  private void deliversAgain(String id, Child to) {
    int number = Integer.parseInt(id.substring(1));
    to.tell("say " + id + " c" + number % 8 + " " + personOf(number));
  }

  private void deliversAgainWhatWasRefused(Child one, Child other) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            said.stream()
                .allMatch(
                    id -> isTaken(id, one, other) || one.hasRefused(id) || other.hasRefused(id)));
    for (String id : said) {
      if (!isTaken(id, one, other)) deliversAgain(id, other);
    }
  }

  private static boolean isTaken(String id, Child one, Child other) {
    return one.hasAcknowledged(id) || other.hasAcknowledged(id);
  }

  private static String personOf(int number) {
    return PEOPLE.get(number % PEOPLE.size());
  }

  /**
   * Everything has come.
   *
   * @param twice how many effects may have arrived twice: those that were on the wire in the very
   *     moment in which their process was frozen, and left it when that woke up
   */
  private void awaitAll(int twice, Child... all) throws SQLException {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(database.column("SELECT id FROM kept"))
                .containsExactlyInAnyOrderElementsOf(said));
    for (Child child : all) await().atMost(PATIENCE).until(child::isIdle);
    List<Arrived> arrived = firstOfEach(far.arrived());

    assertThat(far.arrived().size() - arrived.size()).as("sent twice").isLessThanOrEqualTo(twice);
    assertThat(texts(arrived, "echo "))
        .containsExactlyInAnyOrderElementsOf(said.stream().map(id -> "echo " + id).toList());
    assertThat(arrived.stream().filter(one -> !one.person().isEmpty()))
        .hasSize(said.size())
        .allSatisfy(one -> {
          assertThat(one.text()).startsWith(one.person() + " ");
          int number = Integer.parseInt(one.text().split(" e", -1)[1]);
          assertThat(one.person()).isEqualTo(personOf(number));
        });

    List<String> claimed =
        database.column("SELECT slot FROM run_ledger WHERE chore = 'slots' ORDER BY slot");
    List<String> posted = texts(arrived, "slot ");
    assertThat(posted).doesNotHaveDuplicates();
    assertThat(claimed).containsAll(posted);
    // The last ones may be on their way still.
    assertThat(posted).containsAll(claimed.subList(0, Math.max(0, claimed.size() - 15)));
    assertThat(database.column("SELECT subject FROM told")).doesNotHaveDuplicates();
    assertInOrder(arrived);
  }

  private static List<Arrived> firstOfEach(List<Arrived> arrived) {
    Set<String> effects = new HashSet<>();
    return arrived.stream().filter(one -> effects.add(one.effect())).toList();
  }

  private static List<String> texts(List<Arrived> arrived, String start) {
    return arrived.stream().map(Arrived::text).filter(text -> text.startsWith(start)).toList();
  }

  private void assertInOrder(List<Arrived> arrived) throws SQLException {
    List<String> order = database.column("SELECT effect_id FROM outbox ORDER BY seq");
    arrived.stream()
        .collect(Collectors.groupingBy(Arrived::place))
        .forEach((place, there) ->
            assertThat(there.stream().map(one -> order.indexOf(one.effect())))
                .as("order in " + place)
                .isSorted());
  }
}
