package dev.barraiser.ops;

import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.json.Json;
import dev.barraiser.web.Response;
import dev.barraiser.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The probes as routes. Thread-safe. */
public final class Probes {

  private final Sources sources;
  private final DatabaseWatch database;
  private final Metrics metrics;

  /** Probes that ask these. */
  public Probes(Sources sources, Metrics metrics) {
    this.sources = sources;
    this.database = new DatabaseWatch(sources.database(), sources.machine());
    this.metrics = metrics;
  }

  /**
   * {@code /readyz}, for any server of ours: 200 while the bot serves, with a line for each
   * platform that another process is connected to in this one's stead; else 503.
   */
  public Route readiness() {
    return Route.get(
        "/readyz",
        request ->
            sources.ready().getAsBoolean() && database.look().answers()
                ? new Response.Text(200, "ready\n" + left())
                : new Response.Text(503, "not ready\n"));
  }

  /** What another process does in this one's stead. */
  private String left() {
    return sources.platforms().stream()
        .filter(one -> one.connection().get().state() == ChatPlatform.Connection.State.STANDING_BY)
        .map(one -> one.name() + ": another process is connected\n")
        .collect(Collectors.joining());
  }

  /** {@code /readyz}, {@code /livez}, {@code /healthz} and {@code /metrics}. */
  public List<Route> routes() {
    return List.of(
        readiness(),
        Route.get("/livez", request -> new Response.Text(200, "alive\n")),
        Route.get("/healthz", request -> new Response.Json(200, Json.write(health()))),
        Route.get("/metrics", request -> figures()));
  }

  private Health health() {
    return Health.of(standing(), sources.ready().getAsBoolean(), sources.version());
  }

  private Response figures() {
    byte[] shown = metrics.show(standing()).getBytes(StandardCharsets.UTF_8);
    return new Response.Bytes(Metrics.CONTENT_TYPE, shown, false);
  }

  private Standing standing() {
    return Standing.of(sources, database);
  }
}
