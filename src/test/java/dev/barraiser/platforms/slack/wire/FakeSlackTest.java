package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.response.AckResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fake under Slack's own client. */
@Timeout(60)
final class FakeSlackTest {

  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private final List<JsonObject> received = new CopyOnWriteArrayList<>();
  private volatile Predicate<JsonObject> acknowledges = _ -> true;
  private FakeSlack fake;
  private Slack slack;
  private MethodsClient bot;
  private Member ana;
  private Member jonas;
  private String channel;

  @BeforeEach
  void open() {
    fake = FakeSlack.start(clock);
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(fake.api().toString());
    slack = Slack.getInstance(config);
    bot = slack.methods(fake.botToken());
    ana = fake.member("Ana Souza");
    jonas = fake.member("Jonas");
    channel = fake.channel("practice", ana, jonas);
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    fake.close();
  }

  private SocketModeClient connect() throws Exception {
    SocketModeClient client = slack.socketMode(fake.appToken(), SocketModeClient.Backend.Tyrus);
    client.addWebSocketMessageListener(text -> {
      JsonObject envelope = JsonParser.parseString(text).getAsJsonObject();
      received.add(envelope);
      if (envelope.has("envelope_id") && acknowledges.test(envelope)) {
        client.sendSocketModeResponse(
            AckResponse.builder().envelopeId(Js.text(envelope, "envelope_id")).build());
      }
    });
    client.connect();
    await().until(() -> fake.line().openSockets() == 1);
    return client;
  }

  private List<JsonObject> events() {
    return received.stream()
        .flatMap(envelope -> Js.child(envelope, "payload").stream())
        .flatMap(payload -> Js.child(payload, "event").stream())
        .toList();
  }

  @Test
  void what_the_app_posts_is_seen_and_comes_back_as_its_own_echo() throws Exception {
    try (SocketModeClient _ = connect()) {
      String ts = bot.chatPostMessage(r -> r.channel(channel).text("Hello")).getTs();

      assertThat(ana.sees(channel))
          .extracting(Seen::ts, Seen::text)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(ts, "Hello"));
      await().until(() -> events().size() == 1);
      assertThat(Js.text(events().getFirst(), "bot_id")).isEqualTo("B0BARRAISER");
      assertThat(fake.complaints()).isEmpty();
    }
  }

  @Test
  void what_a_person_types_is_escaped_and_mentions_become_ids() throws Exception {
    try (SocketModeClient _ = connect()) {
      ana.says(channel, "I *led* <it> & more, @Jonas, see https://example.org/a?b=1&c");

      await().until(() -> events().size() == 1);
      assertThat(Js.text(events().getFirst(), "text"))
          .isEqualTo(
              "I *led* &lt;it&gt; &amp; more, <@%s>, see <https://example.org/a?b=1&amp;c>"
                  .formatted(jonas.id()));
      assertThat(ana.sees(channel).getFirst().text())
          .isEqualTo("I *led* <it> & more, @Jonas, see https://example.org/a?b=1&c");
    }
  }

  @Test
  void an_event_that_is_not_acknowledged_comes_again_at_once_after_a_minute_and_after_five()
      throws Exception {
    acknowledges = _ -> false;
    try (SocketModeClient _ = connect()) {
      ana.says(channel, "Again");
      for (int pause : new int[] {3, 63, 303}) {
        int before = received.size();
        await().until(() -> !events().isEmpty());
        clock.advance(Duration.ofSeconds(pause));
        await().until(() -> received.size() > before);
      }
      clock.advance(Duration.ofSeconds(3));
      await().until(() -> fake.line().lostEvents() == 1);

      assertThat(received)
          .filteredOn(one -> one.has("retry_attempt"))
          .extracting(one -> Js.text(one, "retry_attempt"))
          .containsExactly("0", "1", "2", "3");
    }
  }

  @Test
  void a_button_opens_a_dialog_within_three_seconds_and_once() throws Exception {
    try (SocketModeClient _ = connect()) {
      String ts =
          bot.chatPostMessage(r ->
                  r.channel(channel)
                      .text("A question")
                      .blocks(
                          List.of(
                              Blocks.actions(
                                  List.of(
                                      BlockElements.button(b ->
                                          b.actionId("x:1")
                                              .value("x:1")
                                              .text(BlockCompositions.plainText("Press"))))))))
              .getTs();

      assertThat(ana.presses(channel, ts, "x:1").isTaken()).isTrue();

      JsonObject pressed = received.getLast().getAsJsonObject("payload");
      assertThat(Js.text(pressed, "type")).isEqualTo("block_actions");
      String trigger = Js.text(pressed, "trigger_id");
      String view =
          """
          {"type": "modal", "callback_id": "c",
           "title": {"type": "plain_text", "text": "Story"},
           "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "Hi"}}]}
          """;
      assertThat(bot.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)).isOk()).isTrue();
      assertThat(ana.dialog().orElseThrow().title()).isEqualTo("Story");
      assertThat(bot.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)).getError())
          .isEqualTo("exchanged_trigger_id");
      assertThat(fake.complaints()).isEmpty();
    }
  }

  @Test
  void an_unknown_argument_is_complained_about() throws Exception {
    bot.chatPostMessage(r ->
        r.channel(channel)
            .text("x")
            .metadataAsString("{\"event_type\":\"a\",\"event_payload\":{}}"));
    assertThat(fake.complaints()).isEmpty();

    bot.usersList(r -> r);

    assertThat(fake.complaints()).containsExactly("unknown method users.list");
  }
}
