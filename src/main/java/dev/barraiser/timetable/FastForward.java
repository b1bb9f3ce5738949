package dev.barraiser.timetable;

import dev.barraiser.bot.Chore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Steps the product's clock from one due row to the next, so that a newcomer sees tomorrow's
 * question, a nudge and a digest within a minute. For the practice room only. Thread-safe; one step
 * at a time.
 */
public final class FastForward {

  private final Timetable timetable;
  private final ProductClock clock;
  private final boolean allowed;
  private final ReentrantLock stepping = new ReentrantLock();

  /**
   * A fast-forward of this timetable.
   *
   * @param allowed whether everybody the bot talks to is in the room: elsewhere a day that is
   *     skipped is skipped for people who have not agreed to it
   */
  public FastForward(Timetable timetable, ProductClock clock, boolean allowed) {
    this.timetable = timetable;
    this.clock = clock;
    this.allowed = allowed;
  }

  /**
   * Where the clock stands.
   *
   * @param ahead how far it is ahead of the machine's
   * @param next what a step goes to, which has passed when it is already due; null when nothing is
   *     planned
   */
  public record State(Instant now, Duration ahead, boolean allowed, @Nullable Due next) {}

  /**
   * Something that is or was due.
   *
   * @param chore its title, for people
   */
  public record Due(String chore, Instant at) {}

  /** What a step did. */
  public sealed interface Outcome {}

  /** It is {@code now} now; these chores had something due and have run, in that order. */
  public record Stepped(Instant now, List<Due> ran) implements Outcome {
    public Stepped {
      ran = List.copyOf(ran);
    }
  }

  /** Nothing is planned that a step could go to. */
  public record NothingPlanned() implements Outcome {}

  /** Not everybody the bot talks to is in the room. */
  public record NotAllowed() implements Outcome {}

  private record Planned(Chore chore, Instant at) {
    Due due() {
      return new Due(chore.title(), at);
    }
  }

  /** Where the clock stands. */
  public State state() {
    Instant now = clock.instant();
    @Nullable Due next = first(now, Chore::step).map(Planned::due).orElse(null);
    return new State(now, clock.ahead(), allowed, next);
  }

  /** Goes to the next due row and runs all that is due by then. Returns when it has run. */
  public Outcome step() {
    if (!allowed) return new NotAllowed();
    stepping.lock();
    try {
      Optional<Planned> next = first(clock.instant(), Chore::step);
      if (next.isEmpty()) return new NothingPlanned();
      clock.advanceTo(next.get().at());
      List<Due> ran = runDue();
      // It has no due rows, and what has grown old meanwhile is to be gone now.
      timetable.run(Retention.NAME);
      return new Stepped(clock.instant(), ran);
    } finally {
      stepping.unlock();
    }
  }

  /** Each chore once: one that leaves a row due must not hold up the clock. */
  private List<Due> runDue() {
    List<Due> ran = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (true) {
      Instant now = clock.instant();
      Optional<Planned> due =
          first(now, chore -> !done.contains(chore.name()))
              .filter(planned -> !planned.at().isAfter(now));
      if (due.isEmpty()) return ran;
      done.add(due.get().chore().name());
      timetable.run(due.get().chore().name());
      ran.add(due.get().due());
    }
  }

  private Optional<Planned> first(Instant now, Predicate<Chore> among) {
    Map<Chore, Chore.Backlog> backlogs = timetable.backlogs(now);
    return backlogs.keySet().stream()
        .filter(among)
        .flatMap(chore -> planned(chore, backlogs.get(chore)).stream())
        .min(Comparator.comparing(Planned::at));
  }

  private static Optional<Planned> planned(Chore chore, Chore.@Nullable Backlog backlog) {
    return backlog == null || backlog.next() == null
        ? Optional.empty()
        : Optional.of(new Planned(chore, backlog.next()));
  }
}
