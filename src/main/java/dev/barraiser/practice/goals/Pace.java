package dev.barraiser.practice.goals;

import dev.barraiser.practice.stories.Quotas.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a goal asks for.
 *
 * @param on the day
 * @param today the person's day
 */
public record Pace(LocalDate on, LocalDate today, List<Standing> standings, Forecast forecast) {

  public Pace {
    standings = List.copyOf(standings);
  }

  /** Days until it; negative once it has passed. */
  public long daysLeft() {
    return ChronoUnit.DAYS.between(today, on);
  }

  public boolean isPast() {
    return daysLeft() < 0;
  }

  /** What is missing, how it goes on at the pace of late, and what it would take: sentences. */
  public String outlook() {
    return Outlook.inShort(this);
  }

  /** More are missing than there are days: that is plain whatever the pace. */
  boolean isTooLateForAll() {
    return forecast.missing() > daysLeft();
  }

  /** Stories a week that are needed for so many. */
  double aWeek(int missing) {
    return missing * 7.0 / Math.max(1, daysLeft());
  }
}
