package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.json.Tree;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot in this process, on free ports. */
class AppTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private App app;

  @BeforeEach
  void start() throws IOException {
    app =
        Wiring.start(
            settings(),
            bank(),
            TestDatabase.ready(folder.resolve("bot.db")),
            () -> NOW,
            step -> {});
  }

  @AfterEach
  void stop() {
    app.close();
    client.close();
  }

  private Settings settings() throws IOException {
    var problems = new Problems();
    Settings settings =
        SettingsLoader.load(
            Files.writeString(folder.resolve("empty.yaml"), ""),
            folder,
            Map.of(
                "BARRAISER_ROOM_PORT", "0",
                "BARRAISER_HTTP_PORT", "0",
                "BARRAISER_PEOPLE_TIME_ZONE", "UTC"),
            problems);
    assertThat(problems.list()).isEmpty();
    return settings;
  }

  private static QuestionBank bank() {
    return BankFiles.own(new Problems());
  }

  @Test
  void it_is_ready_on_both_ports_and_alive_on_the_probes() throws Exception {
    assertThat(get(app.httpPort(), "/readyz").statusCode()).isEqualTo(200);
    assertThat(get(app.roomPort().orElseThrow(), "/readyz").statusCode()).isEqualTo(200);
    assertThat(get(app.httpPort(), "/livez").statusCode()).isEqualTo(200);
    assertThat(get(app.roomPort().orElseThrow(), "/healthz").statusCode()).isEqualTo(404);
  }

  @Test
  void health_tells_each_chore_and_what_waits() throws Exception {
    String health = get(app.httpPort(), "/healthz").body();

    assertThat(health)
        .contains("\"status\":\"ok\"", "\"version\":\"" + Version.current() + "\"")
        .contains("\"name\":\"retention\"", "\"name\":\"nudges\"", "\"nextRun\":\"")
        .contains("\"inbox\":{\"waiting\":", "\"setAside\":0");
  }

  @Test
  void every_alert_asks_for_figures_and_chores_that_there_are() throws Exception {
    await().until(() -> questions() == 1);
    String figures = get(app.httpPort(), "/metrics").body();

    for (Tree alert : DeploymentTest.alerts()) {
      String expression = alert.at("expr").text();
      for (String figure : DeploymentTest.figures(expression)) {
        assertThat(figures).containsPattern("(?m)^" + figure + "[{ ]");
      }
      Matcher chore = Pattern.compile("chore=\"[a-z]+\"").matcher(expression);
      while (chore.find()) assertThat(figures).contains("{" + chore.group() + "}");
    }
  }

  @Test
  void figures_hold_words_of_the_program_and_nothing_of_anybody() throws Exception {
    await().until(() -> questions() == 1);

    String figures = get(app.httpPort(), "/metrics").body();

    Set<String> labels =
        Pattern.compile("([a-z]+)=\"([^\"]*)\"")
            .matcher(figures)
            .results()
            .filter(label -> !label.group(1).equals("le"))
            .map(label -> label.group(1))
            .collect(Collectors.toSet());
    assertThat(labels).isSubsetOf("platform", "outcome", "chore", "pool", "version");
    assertThat(figures).doesNotContain("bar-raiser-practice", "you");
    assertThat(get(app.roomPort().orElseThrow(), "/metrics").statusCode()).isEqualTo(404);
  }

  @Test
  void a_first_start_asks_a_question_and_greets_and_a_restart_does_neither_again()
      throws Exception {
    await().until(() -> questions() == 1 && said("Welcome") == 1);

    app.close();
    start();

    assertThat(questions()).isEqualTo(1);
    assertThat(said("Welcome")).isEqualTo(1);
  }

  @Test
  void fast_forward_brings_tomorrows_question_and_a_restart_keeps_the_time() throws Exception {
    await().until(() -> questions() == 1);
    assertThat(get(room(), "/room/api/clock").body())
        .contains("\"now\":\"2026-03-02T09:30:00Z\"", "\"at\":\"2026-03-03T09:00:00Z\"");

    HttpResponse<String> stepped = post(room(), "/room/api/clock/next");

    assertThat(stepped.statusCode()).isEqualTo(200);
    assertThat(stepped.body())
        .contains("\"now\":\"2026-03-03T09:00:00Z\"", "Daily question", "2026-03-03T09:00:00Z");
    await().until(() -> questions() == 2);

    app.close();
    start();
    assertThat(get(room(), "/room/api/clock").body()).contains("\"now\":\"2026-03-03T09:00:00Z\"");
    assertThat(questions()).isEqualTo(2);
  }

  private long questions() throws Exception {
    return said("questions.hint");
  }

  /** How often words stand in what is said in the first channel. */
  private long said(String words) throws Exception {
    String messages = get(room(), "/room/api/messages?as=you&channel=bar-raiser-practice").body();
    return Pattern.compile("\"id\":")
        .splitAsStream(messages)
        .filter(message -> message.contains(words))
        .count();
  }

  private int room() {
    return app.roomPort().orElseThrow();
  }

  @Test
  void after_it_is_closed_it_is_not_ready_and_can_be_started_again_on_the_same_file()
      throws Exception {
    app.close();
    assertThat(app.isReady()).isFalse();

    start();

    assertThat(get(app.httpPort(), "/readyz").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(int port, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
