package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.platforms.slack.BotInSlack.Handled;
import dev.barraiser.platforms.slack.wire.Asked;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Line;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.RequestAddress;
import dev.barraiser.platforms.slack.wire.RequestAddress.Forgery;
import dev.barraiser.platforms.slack.wire.Seen;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack, its client and the network do to a bot that runs for long; each was measured. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class SlackPitfallsTest {

  private static final Duration UNTIL_EVENTS_COME_AGAIN = Duration.ofMinutes(6);

  @TempDir Path folder;

  private final HandClock clock = HandClock.running();
  private final FakeSlack slack = FakeSlack.start(clock);
  private final Line line = slack.line();
  private final Member ana = slack.member("Ana Souza");
  private final Member jonas = slack.member("Jonas Weber");
  private final String channel = slack.channel("practice", ana, jonas);
  private final Handled handled = Handled.nothing();
  private final List<BotInSlack> processes = new ArrayList<>();

  @AfterEach
  void close() {
    processes.forEach(BotInSlack::close);
    slack.close();
    assertThat(slack.complaints()).isEmpty();
  }

  private BotInSlack socketBot() {
    BotInSlack bot = BotInSlack.overSocket(slack, clock, folder.resolve("bot.db"), handled);
    processes.add(bot);
    return bot;
  }

  private RequestAddress httpBot() {
    BotInSlack bot = BotInSlack.overHttp(slack, clock, folder.resolve("bot.db"), handled);
    processes.add(bot);
    return bot.awaitConnected().address();
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(60));
  }

  /** Somebody speaks, and it arrives, if not at once then when Slack tries again. */
  private void hears(String text) {
    ana.says(channel, text);
    patiently()
        .until(() -> {
          if (handled.said().contains(text)) return true;
          clock.advance(Duration.ofSeconds(10));
          return false;
        });
  }

  private long seen(String text) {
    return ana.sees(channel).stream().map(Seen::text).filter(text::equals).count();
  }

  // The connection.

  @Test
  void one_failed_question_who_it_is_does_not_spoil_the_start() {
    slack.next("auth.test").refused("internal_error");

    socketBot().awaitConnected();

    hears("Good morning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok:false", "429", "503"})
  void a_start_during_an_outage_becomes_a_connection_when_it_is_over(String outage) {
    trouble(outage, 3);

    socketBot().awaitConnected();

    hears("Good morning");
  }

  private void trouble(String outage, int times) {
    var trouble = slack.next("apps.connections.open", times);
    switch (outage) {
      case "429" -> trouble.tooFast(Duration.ofSeconds(1));
      case "503" -> trouble.status(503);
      default -> trouble.refused("internal_error");
    }
  }

  @Test
  void who_is_asked_to_make_way_makes_way() {
    socketBot().awaitConnected();

    line.askToReconnect("refresh_requested");

    patiently().until(() -> line.socketsOpened() > 1 && line.openSockets() == 1);
    hears("Good morning");
  }

  @Test
  void a_reconnect_that_is_refused_is_tried_until_it_works() {
    BotInSlack bot = socketBot().awaitConnected();
    trouble("ok:false", 3);

    line.kill();

    patiently().until(() -> line.openSockets() == 1 && line.socketsOpened() > 1);
    patiently().until(() -> bot.connection().state() == State.CONNECTED);
    hears("Good morning");
  }

  @Test
  void a_killed_connection_is_made_again() {
    socketBot().awaitConnected();

    line.kill();

    patiently().until(() -> line.openSockets() == 1 && line.socketsOpened() > 1);
    hears("Good morning");
  }

  @Test
  void a_connection_that_only_looks_open_is_replaced() {
    socketBot().awaitConnected();
    int opened = line.socketsOpened();

    line.goDeaf();
    ana.says(channel, "Into the void");

    patiently()
        .until(() -> {
          clock.advance(Duration.ofSeconds(1));
          return line.socketsOpened() > opened;
        });
    hears("Good morning");
    patiently()
        .until(() -> {
          clock.advance(Duration.ofSeconds(10));
          return handled.said().contains("Into the void");
        });
  }

  @Test
  void tokens_that_were_revoked_shut_the_bot_out_and_say_so() {
    BotInSlack bot = socketBot().awaitConnected();

    slack.revokesTokens();

    patiently().until(() -> bot.connection().state() == State.SHUT_OUT);
    assertThat(bot.connection().words()).isNotBlank().doesNotContain("xox");
  }

  // Events.

  @Test
  void an_event_that_comes_again_is_handled_once() {
    socketBot().awaitConnected();
    hears("Once");

    line.repeatLast();
    line.repeatLastAsAnother();
    hears("The end");

    assertThat(handled.said()).containsExactly("Once", "The end");
  }

  @Test
  void a_replay_while_the_first_is_under_way_is_handled_once() {
    socketBot().awaitConnected();
    line.hold();
    ana.says(channel, "Once");
    line.letGoBackwards();
    for (int i = 0; i < 5; i++) line.repeatLastAsAnother();

    hears("The end");

    assertThat(handled.said()).containsExactly("Once", "The end");
  }

  @Test
  void what_it_does_not_know_is_acknowledged() {
    socketBot().awaitConnected();

    line.tellOf("star_chart_drawn");
    ana.saysOfThemselves(channel, "waves");
    slack.anotherBotSays(channel, "Beep");

    patiently().until(line::isIdle);
    clock.advance(UNTIL_EVENTS_COME_AGAIN);
    hears("Good morning");
    assertThat(line.lostEvents()).isZero();
    assertThat(handled.said()).doesNotContain("Beep");
  }

  @Test
  void it_does_not_answer_itself() {
    socketBot().awaitConnected();

    hears("post post again");
    patiently().until(() -> seen("post again") == 1);
    hears("The end");

    assertThat(handled.said()).containsExactly("post post again", "The end");
  }

  @Test
  void three_processes_share_what_happens_and_each_thing_is_handled_once() {
    for (int i = 0; i < 3; i++) socketBot().awaitConnected();
    List<String> words = IntStream.range(0, 30).mapToObj(i -> "Line " + i).toList();

    words.forEach(text -> ana.says(channel, text));
    line.repeatLastAsAnother();

    patiently().until(() -> line.isIdle() && handled.said().size() >= words.size());
    assertThat(line.openSockets()).isEqualTo(3);
    assertThat(handled.said()).containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void two_processes_on_one_postgres_each_hear_over_a_socket_and_answer_once() {
    String url = TestDatabase.postgres();
    Handled second = Handled.nothing();
    for (Handled one : List.of(handled, second)) {
      processes.add(BotInSlack.sharing(slack, clock, url, one));
    }
    processes.forEach(BotInSlack::awaitConnected);
    List<String> words = IntStream.range(0, 30).mapToObj(i -> "Line " + i).toList();

    words.forEach(text -> ana.says(channel, "post " + text));
    line.repeatLastAsAnother();

    patiently()
        .untilAsserted(() -> {
          clock.advance(Duration.ofSeconds(1));
          assertThat(ana.sees(channel).stream().map(Seen::text).filter(words::contains))
              .hasSizeGreaterThanOrEqualTo(words.size());
        });
    assertThat(line.openSockets()).isEqualTo(2);
    assertThat(ana.sees(channel).stream().map(Seen::text).filter(words::contains))
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(Stream.of(handled, second).flatMap(one -> one.said().stream()))
        .hasSize(words.size());
    assertThat(handled.said()).isNotEmpty();
    assertThat(second.said()).isNotEmpty();
  }

  @Test
  void what_a_process_leaves_when_it_stops_another_takes() {
    for (int i = 0; i < 2; i++) socketBot().awaitConnected();
    processes.removeFirst().close();
    List<String> words = IntStream.range(0, 10).mapToObj(i -> "Line " + i).toList();

    words.forEach(text -> ana.says(channel, text));

    patiently()
        .until(() -> {
          clock.advance(Duration.ofSeconds(10));
          return handled.said().size() >= words.size();
        });
    assertThat(handled.said()).containsExactlyInAnyOrderElementsOf(words);
  }

  // Posts.

  @Test
  void a_post_that_is_too_fast_waits_as_long_as_it_is_told() {
    socketBot().awaitConnected();
    slack.next("chat.postMessage").tooFast(Duration.ofSeconds(1));

    hears("post Hello");

    patiently().until(() -> seen("Hello") == 1);
    assertThat(slack.calls("chat.postMessage")).isEqualTo(2);
  }

  @Test
  void a_post_that_met_an_outage_is_posted_once_it_is_over() {
    socketBot().awaitConnected();
    slack.next("chat.postMessage").status(500);

    hears("post Hello");

    postedOnce();
  }

  @Test
  void a_post_whose_answer_was_lost_is_not_posted_again() {
    socketBot().awaitConnected();
    hears("post Something, so that a connection is there to be used again");
    slack.next("chat.postMessage").doneAndDropped();

    hears("post Hello");

    postedOnce();
  }

  @Test
  void a_post_that_was_done_in_spite_of_an_error_is_not_posted_again() {
    socketBot().awaitConnected();
    slack.next("chat.postMessage").doneAndStatus(500);

    hears("post Hello");

    postedOnce();
  }

  /** Also after everything that follows it in the same lane. */
  private void postedOnce() {
    hears("post The end");
    patiently()
        .until(() -> {
          clock.advance(Duration.ofSeconds(1));
          return seen("The end") == 1;
        });
    assertThat(seen("Hello")).isEqualTo(1);
    assertThat(slack.pings()).isEmpty();
  }

  // Interactions.

  @Test
  void whoever_waits_too_long_for_a_form_reads_what_to_do() {
    socketBot().awaitConnected();
    CountDownLatch hanging = slack.next("views.open").hangs();
    Asked asked = ana.commands(channel, "/barraiser form");
    patiently().until(() -> slack.calls("views.open") == 1);

    clock.advance(Duration.ofSeconds(4));
    hanging.countDown();

    asked.outcome();
    patiently()
        .untilAsserted(() ->
            assertThat(privately(ana))
                .anySatisfy(text -> assertThat(text).contains("ask once more")));
    assertThat(ana.dialog()).isEmpty();
    assertThat(jonas.sees(channel)).noneMatch(Seen::ephemeral);
  }

  private List<String> privately(Member reader) {
    return Stream.concat(
            reader.sees(channel).stream().filter(Seen::ephemeral),
            reader.sees(reader.bot()).stream())
        .map(Seen::text)
        .toList();
  }

  @Test
  void a_form_that_is_sent_twice_is_taken_once() {
    socketBot().awaitConnected();
    assertThat(ana.commands(channel, "/barraiser form").isTaken()).isTrue();
    patiently().until(() -> ana.dialog().isPresent());
    ana.fills("title", "Mine");

    ana.submitsTwice().forEach(Asked::outcome);

    hears("The end");
    assertThat(handled.forms()).containsExactly("Mine");
  }

  @Test
  void two_clicks_are_two_clicks() {
    socketBot().awaitConnected();
    hears("post Press me");
    patiently().until(() -> seen("Press me") == 1);
    String card = ana.sees(channel).getLast().ts();

    assertThat(ana.presses(channel, card, BotInSlack.PRESSED.wire()).isTaken()).isTrue();
    assertThat(jonas.presses(channel, card, BotInSlack.PRESSED.wire()).isTaken()).isTrue();

    patiently().until(() -> handled.presses().size() == 2);
    assertThat(handled.presses()).containsExactlyInAnyOrder(ana.id(), jonas.id());
  }

  // HTTP mode.

  @Test
  void an_address_proves_itself_when_it_is_entered() {
    RequestAddress address = httpBot();

    RequestAddress.Answer answer = address.isChallenged("prove it");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("prove it");
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_request_that_is_not_slacks_is_refused_and_changes_nothing(Forgery forgery) {
    RequestAddress address = httpBot();

    assertThat(address.getsMessage(forgery, ana, channel, "Forged").status()).isBetween(400, 499);

    hears("The end");
    assertThat(handled.said()).containsExactly("The end");
  }

  @Test
  void an_honest_request_is_taken() {
    RequestAddress address = httpBot();

    assertThat(address.getsMessage(Forgery.NONE, ana, channel, "Honest").status()).isEqualTo(200);

    patiently().until(() -> handled.said().contains("Honest"));
  }

  @Test
  void a_replayed_request_is_handled_once() {
    RequestAddress address = httpBot();
    hears("Once");

    address.getsTheLastAgain();
    clock.advance(Duration.ofMinutes(1));
    address.getsTheLastAgain();
    clock.advance(Duration.ofMinutes(6));
    assertThat(address.getsTheLastAgain().status()).isBetween(400, 499);

    hears("The end");
    assertThat(handled.said()).containsExactly("Once", "The end");
  }

  @Test
  void an_event_that_was_refused_over_http_comes_again() {
    httpBot();
    processes.removeFirst().close();
    ana.says(channel, "While nobody was there");
    httpBot();

    patiently()
        .until(() -> {
          clock.advance(Duration.ofSeconds(10));
          return handled.said().contains("While nobody was there");
        });
  }
}
