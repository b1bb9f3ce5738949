package dev.barraiser.practice.daily;

import dev.barraiser.practice.groups.StudyGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides a group's slots. Pure: same arguments, same plan. */
record DailyPlan(List<Decision> decisions, DueSlot next) {

  DailyPlan {
    decisions = List.copyOf(decisions);
  }

  /** What is to become of a slot. */
  sealed interface Decision {
    LocalDate date();
  }

  /** Put a question to the channel. */
  record Ask(LocalDate date) implements Decision {}

  /** Leave it without one. */
  record Skip(LocalDate date, Skipped why) implements Decision {}

  /**
   * Decides every slot that is due by {@code now}, in order, at most one of them with a question.
   *
   * @param undecided the first date that is not decided yet
   */
  static DailyPlan of(StudyGroup group, LocalDate undecided, Instant now, DailyRules rules) {
    StudyGroup.Rhythm rhythm = group.rhythm();
    LocalDate earliest = LocalDate.ofInstant(now, rhythm.zone()).minusDays(rules.datesTold());
    LocalDate from = undecided.isBefore(earliest) ? earliest : undecided;
    List<Decision> decisions = new ArrayList<>();
    DueSlot slot = SlotTimes.from(rhythm, from);
    while (!slot.due().isAfter(now)) {
      DueSlot following = SlotTimes.from(rhythm, slot.date().plusDays(1));
      boolean last = following.due().isAfter(now);
      decisions.add(decide(group, slot, last, now, rules));
      slot = following;
    }
    return new DailyPlan(decisions, slot);
  }

  private static Decision decide(
      StudyGroup group, DueSlot slot, boolean last, Instant now, DailyRules rules) {
    if (group.pausedAt(slot.due())) return new Skip(slot.date(), Skipped.PAUSED);
    if (!last || SlotTimes.tooLate(group.rhythm(), slot, now, rules.lateness())) {
      return new Skip(slot.date(), Skipped.TOO_LATE);
    }
    return group.pausedAt(now) ? new Skip(slot.date(), Skipped.PAUSED) : new Ask(slot.date());
  }

  /**
   * The first date that may still have a slot: after every date that was decided, and, when the
   * group has moved to another zone, after the date on which its last question was posted as this
   * zone counts it.
   *
   * @param last the slot with the latest date
   * @param lastPosted the latest slot that had a question
   */
  static LocalDate firstFree(
      ZoneId zone, Instant now, Optional<Slot> last, Optional<Slot> lastPosted) {
    return Stream.of(
            Optional.of(LocalDate.ofInstant(now, zone)),
            last.map(slot -> slot.date().plusDays(1)),
            lastPosted.map(slot -> usedUp(slot, zone).plusDays(1)))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** The latest date that a posted slot uses up in a zone. */
  static LocalDate usedUp(Slot posted, ZoneId zone) {
    if (posted.zone().equals(zone)) return posted.date();
    LocalDate shown = LocalDate.ofInstant(posted.decidedAt(), zone);
    return shown.isAfter(posted.date()) ? shown : posted.date();
  }
}
