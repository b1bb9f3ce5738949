package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The whole bot in this process, connected to a Slack; it can be stopped and started again. */
final class SlackBot implements AutoCloseable {

  /** How Slack reaches it. */
  enum Way {
    SOCKET,
    HTTP
  }

  private final FakeSlack slack;
  private final Way way;
  private final InstantSource machine;
  private final Path folder;
  private App app;

  SlackBot(FakeSlack slack, Way way, InstantSource machine, Path folder) {
    this.slack = slack;
    this.way = way;
    this.machine = machine;
    this.folder = folder;
    this.app = start();
  }

  private App start() {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(nothing(), folder, environment(), problems);
    assertThat(problems.list()).isEmpty();
    App started =
        Wiring.start(
            settings,
            BankFiles.own(new Problems()),
            TestDatabase.ready(folder.resolve("bot.db")),
            machine,
            _ -> {});
    if (way == Way.HTTP) {
      slack.calls(URI.create("http://127.0.0.1:" + started.httpPort() + "/slack/events"));
    }
    return started;
  }

  private Path nothing() {
    try {
      return Files.writeString(folder.resolve("empty.yaml"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> environment() {
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

  App app() {
    return app;
  }

  /** What {@code /healthz} tells. */
  String health() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.httpPort() + "/healthz"))
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

  void stop() {
    app.close();
  }

  void startAgain() {
    app = start();
  }

  @Override
  public void close() {
    app.close();
  }
}
