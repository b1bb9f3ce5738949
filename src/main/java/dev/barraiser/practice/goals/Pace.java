package dev.barraiser.practice.goals;

import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.StoryCategory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a goal asks for.
 *
 * @param on the day
 * @param today the person's day
 * @param categories how it stands with each, in the guide's order
 * @param forecast of all of them together
 */
public record Pace(LocalDate on, LocalDate today, List<InCategory> categories, Forecast forecast) {

  public Pace {
    categories = List.copyOf(categories);
  }

  /** Where they stand in a category, and where that leads. */
  public record InCategory(Standing standing, Forecast forecast) {

    /** Whether it is time to say that this category will likely not be full. */
    boolean slips() {
      return !standing.met() && forecast.kindSlips();
    }
  }

  /** Where they stand in every category. */
  public List<Standing> standings() {
    return categories.stream().map(InCategory::standing).toList();
  }

  /** Whether a category will likely not be full, however it goes with the others. */
  public boolean slips(StoryCategory category) {
    return categories.stream()
        .anyMatch(one -> one.standing().category() == category && one.slips());
  }

  /** The categories that will likely not be full although there are stories enough in all. */
  List<StoryCategory> unevenly() {
    boolean enough =
        forecast.verdict() == Forecast.Verdict.ENOUGH
            || forecast.verdict() == Forecast.Verdict.TIGHT;
    return categories.stream()
        .filter(one -> enough && one.slips())
        .map(one -> one.standing().category())
        .toList();
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
