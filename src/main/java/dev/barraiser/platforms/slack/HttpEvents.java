package dev.barraiser.platforms.slack;

import com.slack.api.bolt.response.Response;
import dev.barraiser.text.Secret;
import dev.barraiser.web.Request;
import dev.barraiser.web.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Where Slack calls us in HTTP mode: one address for everything. Thread-safe.
 *
 * <p>Decided here: a request that is replayed unchanged is acknowledged and nothing happens. Slack
 * signs each of its own repeats anew; and a proxy that repeats one whose answer it lost gets the
 * acknowledgement that it wants.
 */
final class HttpEvents {

  static final String PATH = "/slack/events";

  /**
   * What a person writes is at most 40,000 characters, which may be told four times over (before
   * and after, as text and as blocks), each of them escaped as six.
   */
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  /** Slack has long given up by then. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Signature signature;
  private final Replays replays = new Replays();
  private final Intake intake;
  private final Counts counts;
  private final InstantSource machine;

  HttpEvents(Secret signingSecret, Intake intake, Counts counts, InstantSource machine) {
    this.signature = new Signature(signingSecret);
    this.intake = intake;
    this.counts = counts;
    this.machine = machine;
  }

  Route route() {
    return Route.post(PATH, this::answer);
  }

  private dev.barraiser.web.Response answer(Request request) {
    Instant now = machine.instant();
    Optional<String> timestamp = request.header("X-Slack-Request-Timestamp");
    Optional<String> shown = request.header("X-Slack-Signature");
    Optional<Instant> signed = Signature.recent(timestamp, now);
    if (timestamp.isEmpty() || shown.isEmpty() || signed.isEmpty()) return refused();
    String body = request.body(MOST_BYTES);
    if (!signature.isRight(timestamp.get(), body, shown.get())) return refused();
    if (replays.isKnown(shown.get())) {
      counts.count("ignored/replayed");
      return new dev.barraiser.web.Response.Text(200, "");
    }
    Response response = taken(body);
    if (response.getStatusCode() == 200) replays.taken(shown.get(), signed.get(), now);
    return ofBolt(response);
  }

  /** Says nothing of what is wrong with it. */
  private dev.barraiser.web.Response refused() {
    counts.count("refused/signature");
    return new dev.barraiser.web.Response.Text(401, "");
  }

  private Response taken(String body) {
    try {
      return intake.take(body, false).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      return Response.error(503);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Response.error(503);
    }
  }

  private static dev.barraiser.web.Response ofBolt(Response response) {
    @Nullable String body = response.getBody();
    int status = response.getStatusCode();
    if (body == null) return new dev.barraiser.web.Response.Text(status, "");
    return response.getContentType().startsWith("application/json")
        ? new dev.barraiser.web.Response.Json(status, body)
        : new dev.barraiser.web.Response.Text(status, body);
  }
}
