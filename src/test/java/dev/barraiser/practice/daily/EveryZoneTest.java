package dev.barraiser.practice.daily;

import static dev.barraiser.practice.daily.SomeGroups.aGroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.daily.DailyPlan.Ask;
import dev.barraiser.practice.groups.StudyGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten years of every time zone, played on the real planner. */
@Tag("proof")
class EveryZoneTest {

  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final LocalDate LAST = LocalDate.parse("2033-12-31");
  private static final DailyRules RULES = DailyRules.standard();

  @Test
  void every_zone_has_exactly_one_slot_a_day_in_order() {
    long slots = 0;
    for (String zone : ZoneId.getAvailableZoneIds()) {
      slots += play(zone, LocalTime.of(2, 30));
    }
    assertThat(slots).isGreaterThan(2_000_000);
  }

  @Test
  void so_has_every_time_of_day_that_a_zones_clocks_skip_or_show_twice() {
    long played = 0;
    for (String zone : ZoneId.getAvailableZoneIds()) {
      for (LocalTime time : timesInTransitions(ZoneId.of(zone).getRules())) {
        played += play(zone, time);
      }
    }
    assertThat(played).isGreaterThan(500_000);
  }

  /** A quarter of an hour into every gap and overlap of the ten years. */
  private static Set<LocalTime> timesInTransitions(ZoneRules rules) {
    Instant end = LAST.atStartOfDay(ZoneId.of("UTC")).toInstant();
    return Stream.iterate(
            rules.nextTransition(FIRST.atStartOfDay(ZoneId.of("UTC")).toInstant()),
            transition -> transition != null && transition.getInstant().isBefore(end),
            transition -> rules.nextTransition(transition.getInstant()))
        .map(transition -> earlier(transition).toLocalTime().plusMinutes(15))
        .collect(Collectors.toSet());
  }

  private static LocalDateTime earlier(ZoneOffsetTransition transition) {
    return transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
  }

  /** Wakes the planner just before and at every slot. Returns how many there were. */
  private static long play(String zone, LocalTime time) {
    StudyGroup group = aGroup().in(zone).at(time).group();
    DueSlot slot = SlotTimes.from(group.rhythm(), FIRST);
    LocalDate expected = FIRST;
    long slots = 0;
    while (!slot.date().isAfter(LAST)) {
      Instant before = slot.due().minusMillis(1);
      DailyPlan waiting = DailyPlan.of(group, slot.date(), before, RULES);
      DailyPlan plan = DailyPlan.of(group, slot.date(), slot.due(), RULES);
      boolean right =
          slot.date().equals(expected)
              && waiting.decisions().isEmpty()
              && waiting.next().equals(slot)
              && plan.decisions().size() == 1
              && plan.decisions().getFirst().equals(new Ask(slot.date()))
              && plan.next().due().isAfter(slot.due())
              && isTheRightInstant(slot, time, group.rhythm().zone().getRules());
      assertThat(right).as("%s %s on %s: %s", zone, time, expected, plan).isTrue();
      slot = plan.next();
      expected = expected.plusDays(1);
      slots++;
    }
    return slots;
  }

  /**
   * Told without the planner's own arithmetic: the clocks show the time and showed it at no instant
   * before, or a gap that swallowed it has just ended.
   */
  private static boolean isTheRightInstant(DueSlot slot, LocalTime time, ZoneRules rules) {
    LocalDateTime wanted = slot.date().atTime(time);
    LocalDateTime shown = LocalDateTime.ofInstant(slot.due(), rules.getOffset(slot.due()));
    ZoneOffsetTransition last = rules.previousTransition(slot.due().plusNanos(1));
    if (!shown.equals(wanted)) {
      return last.isGap()
          && last.getInstant().equals(slot.due())
          && !wanted.isBefore(last.getDateTimeBefore())
          && wanted.isBefore(last.getDateTimeAfter());
    }
    boolean shownBefore =
        last != null && last.isOverlap() && shown.isBefore(last.getDateTimeBefore());
    return !shownBefore;
  }
}
