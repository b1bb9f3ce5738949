package dev.barraiser.bot;

import static dev.barraiser.bot.FeatureRig.channel;
import static dev.barraiser.bot.FeatureRig.person;
import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import dev.barraiser.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes share one database: who does what, and what happens when one is gone. */
class SharingTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
  private static final Place.Channel HERE = channel("c1");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir Path folder;
  private final OutboxStore outbox = new OutboxStore();
  private Database database;
  private Node here;
  private Node there;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
    here = Node.among(database, LONG);
    there = Node.among(database, LONG);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Outgoing post(Place.Channel place, String text) {
    return new Outgoing.Post(place, Card.plain(text), new Audience.Nobody(), Tag.NONE);
  }

  private void adds(Outgoing... all) {
    database.run(tx -> {
      for (Outgoing one : all) outbox.add(tx, one, NOW);
    });
  }

  private Optional<Outgoing> claim(Node node) {
    return claimed(node).map(OutboxStore.Row::outgoing);
  }

  private Optional<OutboxStore.Row> claimed(Node node) {
    return claimed(node, NOW);
  }

  private Optional<OutboxStore.Row> claimed(Node node, Instant at) {
    String lane = LaneKey.of(HERE);
    OutboxStore.Row head = database.read(tx -> outbox.head(tx, lane)).orElseThrow();
    return database.writeBeside(tx -> outbox.claim(tx, lane, head, node.id(), at));
  }

  private boolean settled(OutboxStore.Row row, Node node) {
    var sent = new Receipt.Sent(new MessageRef(HERE, "m1"));
    return database.write(tx -> outbox.settled(tx, row.seq(), node.id(), sent));
  }

  @Test
  void of_two_processes_one_has_an_effect_and_the_next_of_the_place_waits_for_it() {
    adds(post(HERE, "first"), post(HERE, "second"));

    OutboxStore.Row first = claimed(here).orElseThrow();

    assertThat(first.outgoing()).isEqualTo(post(HERE, "first"));
    assertThat(claim(there)).isEmpty();
    assertThat(settled(first, here)).isTrue();
    assertThat(claim(there)).contains(post(HERE, "second"));
    assertThat(claim(here)).isEmpty();
  }

  @Test
  void what_a_process_had_claimed_that_left_is_taken_over_and_looked_for() {
    adds(post(HERE, "first"));
    assertThat(claimed(here)).map(OutboxStore.Row::doubtful).contains(false);

    here.close();

    assertThat(claimed(there)).map(OutboxStore.Row::doubtful).contains(true);
  }

  private Optional<OutboxStore.Row> claimed(Duration later) {
    Instant then = NOW.plus(later);
    List<String> open =
        database.read(tx -> outbox.claimable(tx, "test", here.id(), then, Integer.MAX_VALUE));
    Optional<OutboxStore.Row> row = claimed(here, then);
    assertThat(open).hasSize(row.isPresent() ? 1 : 0);
    return row;
  }

  @ParameterizedTest
  @ValueSource(ints = {-600, -59, -3, 0})
  void what_is_to_go_out_now_goes_out_whatever_the_clock_shows(int minutes) {
    adds(post(HERE, "now"));

    Optional<OutboxStore.Row> row = claimed(Duration.ofMinutes(minutes));

    assertThat(row.orElseThrow().dueIn(NOW.plus(Duration.ofMinutes(minutes))))
        .isLessThanOrEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_was_put_off_by_a_clock_that_is_put_back_is_due(boolean doubtful) {
    adds(post(HERE, "now"));
    OutboxStore.Row row = claimed(Duration.ZERO).orElseThrow();
    Instant when = NOW.plusSeconds(10);
    assertThat(
            database.<Boolean>write(tx ->
                doubtful
                    ? outbox.doubtful(tx, row.seq(), here.id(), NOW, when)
                    : outbox.retryAt(tx, row.seq(), here.id(), NOW, when)))
        .isTrue();
    OutboxStore.Row waits = database.read(tx -> outbox.head(tx, LaneKey.of(HERE))).orElseThrow();
    assertThat(waits.dueIn(NOW)).isEqualTo(Duration.ofSeconds(10));
    assertThat(waits.dueIn(NOW.minusSeconds(1800))).isZero();
    assertThat(claimed(Duration.ofSeconds(9))).isEmpty();

    assertThat(claimed(Duration.ofMinutes(-30))).isPresent();
  }

  @Test
  void a_process_that_was_silent_too_long_is_taken_over_and_knows_it_itself() {
    Node frozen = Node.among(database, SHORT);
    adds(post(HERE, "first"));
    OutboxStore.Row row = claimed(frozen).orElseThrow();

    await().untilAsserted(() -> assertThat(claim(there)).isPresent());

    assertThat(frozen.isHeard()).isFalse();
    assertThat(settled(row, frozen)).isFalse();
    assertThat(frozen.beat()).isTrue();
    assertThat(frozen.isHeard()).isTrue();
    assertThat(settled(row, frozen)).isFalse();
    assertThat(database.<Boolean>write(tx -> outbox.retryAt(tx, row.seq(), frozen.id(), NOW, NOW)))
        .isFalse();
    assertThat(settled(row, there)).isTrue();
  }

  @Test
  void a_process_is_heard_of_while_its_platform_takes_long_to_connect() {
    var connected = new CountDownLatch(1);
    Node node = Node.among(database, Duration.ofSeconds(1));
    try (var bot =
        new Bot(
            database,
            node,
            1,
            List.of(() -> waitFor(connected)),
            InstantSource.system(),
            List.of(),
            List.of(),
            step -> {},
            Measures.NONE)) {
      bot.start();
      long before = heardUntil(node);

      await().until(() -> heardUntil(node) > before + 2 * node.silence().toMillis());

      connected.countDown();
    }
  }

  @Test
  void a_process_is_heard_of_while_it_starts() {
    var starting = new CountDownLatch(1);
    var goesOn = new CountDownLatch(1);
    Node node = Node.among(database, Duration.ofSeconds(1));
    var slow =
        new ScriptedPlatform() {
          @Override
          public void start(Catalogue catalogue, Listener listener) {
            super.start(catalogue, listener);
            starting.countDown();
            waitFor(goesOn);
          }
        };
    Thread start = Thread.ofVirtual().start(() -> bot(node, slow).close());
    waitFor(starting);
    long before = heardUntil(node);

    await().until(() -> heardUntil(node) > before + 2 * node.silence().toMillis());

    goesOn.countDown();
    await().until(() -> !start.isAlive());
  }

  @Test
  void a_process_whose_rounds_hang_is_heard_of_no_more_until_they_go_on() {
    var goesOn = new CountDownLatch(1);
    var hangs = new CountDownLatch(1);
    Node node = Node.among(database, SHORT);
    try (var rounds =
        new Rounds(
            node,
            () -> {
              hangs.countDown();
              waitFor(goesOn);
              return false;
            },
            () -> {},
            List.of())) {
      rounds.begin();
      waitFor(hangs);
      await().until(() -> !node.beat());
      await().until(() -> !node.isHeard());

      goesOn.countDown();

      await().until(node::isHeard);
    }
  }

  @Test
  void an_error_ends_neither_the_rounds_nor_what_is_looked_after() {
    var helped = new CountDownLatch(3);
    var looked = new CountDownLatch(3);
    try (var rounds =
        new Rounds(
            Node.among(database, SHORT),
            () -> {
              helped.countDown();
              throw new StackOverflowError("made to fail");
            },
            () -> {},
            List.of(() -> {
              looked.countDown();
              throw new NoClassDefFoundError("made to fail");
            }))) {
      rounds.begin();

      waitFor(helped);
      waitFor(looked);
    }
    assertThat(helped.getCount() + looked.getCount()).isZero();
  }

  private long heardUntil(Node node) {
    return database.read(tx ->
        tx.handle()
            .createQuery("SELECT heard_until FROM node WHERE id = :id")
            .bind("id", node.id())
            .mapTo(Long.class)
            .one());
  }

  @Test
  void a_part_is_one_processs_until_that_one_ends() {
    assertThat(here.takes("discord")).isTrue();
    assertThat(there.takes("discord")).isFalse();
    assertThat(there.takes("another")).isTrue();
    assertThat(here.takes("discord")).isTrue();

    here.close();

    assertThat(there.takes("discord")).isTrue();
    assertThat(here.takes("discord")).isFalse();
  }

  private Bot bot(Node node, ScriptedPlatform platform, Feature... features) {
    var bot =
        new Bot(
            database,
            node,
            2,
            List.of(),
            InstantSource.system(),
            List.of(features),
            List.of(platform),
            step -> {},
            Measures.NONE);
    bot.start();
    return bot;
  }

  @Test
  void two_processes_share_what_one_of_them_has_to_say_each_place_in_order() {
    var first = new ScriptedPlatform();
    var second = new ScriptedPlatform();
    List<Outgoing> all =
        IntStream.range(0, 300).mapToObj(i -> post(channel("c" + i % 30), "p" + i)).toList();
    try (Bot one = bot(here, first);
        Bot _ = bot(there, second)) {
      database.run(tx -> one.send(tx, all));
      await().untilAsserted(() -> assertThat(one.waiting().effects()).isZero());
    }

    assertThat(first.inOrder()).isNotEmpty();
    List<Outgoing> both = new ArrayList<>(first.inOrder());
    both.addAll(second.inOrder());
    assertThat(both).containsExactlyInAnyOrderElementsOf(all);
    for (ScriptedPlatform platform : List.of(first, second)) {
      platform.inOrder().stream()
          .collect(Collectors.groupingBy(Outgoing::place))
          .values()
          .forEach(place -> assertThat(place).isSortedAccordingTo(comparingInt(all::indexOf)));
    }
  }

  @Test
  void an_event_waits_while_another_process_delivers_to_its_place_and_earlier_ones_go_first() {
    var arrives = new CountDownLatch(1);
    var goesOn = new CountDownLatch(1);
    var first = new ScriptedPlatform();
    var second = new ScriptedPlatform();
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    Feature listens =
        Feature.named("listens")
            .on(
                Incoming.Said.class,
                (tx, said) -> {
                  heard.add(said.text());
                  return List.of();
                });
    first.answers(() -> {
      arrives.countDown();
      waitFor(goesOn);
      return null;
    });
    try (Bot one = bot(here, first, listens);
        Bot _ = bot(there, second, listens)) {
      database.run(tx -> one.send(tx, List.of(post(HERE, "a question"))));
      waitFor(arrives);
      second.listener().happened(said("e1"));
      second.listener().happened(said("e2"));
      assertThat(heard).isEmpty();

      goesOn.countDown();

      await().untilAsserted(() -> assertThat(heard).containsExactly("e1", "e2"));
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Incoming.Said said(String id) {
    return new Incoming.Said(
        id, person("ana"), new MessageRef(HERE, "m" + id), id, false, false, null, NOW);
  }
}
