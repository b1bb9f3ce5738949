package dev.barraiser.practice.goals;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How people's goals stand. Reads only; callable from any thread. */
public final class Goals {

  private static final Duration LATELY = Duration.ofDays(28);

  private final GoalStore store;
  private final StoryStore stories;
  private final OwedQuotas quotas;

  public Goals(GoalStore store, StoryStore stories, OwedQuotas quotas) {
    this.store = store;
    this.stories = stories;
    this.quotas = quotas;
  }

  /** How a person's goal stands by the clock of their zone; empty for who has none. */
  public Optional<Pace> of(Tx tx, Person person, ZoneId zone, Instant now) {
    return store.of(tx, person).map(goal -> pace(tx, person, goal, zone, now));
  }

  private Pace pace(Tx tx, Person person, Goal goal, ZoneId zone, Instant now) {
    List<Story> told = stories.of(tx, person);
    List<Standing> standings = quotas.standings(tx, person);
    LocalDate today = now.atZone(zone).toLocalDate();
    List<Instant> ready =
        told.stream()
            .filter(Story::isReady)
            .flatMap(story -> Stream.ofNullable(story.firstReadyAt()))
            .sorted()
            .toList();
    List<LocalDate> lately = lately(told, zone, now);
    Instant first =
        told.stream()
            .map(Story::createdAt)
            .filter(at -> at.isBefore(goal.setAt()))
            .min(Instant::compareTo)
            .orElse(goal.setAt());
    // However long it was in the making, the first story alone tells of no pace yet.
    Instant known =
        ready.stream()
            .findFirst()
            .filter(at -> at.isAfter(now.minus(Forecast.LEAST_SEEN)))
            .orElse(first);
    Duration left = Duration.between(now, goal.on().atStartOfDay(zone));
    Duration since = Duration.between(known, now);
    Duration until = left.isNegative() ? Duration.ZERO : left;
    List<Pace.InCategory> categories =
        standings.stream()
            .map(standing -> {
              List<Story> own =
                  told.stream().filter(story -> story.category() == standing.category()).toList();
              return new Pace.InCategory(
                  standing,
                  Forecast.ofKind(
                      standing.missing(),
                      lately,
                      lately(own, zone, now),
                      standings.size(),
                      since,
                      until));
            })
            .toList();
    return new Pace(
        goal.on(),
        today,
        categories,
        Forecast.of(standings.stream().mapToInt(Standing::missing).sum(), lately, since, until));
  }

  /** The day of each that became ready in the last four weeks. */
  private static List<LocalDate> lately(List<Story> stories, ZoneId zone, Instant now) {
    return stories.stream()
        .filter(Story::isReady)
        .flatMap(story -> Stream.ofNullable(story.firstReadyAt()))
        .filter(at -> at.isAfter(now.minus(LATELY)))
        .sorted()
        .map(at -> at.atZone(zone).toLocalDate())
        .toList();
  }
}
