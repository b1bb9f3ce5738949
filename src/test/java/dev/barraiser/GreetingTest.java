package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.yaml.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreetingTest {

  private static final Map<String, String> SOCKET =
      Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1");

  private static final Map<String, String> HTTP =
      Map.of(
          "SLACK_BOT_TOKEN", "xoxb-1",
          "SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef",
          "BARRAISER_SLACK_MODE", "http");

  @TempDir Path folder;

  private Path nothingSet;

  @BeforeEach
  void emptySettings() throws Exception {
    nothingSet = Files.writeString(folder.resolve("barraiser.yaml"), "");
  }

  @Test
  void a_connection_tells_the_workspace_and_the_way() {
    assertThat(greeting(SOCKET, State.CONNECTED, ""))
        .containsExactly(
            "Slack: connected to Practice (https://practice.slack.com/), by Socket Mode."
                + "  (Ctrl-C stops the bot)");
    assertThat(greeting(HTTP, State.CONNECTED, ""))
        .containsExactly(
            "Slack: connected to Practice (https://practice.slack.com/), which calls"
                + " http://127.0.0.1:8081/slack/events.  (Ctrl-C stops the bot)");
  }

  @Test
  void a_connection_that_is_not_made_yet_tells_why_and_that_the_bot_goes_on_trying() {
    assertThat(greeting(SOCKET, State.CONNECTING, "Slack asks for a pause."))
        .containsExactly(
            "Slack is not connected yet. Slack asks for a pause. The bot keeps trying;"
                + " http://127.0.0.1:8081/healthz tells how it goes.  (Ctrl-C stops the bot)");
  }

  @Test
  void a_bot_that_is_shut_out_tells_why_and_what_says_more() {
    assertThat(greeting(SOCKET, State.SHUT_OUT, "SLACK_BOT_TOKEN was revoked."))
        .containsExactly(
            "Slack has shut the bot out. SLACK_BOT_TOKEN was revoked. “barraiser check --online”"
                + " says more.  (Ctrl-C stops the bot)");
  }

  private List<String> greeting(Map<String, String> environment, State state, String words) {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(nothingSet, null, environment, problems);
    assertThat(problems.list()).isEmpty();
    try (var app = new App()) {
      app.listensOn(8081);
      app.isIn(
          new App.Chat(
              "Slack",
              () -> new Connection(state, Instant.EPOCH, words),
              () ->
                  Greeting.inSlack(
                      Optional.of("Practice (https://practice.slack.com/)"), settings, 8081)));
      return Greeting.lines(app, settings);
    }
  }
}
