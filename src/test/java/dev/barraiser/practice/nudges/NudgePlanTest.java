package dev.barraiser.practice.nudges;

import static dev.barraiser.practice.stories.StoryCategory.CHARACTER_VALUES;
import static dev.barraiser.practice.stories.StoryCategory.LEADERSHIP_IMPACT;
import static dev.barraiser.practice.stories.StoryCategory.VISION_STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.goals.Forecast;
import dev.barraiser.practice.goals.Pace;
import dev.barraiser.practice.nudges.NudgePlan.Nothing;
import dev.barraiser.practice.nudges.NudgePlan.Planned;
import dev.barraiser.practice.nudges.NudgePlan.Reason;
import dev.barraiser.practice.nudges.NudgePlan.Send;
import dev.barraiser.practice.nudges.NudgePlan.Sent;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.nudges.NudgePlan.Skip;
import dev.barraiser.practice.nudges.NudgePlan.WaitUntil;
import dev.barraiser.practice.nudges.Subscription.Consent;
import dev.barraiser.practice.nudges.Subscription.Slot;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NudgePlanTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final NudgeRules RULES = NudgeRules.standard();
  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-10");
  private static final Quotas QUOTAS = Quotas.standard();

  @Test
  void the_gap_is_named_at_its_local_time() {
    assertThat(gap(decide(somebody())).standing())
        .extracting(Quotas.Standing::category, Quotas.Standing::missing)
        .containsExactly(LEADERSHIP_IMPACT, 5);
  }

  @Test
  void before_its_time_it_waits_and_four_hours_later_it_is_too_late() {
    var who = somebody().quiet("00:00", "00:00").situation();

    assertThat(NudgePlan.decide(who, RULES, TUESDAY, berlin("2026-03-10T17:59")))
        .isEqualTo(new WaitUntil(berlin("2026-03-10T18:00")));
    assertThat(NudgePlan.decide(who, RULES, TUESDAY, berlin("2026-03-10T22:00")))
        .isInstanceOf(Send.class);
    assertThat(NudgePlan.decide(who, RULES, TUESDAY, berlin("2026-03-10T22:01")))
        .isEqualTo(new Skip(Reason.TOO_LATE));
  }

  @Test
  void after_midnight_it_is_too_late_however_short_the_delay() {
    var who = somebody().at("23:30").quiet("00:00", "00:00").situation();

    assertThat(NudgePlan.decide(who, RULES, TUESDAY, berlin("2026-03-11T00:10")))
        .isEqualTo(new Skip(Reason.TOO_LATE));
  }

  @Test
  void late_into_quiet_hours_it_is_skipped() {
    assertThat(NudgePlan.decide(somebody().situation(), RULES, TUESDAY, berlin("2026-03-10T20:00")))
        .isEqualTo(new Skip(Reason.QUIET_HOURS));
  }

  @Test
  void quiet_hours_that_end_soon_are_waited_out() {
    var who = somebody().at("11:50").quiet("12:00", "13:30").situation();

    assertThat(NudgePlan.decide(who, RULES, TUESDAY, berlin("2026-03-10T12:05")))
        .isEqualTo(new WaitUntil(berlin("2026-03-10T13:30")));
  }

  @Test
  void quiet_hours_may_span_midnight() {
    var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    assertThat(List.of("20:00", "23:59", "00:00", "07:59"))
        .allMatch(time -> quiet.contains(LocalTime.parse(time)));
    assertThat(List.of("08:00", "12:00", "19:59"))
        .noneMatch(time -> quiet.contains(LocalTime.parse(time)));
  }

  @Test
  void whoever_is_gone_out_of_reach_or_in_no_group_gets_none() {
    assertThat(reason(somebody().wanting(Consent.NO))).isEqualTo(Reason.OFF);
    assertThat(reason(somebody().wanting(Consent.ASKED))).isEqualTo(Reason.OFF);
    assertThat(reason(somebody().present(false))).isEqualTo(Reason.LEFT_WORKSPACE);
    assertThat(reason(somebody().reachable(false))).isEqualTo(Reason.UNREACHABLE);
    assertThat(reason(somebody().inGroup(false))).isEqualTo(Reason.NO_GROUP);
  }

  @Test
  void with_every_quota_met_there_is_nothing_to_say() {
    assertThat(reason(somebody().having(5, 3, 3))).isEqualTo(Reason.ALL_MET);
    assertThat(reason(somebody().having(9, 9, 9))).isEqualTo(Reason.ALL_MET);
  }

  @Test
  void a_leave_holds_on_its_first_and_its_last_day() {
    var leave = new Leave(TUESDAY.minusDays(5), TUESDAY);

    assertThat(reason(somebody().away(leave))).isEqualTo(Reason.ON_LEAVE);
    assertThat(reason(somebody().away(new Leave(TUESDAY, TUESDAY)))).isEqualTo(Reason.ON_LEAVE);
    assertThat(decide(somebody().away(new Leave(TUESDAY.plusDays(1), TUESDAY.plusDays(9)))))
        .isInstanceOf(Send.class);
  }

  @Test
  void a_snooze_ends_on_its_date() {
    assertThat(reason(somebody().snoozedUntil(TUESDAY.plusDays(1)))).isEqualTo(Reason.SNOOZED);
    assertThat(decide(somebody().snoozedUntil(TUESDAY))).isInstanceOf(Send.class);
  }

  @Test
  void the_weekly_limit_holds_in_any_seven_days() {
    var wednesday = sent("2026-03-04", "2026-03-04T18:00", StoryTopic.HARD_FEEDBACK);
    var tuesday = sent("2026-03-03", "2026-03-03T18:00", StoryTopic.HARD_FEEDBACK);

    assertThat(reason(somebody().weekly(1).sent(wednesday))).isEqualTo(Reason.WEEKLY_LIMIT);
    assertThat(decide(somebody().weekly(1).sent(tuesday))).isInstanceOf(Send.class);
  }

  @Test
  void twice_a_week_is_never_three_in_five_days_across_a_monday() {
    var friday = sent("2026-03-06", "2026-03-06T18:00", StoryTopic.HARD_FEEDBACK);
    var monday = sent("2026-03-09", "2026-03-09T09:00", StoryTopic.RAISED_STANDARDS);
    var who = somebody().weekly(2).sent(monday, friday);

    assertThat(reason(who)).isEqualTo(Reason.WEEKLY_LIMIT);
  }

  @Test
  void once_in_two_weeks_leaves_fourteen_days_between() {
    var recent = sent("2026-02-25", "2026-02-25T18:00", StoryTopic.HARD_FEEDBACK);
    var past = sent("2026-02-24", "2026-02-24T18:00", StoryTopic.HARD_FEEDBACK);

    assertThat(reason(somebody().often(new Often(1, 2)).sent(recent)))
        .isEqualTo(Reason.WEEKLY_LIMIT);
    assertThat(decide(somebody().often(new Often(1, 2)).sent(past))).isInstanceOf(Send.class);
  }

  @Test
  void two_nudges_are_twenty_hours_apart_whatever_the_calendar_says() {
    var late = sent("2026-03-09", "2026-03-09T22:01", StoryTopic.HARD_FEEDBACK);

    assertThat(reason(somebody().weekly(5).sent(late))).isEqualTo(Reason.TOO_SOON);
  }

  @Test
  void a_date_that_comes_twice_to_who_moves_west_brings_one_nudge() {
    var sameDate = sent("2026-03-10", "2026-03-09T20:00", StoryTopic.HARD_FEEDBACK);

    assertThat(reason(somebody().weekly(5).sent(sameDate))).isEqualTo(Reason.TOO_SOON);
  }

  @Test
  void the_largest_share_missing_comes_first() {
    assertThat(about(somebody().having(3, 1, 2))).isEqualTo(CHARACTER_VALUES);
    assertThat(about(somebody().having(1, 1, 1))).isEqualTo(LEADERSHIP_IMPACT);
    assertThat(about(somebody().having(5, 3, 2))).isEqualTo(VISION_STRATEGY);
  }

  @Test
  void equal_gaps_take_turns_beginning_as_the_guide_does() {
    List<Sent> sent = new ArrayList<>();
    List<StoryTopic> topics = new ArrayList<>();
    LocalDate day = TUESDAY;
    for (int i = 0; i < 13; i++) {
      var who =
          somebody()
              .worked(day.minusDays(1) + "T12:00")
              .sent(sent.toArray(Sent[]::new))
              .situation();
      Instant now = day.atTime(18, 0).atZone(BERLIN).toInstant();
      Worth.Gap gap = gap(NudgePlan.decide(who, RULES, day, now));
      sent.addFirst(new Sent(day, now, gap.thing(), Optional.of(gap.topic())));
      topics.add(gap.topic());
      day = day.plusWeeks(1);
    }

    assertThat(topics)
        .extracting(StoryTopic::category)
        .startsWith(LEADERSHIP_IMPACT, CHARACTER_VALUES, VISION_STRATEGY, LEADERSHIP_IMPACT);
    assertThat(topics.subList(0, 12)).doesNotHaveDuplicates();
    assertThat(topics.getLast()).isEqualTo(topics.getFirst());
  }

  @Test
  void the_same_topic_is_never_suggested_twice_in_a_row() {
    var last = sent("2026-03-03", "2026-03-03T18:00", StoryTopic.HARD_FEEDBACK);

    assertThat(gap(decide(somebody().having(5, 0, 3).sent(last))).topic())
        .isEqualTo(StoryTopic.OWNED_FAILURE);
  }

  // What is most useful

  @Test
  void what_is_nearest_to_a_story_goes_first() {
    var draft = draft(3, CHARACTER_VALUES);
    var answer = answer("2026-03-05T12:00", CHARACTER_VALUES);
    var untold = new Worth.NeverTold(9, 9, "Told to nobody", berlin("2026-02-20T12:00"));

    assertThat(what(somebody().with(untold, answer, draft))).isEqualTo(draft);
    assertThat(what(somebody().with(untold, answer))).isEqualTo(answer);
    assertThat(what(somebody().with(untold))).isInstanceOf(Worth.Gap.class);
  }

  @Test
  void a_self_assessment_has_its_turn_after_what_was_said_several_times() {
    var self = new Worth.SelfAssessment(Optional.of(berlin("2026-02-20T12:00")));
    var untold = new Worth.NeverTold(9, 9, "Told to nobody", berlin("2026-02-20T12:00"));
    var said = sent("2026-02-24", "2026-02-24T18:00", StoryTopic.HARD_FEEDBACK);

    assertThat(what(somebody().having(5, 1, 3).with(untold, self))).isInstanceOf(Worth.Gap.class);
    assertThat(what(somebody().having(5, 1, 3).with(untold, self).sent(said))).isEqualTo(self);
    assertThat(reason(somebody().having(5, 3, 3).with(self))).isEqualTo(Reason.ALL_MET);
  }

  @Test
  void a_self_assessment_is_offered_weekly_at_most() {
    var said = sent("2026-03-05", "2026-03-05T18:00", StoryTopic.HARD_FEEDBACK);
    var made = new Worth.SelfAssessment(Optional.of(berlin("2026-03-04T12:00")));
    var never = new Worth.SelfAssessment(Optional.empty());

    assertThat(reason(somebody().having(5, 1, 3).with(made).sent(said)))
        .isEqualTo(Reason.SAID_THIS_WEEK);
    assertThat(what(somebody().having(5, 1, 3).with(never).sent(said))).isEqualTo(never);
    assertThat(
            reason(
                somebody()
                    .weekly(5)
                    .having(5, 1, 3)
                    .with(never)
                    .sent(about(never, "2026-03-06"), said)))
        .isEqualTo(Reason.SAID_THIS_WEEK);
  }

  @Test
  void the_same_thing_is_never_said_twice_within_a_week() {
    var thursday = sent("2026-03-05", "2026-03-05T18:00", StoryTopic.HARD_FEEDBACK);
    var untold = new Worth.NeverTold(9, 9, "Told to nobody", berlin("2026-02-20T12:00"));

    assertThat(reason(somebody().having(5, 1, 3).sent(thursday))).isEqualTo(Reason.SAID_THIS_WEEK);
    assertThat(what(somebody().having(5, 1, 3).with(untold).sent(thursday))).isEqualTo(untold);
    assertThat(
            NudgePlan.decide(
                somebody().having(5, 1, 3).sent(thursday).situation(),
                RULES,
                TUESDAY.plusDays(2),
                berlin("2026-03-12T18:00")))
        .isInstanceOf(Send.class);
  }

  @Test
  void what_was_said_without_effect_steps_back_behind_a_gap_that_was_not_named() {
    var draft = draft(3, CHARACTER_VALUES);

    assertThat(what(somebody().with(draft))).isEqualTo(draft);
    assertThat(what(somebody().with(draft).sent(about(draft, "2026-03-02"))))
        .isInstanceOf(Worth.Gap.class);
  }

  @Test
  void a_fresh_answer_and_one_that_is_long_past_are_not_brought_up() {
    assertThat(what(somebody().with(answer("2026-03-10T09:00", CHARACTER_VALUES))))
        .isInstanceOf(Worth.Gap.class);
    assertThat(what(somebody().with(answer("2026-02-01T09:00", CHARACTER_VALUES))))
        .isInstanceOf(Worth.Gap.class);
  }

  @Test
  void a_story_has_a_week_to_be_told_before_it_is_brought_up() {
    var ready = new Worth.NeverTold(9, 9, "Told to nobody", berlin("2026-03-08T12:00"));
    var thursday = sent("2026-03-05", "2026-03-05T18:00", StoryTopic.HARD_FEEDBACK);

    assertThat(reason(somebody().having(5, 1, 3).with(ready).sent(thursday)))
        .isEqualTo(Reason.SAID_THIS_WEEK);
  }

  @Test
  void whoever_worked_on_their_stories_within_twenty_hours_is_left_alone() {
    assertThat(reason(somebody().worked("2026-03-09T22:01"))).isEqualTo(Reason.JUST_WORKED);
    assertThat(decide(somebody().worked("2026-03-09T22:00"))).isInstanceOf(Send.class);
  }

  @Test
  void with_every_quota_met_not_even_an_untold_story_is_brought_up() {
    var untold = new Worth.NeverTold(9, 9, "Told to nobody", berlin("2026-02-20T12:00"));

    assertThat(reason(somebody().having(5, 3, 3).with(untold))).isEqualTo(Reason.ALL_MET);
  }

  @Test
  void a_goal_that_slips_goes_before_everything() {
    var draft = draft(3, CHARACTER_VALUES);

    assertThat(what(somebody().aiming("2026-05-01", 7).with(draft)))
        .isInstanceOfSatisfying(
            Worth.GoalSlipping.class,
            goal -> assertThat(goal.standing().category()).isEqualTo(LEADERSHIP_IMPACT));
    assertThat(what(somebody().aiming("2026-05-01", 40).with(draft))).isEqualTo(draft);
    assertThat(what(somebody().aiming("2026-03-01", 7).with(draft))).isEqualTo(draft);
  }

  @Test
  void on_the_day_of_a_goal_and_in_the_week_after_it_a_word_is_said_even_where_all_is_met() {
    var today = new Worth.GoalDay(TUESDAY, false);
    var passed = new Worth.GoalDay(TUESDAY.minusDays(4), true);

    assertThat(what(somebody().aiming("2026-03-10", 7))).isEqualTo(today);
    assertThat(what(somebody().having(5, 3, 3).aiming("2026-03-06", 7))).isEqualTo(passed);
    assertThat(reason(somebody().having(5, 3, 3).aiming("2026-03-02", 7)))
        .isEqualTo(Reason.ALL_MET);
  }

  @Test
  void each_word_about_a_goals_day_is_said_once() {
    var today = new Worth.GoalDay(LocalDate.parse("2026-03-05"), false);
    var passed = new Worth.GoalDay(LocalDate.parse("2026-03-05"), true);
    var somebody = somebody().having(5, 3, 3).aiming("2026-03-05", 7);

    assertThat(what(somebody.sent(about(today, "2026-03-05")))).isEqualTo(passed);
    assertThat(reason(somebody.sent(about(passed, "2026-03-06")))).isEqualTo(Reason.ALL_MET);
  }

  @Test
  void a_goal_asks_for_no_story_that_a_gap_asked_for_within_the_week() {
    var thursday = sent("2026-03-05", "2026-03-05T18:00", StoryTopic.HARD_FEEDBACK);

    assertThat(reason(somebody().having(5, 1, 3).aiming("2026-05-01", 7).sent(thursday)))
        .isEqualTo(Reason.SAID_THIS_WEEK);
  }

  @Test
  void a_goal_is_near_two_weeks_before_it_and_then_nothing_is_to_be_waited_for() {
    assertThat(somebody().aiming("2026-05-01", 7).situation().nearGoal(TUESDAY))
        .contains(LocalDate.parse("2026-04-17"));
    assertThat(somebody().aiming("2026-03-31", 7).situation().nearGoal(TUESDAY)).isEmpty();
    assertThat(somebody().situation().nearGoal(TUESDAY)).isEmpty();
  }

  // Ignored

  @Test
  void after_three_ignored_they_come_half_as_often() {
    Sent[] three = {
      sent("2026-03-09", "2026-03-09T18:00", StoryTopic.HARD_FEEDBACK),
      sent("2026-03-05", "2026-03-05T18:00", StoryTopic.RAISED_STANDARDS),
      sent("2026-03-03", "2026-03-03T18:00", StoryTopic.HARD_FEEDBACK)
    };

    assertThat(reason(somebody().weekly(3).silentSince("2026-03-01T12:00").sent(three)))
        .isEqualTo(Reason.BACKED_OFF);
    assertThat(decide(somebody().weekly(3).silentSince("2026-03-04T12:00").sent(three)))
        .isInstanceOf(Send.class);
    assertThat(
            decide(
                somebody()
                    .weekly(3)
                    .silentSince("2026-03-01T12:00")
                    .worked("2026-03-04T12:00")
                    .sent(three)))
        .isInstanceOf(Send.class);
  }

  @Test
  void half_of_once_a_week_is_once_in_two_weeks() {
    Sent[] three = {
      sent("2026-03-03", "2026-03-03T18:00", StoryTopic.HARD_FEEDBACK),
      sent("2026-02-24", "2026-02-24T18:00", StoryTopic.HARD_FEEDBACK),
      sent("2026-02-17", "2026-02-17T18:00", StoryTopic.HARD_FEEDBACK)
    };
    var who = somebody().weekly(1).silentSince("2026-02-01T12:00").sent(three);

    assertThat(reason(who)).isEqualTo(Reason.BACKED_OFF);
    assertThat(
            NudgePlan.decide(
                who.situation(), RULES, TUESDAY.plusWeeks(1), berlin("2026-03-17T18:00")))
        .isInstanceOf(Send.class);
  }

  @Test
  void after_six_ignored_one_question_and_then_nothing_until_they_are_back() {
    List<Sent> sent = new ArrayList<>();
    for (int week = 1; week <= 6; week++) {
      LocalDate day = TUESDAY.minusWeeks(week);
      sent.add(sent(day.toString(), day + "T18:00", StoryTopic.HARD_FEEDBACK));
    }
    var question = new Worth.StayOrStop(6);

    assertThat(what(somebody().silentSince("2026-01-01T12:00").sent(sent.toArray(Sent[]::new))))
        .isEqualTo(question);
    sent.addFirst(about(question, "2026-03-03"));
    assertThat(reason(somebody().silentSince("2026-01-01T12:00").sent(sent.toArray(Sent[]::new))))
        .isEqualTo(Reason.UNANSWERED);
    assertThat(what(somebody().worked("2026-03-08T12:00").sent(sent.toArray(Sent[]::new))))
        .isInstanceOf(Worth.Gap.class);
  }

  private static Worth what(Somebody who) {
    return ((Send) decide(who)).worth();
  }

  private static Worth draft(int number, StoryCategory category) {
    return new Worth.OnePartShort(
        number, number, "A draft", standing(category), Optional.of("Result"), List.of());
  }

  private static Worth answer(String at, StoryCategory category) {
    return new Worth.WorthSaving(4, "Why?", 120, berlin(at), standing(category));
  }

  private static Quotas.Standing standing(StoryCategory category) {
    return QUOTAS.standings(Map.of(), Map.of()).stream()
        .filter(standing -> standing.category() == category)
        .findFirst()
        .orElseThrow();
  }

  private static Sent about(Worth worth, String date) {
    return new Sent(
        LocalDate.parse(date), berlin(date + "T18:00"), worth.thing(), Worth.topic(worth));
  }

  @Test
  void a_time_that_the_day_skips_comes_right_after_the_gap() {
    var preferences =
        somebody()
            .at("02:30")
            .quiet("22:00", "02:00")
            .on(EnumSet.allOf(DayOfWeek.class))
            .situation()
            .preferences();

    assertThat(NudgePlan.after(LocalDate.parse("2026-03-28"), preferences, BERLIN))
        .isEqualTo(new Slot(LocalDate.parse("2026-03-29"), Instant.parse("2026-03-29T01:00:00Z")));
  }

  @Test
  void the_next_slot_is_never_of_a_date_decided_before() {
    var preferences = somebody().on(EnumSet.allOf(DayOfWeek.class)).situation().preferences();
    Instant noon = berlin("2026-03-10T12:00");

    assertThat(NudgePlan.next(Optional.empty(), preferences, BERLIN, noon).date())
        .isEqualTo(TUESDAY);
    assertThat(NudgePlan.next(Optional.of(TUESDAY), preferences, BERLIN, noon).date())
        .isEqualTo(TUESDAY.plusDays(1));
    assertThat(NudgePlan.next(Optional.of(TUESDAY.plusDays(3)), preferences, BERLIN, noon).date())
        .isEqualTo(TUESDAY.plusDays(4));
    assertThat(
            NudgePlan.next(Optional.empty(), preferences, BERLIN, berlin("2026-03-10T18:00"))
                .date())
        .isEqualTo(TUESDAY.plusDays(1));
  }

  @Test
  void what_is_to_come_passes_over_leave_and_full_weeks() {
    Instant noon = berlin("2026-03-10T12:00");
    var away = new Leave(TUESDAY, TUESDAY.plusDays(7));

    assertThat(NudgePlan.upcoming(somebody().away(away).situation(), RULES, noon))
        .isInstanceOfSatisfying(
            Planned.class,
            planned ->
                assertThat(planned.at())
                    .isEqualTo(berlin("2026-03-19T18:00").atZone(ZoneId.of("Europe/Berlin"))));
    assertThat(NudgePlan.upcoming(somebody().having(5, 3, 3).situation(), RULES, noon))
        .isEqualTo(new Nothing(Reason.ALL_MET));
    assertThat(
            NudgePlan.upcoming(
                somebody().away(new Leave(TUESDAY, TUESDAY.plusDays(900))).situation(),
                RULES,
                noon))
        .isEqualTo(new Nothing(Reason.ON_LEAVE));
  }

  private static NudgePlan.Decision decide(Somebody who) {
    return NudgePlan.decide(who.situation(), RULES, TUESDAY, berlin("2026-03-10T18:00"));
  }

  private static Reason reason(Somebody who) {
    return ((Skip) decide(who)).reason();
  }

  private static StoryCategory about(Somebody who) {
    return gap(decide(who)).standing().category();
  }

  private static Worth.Gap gap(NudgePlan.Decision decision) {
    return (Worth.Gap) ((Send) decision).worth();
  }

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static Sent sent(String date, String at, StoryTopic topic) {
    return new Sent(
        LocalDate.parse(date),
        berlin(at),
        new Thing(Thing.Kind.GAP, topic.category().name()),
        Optional.of(topic));
  }

  private static Somebody somebody() {
    return new Somebody();
  }

  /** Somebody in Berlin who said yes and has no story yet. */
  private static final class Somebody {
    private Consent consent = Consent.YES;
    private LocalTime at = RULES.at();
    private Set<DayOfWeek> days = RULES.days();
    private Often often = Often.aWeek(RULES.weekly());
    private QuietHours quiet = new QuietHours(RULES.quietFrom(), RULES.quietUntil());
    private Optional<LocalDate> snoozedUntil = Optional.empty();
    private List<Leave> leaves = List.of();
    private boolean present = true;
    private boolean reachable = true;
    private boolean inGroup = true;
    private Map<StoryCategory, Integer> stories = Map.of();
    private Optional<Pace> goal = Optional.empty();
    private List<Worth> nearby = List.of();
    private Optional<Instant> lastWorked = Optional.empty();
    private Optional<Instant> lastSign = Optional.of(berlin("2026-03-09T09:00"));
    private List<Sent> sent = List.of();

    Somebody wanting(Consent consent) {
      this.consent = consent;
      return this;
    }

    Somebody at(String at) {
      this.at = LocalTime.parse(at);
      return this;
    }

    Somebody on(Set<DayOfWeek> days) {
      this.days = days;
      return this;
    }

    Somebody weekly(int weekly) {
      return often(Often.aWeek(weekly));
    }

    Somebody often(Often often) {
      this.often = often;
      return this;
    }

    Somebody quiet(String from, String until) {
      this.quiet = new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
      return this;
    }

    Somebody snoozedUntil(LocalDate date) {
      this.snoozedUntil = Optional.of(date);
      return this;
    }

    Somebody away(Leave leave) {
      this.leaves = List.of(leave);
      return this;
    }

    Somebody present(boolean present) {
      this.present = present;
      return this;
    }

    Somebody reachable(boolean reachable) {
      this.reachable = reachable;
      return this;
    }

    Somebody inGroup(boolean inGroup) {
      this.inGroup = inGroup;
      return this;
    }

    Somebody having(int impact, int character, int vision) {
      this.stories =
          Map.of(LEADERSHIP_IMPACT, impact, CHARACTER_VALUES, character, VISION_STRATEGY, vision);
      return this;
    }

    Somebody with(Worth... nearby) {
      this.nearby = List.of(nearby);
      return this;
    }

    /** An interview then, and so many of the eleven stories to expect until it. */
    Somebody aiming(String on, int high) {
      LocalDate day = LocalDate.parse(on);
      var forecast = new Forecast(11, 1, 0, Duration.ofDays(28), 0, high / 2, high);
      List<Pace.InCategory> categories =
          QUOTAS.standings(stories, Map.of()).stream()
              .map(standing -> new Pace.InCategory(standing, forecast))
              .toList();
      goal = Optional.of(new Pace(day, TUESDAY, categories, forecast));
      return this;
    }

    Somebody worked(String local) {
      lastWorked = Optional.of(berlin(local));
      return this;
    }

    Somebody silentSince(String local) {
      lastSign = Optional.of(berlin(local));
      return this;
    }

    Somebody sent(Sent... sent) {
      this.sent = List.of(sent);
      return this;
    }

    Situation situation() {
      var preferences = new Preferences(at, days, often, quiet, Optional.empty(), snoozedUntil);
      var subscription =
          new Subscription(
              1,
              new Person(new Workspace("test", "w1"), "ana"),
              consent,
              preferences,
              leaves,
              Optional.of(NudgePlan.slot(TUESDAY, preferences, BERLIN)));
      return new Situation(
          subscription,
          BERLIN,
          present,
          reachable,
          inGroup,
          QUOTAS.standings(stories, Map.of()),
          goal,
          List.of(),
          nearby,
          lastWorked,
          lastSign,
          sent);
    }
  }
}
