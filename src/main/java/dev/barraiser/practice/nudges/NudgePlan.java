package dev.barraiser.practice.nudges;

import dev.barraiser.practice.calendar.WallClock;
import dev.barraiser.practice.goals.Pace;
import dev.barraiser.practice.nudges.Subscription.Slot;
import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.StoryTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of a slot, and which one is next. Pure: same arguments, same answer. */
final class NudgePlan {

  /** How far ahead the next nudge is looked for: settings reach no further than a year. */
  private static final int HORIZON_DAYS = 400;

  /** A goal is near for so many days before it. */
  private static final int NEAR_DAYS = 14;

  private static final int DAYS_OF_A_SNOOZE = 7;

  /** After so many that were ignored they come half as often; after as many more, none does. */
  static final int IGNORED = 3;

  private NudgePlan() {}

  /**
   * Everything about a person that decides.
   *
   * @param present whether they are still in the workspace
   * @param reachable whether direct messages get through to them
   * @param inGroup whether they are a member of a group that is not gone
   * @param standings where they stand in every category, in the guide's order
   * @param goal how their goal stands; none for who has set none
   * @param drafts their stories that are not ready, in all categories
   * @param nearby what else could be worth a nudge
   * @param lastWorked when they last did something for their stories
   * @param lastSign when they last did anything with a nudge, its settings or their goal
   * @param sent what they were sent, newest first, as far back as rotation and limits look
   */
  record Situation(
      Subscription subscription,
      ZoneId zone,
      boolean present,
      boolean reachable,
      boolean inGroup,
      List<Standing> standings,
      Optional<Pace> goal,
      List<Draft> drafts,
      List<Worth> nearby,
      Optional<Instant> lastWorked,
      Optional<Instant> lastSign,
      List<Sent> sent) {
    Situation {
      standings = List.copyOf(standings);
      drafts = List.copyOf(drafts);
      nearby = List.copyOf(nearby);
      sent = List.copyOf(sent);
    }

    Preferences preferences() {
      return subscription.preferences();
    }

    /** The day from which their goal is near, where that is more than a week away. */
    Optional<LocalDate> nearGoal(LocalDate today) {
      return goal.map(pace -> pace.on().minusDays(NEAR_DAYS))
          .filter(near -> near.isAfter(today.plusDays(DAYS_OF_A_SNOOZE)));
    }

    List<Standing> gaps() {
      return standings.stream().filter(standing -> !standing.met()).toList();
    }

    /** What was sent since they last gave any sign that they read it. */
    private List<Sent> unanswered() {
      return sent.stream()
          .filter(one ->
              lastWorked.map(one.at()::isAfter).orElse(true)
                  && lastSign.map(one.at()::isAfter).orElse(true))
          .toList();
    }

    /** How many nudges in a row were sent and nothing came of them. */
    int ignored() {
      return Math.toIntExact(
          unanswered().stream().filter(one -> one.thing().kind() != Thing.Kind.STOP).count());
    }

    /** Whether they were asked if nudges shall stop, and have given no answer since. */
    boolean wasAskedToStay() {
      return unanswered().stream().anyMatch(one -> one.thing().kind() == Thing.Kind.STOP);
    }

    /** How often at most, now: half as often as they said once too many were ignored. */
    Often often() {
      Often said = preferences().often();
      return ignored() >= IGNORED ? said.halved() : said;
    }

    /** Whether that is less than they said. */
    boolean backsOff() {
      return !often().equals(preferences().often());
    }
  }

  /** A nudge that was sent. */
  record Sent(LocalDate date, Instant at, Thing thing, Optional<StoryTopic> topic) {}

  /** What becomes of a slot. */
  sealed interface Decision {}

  /** Send, about this. */
  record Send(Worth worth) implements Decision {}

  record Skip(Reason reason) implements Decision {}

  /** Look again at this instant. */
  record WaitUntil(Instant at) implements Decision {}

  /** Why nothing is sent in a slot. */
  enum Reason {
    OFF(false),
    LEFT_WORKSPACE(false),
    UNREACHABLE(false),
    NO_GROUP(false),
    ALL_MET(false),
    UNANSWERED(false),
    NOT_THEIR_DAY(true),
    ON_LEAVE(true),
    SNOOZED(true),
    TOO_LATE(true),
    OCCUPIED(true),
    WEEKLY_LIMIT(true),
    BACKED_OFF(true),
    TOO_SOON(true),
    JUST_WORKED(true),
    SAID_THIS_WEEK(true),
    QUIET_HOURS(true);

    private final boolean passes;

    Reason(boolean passes) {
      this.passes = passes;
    }

    /** Whether it passes by itself with the days. */
    boolean passes() {
      return passes;
    }
  }

  /** Decides the slot of {@code date}. */
  static Decision decide(Situation who, NudgeRules rules, LocalDate date, Instant now) {
    Preferences preferences = who.preferences();
    Instant slot = WallClock.instantOf(date, preferences.at(), who.zone());
    if (!who.subscription().wanted()) return new Skip(Reason.OFF);
    if (now.isBefore(slot)) return new WaitUntil(slot);
    if (!who.present()) return new Skip(Reason.LEFT_WORKSPACE);
    if (!who.reachable()) return new Skip(Reason.UNREACHABLE);
    if (!who.inGroup()) return new Skip(Reason.NO_GROUP);
    if (!preferences.days().contains(date.getDayOfWeek())) return new Skip(Reason.NOT_THEIR_DAY);
    if (who.subscription().awayOn(date)) return new Skip(Reason.ON_LEAVE);
    if (preferences.snoozedOn(date)) return new Skip(Reason.SNOOZED);
    if (!inTime(who.zone(), rules, slot, now)) return new Skip(Reason.TOO_LATE);
    if (who.gaps().isEmpty() && Choosing.goalDay(who, date).isEmpty())
      return new Skip(Reason.ALL_MET);
    if (who.wasAskedToStay()) return new Skip(Reason.UNANSWERED);
    Optional<Reason> spent = spent(who, date);
    if (spent.isPresent()) return new Skip(spent.get());
    if (justSent(who.sent(), rules.spacing(), date, now)) return new Skip(Reason.TOO_SOON);
    if (who.lastWorked().map(at -> at.plus(rules.spacing()).isAfter(now)).orElse(false))
      return new Skip(Reason.JUST_WORKED);
    Optional<Worth> worth =
        who.ignored() >= 2 * IGNORED
            ? Optional.of(new Worth.StayOrStop(who.ignored()))
            : Choosing.best(who, date, now);
    if (worth.isEmpty()) return new Skip(Reason.SAID_THIS_WEEK);
    if (preferences.quiet().contains(now.atZone(who.zone()).toLocalTime()))
      return afterQuietHours(who, rules, date, slot, now);
    return new Send(worth.get());
  }

  /**
   * Whether a nudge that was decided for a date may go out now. It may have waited for its
   * platform, and its person may have said something else meanwhile.
   */
  static boolean stands(
      Subscription to, ZoneId zone, NudgeRules rules, LocalDate date, Instant now) {
    Preferences preferences = to.preferences();
    return to.wanted()
        && !to.awayOn(date)
        && !preferences.snoozedOn(date)
        && inTime(zone, rules, slot(date, preferences, zone).dueAt(), now)
        && !preferences.quiet().contains(now.atZone(zone).toLocalTime());
  }

  private static boolean inTime(ZoneId zone, NudgeRules rules, Instant slot, Instant now) {
    return Duration.between(slot, now).compareTo(rules.lateness()) <= 0
        && now.atZone(zone).toLocalDate().equals(slot.atZone(zone).toLocalDate());
  }

  private static Decision afterQuietHours(
      Situation who, NudgeRules rules, LocalDate date, Instant slot, Instant now) {
    LocalDateTime local = now.atZone(who.zone()).toLocalDateTime();
    Instant over = WallClock.instantOf(date, who.preferences().quiet().until(), who.zone());
    boolean today = local.toLocalTime().isBefore(who.preferences().quiet().until());
    return today && over.isAfter(now) && inTime(who.zone(), rules, slot, over)
        ? new WaitUntil(over)
        : new Skip(Reason.QUIET_HOURS);
  }

  /** Their own limit is named before one that they never set. */
  private static Optional<Reason> spent(Situation who, LocalDate date) {
    if (isSpent(who.preferences().often(), date, who.sent()))
      return Optional.of(Reason.WEEKLY_LIMIT);
    return isSpent(who.often(), date, who.sent())
        ? Optional.of(Reason.BACKED_OFF)
        : Optional.empty();
  }

  private static boolean isSpent(Often often, LocalDate date, List<Sent> sent) {
    return sentInWeeksUpTo(date, often, sent) >= often.times();
  }

  /**
   * How many were sent on a date and in the days before it that make up the weeks of the limit.
   * Calendar weeks would let a limit be reached at the end of one and at the beginning of the next.
   */
  static int sentInWeeksUpTo(LocalDate date, Often often, List<Sent> sent) {
    LocalDate before = date.minusWeeks(often.weeks());
    return Math.toIntExact(sent.stream().filter(one -> one.date().isAfter(before)).count());
  }

  /** A date may come twice to who moves west: it counts as soon, however long it was. */
  private static boolean justSent(List<Sent> sent, Duration spacing, LocalDate date, Instant now) {
    return sent.stream()
        .anyMatch(one -> one.date().equals(date) || one.at().plus(spacing).isAfter(now));
  }

  /** The slot after one that was decided; it may be past, after a long sleep of the machine. */
  static Slot after(LocalDate decided, Preferences preferences, ZoneId zone) {
    return slot(firstDay(decided.plusDays(1), preferences), preferences, zone);
  }

  /** The first slot after {@code now}, of a date after {@code lastDecided}. */
  static Slot next(
      Optional<LocalDate> lastDecided, Preferences preferences, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate from =
        lastDecided.map(date -> date.plusDays(1)).filter(today::isBefore).orElse(today);
    Slot slot = slot(firstDay(from, preferences), preferences, zone);
    while (!slot.dueAt().isAfter(now)) slot = after(slot.date(), preferences, zone);
    return slot;
  }

  private static LocalDate firstDay(LocalDate from, Preferences preferences) {
    LocalDate date = from;
    while (!preferences.days().contains(date.getDayOfWeek())) date = date.plusDays(1);
    return date;
  }

  /** The slot of a date, at its local time. */
  static Slot slot(LocalDate date, Preferences preferences, ZoneId zone) {
    return new Slot(date, WallClock.instantOf(date, preferences.at(), zone));
  }

  /** What is to come, as far as can be known now. */
  sealed interface Upcoming {}

  /** One comes, by the clock of the person's zone. */
  record Planned(ZonedDateTime at, Worth worth) implements Upcoming {}

  record Nothing(Reason reason) implements Upcoming {}

  /** Finds the next nudge by deciding the coming slots one after the other, as they will be. */
  static Upcoming upcoming(Situation who, NudgeRules rules, Instant now) {
    Optional<Slot> first = who.subscription().next();
    if (!who.subscription().wanted() || first.isEmpty()) return new Nothing(Reason.OFF);
    LocalDate horizon = first.get().date().plusDays(HORIZON_DAYS);
    Slot slot = first.get();
    Reason reason = Reason.OFF;
    Instant at = now.isAfter(slot.dueAt()) ? now : slot.dueAt();
    while (slot.date().isBefore(horizon)) {
      switch (decide(who, rules, slot.date(), at)) {
        case Send(Worth worth) -> {
          return new Planned(at.atZone(who.zone()), worth);
        }
        case WaitUntil(Instant later) -> at = later;
        case Skip(Reason why) -> {
          if (!why.passes()) return new Nothing(why);
          reason = why;
          slot = after(slot.date(), who.preferences(), who.zone());
          at = now.isAfter(slot.dueAt()) ? now : slot.dueAt();
        }
      }
    }
    return new Nothing(reason);
  }
}
