package dev.barraiser.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.bot.Measures;
import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.storage.Database;
import dev.barraiser.web.Gate;
import dev.barraiser.web.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProbesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  private boolean ready = true;
  private List<ChoreStatus> chores = List.of();
  private Bot.Waiting waiting = new Bot.Waiting(0, 0, 0, null, null);
  private List<Sources.Platform> platforms = List.of();
  private Instant machine = NOW;
  private boolean database = true;
  private final Metrics metrics = new Metrics("1.2.3");
  private @Nullable Probes asked;

  @Test
  void readiness_is_503_until_it_serves() throws Exception {
    ready = false;
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/livez").statusCode()).isEqualTo(200);

    ready = true;
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").body()).isEqualTo("ready\n");
  }

  @Test
  void health_tells_runs_due_rows_and_how_late_they_are() throws Exception {
    Instant started = Instant.parse("2026-03-02T09:29:00Z");
    Instant finished = Instant.parse("2026-03-02T09:29:01Z");
    Instant next = Instant.parse("2026-03-02T09:30:40Z");
    chores =
        List.of(
            new ChoreStatus(
                "daily",
                "daily question",
                new ChoreStatus.LastRun(started, finished, ChoreStatus.Result.DONE),
                next,
                new Chore.Backlog(2, NOW.minusSeconds(90))));
    waiting = new Bot.Waiting(3, 0, 4, NOW.minusSeconds(2), NOW.minusSeconds(1));

    assertThat(get("/healthz").body())
        .isEqualTo(
            """
            {"status":"ok","version":"1.2.3","now":"2026-03-02T09:30:00Z","toDo":[],\
            "database":{"state":"up","since":"2026-03-02T09:30:00Z"},"platforms":[],"chores":[{"name":"daily",\
            "does":"daily question","lastStarted":"2026-03-02T09:29:00Z",\
            "lastFinished":"2026-03-02T09:29:01Z","lastResult":"done","nextRun":"2026-03-02T09:30:40Z",\
            "due":2,"lateSeconds":90,"nextDue":"2026-03-02T09:28:30Z"}],\
            "inbox":{"waiting":3,"since":"2026-03-02T09:29:58Z","setAside":0},\
            "outbox":{"waiting":4,"since":"2026-03-02T09:29:59Z"}}\
            """);
  }

  @Test
  void a_row_that_is_not_due_yet_is_not_late() throws Exception {
    chores = List.of(chore(null, new Chore.Backlog(0, NOW.plusSeconds(600))));

    assertThat(get("/healthz").body()).contains("\"due\":0,\"lateSeconds\":0");
  }

  @Test
  void
      a_failed_chore_is_failing_an_event_set_aside_wants_attention_and_neither_is_a_reason_to_restart()
          throws Exception {
    chores =
        List.of(
            chore(
                new ChoreStatus.LastRun(NOW, NOW, ChoreStatus.Result.FAILED),
                new Chore.Backlog(0, null)));
    assertThat(get("/healthz").body()).contains("\"status\":\"failing\"");
    assertThat(get("/healthz").statusCode()).isEqualTo(200);

    chores = List.of();
    assertThat(get("/healthz").body()).contains("\"status\":\"ok\"");

    waiting = new Bot.Waiting(0, 1, 0, null, null);
    assertThat(get("/healthz").body()).contains("\"status\":\"attention\"");
  }

  @Test
  void each_platform_tells_how_its_connection_fares_since_when_and_what_came_in() throws Exception {
    platforms =
        List.of(
            platform("room", new Connection(State.CONNECTED, NOW, "")),
            platform(
                "slack",
                new Connection(State.CONNECTING, NOW, "no answer"),
                Map.of("passed/Said", 3L)));

    assertThat(get("/healthz").body())
        .contains(
            """
            "platforms":[{"name":"room","state":"connected","since":"2026-03-02T09:30:00Z","words":"","counts":{}},\
            {"name":"slack","state":"connecting","since":"2026-03-02T09:30:00Z","words":"no answer",\
            "counts":{"passed/Said":3}}]\
            """);
  }

  @Test
  void a_platform_that_has_been_connecting_for_over_two_minutes_is_failing() throws Exception {
    platforms = List.of(platform("slack", new Connection(State.CONNECTING, NOW, "away")));
    machine = NOW.plusSeconds(120);
    assertThat(get("/healthz").body()).contains("\"status\":\"ok\"");

    machine = NOW.plusSeconds(121);
    assertThat(get("/healthz").body()).contains("\"status\":\"failing\"");
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void a_platform_that_has_shut_the_bot_out_is_failing_at_once() throws Exception {
    platforms = List.of(platform("slack", new Connection(State.SHUT_OUT, NOW, "uninstalled")));

    assertThat(get("/healthz").body()).contains("\"status\":\"failing\"", "\"state\":\"shut-out\"");
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void what_somebody_should_do_stands_first_in_sentences() throws Exception {
    waiting = new Bot.Waiting(1, 2, 1, NOW.minusSeconds(660), NOW.minusSeconds(1_200));
    chores =
        List.of(
            chore(
                new ChoreStatus.LastRun(NOW, NOW, ChoreStatus.Result.DONE),
                new Chore.Backlog(1, NOW.minusSeconds(700))));

    assertThat(get("/healthz").body())
        .contains("\"status\":\"attention\"")
        .contains(
            "The chore “daily” is 11 minutes late.",
            "An event has waited for 11 minutes to be worked off.",
            "Something has waited for 20 minutes to be delivered.",
            "2 events were set aside");
  }

  @Test
  void a_database_that_is_away_is_failing_not_ready_and_tells_since_when() throws Exception {
    asked = probes();
    assertThat(get("/readyz").statusCode()).isEqualTo(200);

    database = false;
    machine = NOW.plusSeconds(60);
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    machine = NOW.plusSeconds(90);
    assertThat(get("/healthz").body())
        .contains(
            "\"status\":\"failing\"",
            "\"database\":{\"state\":\"away\",\"since\":\"2026-03-02T09:31:00Z\"}",
            "\"inbox\":null",
            "The database has not answered since 2026-03-02T09:31:00Z.");
    assertThat(get("/livez").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).contains("\nbarraiser_database_up 0.0\n");

    database = true;
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void the_figures_are_shown_as_prometheus_reads_them() throws Exception {
    platforms = List.of(platform("slack", new Connection(State.CONNECTED, NOW, "")));
    chores = List.of(chore(null, new Chore.Backlog(2, NOW.minusSeconds(90))));
    waiting = new Bot.Waiting(3, 1, 4, NOW.minusSeconds(2), NOW.minusSeconds(1));
    metrics.came("slack", true);
    metrics.came("slack", false);
    metrics.worked(Duration.ofMillis(3));
    metrics.failed();
    metrics.delivered("slack", Measures.Outcome.SENT, Duration.ofMillis(80));
    metrics.delivered("slack", Measures.Outcome.IN_DOUBT, Duration.ofSeconds(20));
    String read = metrics.coached(() -> "read");
    assertThat(read).isEqualTo("read");

    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).startsWith("text/plain").contains("version=0.0.4"));
    assertThat(answer.body().lines())
        .contains(
            "barraiser_info{version=\"1.2.3\"} 1",
            "barraiser_ready 1.0",
            "barraiser_events_total{platform=\"slack\"} 1.0",
            "barraiser_events_repeated_total{platform=\"slack\"} 1.0",
            "barraiser_event_failures_total 1.0",
            "barraiser_event_seconds_bucket{le=\"0.005\"} 1",
            "barraiser_deliveries_total{outcome=\"sent\",platform=\"slack\"} 1.0",
            "barraiser_deliveries_total{outcome=\"in_doubt\",platform=\"slack\"} 1.0",
            "barraiser_delivery_seconds_bucket{platform=\"slack\",le=\"10.0\"} 1",
            "barraiser_coach_seconds_count 1",
            "barraiser_platform_connected{platform=\"slack\"} 1.0",
            "barraiser_inbox_waiting 3.0",
            "barraiser_inbox_oldest_seconds 2.0",
            "barraiser_inbox_set_aside 1.0",
            "barraiser_outbox_waiting 4.0",
            "barraiser_outbox_oldest_seconds 1.0",
            "barraiser_chore_due{chore=\"daily\"} 2.0",
            "barraiser_chore_late_seconds{chore=\"daily\"} 90.0",
            "barraiser_chore_failed{chore=\"daily\"} 0.0",
            "barraiser_database_up 1.0",
            "barraiser_database_connections_used{pool=\"write\"} 1.0",
            "barraiser_database_connections_waiting{pool=\"write\"} 2.0");
  }

  private static Sources.Platform platform(String name, Connection connection) {
    return platform(name, connection, Map.of());
  }

  private static Sources.Platform platform(
      String name, Connection connection, Map<String, Long> counts) {
    return new Sources.Platform(name, () -> connection, () -> counts);
  }

  private static ChoreStatus chore(ChoreStatus.@Nullable LastRun last, Chore.Backlog backlog) {
    return new ChoreStatus("daily", "daily question", last, null, backlog);
  }

  private Probes probes() {
    return new Probes(
        new Sources(
            "1.2.3",
            () -> NOW,
            () -> machine,
            () -> ready,
            () -> database,
            () -> List.of(new Database.Pool("write", 1, 1, 2), new Database.Pool("read", 4, 0, 0)),
            () -> chores,
            () -> waiting,
            platforms),
        metrics);
  }

  private HttpResponse<String> get(String path) throws Exception {
    Probes probes = asked == null ? probes() : asked;
    try (HttpServer server = HttpServer.start("127.0.0.1", 0, Gate.open(), probes.routes());
        HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
