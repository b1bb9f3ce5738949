package dev.barraiser.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Receipt;
import dev.barraiser.web.Gate;
import dev.barraiser.web.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProbesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  private boolean ready = true;
  private List<ChoreStatus> chores = List.of();
  private Bot.Waiting waiting = new Bot.Waiting(0, 0, 0);
  private List<ChatPlatform> platforms = List.of();
  private Instant machine = NOW;

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
    waiting = new Bot.Waiting(3, 0, 4);

    assertThat(get("/healthz").body())
        .isEqualTo(
            """
            {"status":"ok","version":"1.2.3","now":"2026-03-02T09:30:00Z","platforms":[],"chores":[{"name":"daily",\
            "does":"daily question","lastStarted":"2026-03-02T09:29:00Z",\
            "lastFinished":"2026-03-02T09:29:01Z","lastResult":"done","nextRun":"2026-03-02T09:30:40Z",\
            "due":2,"lateSeconds":90,"nextDue":"2026-03-02T09:28:30Z"}],\
            "inbox":{"waiting":3,"setAside":0},"outbox":{"waiting":4}}\
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

    waiting = new Bot.Waiting(0, 1, 0);
    assertThat(get("/healthz").body()).contains("\"status\":\"attention\"");
  }

  @Test
  void each_platform_tells_how_its_connection_fares_since_when_and_what_came_in() throws Exception {
    platforms =
        List.of(
            new Elsewhere("room", new Connection(State.CONNECTED, NOW, "")),
            new Elsewhere(
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
    platforms = List.of(new Elsewhere("slack", new Connection(State.CONNECTING, NOW, "away")));
    machine = NOW.plusSeconds(120);
    assertThat(get("/healthz").body()).contains("\"status\":\"ok\"");

    machine = NOW.plusSeconds(121);
    assertThat(get("/healthz").body()).contains("\"status\":\"failing\"");
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void a_platform_that_has_shut_the_bot_out_is_failing_at_once() throws Exception {
    platforms = List.of(new Elsewhere("slack", new Connection(State.SHUT_OUT, NOW, "uninstalled")));

    assertThat(get("/healthz").body()).contains("\"status\":\"failing\"", "\"state\":\"shut-out\"");
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  /** A platform of which only the connection and the counts are asked. */
  private record Elsewhere(String name, Connection connection, Map<String, Long> counts)
      implements ChatPlatform {
    Elsewhere(String name, Connection connection) {
      this(name, connection, Map.of());
    }

    @Override
    public void start(Catalogue catalogue, Listener listener) {}

    @Override
    public Receipt deliver(String effectId, Outgoing outgoing) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  private static ChoreStatus chore(ChoreStatus.@Nullable LastRun last, Chore.Backlog backlog) {
    return new ChoreStatus("daily", "daily question", last, null, backlog);
  }

  private HttpResponse<String> get(String path) throws Exception {
    var probes =
        new Probes(
            "1.2.3", () -> NOW, () -> machine, () -> ready, () -> chores, () -> waiting, platforms);
    try (HttpServer server = HttpServer.start("127.0.0.1", 0, Gate.open(), probes.routes());
        HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
