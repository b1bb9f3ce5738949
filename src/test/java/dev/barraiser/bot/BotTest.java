package dev.barraiser.bot;

import static dev.barraiser.bot.FeatureRig.channel;
import static dev.barraiser.bot.FeatureRig.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Tag;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotTest {

  private static final Place.Channel HERE = channel("c1");
  private static final Audience NOBODY = new Audience.Nobody();
  private static final Command PING =
      Command.of("/barraiser ping", "Answers", Command.Section.FIRST);

  @TempDir Path folder;

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final List<Receipt> settled = new CopyOnWriteArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicBoolean broken = new AtomicBoolean();
  private final AtomicBoolean administers = new AtomicBoolean();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicBoolean wanted = new AtomicBoolean(true);
  private final AtomicBoolean watched = new AtomicBoolean();
  private final Set<String> tasks = new CopyOnWriteArraySet<>();
  private final AtomicBoolean thinking = new AtomicBoolean();
  private final AtomicInteger shown = new AtomicInteger();
  private volatile Duration ahead = Duration.ZERO;
  private final List<String> counted = new CopyOnWriteArrayList<>();
  private final Measures measures =
      new Measures() {
        @Override
        public void came(String platform, boolean anew) {
          counted.add("came " + platform + " " + anew);
        }

        @Override
        public void worked(Duration took) {
          counted.add("worked");
        }

        @Override
        public void failed() {
          counted.add("failed");
        }

        @Override
        public void delivered(String platform, Outcome outcome, Duration took) {
          counted.add("delivered " + platform + " " + outcome);
        }
      };
  private Database database;
  private Bot bot;

  @BeforeEach
  void start() {
    database = TestDatabase.at(folder.resolve("bot.db"));
    bot = newBot();
    bot.start();
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  private Bot newBot() {
    Feature echo =
        Feature.named("echo")
            .on(
                Incoming.Said.class,
                (tx, said) -> {
                  runs.incrementAndGet();
                  if (broken.get()) throw new IllegalStateException("broken by " + said.text());
                  return List.of(post(said.text()));
                })
            .command(
                PING,
                (tx, asked) -> {
                  if (broken.get()) throw new IllegalStateException("the feature is broken");
                  return List.of(Outgoing.Whisper.answering(asked.asked(), Card.plain("pong")));
                })
            .formPress(
                "echo.form",
                (tx, pressed) ->
                    new Answer.OpenForm(
                        new Form(Action.of("echo.form"), "A form", "Send", List.of())))
            .anyPress((tx, pressed) -> heard.add(pressed.action().name()))
            .on(
                Incoming.RightsChanged.class,
                (tx, event) -> {
                  administers.set(event.administers());
                  return List.of();
                })
            .stands("echo.posted", (tx, subject) -> wanted.get())
            .settles(
                "echo.posted",
                (tx, subject, receipt) -> {
                  settled.add(receipt);
                  return List.of();
                })
            .ponders(
                tx -> tasks.stream().toList(),
                task -> task.substring(0, 1),
                task -> {
                  if (task.endsWith("broken")) throw new IllegalStateException("cannot think");
                  if (task.endsWith("long")) await().until(() -> !thinking.get());
                  return "thought of " + task;
                },
                (tx, task, thought) -> tasks.remove(task) ? List.of(post(thought)) : List.of())
            .afterwards(
                tx -> watched.get() && runs.get() != shown.get() ? List.of(runs.get()) : List.of(),
                (tx, seen) -> {
                  shown.set(seen);
                  return List.of(home(seen));
                });
    return new Bot(
        database,
        () -> InstantSource.system().instant().plus(ahead),
        List.of(echo),
        List.of(platform),
        step -> {},
        measures);
  }

  private static Outgoing post(String text) {
    return new Outgoing.Post(
        HERE,
        Card.plain(text),
        new dev.barraiser.chat.Audience.Nobody(),
        new Tag("echo.posted", text));
  }

  private static Outgoing home(int said) {
    return new Outgoing.Home(person("watcher"), Card.plain("said so far: " + said));
  }

  private static Incoming.Said said(String id, String text) {
    return new Incoming.Said(
        id,
        person("ana"),
        new MessageRef(HERE, "m" + id),
        text,
        false,
        false,
        null,
        Instant.parse("2026-03-02T09:00:00Z"));
  }

  private static Incoming.Commanded ping(String id) {
    return new Incoming.Commanded(
        id, person("ana"), HERE, "barraiser", new Input.Typed("ping"), new Origin("o" + id));
  }

  private void awaitPosts(Outgoing... posts) {
    await().untilAsserted(() -> assertThat(platform.inOrder()).containsExactly(posts));
  }

  @Test
  void what_is_old_goes_from_the_platforms_too_and_one_that_fails_holds_up_nothing() {
    database.run(tx -> bot.forgetOld(tx));

    assertThat(platform.clearedOut).isEqualTo(1);
  }

  @Test
  void an_event_delivered_three_times_is_worked_off_once() {
    for (int i = 0; i < 3; i++) platform.listener().happened(said("e1", "one"));
    platform.listener().happened(said("e2", "two"));

    awaitPosts(post("one"), post("two"));
    assertThat(runs).hasValue(2);
  }

  @Test
  void a_press_that_opened_a_form_is_heard_of_once_and_answered_by_the_form_alone() {
    var pressed =
        new Incoming.Pressed(
            "p1",
            person("ana"),
            new MessageRef(HERE, "m1"),
            Action.of("echo.form"),
            new Origin("o1"));
    for (int i = 0; i < 2; i++) {
      assertThat(platform.listener().asked(pressed)).isInstanceOf(Answer.OpenForm.class);
    }
    platform.listener().happened(said("e1", "one"));

    awaitPosts(post("one"));
    assertThat(heard).containsExactly("echo.form");
  }

  @Test
  void a_post_that_was_changed_while_it_was_delivered_says_so_afterwards() {
    var named = Card.of("It", Block.text(new Span.Name(person("ana")), " suggested it"));
    var unnamed = Card.plain("It");
    var tag = new Tag("echo.posted", "1");
    platform.answers(() -> {
      database.run(tx ->
          new Traces()
              .forget(tx, person("ana"), List.of(new Outgoing.Post(HERE, unnamed, NOBODY, tag))));
      return null;
    });

    database.run(tx -> bot.send(tx, List.of(new Outgoing.Post(HERE, named, NOBODY, tag))));

    await()
        .untilAsserted(() ->
            assertThat(platform.inOrder())
                .containsExactly(
                    new Outgoing.Post(HERE, named, NOBODY, tag),
                    new Outgoing.Revise(new MessageRef(HERE, "m0"), unnamed, Origin.UNASKED)));
  }

  private static final Card ABOUT_ANA =
      Card.of("It", Block.text(new Span.Name(person("ana")), " suggested it"));

  private void forgetsAna() {
    database.run(tx -> new Traces().forget(tx, person("ana"), List.of()));
  }

  @Test
  void a_post_that_arrived_when_its_answer_was_lost_is_taken_back_from_who_was_forgotten() {
    platform.answers(() -> {
      forgetsAna();
      throw new IllegalStateException("connection lost after the send");
    });

    database.run(tx -> bot.send(tx, List.of(Outgoing.Post.of(HERE, ABOUT_ANA))));

    await()
        .untilAsserted(() ->
            assertThat(platform.inOrder())
                .satisfiesExactly(
                    post -> assertThat(post).isEqualTo(Outgoing.Post.of(HERE, ABOUT_ANA)),
                    revise ->
                        assertThat(revise)
                            .isInstanceOfSatisfying(
                                Outgoing.Revise.class,
                                now ->
                                    assertThat(CardWords.of(now.card()))
                                        .contains("A message stood here. It was taken back."))));
  }

  @Test
  void a_post_that_never_arrived_is_not_sent_about_who_was_forgotten_meanwhile() {
    platform.answers(() -> {
      forgetsAna();
      return new Receipt.InDoubt();
    });

    database.run(tx -> bot.send(tx, List.of(Outgoing.Post.of(HERE, ABOUT_ANA), post("one"))));

    awaitPosts(post("one"));
  }

  @Test
  void a_post_that_a_limit_held_up_is_not_sent_about_who_was_forgotten_meanwhile() {
    platform.answers(() -> {
      forgetsAna();
      return new Receipt.RetryAfter(Duration.ofMillis(1));
    });

    database.run(tx -> bot.send(tx, List.of(Outgoing.Post.of(HERE, ABOUT_ANA), post("one"))));

    awaitPosts(post("one"));
  }

  @Test
  void what_a_person_may_do_is_known_as_soon_as_it_was_told() {
    platform
        .listener()
        .happened(
            new Incoming.RightsChanged(
                "r1", person("ana"), HERE, true, Instant.parse("2026-03-02T09:00:00Z")));

    assertThat(administers).isTrue();
  }

  @Test
  void what_is_said_in_a_channel_is_answered_in_its_order() {
    List<String> texts = IntStream.range(0, 60).mapToObj(Integer::toString).toList();

    texts.forEach(text -> platform.listener().happened(said("e" + text, text)));

    awaitPosts(texts.stream().map(BotTest::post).toArray(Outgoing[]::new));
  }

  @Test
  void a_delivery_whose_answer_was_lost_is_found_by_looking_and_not_sent_again() {
    platform.answers(platform.losesTheAnswer());

    platform.listener().happened(said("e1", "one"));

    await().untilAsserted(() -> assertThat(settled).hasSize(1));
    assertThat(platform.inOrder()).containsExactly(post("one"));
  }

  @Test
  void what_a_platform_that_was_away_may_not_have_taken_is_looked_for_and_then_sent() {
    platform.answers(Receipt.InDoubt::new);

    platform.listener().happened(said("e1", "one"));
    platform.listener().happened(said("e2", "two"));

    awaitPosts(post("one"), post("two"));
  }

  @Test
  void what_a_platform_did_not_take_for_a_day_is_given_up_and_told() {
    platform.answers(() -> {
      ahead = Duration.ofHours(25);
      return new Receipt.InDoubt();
    });

    platform.listener().happened(said("e1", "one"));

    await()
        .untilAsserted(() ->
            assertThat(settled)
                .containsExactly(new Receipt.Refused(Receipt.Reason.NOT_ACCEPTED, "")));
  }

  @Test
  void what_is_not_wanted_any_more_when_it_can_be_delivered_is_not_sent_and_told() {
    platform.answers(() -> {
      wanted.set(false);
      return new Receipt.RetryAfter(Duration.ofMillis(1));
    });

    platform.listener().happened(said("e1", "one"));

    await()
        .untilAsserted(() ->
            assertThat(settled)
                .containsExactly(new Receipt.Refused(Receipt.Reason.NOT_WANTED, "")));
    assertThat(platform.inOrder()).isEmpty();
  }

  @Test
  void an_answer_to_a_click_does_not_wait_behind_what_a_limit_holds_up() {
    CountDownLatch heldUp = new CountDownLatch(1);
    platform.answers(() -> {
      heldUp.countDown();
      return new Receipt.RetryAfter(Duration.ofHours(1));
    });
    platform.listener().happened(said("e1", "held up"));
    await().until(() -> heldUp.getCount() == 0);

    platform.listener().asked(ping("i1"));

    awaitPosts(Outgoing.Whisper.answering(ping("i1"), Card.plain("pong")));
  }

  @Test
  void a_pause_asked_for_by_the_platform_keeps_the_order() {
    platform.answers(() -> new Receipt.RetryAfter(Duration.ofMillis(50)));

    platform.listener().happened(said("e1", "one"));
    platform.listener().happened(said("e2", "two"));

    awaitPosts(post("one"), post("two"));
  }

  @Test
  void a_refusal_is_told_to_the_feature_and_does_not_block_what_follows() {
    var refused = new Receipt.Refused(Receipt.Reason.CHANNEL_GONE, "");
    platform.answers(() -> refused);

    platform.listener().happened(said("e1", "one"));
    platform.listener().happened(said("e2", "two"));

    awaitPosts(post("two"));
    await().untilAsserted(() -> assertThat(settled).hasSize(2).contains(refused));
  }

  @Test
  void an_event_that_breaks_its_feature_is_kept_and_worked_off_after_the_next_start() {
    broken.set(true);
    platform.listener().happened(said("e1", "one"));
    await().untilAsserted(() -> assertThat(bot.waiting().setAside()).isEqualTo(1));
    broken.set(false);
    bot.close();

    bot = newBot();
    bot.start();

    awaitPosts(post("one"));
    assertThat(bot.waiting().setAside()).isZero();
  }

  @Test
  void what_comes_in_and_goes_out_is_counted_by_what_becomes_of_it() {
    platform.answers(() -> new Receipt.RetryAfter(Duration.ofMillis(1)));
    platform.answers(Receipt.InDoubt::new);
    platform.answers(() -> null);
    platform.answers(() -> new Receipt.Refused(Receipt.Reason.NOT_ACCEPTED, ""));

    platform.listener().happened(said("e1", "one"));
    platform.listener().happened(said("e1", "one"));
    ahead = Duration.ofSeconds(2);
    platform.listener().happened(said("e2", "two"));

    await()
        .untilAsserted(() ->
            assertThat(counted)
                .containsExactlyInAnyOrder(
                    "came test true",
                    "worked",
                    "delivered test LATER",
                    "delivered test IN_DOUBT",
                    "delivered test SENT",
                    "came test false",
                    "came test true",
                    "worked",
                    "delivered test REFUSED"));
  }

  @Test
  void what_waits_tells_since_when_and_what_waits_for_a_platform_that_is_off_does_not_count() {
    platform.answers(() -> new Receipt.RetryAfter(Duration.ofHours(1)));
    platform.listener().happened(said("e1", "one"));

    await().untilAsserted(() -> assertThat(counted).contains("delivered test LATER"));

    assertThat(bot.waiting().effects()).isEqualTo(1);
    assertThat(bot.waiting().oldestEffect()).isNotNull();
    assertThat(bot.waiting().oldestEvent()).isNull();
    database.run(tx -> tx.handle().execute("UPDATE outbox SET platform = 'switched-off'"));
    assertThat(bot.waiting().effects()).isZero();
    assertThat(bot.waiting().oldestEffect()).isNull();
  }

  @Test
  void every_line_about_an_event_tells_which_one() {
    var log = (ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger(Inbox.class);
    var kept =
        new ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
    kept.start();
    log.addAppender(kept);
    try {
      broken.set(true);
      platform.listener().happened(said("e1", "my private story"));
      await().untilAsserted(() -> assertThat(bot.waiting().setAside()).isEqualTo(1));

      assertThat(List.copyOf(kept.list))
          .hasSize(3)
          .allSatisfy(line -> {
            assertThat(line.getMDCPropertyMap()).containsKey("event");
            assertThat(line.getFormattedMessage()).doesNotContain("my private story");
            if (line.getThrowableProxy() != null) {
              assertThat(
                      ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(
                          line.getThrowableProxy()))
                  .contains("IllegalStateException", "BotTest")
                  .doesNotContain("my private story");
            }
          });
    } finally {
      log.detachAppender(kept);
    }
  }

  @Test
  void a_person_whose_command_breaks_is_told_privately() {
    broken.set(true);

    assertThat(platform.listener().asked(ping("i1"))).isEqualTo(new Answer.Accepted());

    await().untilAsserted(() -> assertThat(platform.inOrder()).hasSize(1));
    assertThat(platform.inOrder().getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class,
            whisper -> {
              assertThat(whisper.to()).isEqualTo(person("ana"));
              assertThat(whisper.card().summary()).contains("Nothing you wrote is lost");
            });
  }

  @Test
  void a_command_that_broke_is_not_repeated_by_itself_after_the_next_start() {
    broken.set(true);
    platform.listener().asked(ping("i1"));
    await().untilAsserted(() -> assertThat(platform.inOrder()).hasSize(1));
    broken.set(false);
    bot.close();

    bot = newBot();
    bot.start();
    platform.listener().happened(said("e1", "end"));

    await()
        .untilAsserted(
            () -> assertThat(platform.inOrder()).hasSize(2).last().isEqualTo(post("end")));
  }

  @Test
  void a_click_delivered_twice_is_answered_once() {
    platform.listener().asked(ping("i1"));
    platform.listener().asked(ping("i1"));
    platform.listener().happened(said("e1", "end"));

    await().untilAsserted(() -> assertThat(platform.inOrder()).hasSize(2));
    assertThat(platform.inOrder())
        .containsExactlyInAnyOrder(
            Outgoing.Whisper.answering(ping("i1"), Card.plain("pong")), post("end"));
  }

  @Test
  void what_was_committed_before_a_stop_is_delivered_after_the_next_start() {
    CountDownLatch stopping = new CountDownLatch(1);
    platform.answers(() -> {
      stopping.countDown();
      return new Receipt.RetryAfter(Duration.ofMillis(1));
    });
    platform.listener().happened(said("e1", "one"));
    await().until(() -> stopping.getCount() == 0);
    bot.close();

    bot = newBot();
    bot.start();

    awaitPosts(post("one"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ping", "ping.", " PING!\n", "“ping”"})
  void plain_words_in_a_direct_message_work_like_the_command(String words) {
    var direct = new Place.Direct(person("ana"));
    platform
        .listener()
        .happened(
            new Incoming.Said(
                "e1",
                person("ana"),
                new MessageRef(direct, "m1"),
                words,
                false,
                false,
                null,
                Instant.EPOCH));

    await().untilAsserted(() -> assertThat(platform.inOrder()).hasSize(1));
    assertThat(FeatureRig.card(platform.inOrder().getFirst()).summary()).isEqualTo("pong");
  }

  @Test
  void an_unknown_subcommand_is_answered_at_once_with_the_nearest() {
    var asked =
        new Incoming.Commanded(
            "i1", person("ana"), HERE, "barraiser", new Input.Typed("pign"), new Origin("o"));

    assertThat(platform.listener().asked(asked))
        .isInstanceOfSatisfying(
            Answer.Told.class, told -> assertThat(told.card().summary()).contains("pign"));
  }

  @Test
  void whoever_looks_on_sees_what_was_worked_off() {
    watched.set(true);

    platform.listener().happened(said("e1", "one"));

    await().untilAsserted(() -> assertThat(platform.inOrder()).contains(home(1)));
  }

  @Test
  void whoever_looks_on_sees_what_a_chore_did() {
    watched.set(true);
    runs.incrementAndGet();

    database.run(tx -> bot.send(tx, List.of()));

    await().untilAsserted(() -> assertThat(platform.inOrder()).contains(home(1)));
  }

  @Test
  void what_is_to_be_thought_about_is_acted_on_once() {
    tasks.add("a");

    platform.listener().happened(said("e1", "one"));
    await().until(tasks::isEmpty);
    platform.listener().happened(said("e2", "two"));

    await().untilAsserted(() -> assertThat(platform.inOrder()).contains(post("two")));
    assertThat(platform.inOrder()).containsOnlyOnce(post("thought of a"));
  }

  @Test
  void a_long_thought_holds_up_neither_other_thoughts_nor_what_is_said() {
    thinking.set(true);
    tasks.add("a long");
    platform.listener().happened(said("e1", "one"));
    tasks.add("b");

    platform.listener().happened(said("e2", "two"));

    await()
        .untilAsserted(
            () -> assertThat(platform.inOrder()).contains(post("two"), post("thought of b")));
    assertThat(platform.inOrder()).doesNotContain(post("thought of a long"));
    thinking.set(false);
    await().untilAsserted(() -> assertThat(platform.inOrder()).contains(post("thought of a long")));
  }

  @Test
  void what_was_to_be_thought_about_before_a_stop_is_thought_about_after_the_next_start() {
    bot.close();
    tasks.add("a");

    bot = newBot();
    bot.start();

    awaitPosts(post("thought of a"));
  }

  @Test
  void a_thought_that_fails_again_and_again_is_left_alone_and_stops_nothing() {
    tasks.add("a broken");
    tasks.add("a");

    platform.listener().happened(said("e1", "one"));

    await().untilAsserted(() -> assertThat(platform.inOrder()).contains(post("thought of a")));
    assertThat(tasks).containsExactly("a broken");
  }

  @Test
  void what_is_shown_to_who_looks_on_is_no_reason_to_look_again() {
    var told = new Outgoing.Home(person("watcher"), Card.plain("said"), new Tag("echo.posted", ""));

    assertThat(Outbox.changesSomething(post("one"))).isTrue();
    assertThat(Outbox.changesSomething(Outgoing.Post.of(HERE, Card.plain("one")))).isFalse();
    assertThat(Outbox.changesSomething(told)).isFalse();
  }
}
