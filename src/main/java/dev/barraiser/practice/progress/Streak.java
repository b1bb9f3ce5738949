package dev.barraiser.practice.progress;

import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.Leave;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many weeks in a row somebody has practised. Pure.
 *
 * <p>A week with enough answers counts. One without ends the streak, unless it is still running, or
 * the group was paused or the person on leave for any part of it: then it is as if it had not been.
 */
final class Streak {

  private Streak() {}

  /**
   * @param answers when each answer was given, in any order
   * @param zone whose Mondays begin the weeks
   * @param weekly how many answers make a week count
   */
  static int weeks(
      Collection<Instant> answers,
      ZoneId zone,
      List<StudyGroup.Pause> pauses,
      List<Leave> leaves,
      Instant now,
      int weekly) {
    if (answers.isEmpty()) return 0;
    Map<Week, Long> given =
        answers.stream()
            .map(at -> Week.of(at, zone))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Week running = Week.of(now, zone);
    Week first = Collections.min(given.keySet());
    int weeks = 0;
    for (Week week = running; week.compareTo(first) >= 0; week = week.before()) {
      if (given.getOrDefault(week, 0L) >= weekly) {
        weeks++;
      } else if (!week.equals(running) && !excused(week, zone, pauses, leaves)) {
        return weeks;
      }
    }
    return weeks;
  }

  private static boolean excused(
      Week week, ZoneId zone, List<StudyGroup.Pause> pauses, List<Leave> leaves) {
    Instant start = week.start(zone);
    Instant end = week.end(zone);
    return pauses.stream()
            .anyMatch(pause ->
                pause.since().isBefore(end)
                    && pause.until().map(until -> until.isAfter(start)).orElse(true))
        || leaves.stream()
            .anyMatch(leave ->
                !leave.from().isAfter(week.sunday()) && !leave.until().isBefore(week.monday()));
  }
}
