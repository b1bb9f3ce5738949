package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import dev.barraiser.wire.WireServer;
import dev.barraiser.wire.WireServer.Reply;
import dev.barraiser.wire.WireServer.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fake sends to an app's request address, checked by Slack's own verifier. */
@Timeout(60)
final class HttpPushesTest {

  private final TestApp app = new TestApp();
  private final List<Request> received = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "";
  private final WireServer listening =
      WireServer.start(request -> {
        received.add(request);
        return Reply.Answer.plain(status, body, Map.of());
      });
  private final RequestAddress address =
      app.fake.calls(URI.create("http://127.0.0.1:" + listening.port() + "/slack/events"));

  @AfterEach
  void close() throws IOException {
    app.close();
    listening.close();
  }

  private boolean isGenuine(Request request) {
    var verifier =
        new SlackSignature.Verifier(new SlackSignature.Generator(app.fake.signingSecret()));
    return verifier.isValid(
        request.header("x-slack-request-timestamp").orElse("0"),
        request.body(),
        request.header("x-slack-signature").orElse(""),
        app.clock.instant().toEpochMilli());
  }

  @Test
  void events_come_as_json_and_commands_and_interactions_as_forms() {
    app.ana.says(app.channel, "Good morning");
    await().until(() -> received.size() == 1);
    assertThat(app.ana.commands(app.channel, "/barraiser help").isTaken()).isTrue();
    assertThat(app.ana.choosesShortcut("/barraiser story add").isTaken()).isTrue();

    assertThat(received).hasSize(3).allMatch(this::isGenuine);
    assertThat(received.get(0).body()).contains("\"type\":\"event_callback\"");
    assertThat(Query.of(received.get(1).body())).containsEntry("text", "help");
    assertThat(Query.of(received.get(2).body()).get("payload")).contains("\"type\":\"shortcut\"");
  }

  @Test
  void an_event_that_is_refused_comes_again_and_says_so() {
    status = 500;
    app.ana.says(app.channel, "Again");
    await().until(() -> received.size() == 2);

    status = 200;
    app.clock.advance(Duration.ofMinutes(1));

    await().until(app.fake.line()::isIdle);
    assertThat(received)
        .extracting(request -> request.header("x-slack-retry-num").orElse(""))
        .containsExactly("", "1", "2");
    assertThat(received.getLast().header("x-slack-retry-reason")).contains("http_error");
  }

  @Test
  void a_command_may_be_answered_at_once() {
    body = "Here you are";

    assertThat(app.ana.commands(app.channel, "/barraiser help").isTaken()).isTrue();

    assertThat(app.ana.sees(app.channel)).extracting(Seen::text).containsExactly("Here you are");
  }

  @Test
  void an_address_is_challenged_when_it_is_entered() {
    body = "back at you";

    assertThat(address.isChallenged("prove it"))
        .isEqualTo(new RequestAddress.Answer(200, "back at you"));
    assertThat(received.getFirst().body()).contains("url_verification", "prove it");
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void a_forged_request_is_not_what_slack_would_send(RequestAddress.Forgery forgery) {
    address.getsMessage(forgery, app.ana, app.channel, "I am Slack");

    // Slack's own verifier lets a request from the future pass.
    assertThat(isGenuine(received.getFirst()))
        .isEqualTo(forgery == RequestAddress.Forgery.SIX_MINUTES_AHEAD);
  }

  @Test
  void a_request_can_be_replayed_byte_for_byte() {
    app.ana.says(app.channel, "Once");
    await().until(() -> received.size() == 1);

    address.getsTheLastAgain();

    assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    assertThat(received).allMatch(this::isGenuine);
  }
}
