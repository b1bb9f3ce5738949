package dev.barraiser.ops;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.chat.ChatPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /healthz}: each part, since when, and what somebody should do.
 *
 * @param status {@code starting} (or stopping), {@code ok}, {@code attention} when an event was set
 *     aside or something is late, or {@code failing} when the database or a platform is not to be
 *     reached or a chore's last run failed
 * @param now the product's time
 * @param toDo in sentences, the most urgent first; empty while all is well
 * @param chores empty while the database is away, as the inbox and the outbox are null then
 */
record Health(
    String status,
    String version,
    Instant now,
    List<String> toDo,
    Part database,
    List<Platform> platforms,
    List<ChoreHealth> chores,
    @Nullable Inbox inbox,
    @Nullable Outbox outbox) {

  /** A healthy bot works things off in seconds; a platform's pause takes minutes at most. */
  private static final Duration LATE = Duration.ofMinutes(10);

  /**
   * A part that is there or not.
   *
   * @param state {@code up} or {@code away}
   * @param since on the machine's clock
   */
  record Part(String state, Instant since) {}

  /**
   * One platform.
   *
   * @param state {@code connected}, {@code connecting}, {@code standing-by} while another process
   *     of the bot is connected in this one's stead, or {@code shut-out}
   * @param since on the machine's clock
   * @param words why, and what to do; empty while all is well
   * @param counts what came in since the start, by what became of it
   */
  record Platform(
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

  /**
   * What came in.
   *
   * @param since since when the first of those that wait does, on the machine's clock
   */
  record Inbox(long waiting, @Nullable Instant since, long setAside) {}

  /** The same of what goes out. */
  record Outbox(long waiting, @Nullable Instant since) {}

  static Health of(Standing standing, boolean up, String version) {
    Standing.@Nullable Stored stored = standing.stored().orElse(null);
    DatabaseWatch.Found database = standing.database();
    return new Health(
        status(standing, up),
        version,
        standing.now(),
        toDo(standing),
        new Part(database.answers() ? "up" : "away", database.since()),
        standing.platforms().stream().map(Health::platform).toList(),
        stored == null ? List.of() : stored.chores().stream().map(Health::chore).toList(),
        stored == null ? null : inbox(stored),
        stored == null
            ? null
            : new Outbox(stored.waiting().effects(), stored.waiting().oldestEffect()));
  }

  private static Inbox inbox(Standing.Stored stored) {
    var waiting = stored.waiting();
    return new Inbox(waiting.events(), waiting.oldestEvent(), waiting.setAside());
  }

  private static String status(Standing standing, boolean up) {
    if (!up) return "starting";
    if (!standing.database().answers()) return "failing";
    if (standing.platforms().stream().anyMatch(Standing.Platform::isAway)) return "failing";
    List<Standing.Due> chores = standing.stored().map(Standing.Stored::chores).orElse(List.of());
    if (chores.stream().anyMatch(Standing.Due::failed)) return "failing";
    return toDo(standing).isEmpty() ? "ok" : "attention";
  }

  private static List<String> toDo(Standing standing) {
    List<String> sentences = new ArrayList<>();
    if (!standing.database().answers()) {
      sentences.add(
          "The database has not answered since "
              + standing.database().since()
              + ". Is its disk full or gone? What comes in is refused meanwhile, so that it comes"
              + " again.");
    }
    for (Standing.Platform one : standing.platforms()) {
      if (!one.isAway()) continue;
      var connection = one.connection();
      String state =
          one.connection().state() == ChatPlatform.Connection.State.SHUT_OUT
              ? " has shut the bot out since "
              : " has not been connected since ";
      sentences.add((one.name() + state + connection.since() + ". " + connection.words()).strip());
    }
    standing.stored().ifPresent(stored -> sentences.addAll(toDo(stored)));
    return sentences;
  }

  private static List<String> toDo(Standing.Stored stored) {
    List<String> sentences = new ArrayList<>();
    for (Standing.Due chore : stored.chores()) {
      if (chore.failed()) sentences.add(failed(chore.status()));
      else if (chore.late().compareTo(LATE) > 0) {
        sentences.add(
            "The chore “"
                + chore.name()
                + "” is "
                + minutes(chore.late())
                + " late. Is the machine"
                + " too busy?");
      }
    }
    if (stored.oldestEvent().compareTo(LATE) > 0) {
      sentences.add(
          "An event has waited for " + minutes(stored.oldestEvent()) + " to be worked off.");
    }
    if (stored.oldestEffect().compareTo(LATE) > 0) {
      sentences.add(
          "Something has waited for "
              + minutes(stored.oldestEffect())
              + " to be delivered. Is a platform away, or does it ask for pauses?");
    }
    long setAside = stored.waiting().setAside();
    if (setAside > 0) {
      sentences.add(
          (setAside == 1 ? "One event was" : setAside + " events were")
              + " set aside, since a feature failed on it three times. The log says why (“event set"
              + " aside”). A restart tries again.");
    }
    return sentences;
  }

  private static String failed(ChoreStatus status) {
    var last = Objects.requireNonNull(status.last());
    return "The chore “"
        + status.name()
        + "” failed on its last run, begun at "
        + last.started()
        + ". The log says why (“chore failed”). It runs again by itself.";
  }

  private static String minutes(Duration duration) {
    return duration.toMinutes() + " minutes";
  }

  private static Platform platform(Standing.Platform one) {
    ChatPlatform.Connection connection = one.connection();
    String state = connection.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Platform(one.name(), state, connection.since(), connection.words(), one.counts());
  }

  private static ChoreHealth chore(Standing.Due due) {
    ChoreStatus status = due.status();
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
        due.late().toSeconds(),
        backlog.next());
  }
}
