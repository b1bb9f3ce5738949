package dev.barraiser.ops;

import dev.barraiser.bot.Measures;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The figures that {@code /metrics} shows. Thread-safe.
 *
 * <p>What happens is counted as it happens; how things stand is read when somebody asks. A label
 * only ever holds a word of the program: a platform, a chore, an outcome. No workspace, no channel,
 * nobody.
 */
public final class Metrics implements Measures {

  static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final double[] MOMENTS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final double[] THOUGHTS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

  private static final String PLATFORM = "platform";
  private static final String CHORE = "chore";
  private static final String POOL = "pool";

  private final PrometheusRegistry registry = new PrometheusRegistry();

  private final Counter events = counter("events_total", "Events stored, each once.", PLATFORM);
  private final Counter repeated =
      counter(
          "events_repeated_total", "Events that a platform delivered again, dropped.", PLATFORM);
  private final Counter failures =
      counter("event_failures_total", "Times that a feature failed on an event.");
  private final Histogram work =
      histogram("event_seconds", "From taking up an event to its commit.", MOMENTS);
  private final Counter deliveries =
      counter(
          "deliveries_total",
          "Deliveries by what the platform said: sent, refused, later (it asked for a pause),"
              + " in_doubt (it is away).",
          PLATFORM,
          "outcome");
  private final Histogram delivery =
      histogram("delivery_seconds", "How long a platform took over a delivery.", MOMENTS, PLATFORM);
  private final Histogram coach =
      histogram("coach_seconds", "How long the coach took to read a text.", THOUGHTS);
  private final Counter coachFailures =
      counter("coach_failures_total", "Texts that the coach failed on.");

  private final Gauge ready = gauge("ready", "1 while the bot serves.");
  private final Gauge connected =
      gauge("platform_connected", "1 while events of the platform come in.", PLATFORM);
  private final Gauge waitingEvents = gauge("inbox_waiting", "Events stored, not yet worked off.");
  private final Gauge oldestEvent =
      gauge("inbox_oldest_seconds", "How long the first of them has waited.");
  private final Gauge setAside =
      gauge("inbox_set_aside", "Events set aside until the next start: their feature failed.");
  private final Gauge waitingEffects = gauge("outbox_waiting", "Effects not yet delivered.");
  private final Gauge oldestEffect =
      gauge("outbox_oldest_seconds", "How long the first of them has waited.");
  private final Gauge due = gauge("chore_due", "Rows that are due.", CHORE);
  private final Gauge late =
      gauge("chore_late_seconds", "How long the earliest of them has been due.", CHORE);
  private final Gauge failed = gauge("chore_failed", "1 when the last run failed.", CHORE);
  private final Gauge answers = gauge("database_up", "1 while the database answers.");
  private final Gauge most = gauge("database_connections_max", "What a pool may hold.", POOL);
  private final Gauge inUse = gauge("database_connections_used", "Connections in use.", POOL);
  private final Gauge callers =
      gauge("database_connections_waiting", "Callers that wait for one.", POOL);
  private final Gauge heap = gauge("heap_used_bytes", "Memory that Java objects take.");
  private final Gauge heapMost = gauge("heap_max_bytes", "What they may take at most.");

  /** Figures of a bot of this version. */
  public Metrics(String version) {
    Info.builder()
        .name("barraiser_info")
        .help("Which release runs.")
        .labelNames("version")
        .register(registry)
        .addLabelValues(version);
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder()
        .name("barraiser_" + name)
        .help(help)
        .labelNames(labels)
        .withoutExemplars()
        .register(registry);
  }

  private Gauge gauge(String name, String help, String... labels) {
    return Gauge.builder()
        .name("barraiser_" + name)
        .help(help)
        .labelNames(labels)
        .withoutExemplars()
        .register(registry);
  }

  private Histogram histogram(String name, String help, double[] bounds, String... labels) {
    return Histogram.builder()
        .name("barraiser_" + name)
        .help(help)
        .labelNames(labels)
        .classicOnly()
        .classicUpperBounds(bounds)
        .withoutExemplars()
        .register(registry);
  }

  @Override
  public void came(String platform, boolean anew) {
    (anew ? events : repeated).labelValues(platform).inc();
  }

  @Override
  public void worked(Duration took) {
    work.observe(seconds(took));
  }

  @Override
  public void failed() {
    failures.inc();
  }

  @Override
  public void delivered(String platform, Outcome outcome, Duration took) {
    deliveries.labelValues(platform, outcome.name().toLowerCase(Locale.ROOT)).inc();
    delivery.labelValues(platform).observe(seconds(took));
  }

  /** Does what the coach does, and counts how long it took or that it failed. */
  public <T> T coached(Supplier<T> reading) {
    long from = System.nanoTime();
    boolean done = false;
    try {
      T read = reading.get();
      done = true;
      return read;
    } finally {
      if (done) coach.observe(seconds(Duration.ofNanos(System.nanoTime() - from)));
      else coachFailures.inc();
    }
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** Everything, with how things stand, in Prometheus' text format. */
  synchronized String show(Standing standing) {
    note(standing);
    var bytes = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create()
          .write(bytes, registry.scrape(), EscapingScheme.ALLOW_UTF8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private void note(Standing standing) {
    ready.set(standing.ready() ? 1 : 0);
    answers.set(standing.database().answers() ? 1 : 0);
    standing
        .platforms()
        .forEach(one -> connected.labelValues(one.name()).set(one.isConnected() ? 1 : 0));
    standing
        .pools()
        .forEach(pool -> {
          most.labelValues(pool.name()).set(pool.most());
          inUse.labelValues(pool.name()).set(pool.inUse());
          callers.labelValues(pool.name()).set(pool.waiting());
        });
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    heap.set((double) memory.getUsed());
    heapMost.set((double) memory.getMax());
    standing.stored().ifPresent(this::note);
  }

  /** While the database is away these stay as they were last; {@code database_up} says so. */
  private void note(Standing.Stored stored) {
    waitingEvents.set((double) stored.waiting().events());
    setAside.set((double) stored.waiting().setAside());
    waitingEffects.set((double) stored.waiting().effects());
    oldestEvent.set(seconds(stored.oldestEvent()));
    oldestEffect.set(seconds(stored.oldestEffect()));
    stored
        .chores()
        .forEach(chore -> {
          due.labelValues(chore.name()).set((double) chore.due());
          late.labelValues(chore.name()).set((double) chore.late().toSeconds());
          failed.labelValues(chore.name()).set(chore.failed() ? 1 : 0);
        });
  }
}
