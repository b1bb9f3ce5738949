package dev.barraiser.ops;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.json.Json;
import dev.barraiser.web.Response;
import dev.barraiser.web.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The probes as routes. Thread-safe. */
public final class Probes {

  /** A connection that is made anew takes seconds; one that takes longer wants somebody to look. */
  private static final Duration CONNECTING_AT_MOST = Duration.ofMinutes(2);

  private final String version;
  private final InstantSource product;
  private final InstantSource machine;
  private final BooleanSupplier ready;
  private final Supplier<List<ChoreStatus>> chores;
  private final Supplier<Bot.Waiting> waiting;
  private final List<ChatPlatform> platforms;

  /**
   * Probes that ask these.
   *
   * @param product the product's clock, in which rows are due
   * @param machine the machine's clock, in which connections are made and lost
   */
  public Probes(
      String version,
      InstantSource product,
      InstantSource machine,
      BooleanSupplier ready,
      Supplier<List<ChoreStatus>> chores,
      Supplier<Bot.Waiting> waiting,
      List<ChatPlatform> platforms) {
    this.version = version;
    this.product = product;
    this.machine = machine;
    this.platforms = List.copyOf(platforms);
    this.ready = ready;
    this.chores = chores;
    this.waiting = waiting;
  }

  /** {@code /readyz}, for any server of ours: 200 while the bot serves, else 503. */
  public Route readiness() {
    return Route.get(
        "/readyz",
        request ->
            ready.getAsBoolean()
                ? new Response.Text(200, "ready\n")
                : new Response.Text(503, "not ready\n"));
  }

  /** {@code /readyz}, {@code /livez} and {@code /healthz}. */
  public List<Route> routes() {
    return List.of(
        readiness(),
        Route.get("/livez", request -> new Response.Text(200, "alive\n")),
        Route.get("/healthz", request -> new Response.Json(200, Json.write(health()))));
  }

  /**
   * The answer of {@code /healthz}.
   *
   * @param status {@code starting}, {@code ok}, {@code attention} when an event was set aside, or
   *     {@code failing} when a chore's last run failed or a platform is not to be reached
   * @param now the product's time
   */
  record Health(
      String status,
      String version,
      Instant now,
      List<PlatformHealth> platforms,
      List<ChoreHealth> chores,
      Inbox inbox,
      Outbox outbox) {}

  /**
   * One platform.
   *
   * @param state {@code connected}, {@code connecting} or {@code shut-out}
   * @param since on the machine's clock
   * @param words why, and what to do; empty while all is well
   * @param counts how often what came in since the start, by what became of it
   */
  record PlatformHealth(
      String name, String state, Instant since, String words, Map<String, Long> counts) {}

  /**
   * One chore.
   *
   * @param lastStarted on the machine's clock, as the other times of runs
   * @param due how many rows are due
   * @param lateSeconds how long the earliest of them has been due
   * @param nextDue when the earliest row is or was due, on the product's clock
   */
  record ChoreHealth(
      String name,
      String does,
      @Nullable Instant lastStarted,
      @Nullable Instant lastFinished,
      @Nullable String lastResult,
      @Nullable Instant nextRun,
      long due,
      long lateSeconds,
      @Nullable Instant nextDue) {}

  record Inbox(long waiting, long setAside) {}

  record Outbox(long waiting) {}

  private Health health() {
    Instant now = product.instant();
    List<ChoreStatus> statuses = chores.get();
    Bot.Waiting waits = waiting.get();
    List<Reached> reached =
        platforms.stream()
            .map(one -> new Reached(one.name(), one.connection(), one.counts()))
            .toList();
    return new Health(
        status(statuses, waits, reached),
        version,
        now,
        reached.stream().map(Probes::platform).toList(),
        statuses.stream().map(status -> chore(status, now)).toList(),
        new Inbox(waits.events(), waits.setAside()),
        new Outbox(waits.effects()));
  }

  private String status(List<ChoreStatus> statuses, Bot.Waiting waits, List<Reached> reached) {
    if (!ready.getAsBoolean()) return "starting";
    if (statuses.stream().anyMatch(Probes::failed)) return "failing";
    if (reached.stream().anyMatch(one -> isAway(one.connection()))) return "failing";
    return waits.setAside() > 0 ? "attention" : "ok";
  }

  private record Reached(
      String name, ChatPlatform.Connection connection, Map<String, Long> counts) {}

  private static PlatformHealth platform(Reached one) {
    ChatPlatform.Connection connection = one.connection();
    String state = connection.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new PlatformHealth(
        one.name(), state, connection.since(), connection.words(), one.counts());
  }

  private boolean isAway(ChatPlatform.Connection connection) {
    return switch (connection.state()) {
      case CONNECTED -> false;
      case CONNECTING -> connection.since().isBefore(machine.instant().minus(CONNECTING_AT_MOST));
      case SHUT_OUT -> true;
    };
  }

  private static boolean failed(ChoreStatus status) {
    return status.last() != null && status.last().result() == ChoreStatus.Result.FAILED;
  }

  private static ChoreHealth chore(ChoreStatus status, Instant now) {
    ChoreStatus.@Nullable LastRun last = status.last();
    Chore.Backlog backlog = status.backlog();
    return new ChoreHealth(
        status.name(),
        status.title(),
        last == null ? null : last.started(),
        last == null ? null : last.finished(),
        last == null ? null : last.result().name().toLowerCase(Locale.ROOT),
        status.nextWake(),
        backlog.due(),
        late(backlog, now).toSeconds(),
        backlog.next());
  }

  private static Duration late(Chore.Backlog backlog, Instant now) {
    if (backlog.due() == 0 || backlog.next() == null) return Duration.ZERO;
    Duration late = Duration.between(backlog.next(), now);
    return late.isNegative() ? Duration.ZERO : late;
  }
}
