package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fake's sockets under Slack's own client. */
@Timeout(60)
final class SocketModeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final TestApp app = new TestApp();

  @AfterEach
  void close() throws IOException {
    app.close();
  }

  @Test
  void it_says_hello_and_answers_pings() throws Exception {
    SocketModeClient client = app.connect();

    await().until(() -> app.notices("hello").size() == 1);
    assertThat(client.verifyConnection()).isTrue();
  }

  @Test
  void an_address_lets_one_socket_in() throws Exception {
    SocketModeClient client = app.connect();
    client.connect();

    assertThat(app.fake.line().socketsOpened()).isEqualTo(1);
  }

  @Test
  void each_envelope_goes_over_one_socket_in_turn() throws Exception {
    app.connect();
    app.connect();

    IntStream.range(0, 6).forEach(i -> app.ana.says(app.channel, "Line " + i));

    await().until(app.fake.line()::isIdle);
    assertThat(app.envelopes()).hasSize(6);
    assertThat(app.events("message"))
        .extracting(event -> Js.text(event, "text"))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_not_acknowledged_comes_again_at_once_after_a_minute_and_after_five()
      throws Exception {
    app.acknowledges = _ -> false;
    app.connect();
    app.ana.says(app.channel, "Again");
    await().until(() -> app.envelopes().size() == 1);

    app.clock.advance(PATIENCE);
    await().until(() -> app.envelopes().size() == 2);
    app.clock.advance(PATIENCE.plusMinutes(1));
    await().until(() -> app.envelopes().size() == 3);
    app.clock.advance(PATIENCE.plusMinutes(5));
    await().until(() -> app.envelopes().size() == 4);
    app.clock.advance(PATIENCE);
    await().until(() -> app.fake.line().lostEvents() == 1);

    assertThat(app.envelopes())
        .extracting(one -> Js.text(one, "retry_attempt"), one -> Js.text(one, "retry_reason"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0", ""),
            org.assertj.core.groups.Tuple.tuple("1", "timeout"),
            org.assertj.core.groups.Tuple.tuple("2", "timeout"),
            org.assertj.core.groups.Tuple.tuple("3", "timeout"));
    assertThat(app.payloads())
        .extracting(payload -> Js.text(payload, "event_id"))
        .containsOnly(Js.text(app.payloads().getFirst(), "event_id"));
  }

  @Test
  void a_command_that_is_not_acknowledged_is_void() throws Exception {
    app.acknowledges = _ -> false;
    app.connect();
    Asked asked = app.ana.commands(app.channel, "/barraiser help");
    await().until(() -> app.envelopes().size() == 1);

    app.clock.advance(PATIENCE);

    assertThat(asked.outcome()).isEqualTo(new Asked.Outcome.TimedOut());
    app.clock.advance(Duration.ofMinutes(10));
    app.ana.says(app.channel, "Something later");
    app.events("message", 1);
    assertThat(app.payloads()).filteredOn(payload -> payload.has("command")).hasSize(1);
  }

  @Test
  void a_command_reaches_nobody_where_no_socket_is_open() {
    assertThat(app.ana.commands(app.channel, "/barraiser help").outcome())
        .isEqualTo(new Asked.Outcome.Unreachable());
  }

  @Test
  void a_command_may_be_acknowledged_with_its_answer() throws Exception {
    app.answers = _ -> Js.object("text", "Here you are");
    app.connect();

    assertThat(app.ana.commands(app.channel, "/barraiser  help <me> ").isTaken()).isTrue();

    JsonObject command = app.payloads().getFirst();
    assertThat(Js.text(command, "command")).isEqualTo("/barraiser");
    assertThat(Js.text(command, "text")).isEqualTo("help &lt;me&gt;");
    assertThat(app.ana.sees(app.channel)).extracting(Seen::text).containsExactly("Here you are");
    assertThat(app.jonas.sees(app.channel)).isEmpty();
  }

  @Test
  void what_was_under_way_on_a_socket_that_dies_goes_over_another() throws Exception {
    app.acknowledges = _ -> false;
    SocketModeClient first = app.connect();
    first.setAutoReconnectEnabled(false);
    app.ana.says(app.channel, "Do not lose me");
    await().until(() -> app.envelopes().size() == 1);
    app.acknowledges = _ -> true;
    app.fake.line().kill();
    await().until(() -> app.fake.line().openSockets() == 0);
    app.connect();

    app.clock.advance(Duration.ofMinutes(1));

    await().until(app.fake.line()::isIdle);
    assertThat(app.envelopes()).hasSize(2);
    assertThat(app.fake.line().lostEvents()).isZero();
  }

  @Test
  void a_deaf_socket_stays_open_and_answers_no_ping() throws Exception {
    SocketModeClient client = app.connect();
    client.setAutoReconnectEnabled(false);

    app.fake.line().goDeaf();

    assertThat(client.verifyConnection()).isFalse();
    assertThat(app.fake.line().openSockets()).isEqualTo(1);
  }

  @Test
  void who_is_asked_to_make_way_opens_a_socket_of_its_own() throws Exception {
    app.connect();

    app.fake.line().askToReconnect("refresh_requested");

    await().until(() -> app.fake.line().socketsOpened() == 2);
    await().until(() -> app.fake.line().openSockets() == 1);
  }

  @Test
  void events_can_come_twice_and_backwards() throws Exception {
    app.connect();
    app.fake.line().hold();
    app.ana.says(app.channel, "First");
    app.ana.says(app.channel, "Second");
    app.fake.line().letGoBackwards();
    app.fake.line().repeatLast();
    app.fake.line().repeatLastAsAnother();

    assertThat(app.events("message", 4))
        .extracting(event -> Js.text(event, "text"))
        .containsExactly("Second", "First", "First", "First");
    assertThat(app.payloads().subList(1, 4))
        .extracting(payload -> Js.text(payload, "event_id"))
        .satisfies(ids -> {
          assertThat(ids.get(1)).isEqualTo(ids.get(0));
          assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        });
  }
}
