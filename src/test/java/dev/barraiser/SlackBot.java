package dev.barraiser;

import dev.barraiser.platforms.slack.wire.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The whole bot, connected to a Slack. */
final class SlackBot extends WholeBot {

  /** How Slack reaches it. */
  enum Way {
    SOCKET,
    HTTP
  }

  private final FakeSlack slack;
  private final Way way;

  SlackBot(FakeSlack slack, Way way, InstantSource machine, Path folder) {
    super(folder, machine, environment(slack, way));
    this.slack = slack;
    this.way = way;
    tellSlackWhereItIs();
  }

  private void tellSlackWhereItIs() {
    if (way == Way.HTTP) {
      slack.calls(URI.create("http://127.0.0.1:" + app().httpPort() + "/slack/events"));
    }
  }

  @Override
  void startAgain() {
    super.startAgain();
    tellSlackWhereItIs();
  }

  private static Map<String, String> environment(FakeSlack slack, Way way) {
    Map<String, String> environment = new HashMap<>();
    environment.put("BARRAISER_HTTP_PORT", "0");
    environment.put("BARRAISER_PEOPLE_TIME_ZONE", "Europe/Berlin");
    environment.put("BARRAISER_SLACK_API_BASE_URL", slack.api().toString());
    environment.put("SLACK_BOT_TOKEN", slack.botToken());
    switch (way) {
      case SOCKET -> environment.put("SLACK_APP_TOKEN", slack.appToken());
      case HTTP -> {
        environment.put("BARRAISER_SLACK_MODE", "http");
        environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
      }
    }
    return environment;
  }

  /** What {@code /healthz} tells. */
  String health() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + app().httpPort() + "/healthz"))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
