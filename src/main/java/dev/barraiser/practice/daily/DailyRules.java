package dev.barraiser.practice.daily;

import java.time.Duration;

/**
 * What can be set about daily questions.
 *
 * @param lateness how late a question is still posted, on its own date, after the bot was down
 * @param datesTold of how many missed dates each is recorded after a long time down
 */
public record DailyRules(Duration lateness, int datesTold) {

  /** Four hours; a fortnight. */
  public static DailyRules standard() {
    return new DailyRules(Duration.ofHours(4), 14);
  }
}
