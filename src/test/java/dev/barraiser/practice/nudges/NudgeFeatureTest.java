package dev.barraiser.practice.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.GivenAnswers;
import dev.barraiser.practice.goals.GoalStore;
import dev.barraiser.practice.goals.Goals;
import dev.barraiser.practice.goals.GoalsFeature;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeFeatureTest {

  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Question TRUST =
      new Question(
          "trust",
          "When did you lose somebody's trust?",
          Category.LEADERSHIP_CHARACTER,
          Kind.BEHAVIOURAL,
          List.of(),
          Level.BOTH,
          "star",
          "",
          List.of(),
          List.of(),
          List.of(),
          Map.of());
  private static final Question WHAT_IF =
      new Question(
          "what-if",
          "Your team asks for every second Friday. What do you answer?",
          Category.LEADERSHIP_CHARACTER,
          Kind.HYPOTHETICAL,
          List.of(),
          Level.BOTH,
          "star",
          "",
          List.of(),
          List.of(),
          List.of(),
          Map.of());
  private static final Instant THURSDAY_AT_SIX = Instant.parse("2026-03-12T17:00:00Z");
  private static final Instant TUESDAY_AT_SIX = Instant.parse("2026-03-10T17:00:00Z");

  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final StoryStore stories = new StoryStore();
  private final AnswerStore answers = new AnswerStore();
  private final Pool pool = Pool.of(new QuestionBank(List.of(TRUST, WHAT_IF), List.of()));
  private final NudgeStore nudges = new NudgeStore();
  private final GoalStore goals = new GoalStore();
  private @Nullable Person inARound;
  private final Map<Person, Storyless.Found> storyless = new HashMap<>();
  private final Map<Person, Instant> assessed = new HashMap<>();
  private final OwedQuotas quotas = new OwedQuotas(new QuotaStore(), stories, Quotas.standard());
  private final FeatureRig rig = FeatureRig.at("2026-03-09T08:00:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", null, false);

  private NudgeFeature nudging(FeatureRig clock) {
    return new NudgeFeature(
        nudges,
        people,
        groups,
        stories,
        answers,
        pool,
        quotas,
        new Goals(goals, stories, quotas),
        (tx, person) -> Optional.ofNullable(storyless.get(person)),
        (tx, person) -> Optional.ofNullable(assessed.get(person)),
        (tx, answer) -> Optional.empty(),
        (tx, story) -> Optional.empty(),
        (tx, person) -> person.equals(inARound),
        NudgeRules.standard(),
        clock);
  }

  private List<Feature> features(FeatureRig clock) {
    var nudging = nudging(clock);
    var membership = new Membership(groups, nudging);
    Feature joining =
        Feature.named("joining")
            .press(
                "test.join",
                (tx, pressed) ->
                    membership.join(
                        tx,
                        groups
                            .of(tx, (Place.Channel) pressed.place())
                            .orElseGet(() -> study(tx, (Place.Channel) pressed.place(), clock)),
                        pressed.by(),
                        clock.instant()));
    return List.of(
        new PeopleFeature(people).feature(),
        new GoalsFeature(
                goals, new Goals(goals, stories, quotas), nudging::zone, nudging::heard, clock)
            .feature(),
        nudging.feature(),
        joining);
  }

  private StudyGroup study(Tx tx, Place.Channel channel, FeatureRig clock) {
    var rhythm = StudyGroup.Rhythm.standard(ZoneId.of("America/New_York"));
    return groups.set(tx, channel, rhythm, clock.instant());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  // The yes

  @Test
  void whoever_joins_is_asked_once_and_told_what_is_kept_and_who_can_see_it() {
    Outgoing asked = joins(ana).getFirst();

    assertThat(asked.place()).isEqualTo(new Place.Direct(ana));
    assertThat(words(asked)).contains("/barraiser privacy tells what I keep and who can read it");
    assertThat(labels(asked)).containsExactly("Yes, nudge me", "No thanks");
    assertThat(joins(ana, "another-channel")).isEmpty();
  }

  @Test
  void nobody_is_nudged_before_their_own_yes() {
    joins(ana);

    assertThat(rig.backlog("nudges").next()).isNull();
    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).isEmpty();
  }

  @Test
  void yes_shows_the_rules_and_the_next_nudge_with_its_reason() {
    Outgoing asked = joins(ana).getFirst();

    Outgoing answer = rig.presses(ana, asked, "Yes, nudge me").getFirst();

    assertThat(answer).isInstanceOf(Outgoing.Revise.class);
    assertThat(words(answer))
        .contains("When: Tuesday or Thursday at 18:00")
        .contains("At most: twice a week")
        .contains("Quiet: 20:00 to 08:00")
        .contains("Time zone: Europe/Berlin, as in your profile")
        .contains("Tue 10 Mar 2026, 18:00, since Leadership Impact is at 0 of 5 stories.");
  }

  @Test
  void no_is_final_until_they_change_it_themselves() {
    Outgoing asked = joins(ana).getFirst();

    Outgoing answer = rig.presses(ana, asked, "No thanks").getFirst();

    assertThat(FeatureRig.card(answer).buttons()).isEmpty();
    assertThat(words(answer)).contains("/barraiser settings");
    assertThat(joins(ana, "another-channel")).isEmpty();
    assertThat(rig.backlog("nudges").next()).isNull();
  }

  @Test
  void pressing_yes_twice_is_harmless() {
    Outgoing asked = joins(ana).getFirst();

    Outgoing first = rig.presses(ana, asked, "Yes, nudge me").getFirst();
    Outgoing second = rig.presses(ana, asked, "Yes, nudge me").getFirst();

    assertThat(FeatureRig.card(second)).isEqualTo(FeatureRig.card(first));
    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).hasSize(1);
  }

  @Test
  void whoever_stopped_before_joining_is_not_asked() {
    rig.types(ana, CHANNEL, "/barraiser stop");

    assertThat(joins(ana)).isEmpty();
  }

  // The nudge

  @Test
  void a_nudge_names_the_exact_gap_and_offers_every_way_on() {
    wants(ana);
    has(ana, 5, 1, 2);

    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(nudge.place()).isEqualTo(new Place.Direct(ana));
    assertThat(FeatureRig.card(nudge).summary())
        .isEqualTo("Character/Values: 1 of 3. Two more to go.");
    assertThat(FeatureRig.card(nudge).blocks())
        .contains(new Block.Progress("Character/Values", 1, 3, 5));
    assertThat(words(nudge))
        .contains("For example a time you decided by what is right")
        .contains("Also open: Vision/Strategy: 2 of 3.");
    assertThat(labels(nudge))
        .containsExactly(
            "Add a story",
            "Snooze a day",
            "Snooze a week",
            "Less often",
            "Why did I get this?",
            "Change",
            "Stop");
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Add a story").action())
        .isEqualTo(Action.of("stories.add", "DECIDED_ON_PRINCIPLE"));
  }

  @Test
  void two_wakes_send_one_nudge() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX);

    assertThat(rig.wakes("nudges")).hasSize(1);
    assertThat(rig.wakes("nudges")).isEmpty();
    assertThat(rig.later(Duration.ofMinutes(1)).wakes("nudges")).isEmpty();
  }

  @Test
  void a_restart_sends_nothing_again() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");

    rig.restarts(this::features);

    assertThat(rig.later(Duration.ofMinutes(1)).wakes("nudges")).isEmpty();
    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void neither_another_time_nor_another_zone_brings_a_date_up_again() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");

    settings(ana, Map.of("at", "19:00", "weekly", "5", "days", everyDay()));
    assertThat(rig.later(Duration.ofHours(1)).wakes("nudges")).isEmpty();
    rig.meets("ana", "Ana", "America/Los_Angeles", false);
    assertThat(rig.goTo(Instant.parse("2026-03-11T02:00:00Z")).wakes("nudges")).isEmpty();

    assertThat(rig.backlog("nudges").next()).isEqualTo(Instant.parse("2026-03-12T02:00:00Z"));
  }

  @Test
  void a_new_zone_moves_the_slot_that_is_to_come() {
    wants(ana);

    rig.meets("ana", "Ana", "Asia/Tokyo", false);

    assertThat(rig.backlog("nudges").next()).isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
  }

  @Test
  void whose_zone_is_unknown_gets_their_groups_and_is_told_so() {
    Card rules = FeatureRig.card(wants(ben));

    assertThat(CardWords.of(rules))
        .contains("America/New York, your group's; I do not know yours")
        .contains("Name it under Change, or type");
    assertThat(rig.backlog("nudges").next()).isEqualTo(Instant.parse("2026-03-10T22:00:00Z"));
  }

  @Test
  void whose_zone_is_their_groups_goes_with_it_to_another_zone() {
    wants(ana);
    wants(ben);

    rig.write(tx -> {
      var tokyo = StudyGroup.Rhythm.standard(ZoneId.of("Asia/Tokyo"));
      StudyGroup moved = groups.set(tx, CHANNEL, tokyo, rig.instant());
      nudging(rig).moved(tx, moved);
      return moved;
    });

    assertThat(rig.backlog("nudges").next()).isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");
    assertThat(outcome(ana, "2026-03-10")).isEqualTo("SENT");
  }

  @Test
  void with_all_quotas_met_nothing_is_sent_and_the_reason_is_kept() {
    wants(ana);
    has(ana, 5, 3, 3);

    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).isEmpty();
    assertThat(outcome(ana, "2026-03-10")).isEqualTo("ALL_MET");
  }

  @Test
  void after_a_long_sleep_the_missed_slots_are_explained_and_none_is_made_up_for() {
    wants(ana);

    assertThat(rig.goTo(Instant.parse("2026-03-20T09:00:00Z")).wakes("nudges")).isEmpty();

    assertThat(outcome(ana, "2026-03-10")).isEqualTo("TOO_LATE");
    assertThat(outcome(ana, "2026-03-19")).isEqualTo("TOO_LATE");
    assertThat(rig.backlog("nudges").next()).isEqualTo(Instant.parse("2026-03-24T17:00:00Z"));
  }

  @Test
  void whoever_left_is_not_written_to_and_goes_on_when_they_are_back() {
    wants(ana);
    rig.event(new Incoming.PersonLeft("left", ana, rig.instant()));
    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).isEmpty();

    rig.meets("ana", "Ana", "Europe/Berlin", false);

    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void whoever_left_their_last_group_is_not_written_to() {
    wants(ana);
    rig.write(tx -> {
      groups.leave(tx, groups.of(tx, CHANNEL).orElseThrow().id(), ana);
      return true;
    });

    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).isEmpty();
    assertThat(outcome(ana, "2026-03-10")).isEqualTo("NO_GROUP");
  }

  // What it is about

  @Test
  void a_draft_one_part_short_opens_its_own_form() {
    wants(ana);
    Story draft = drafts(ana, "How we rolled back", "");

    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(FeatureRig.card(nudge).summary()).isEqualTo("Story 1 lacks nothing but its Result.");
    assertThat(words(nudge))
        .contains("How we rolled back")
        .contains("What was different afterwards, and how would somebody check it?")
        .contains("and your story 1 lacks nothing but its Result.");
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Finish it").action())
        .isEqualTo(Action.of("stories.edit", draft.id()));
  }

  @Test
  void a_draft_with_all_its_parts_wants_its_authors_word() {
    wants(ana);
    drafts(ana, "How we rolled back", "A result");

    assertThat(FeatureRig.card(rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst()).summary())
        .isEqualTo("Story 1 has all four parts. Is it ready?");
  }

  @Test
  void a_draft_with_all_its_parts_is_called_no_more_than_the_coach_calls_it() {
    wants(ana);
    Story draft = drafts(ana, "How we rolled back", "It went well");

    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(nudge))
        .contains("its result holds no number, date or change that one could check")
        .doesNotContain("nothing but");
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Edit it").action())
        .isEqualTo(Action.of("stories.edit", draft.id()));
  }

  @Test
  void whoever_has_just_taken_a_story_back_to_draft_is_not_asked_whether_it_is_ready() {
    wants(ana);
    Story draft = drafts(ana, "How we rolled back", "A result");
    rig.write(tx -> stories.decide(tx, ana, draft.id(), true, rig.instant()));
    rig.goTo(TUESDAY_AT_SIX.minus(Duration.ofMinutes(30)));
    rig.write(tx -> stories.decide(tx, ana, draft.id(), false, rig.instant()));

    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).isEmpty();
    assertThat(outcome(ana, "2026-03-10")).isEqualTo("JUST_WORKED");
  }

  @Test
  void an_answer_worth_saving_opens_the_form_it_is_saved_with() {
    wants(ana);
    long answer = answers(ana, "word ".repeat(120));

    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(nudge))
        .contains(TRUST.text())
        .contains("You answered this with 120 words.", "once you call it ready, it counts for")
        .contains("Character/Values: 0 of 3");
    assertThat(FeatureRig.card(nudge).summary()).doesNotContain(TRUST.text());
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Save as story").action())
        .isEqualTo(Action.of("stories.from-answer", answer));
  }

  @ParameterizedTest
  @CsvSource({"59, false", "60, true"})
  void from_sixty_words_on_an_answer_is_worth_saving(int words, boolean worth) {
    wants(ana);
    answers(ana, "word ".repeat(words));

    String told = words(rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst());

    assertThat(told.contains("An answer worth saving")).isEqualTo(worth);
  }

  @Test
  void an_answer_to_what_asks_for_a_view_is_no_story_to_save() {
    wants(ana);
    answers(ana, WHAT_IF, "word ".repeat(120));

    assertThat(words(rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst()))
        .doesNotContain("An answer worth saving");
  }

  @Test
  void an_answer_that_is_short_or_saved_already_is_not_brought_up() {
    wants(ana);
    answers(ana, "word ".repeat(40));
    long saved = answers(ana, "word ".repeat(120));
    rig.write(tx ->
        stories.add(
            tx,
            ana,
            new Story.Content("S", StoryCategory.CHARACTER_VALUES, List.of(), "", "", "", ""),
            OptionalLong.of(saved),
            rig.instant()));

    assertThat(labels(rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst())).contains("Add a story");
  }

  @Test
  void nobody_is_nudged_in_the_middle_of_a_round_but_after_it() {
    wants(ana);
    inARound = ana;
    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).isEmpty();

    inARound = null;
    assertThat(rig.later(Duration.ofMinutes(14)).wakes("nudges")).isEmpty();
    assertThat(rig.later(Duration.ofMinutes(1)).wakes("nudges")).hasSize(1);
  }

  @Test
  void whoever_was_in_a_round_until_it_was_too_late_is_told_so_and_not_that_nobody_was_there() {
    wants(ana);
    inARound = ana;
    for (int quarter = 0; quarter <= 8; quarter++) {
      rig.goTo(TUESDAY_AT_SIX.plus(Duration.ofMinutes(15L * quarter))).wakes("nudges");
    }

    assertThat(outcome(ana, "2026-03-10")).isEqualTo("OCCUPIED");
    assertThat(words(rig.presses(ana, CHANNEL, Action.of(NudgeCards.WHY_NOTHING)).getFirst()))
        .contains("you were in a mock interview");
  }

  @Test
  void a_question_that_no_story_answers_is_the_next_to_write_one_for() {
    wants(ana);
    storyless.put(ana, new Storyless.Found(TRUST.id(), rig.instant()));

    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(nudge)).contains(TRUST.text(), "none was worth telling");
    assertThat(FeatureRig.card(nudge).summary()).doesNotContain(TRUST.text());
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Add a story").action())
        .isEqualTo(Action.of("stories.for", TRUST.id()));
  }

  @Test
  void nobody_is_asked_to_write_a_story_for_a_question_that_wants_none() {
    wants(ana);
    storyless.put(ana, new Storyless.Found(WHAT_IF.id(), rig.instant()));

    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(nudge)).doesNotContain(WHAT_IF.text());
  }

  @Test
  void a_story_that_was_never_told_is_shown_once_nothing_nearer_is_left_to_say() {
    adds(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
    rig.goTo(Instant.parse("2026-03-23T08:00:00Z"));
    adds(ana, StoryCategory.LEADERSHIP_IMPACT, 4);
    adds(ana, StoryCategory.CHARACTER_VALUES, 3);
    wants(ana);
    assertThat(labels(rig.goTo(Instant.parse("2026-03-24T17:00:00Z")).wakes("nudges").getFirst()))
        .contains("Add a story");

    Outgoing second = rig.goTo(Instant.parse("2026-03-26T17:00:00Z")).wakes("nudges").getFirst();

    assertThat(FeatureRig.card(second).summary()).isEqualTo("Story 1 is ready and was never told.");
    assertThat(labels(second)).contains("Show it");
  }

  // Why

  @Test
  void a_nudge_says_why_it_came_when_asked() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    Outgoing why = rig.presses(ana, nudge, "Why did I get this?").getFirst();

    assertThat(why).isInstanceOf(Outgoing.Whisper.class);
    assertThat(words(why))
        .contains("Leadership Impact is at 0 of 5 stories.")
        .contains("You allow twice a week at most; this was the first.")
        .contains("this one was for Tuesday, 10 March 2026.");
    assertThat(
            words(rig.presses(ben, new Place.Direct(ben), Action.of("nudges.why", 1)).getFirst()))
        .contains("belongs to another nudge");
  }

  @Test
  void every_decision_is_told_with_its_reason_days_alike_in_one_line() {
    settings(
        ana,
        Map.of(
            "nudges",
            "on",
            "days",
            everyDay(),
            "away-from",
            "2026-03-11",
            "away-until",
            "2026-03-13"));
    joins(ana);
    for (int day = 9; day <= 14; day++)
      rig.goTo(Instant.parse("2026-03-%02dT17:00:00Z".formatted(day))).wakes("nudges");

    Outgoing told = rig.presses(ana, new Place.Direct(ana), Action.of("nudges.nothing")).getFirst();

    assertThat(words(told))
        .contains("Sat 14 Mar: nothing, since your limit was reached.")
        .contains("Wed 11 Mar to Fri 13 Mar: nothing, since you were away.")
        .contains("Tue 10 Mar: a nudge. Character/Values is at 0 of 3 stories.")
        .contains("Mon 9 Mar: a nudge. Leadership Impact is at 0 of 5 stories.")
        .contains("Next nudge: Mon 16 Mar 2026, 18:00");
  }

  @Test
  void reasons_are_forgotten_after_thirty_days_and_what_was_sent_is_not() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();
    settings(ana, Map.of("away-from", "2026-03-12", "away-until", "2026-04-20"));
    for (Instant at = THURSDAY_AT_SIX;
        at.isBefore(Instant.parse("2026-04-16T00:00:00Z"));
        at = at.plus(Duration.ofDays(1))) rig.goTo(at).wakes("nudges");

    assertThat(words(rig.presses(ana, nudge, "Why did I get this?").getFirst()))
        .contains("I keep my reasons for 30 days, and this one is older than that.");
    assertThat(outcome(ana, "2026-03-10")).isEqualTo("SENT");
    assertThat(outcome(ana, "2026-04-09")).isEqualTo("ON_LEAVE");
    Optional<String> first = rig.read(tx -> nudges.outcome(tx, 1, LocalDate.parse("2026-03-12")));
    assertThat(first).isEmpty();
  }

  @Test
  void nobody_learns_of_anybody_elses_decisions() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");

    assertThat(
            words(rig.presses(ben, new Place.Direct(ben), Action.of("nudges.nothing")).getFirst()))
        .doesNotContain("10 Mar");
  }

  @Test
  void a_self_assessment_is_a_line_with_a_button_of_the_same_budget_with_every_way_on() {
    adds(ana, StoryCategory.LEADERSHIP_IMPACT, 5);
    adds(ana, StoryCategory.CHARACTER_VALUES, 3);
    wants(ana);
    assessed.put(ana, rig.instant().minus(Duration.ofDays(8)));
    silentUntil("2026-03-11T00:00:00Z");

    Outgoing offer = rig.goTo(THURSDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(offer))
        .contains("How do you see yourself by now? Twenty statements")
        .contains("your last self-assessment is more than a week old");
    assertThat(labels(offer))
        .containsExactly(
            "Assess yourself again",
            "Snooze a day",
            "Snooze a week",
            "Less often",
            "Why did I get this?",
            "Change",
            "Stop");
    assertThat(words(rig.presses(ana, offer, "Why did I get this?").getFirst()))
        .contains("Your last self-assessment is more than a week old.");
    assertThat(silentUntil("2026-03-17T00:00:00Z")).isEmpty();
  }

  @Test
  void who_assessed_themselves_after_a_nudge_has_answered_it() {
    wants(ana);
    silentUntil("2026-03-18T00:00:00Z");

    assessed.put(ana, rig.instant());

    assertThat(silentUntil("2026-03-20T00:00:00Z")).hasSize(1);
  }

  // Less

  @Test
  void snooze_a_day_holds_until_tomorrow() {
    wants(ana);
    settings(ana, Map.of("days", everyDay(), "weekly", "5"));
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(rig.presses(ana, nudge, "Snooze a day").getFirst()))
        .contains("Snoozed until Wednesday, 11 March 2026.");
    assertThat(rig.goTo(Instant.parse("2026-03-11T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void with_a_goal_a_nudge_can_wait_until_it_is_near() {
    adds(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
    wants(ana);
    rig.types(ana, CHANNEL, "/barraiser goal 2026-05-20");
    Outgoing nudge = rig.goTo(Instant.parse("2026-03-17T17:00:00Z")).wakes("nudges").getFirst();

    assertThat(words(nudge))
        .contains("At your pace you will likely not be ready by Wednesday, 20 May 2026.")
        .contains("Ten stories are missing; going on as in the last weeks, ");
    String more = words(nudge).replaceAll("(?s).*last weeks, (.*?) will be ready.*", "$1");
    assertThat(more).matches("most likely about \\d+ more, with luck \\d+,");
    assertThat(words(rig.types(ana, CHANNEL, "/barraiser goal").getFirst()))
        .contains("Going on like that, " + more + " will be");
    assertThat(words(rig.presses(ana, nudge, "Until my goal is near").getFirst()))
        .contains("Snoozed until Wednesday, 6 May 2026.");
  }

  @Test
  void without_a_goal_there_is_nothing_to_be_near() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(labels(nudge)).doesNotContain("Until my goal is near");
    assertThat(words(rig.presses(ana, nudge.place(), Action.of("nudges.near", 1)).getFirst()))
        .contains("Snoozed until Tuesday, 17 March 2026.");
  }

  @Test
  void a_story_that_was_told_is_a_sign_that_they_listen() {
    adds(ana, StoryCategory.LEADERSHIP_IMPACT, 1);
    wants(ana);
    for (Instant at = TUESDAY_AT_SIX;
        at.isBefore(Instant.parse("2026-06-01T00:00:00Z"));
        at = at.plus(Duration.ofHours(1))) rig.goTo(at).wakes("nudges");

    rig.write(tx -> stories.told(tx, ana, 1, OptionalLong.empty(), rig.instant()));

    assertThat(rig.goTo(Instant.parse("2026-06-02T16:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void less_often_halves_once_however_often_it_is_pressed() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(rig.presses(ana, nudge, "Less often").getFirst()))
        .contains("From now on once a week at most.");
    assertThat(words(rig.presses(ana, nudge, "Less often").getFirst()))
        .contains("At most: once a week");

    assertThat(rig.goTo(THURSDAY_AT_SIX).wakes("nudges")).isEmpty();
    assertThat(rig.goTo(Instant.parse("2026-03-17T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void that_they_come_half_as_often_is_a_rule_that_is_shown_where_they_look() {
    wants(ana);
    silentUntil("2026-03-20T00:00:00Z");
    String rule =
        "once a week for now. You set twice a week; three went unanswered, so I come half as often,"
            + " until you react.";

    assertThat(outcome(ana, "2026-03-19")).isEqualTo("BACKED_OFF");
    List<Block> home = rig.read(tx -> nudging(rig).settings(tx, ana));
    assertThat(CardWords.of(new Card("", home))).contains("At most: " + rule);
    rig.types(ana, CHANNEL, "/barraiser settings");
    assertThat(rig.form().fields().filter(field -> field.name().equals("weekly")).map(Field::help))
        .containsExactly("For now once a week, half of it, until you react: three went unanswered");
    assertThat(words(rig.presses(ana, CHANNEL, Action.of("nudges.nothing")).getFirst()))
        .contains(
            "Thu 19 Mar: nothing, since three or more in a row had gone unanswered, so I came half"
                + " as often as you set.")
        .contains("You set twice a week; three went unanswered, so I come half as often")
        .contains("Next nudge: Tue 24 Mar 2026");
    silentUntil("2026-03-23T00:00:00Z");
    assertThat(words(rig.presses(ana, CHANNEL, Action.of("nudges.nothing")).getFirst()))
        .contains("You set twice a week; three went unanswered, so I come half as often");
    assertThat(words(settings(ana, Map.of()))).contains("At most: twice a week");
  }

  @Test
  void a_nudge_of_a_back_off_claims_no_yes_that_was_never_given() {
    wants(ana);
    Outgoing fourth = silentUntil("2026-03-25T00:00:00Z").getLast();

    assertThat(words(fourth))
        .contains("You get this because you said yes to nudges, twice a week at most, ")
        .contains("For now it is once a week, until you take one up or put it off.");
    assertThat(words(rig.presses(ana, fourth, "Why did I get this?").getFirst()))
        .contains(
            "You set twice a week; three went unanswered, so I come half as often, once a week,"
                + " until you react.");
  }

  @Test
  void whoever_opens_a_form_from_a_nudge_and_leaves_it_has_reacted() {
    wants(ana);
    Outgoing third = silentUntil("2026-03-18T00:00:00Z").getLast();

    rig.presses(ana, third, "Change");
    rig.form();

    assertThat(silentUntil("2026-03-20T00:00:00Z")).hasSize(1);
  }

  @Test
  void the_same_form_opened_from_anywhere_else_is_no_answer_to_a_nudge() {
    wants(ana);
    Outgoing third = silentUntil("2026-03-18T00:00:00Z").getLast();

    rig.presses(ana, new Place.Direct(ana), Action.of("nudges.change"));
    rig.presses(ben, third, "Change");

    silentUntil("2026-03-20T00:00:00Z");
    assertThat(outcome(ana, "2026-03-19")).isEqualTo("BACKED_OFF");
  }

  @Test
  void less_often_goes_below_what_is_in_force() {
    wants(ana);
    Outgoing fourth = silentUntil("2026-03-25T00:00:00Z").getLast();

    assertThat(words(rig.presses(ana, fourth, "Less often").getFirst()))
        .contains("From now on once in two weeks at most. You had set twice a week; four went")
        .contains("unanswered, so it was once a week already.")
        .contains("Next nudge: Tue 7 Apr 2026, 18:00");
  }

  @Test
  void less_often_ends_at_once_in_four_weeks() {
    wants(ana);
    settings(ana, Map.of("weekly", "1/4"));
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(words(rig.presses(ana, nudge, "Less often").getFirst()))
        .contains("It stays at once in four weeks: that is the least.");
  }

  @Test
  void who_never_answers_is_asked_once_whether_it_shall_stop_and_then_left_alone() {
    wants(ana);
    List<Outgoing> all = new ArrayList<>();
    for (Instant at = TUESDAY_AT_SIX;
        at.isBefore(Instant.parse("2026-06-01T00:00:00Z"));
        at = at.plus(Duration.ofHours(1))) all.addAll(rig.goTo(at).wakes("nudges"));

    assertThat(all).hasSize(7);
    Outgoing question = all.getLast();
    assertThat(words(question)).contains("My last six nudges went unanswered.");
    assertThat(labels(question))
        .containsExactly("Yes, stop", "No, go on", "Less often", "Why did I get this?", "Change");

    assertThat(words(rig.presses(ana, question, "No, go on").getFirst()))
        .contains("At most: twice a week");
    assertThat(rig.goTo(Instant.parse("2026-06-02T16:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void asking_why_or_looking_at_the_settings_is_no_answer_to_whether_they_shall_stop() {
    wants(ana);
    Outgoing question = silentUntil("2026-04-16T00:00:00Z").getLast();
    assertThat(words(question)).contains("plan no more of them until you answer");

    assertThat(words(rig.presses(ana, question, "Why did I get this?").getFirst()))
        .contains("I ask that once, and plan nothing more until you answer.");
    assertThat(silentUntil("2026-05-10T00:00:00Z")).isEmpty();
    assertThat(words(rig.presses(ana, CHANNEL, Action.of("nudges.nothing")).getFirst()))
        .contains("nothing, since I had asked whether I shall stop and heard nothing.")
        .contains("Next nudge: none, since I asked whether I shall stop");
    rig.presses(ana, question, "Change");
    rig.form();

    assertThat(silentUntil("2026-05-20T00:00:00Z")).isEmpty();
    rig.presses(ana, question, "No, go on");
    assertThat(silentUntil("2026-05-30T00:00:00Z")).isNotEmpty();
  }

  @Test
  void near_a_goal_with_nothing_in_a_category_the_goal_comes_first_and_names_the_draft() {
    wants(ana);
    rig.types(ana, CHANNEL, "/barraiser goal 2026-03-29");
    Story draft = drafts(ana, "How we rolled back", "");
    rig.goTo(Instant.parse("2026-03-11T17:00:00Z"));

    Outgoing nudge = silentUntil("2026-03-13T00:00:00Z").getFirst();

    assertThat(words(nudge))
        .contains("and no Leadership Impact story is ready.")
        .contains("Begun already: story 1, How we rolled back. Not written yet: Result.");
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Finish it").action())
        .isEqualTo(Action.of("stories.edit", draft.id()));
  }

  @Test
  void a_draft_that_only_waits_for_a_word_comes_before_a_gap_though_its_category_is_met() {
    has(ana, 5, 1, 2);
    Story draft = drafts(ana, "How we rolled back", "9 days became 2");
    wants(ana);

    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    assertThat(FeatureRig.card(nudge).summary()).contains("has all four parts. Is it ready?");
    assertThat(words(nudge)).doesNotContain("of 5.");
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Ready to tell").action())
        .isEqualTo(Action.of("stories.ready", draft.id()));
    assertThat(FeatureRig.button(FeatureRig.card(nudge), "Read it").action())
        .isEqualTo(Action.of("stories.show", draft.id()));
  }

  @Test
  void on_the_day_of_a_goal_they_are_wished_well_and_then_asked_how_it_went() {
    wants(ana);
    rig.types(ana, new Place.Direct(ana), "/barraiser goal 10 March");

    Outgoing today = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();
    assertThat(words(today))
        .contains("Today is the day", "All the best for it.", "today is the day of your goal")
        .doesNotContain("slips");

    Outgoing passed = rig.goTo(THURSDAY_AT_SIX).wakes("nudges").getFirst();
    assertThat(words(passed)).contains("How did it go?", "Your day was Tuesday, 10 March");
    assertThat(labels(passed)).contains("Share what was asked", "Clear the goal");
  }

  @Test
  void the_same_draft_is_asked_for_with_another_question_each_time() {
    wants(ana);
    drafts(ana, "How we rolled back", "");

    List<Outgoing> all =
        silentUntil("2026-04-02T00:00:00Z").stream()
            .filter(nudge -> words(nudge).contains("lacks nothing but its Result."))
            .toList();

    assertThat(all).hasSizeGreaterThan(1);
    assertThat(words(all.get(1))).contains("Which number moved, from what to what?");
  }

  @Test
  void work_on_a_story_is_an_answer_too() {
    wants(ana);
    for (Instant at = TUESDAY_AT_SIX;
        at.isBefore(Instant.parse("2026-06-01T00:00:00Z"));
        at = at.plus(Duration.ofHours(1))) rig.goTo(at).wakes("nudges");

    adds(ana, StoryCategory.VISION_STRATEGY, 1);

    assertThat(rig.goTo(Instant.parse("2026-06-02T16:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void a_goal_that_is_set_changed_or_cleared_is_an_answer_too() {
    wants(ana);
    silentUntil("2026-06-01T00:00:00Z");

    rig.types(ana, CHANNEL, "/barraiser goal 2026-09-01");
    assertThat(rig.goTo(Instant.parse("2026-06-02T16:00:00Z")).wakes("nudges")).hasSize(1);

    silentUntil("2026-09-01T00:00:00Z");
    assertThat(rig.goTo(Instant.parse("2026-09-01T16:00:00Z")).wakes("nudges")).isEmpty();
    rig.types(ana, CHANNEL, "/barraiser goal none");
    assertThat(rig.goTo(Instant.parse("2026-09-03T16:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void a_goal_that_is_set_ends_that_they_come_half_as_often() {
    wants(ana);
    silentUntil("2026-03-18T00:00:00Z");
    rig.types(ana, CHANNEL, "/barraiser goal 2026-06-01");

    assertThat(rig.goTo(Instant.parse("2026-03-19T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  /** Every hour passes, and they do nothing. */
  private List<Outgoing> silentUntil(String end) {
    List<Outgoing> all = new ArrayList<>();
    for (Instant at = rig.instant();
        at.isBefore(Instant.parse(end));
        at = at.plus(Duration.ofHours(1))) all.addAll(rig.goTo(at).wakes("nudges"));
    return all;
  }

  private Story drafts(Person person, String title, String result) {
    var content =
        new Story.Content(
            title, StoryCategory.LEADERSHIP_IMPACT, List.of(), "S", "T", "I asked", result);
    return rig.write(tx -> stories.add(tx, person, content, OptionalLong.empty(), rig.instant()));
  }

  private long answers(Person person, String text) {
    return answers(person, TRUST, text);
  }

  private long answers(Person person, Question question, String text) {
    return rig.write(tx -> {
      var asked = new AskedStore();
      long id =
          asked.add(
              tx, CHANNEL, OptionalLong.empty(), question.id(), Optional.empty(), rig.instant());
      asked.posted(tx, id, new MessageRef(CHANNEL, "question" + id));
      return GivenAnswers.given(tx, asked.find(tx, id).orElseThrow(), person, text, rig.instant());
    });
  }

  // Refusals

  @Test
  void closed_direct_messages_are_remembered_and_not_tried_again_blindly() {
    wants(ana);
    rig.refusing(this::closed);
    assertThat(rig.goTo(TUESDAY_AT_SIX).wakes("nudges")).hasSize(1);

    assertThat(rig.read(tx -> people.find(tx, ana)).orElseThrow().reachable()).isFalse();
    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).isEmpty();
    assertThat(outcome(ana, "2026-03-12")).isEqualTo("UNREACHABLE");
  }

  @Test
  void saving_settings_gives_direct_messages_another_try() {
    wants(ana);
    rig.refusing(this::closed);
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");
    rig.refusing(effect -> Optional.empty());

    settings(ana, Map.of());

    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void closed_direct_messages_are_told_where_they_look_and_tried_again_when_they_say_so() {
    wants(ana);
    rig.refusing(this::closed);
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");
    rig.refusing(effect -> Optional.empty());

    assertThat(missed(ana))
        .contains("My direct messages do not reach you, last tried on Tuesday, 10 March 2026.")
        .contains("Try again");
    rig.presses(ana, CHANNEL, Action.of("nudges.retry"));

    assertThat(missed(ana)).isEmpty();
    assertThat(rig.goTo(THURSDAY_AT_SIX).wakes("nudges")).hasSize(1);
  }

  @Test
  void whoever_was_gone_is_told_when_they_are_back_until_the_next_nudge() {
    wants(ana);
    rig.event(new Incoming.PersonLeft("left", ana, rig.instant()));
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");
    rig.meets("ana", "Ana", "Europe/Berlin", false);

    assertThat(missed(ana))
        .contains("While you were not here I sent you nothing.")
        .contains("Thu 12 Mar 2026, 18:00");
    rig.goTo(THURSDAY_AT_SIX).wakes("nudges");
    assertThat(missed(ana)).isEmpty();
  }

  @Test
  void whoever_was_gone_when_a_nudge_came_is_not_told_that_they_closed_anything() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX);
    rig.refusing(effect -> Optional.of(new Receipt.Refused(Receipt.Reason.PERSON_GONE, "")));
    rig.wakes("nudges");
    rig.refusing(effect -> Optional.empty());
    rig.goTo(THURSDAY_AT_SIX).wakes("nudges");
    assertThat(outcome(ana, "2026-03-12")).isEqualTo("LEFT_WORKSPACE");

    rig.meets("ana", "Ana", "Europe/Berlin", false);

    assertThat(CardWords.of(new Card("", rig.read(tx -> nudging(rig).missed(tx, ana)))))
        .contains("ou were not here")
        .doesNotContain("llow direct messages");
  }

  @Test
  void try_again_turns_nothing_on_for_who_said_no() {
    rig.presses(ana, joins(ana).getFirst(), "No thanks");

    assertThat(words(rig.presses(ana, CHANNEL, Action.of("nudges.retry")).getFirst()))
        .contains("Nudges are off");
    assertThat(rig.backlog("nudges").next()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"PT1H59M, SENT", "PT2H, UNDELIVERED", "PT20H, UNDELIVERED"})
  void a_nudge_that_its_platform_held_up_goes_out_before_quiet_hours_or_not_at_all(
      Duration heldUp, String outcome) {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX);
    meanwhile(() -> rig.later(heldUp));

    rig.wakes("nudges");

    assertThat(outcome(ana, "2026-03-10")).isEqualTo(outcome);
  }

  @Test
  void a_nudge_that_its_platform_held_up_does_not_go_out_after_stop() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX);
    meanwhile(() -> rig.types(ana, CHANNEL, "/barraiser stop"));

    rig.wakes("nudges");

    assertThat(outcome(ana, "2026-03-10")).isEqualTo("UNDELIVERED");
  }

  @Test
  void a_nudge_that_its_platform_held_up_does_not_go_out_on_a_day_away() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX);
    meanwhile(() -> settings(ana, Map.of("away-from", "2026-03-10", "away-until", "2026-03-14")));

    rig.wakes("nudges");

    assertThat(outcome(ana, "2026-03-10")).isEqualTo("UNDELIVERED");
  }

  /** Happens while the next effect waits for its platform. */
  private void meanwhile(Runnable happens) {
    rig.refusing(effect -> {
      rig.refusing(later -> Optional.empty());
      happens.run();
      return Optional.empty();
    });
  }

  @Test
  void a_nudge_that_did_not_get_through_counts_against_no_limit() {
    wants(ana);
    settings(ana, Map.of("weekly", "1"));
    rig.refusing(effect -> Optional.of(new Receipt.Refused(Receipt.Reason.NOT_ACCEPTED, "")));
    rig.goTo(TUESDAY_AT_SIX).wakes("nudges");
    rig.refusing(effect -> Optional.empty());

    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void a_question_that_does_not_get_through_is_remembered_too() {
    rig.refusing(this::closed);

    joins(ana);

    assertThat(rig.read(tx -> people.find(tx, ana)).orElseThrow().reachable()).isFalse();
  }

  // Buttons

  @Test
  void snooze_holds_for_a_week_and_says_until_when() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    Outgoing answer = rig.presses(ana, nudge, "Snooze a week").getFirst();

    assertThat(answer)
        .isInstanceOfSatisfying(
            Outgoing.Revise.class,
            revise -> assertThat(revise.message()).isEqualTo(rig.ref(nudge)));
    assertThat(words(answer))
        .contains("Snoozed until Tuesday, 17 March 2026.")
        .contains("Tue 17 Mar 2026, 18:00");
    assertThat(labels(answer)).containsExactly("Why did I get this?", "Change", "Stop");
    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).isEmpty();
    assertThat(rig.goTo(Instant.parse("2026-03-17T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void a_snooze_shortens_none_that_is_longer() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();
    settings(ana, Map.of("snoozed-until", "2026-04-01"));

    assertThat(words(rig.presses(ana, nudge, "Snooze a day").getFirst()))
        .contains("Snoozed until Wednesday, 1 April 2026.");
    assertThat(rig.goTo(THURSDAY_AT_SIX).wakes("nudges")).isEmpty();
    assertThat(outcome(ana, "2026-03-12")).isEqualTo("SNOOZED");
  }

  @Test
  void a_snooze_pressed_again_days_later_is_no_longer() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();
    rig.presses(ana, nudge, "Snooze a week");

    rig.later(Duration.ofDays(3)).presses(ana, nudge, "Snooze a week");

    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).isEmpty();
    assertThat(rig.goTo(Instant.parse("2026-03-17T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  @Test
  void stop_under_a_nudge_stops_at_once_and_says_how_to_come_back() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    Outgoing answer = rig.presses(ana, nudge, "Stop").getFirst();
    rig.presses(ana, nudge, "Stop");

    assertThat(words(answer)).contains("Nudges are off").contains("/barraiser settings");
    assertThat(rig.backlog("nudges").next()).isNull();
    assertThat(words(rig.presses(ana, nudge, "Snooze a week").getFirst()))
        .contains("Nudges are off");
    assertThat(rig.backlog("nudges").next()).isNull();

    rig.presses(ana, answer, "Turn on again");
    assertThat(rig.backlog("nudges").next()).isEqualTo(Instant.parse("2026-03-12T17:00:00Z"));
  }

  @Test
  void the_plain_word_stop_in_a_direct_message_is_enough() {
    wants(ana);

    rig.says(ana, new Place.Direct(ana), "Stop");

    assertThat(words(rig.sent().getLast())).contains("Nudges are off");
    assertThat(rig.backlog("nudges").next()).isNull();
  }

  @Test
  void somebody_elses_nudge_cannot_be_snoozed_stopped_or_rewritten() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();
    Action snooze = FeatureRig.button(FeatureRig.card(nudge), "Snooze a week").action();
    Place anas = new Place.Direct(ana);

    for (Action action :
        List.of(
            snooze,
            Action.of("nudges.snooze"),
            Action.of("nudges.snooze", "not a number"),
            Action.of("nudges.snooze", 99),
            Action.of("nudges.stop"),
            Action.of("nudges.yes"),
            Action.of("nudges.no"))) {
      assertThat(rig.presses(ben, anas, action))
          .allSatisfy(effect ->
              assertThat(effect)
                  .isInstanceOfSatisfying(
                      Outgoing.Whisper.class, whisper -> assertThat(whisper.to()).isEqualTo(ben)));
    }

    assertThat(rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges")).hasSize(1);
  }

  // Settings

  @Test
  void the_form_holds_what_is_in_force_at_most_five_fields_a_page() {
    wants(ana);
    rig.types(ana, CHANNEL, "/barraiser settings");

    assertThat(rig.form().pages()).allMatch(page -> page.fields().size() <= 5);
    assertThat(value("nudges")).isEqualTo("on");
    assertThat(value("at")).isEqualTo("18:00");
    assertThat(value("quiet-from")).isEqualTo("20:00");
    assertThat(value("zone")).isEmpty();
    assertThat(value("away-from")).isEmpty();
  }

  @Test
  void the_form_says_what_comes_next_and_why() {
    wants(ana);
    rig.types(ana, CHANNEL, "/barraiser settings");

    assertThat(rig.form().fields().findFirst().orElseThrow().help())
        .isEqualTo("Next: Tue 10 Mar 2026, 18:00, since Leadership Impact is at 0 of 5 stories");
    rig.types(ben, CHANNEL, "/barraiser settings");
    assertThat(rig.form().fields().findFirst().orElseThrow().help()).isEmpty();
  }

  @Test
  void the_settings_say_beside_what_comes_next_why_the_last_one_did_not_come() {
    settings(
        ana,
        Map.of(
            "nudges",
            "on",
            "days",
            everyDay(),
            "away-from",
            "2026-03-10",
            "away-until",
            "2026-03-11"));
    joins(ana);
    rig.goTo(Instant.parse("2026-03-10T17:00:00Z")).wakes("nudges");

    rig.types(ana, CHANNEL, "/barraiser settings");

    assertThat(rig.form().fields().map(Field::help))
        .contains("Last, Tue 10 Mar: nothing, since you were away.");
    assertThat(words(rig.submits(ana, CHANNEL, rig.form(), Map.of()).getFirst()))
        .contains("Next nudge: ", "Last, Tue 10 Mar: nothing, since you were away.");

    rig.goTo(Instant.parse("2026-03-12T17:00:00Z")).wakes("nudges");
    rig.types(ana, CHANNEL, "/barraiser settings");
    assertThat(rig.form().fields().map(Field::help)).noneMatch(help -> help.startsWith("Last, "));
  }

  @Test
  void a_zone_typed_with_the_command_stands_in_the_form_and_holds_once_saved() {
    rig.types(ben, CHANNEL, "/barraiser settings berlin");
    rig.submits(ben, CHANNEL, rig.form(), Map.of("nudges", "on"));

    assertThat(words(rig.privateTo(ben).getLast())).contains("Europe/Berlin");
    assertThat(rig.suggests(ben, CHANNEL, "/barraiser settings", "zone", "berl"))
        .extracting(Answer.Suggestion::value)
        .contains("Europe/Berlin");
  }

  @Test
  void whoever_has_not_said_yes_finds_nudges_off_in_the_form() {
    joins(ana);
    rig.types(ana, CHANNEL, "/barraiser settings");

    assertThat(value("nudges")).isEqualTo("off");
  }

  @Test
  void every_wrong_field_has_its_sentence() {
    Map<String, Object> values =
        Map.of(
            "nudges", "maybe",
            "at", "half past six",
            "days", List.of("SOMEDAY"),
            "weekly", "6",
            "zone", "Europe/Berlni",
            "quiet-from", "25:00",
            "snoozed-until", "2026-03-09",
            "away-from", "2026-04-02",
            "away-until", "2026-04-01");

    assertThat(errors(values))
        .containsOnlyKeys(
            "nudges", "at", "days", "weekly", "zone", "quiet-from", "snoozed-until", "away-until")
        .containsEntry("zone", "I do not know this time zone. Did you mean Europe/Berlin?");
  }

  @Test
  void a_time_in_ones_own_quiet_hours_is_pointed_out() {
    assertThat(errors(Map.of("at", "21:00")))
        .containsExactly(Map.entry("at", "21:00 is in your quiet hours, 20:00 to 08:00."));
  }

  @Test
  void half_a_leave_and_a_mistyped_year_are_pointed_out() {
    assertThat(errors(Map.of("away-from", "2026-04-01"))).containsOnlyKeys("away-until");
    assertThat(errors(Map.of("away-until", "2026-04-01"))).containsOnlyKeys("away-from");
    assertThat(errors(Map.of("snoozed-until", "2062-04-01"))).containsOnlyKeys("snoozed-until");
    assertThat(errors(Map.of("away-from", "2026-02-01", "away-until", "2026-02-09")))
        .containsOnlyKeys("away-until");
  }

  @Test
  void saved_settings_hold_and_the_answer_is_private() {
    joins(ana);

    Outgoing answer =
        settings(
            ana,
            Map.of(
                "nudges",
                "on",
                "at",
                "7.30pm",
                "days",
                List.of("FRIDAY"),
                "zone",
                "tokyo",
                "weekly",
                "1"));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class, whisper -> assertThat(whisper.to()).isEqualTo(ana));
    assertThat(words(answer))
        .contains("When: Friday at 19:30")
        .contains("At most: once a week")
        .contains("Time zone: Asia/Tokyo");
    assertThat(rig.backlog("nudges").next()).isEqualTo(Instant.parse("2026-03-13T10:30:00Z"));
  }

  @Test
  void off_in_the_form_is_off_and_keeps_the_rest() {
    wants(ana);

    Outgoing answer = settings(ana, Map.of("nudges", "off", "at", "17:00"));

    assertThat(words(answer)).contains("Nudges are off");
    assertThat(rig.backlog("nudges").next()).isNull();
    rig.types(ana, CHANNEL, "/barraiser settings");
    assertThat(value("at")).isEqualTo("17:00");
  }

  @Test
  void settings_saved_in_the_very_minute_of_a_nudge_do_not_lose_it() {
    wants(ana);
    rig.goTo(TUESDAY_AT_SIX.plusSeconds(20));

    settings(ana, Map.of("weekly", "3"));

    assertThat(rig.later(Duration.ofSeconds(40)).wakes("nudges")).hasSize(1);
  }

  @Test
  void days_that_were_spent_away_stay_on_record() {
    settings(ana, Map.of("away-from", "2026-03-09", "away-until", "2026-03-20"));
    rig.goTo(Instant.parse("2026-03-13T08:00:00Z"));

    settings(ana, Map.of("away-from", "", "away-until", ""));

    assertThat(leaves(ana))
        .containsExactly(new Leave(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 12)));
    assertThat(leaves(ben)).isEmpty();
  }

  @Test
  void a_leave_saved_twice_is_one_leave() {
    settings(ana, Map.of("away-from", "2026-03-09", "away-until", "2026-03-20"));
    rig.goTo(Instant.parse("2026-03-13T08:00:00Z"));

    settings(ana, Map.of("away-until", "2026-03-27"));

    assertThat(leaves(ana))
        .containsExactly(new Leave(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 27)));
  }

  @Test
  void change_under_a_nudge_opens_the_same_form() {
    wants(ana);
    Outgoing nudge = rig.goTo(TUESDAY_AT_SIX).wakes("nudges").getFirst();

    rig.presses(ana, nudge, "Change");

    assertThat(rig.form().action()).isEqualTo(Action.of("nudges.settings"));
  }

  private String missed(Person person) {
    List<Block> blocks = rig.read(tx -> nudging(rig).missed(tx, person));
    return blocks.isEmpty() ? "" : CardWords.of(new Card("", blocks)) + blocks;
  }

  private List<Outgoing> joins(Person person) {
    return joins(person, CHANNEL.id());
  }

  private List<Outgoing> joins(Person person, String channel) {
    return rig.presses(person, FeatureRig.channel(channel), Action.of("test.join"));
  }

  /** Joins and says yes; returns what it was answered with. */
  private Outgoing wants(Person person) {
    return rig.presses(person, joins(person).getFirst(), "Yes, nudge me").getFirst();
  }

  private void has(Person person, int impact, int character, int vision) {
    adds(person, StoryCategory.LEADERSHIP_IMPACT, impact);
    adds(person, StoryCategory.CHARACTER_VALUES, character);
    adds(person, StoryCategory.VISION_STRATEGY, vision);
  }

  private void adds(Person person, StoryCategory category, int many) {
    for (int i = 0; i < many; i++) {
      var content = new Story.Content("A story", category, List.of(), "S", "T", "A", "R");
      rig.write(tx -> {
        Story story = stories.add(tx, person, content, OptionalLong.empty(), rig.instant());
        return stories.decide(tx, person, story.id(), true, rig.instant());
      });
    }
  }

  private Outgoing settings(Person person, Map<String, Object> values) {
    rig.types(person, CHANNEL, "/barraiser settings");
    return rig.submits(person, CHANNEL, rig.form(), values).getFirst();
  }

  private Map<String, String> errors(Map<String, Object> values) {
    rig.types(ana, CHANNEL, "/barraiser settings");
    rig.submits(ana, CHANNEL, rig.form(), values);
    return ((Answer.FieldErrors) rig.answered()).byField();
  }

  /** What the open form holds in a field. */
  private String value(String name) {
    return rig.form()
        .fields()
        .filter(field -> field.name().equals(name))
        .map(field ->
            switch (field) {
              case Field.Text text -> text.value();
              case Field.Choice choice -> choice.value();
              case Field.Choices choices -> String.join(",", choices.values());
            })
        .findFirst()
        .orElseThrow();
  }

  private static List<String> everyDay() {
    return Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();
  }

  private Optional<Receipt.Settled> closed(Outgoing effect) {
    return effect.place() instanceof Place.Direct
        ? Optional.of(new Receipt.Refused(Receipt.Reason.DIRECT_MESSAGES_CLOSED, ""))
        : Optional.empty();
  }

  private List<Leave> leaves(Person person) {
    return rig.read(tx -> nudges.leaves(tx, person));
  }

  private String outcome(Person person, String date) {
    return rig.read(
            tx -> {
              long id = nudges.find(tx, person).orElseThrow().id();
              return nudges.outcome(tx, id, LocalDate.parse(date));
            })
        .orElseThrow();
  }

  private static String words(Outgoing effect) {
    return CardWords.of(FeatureRig.card(effect));
  }

  private static List<String> labels(Outgoing effect) {
    return FeatureRig.card(effect).buttons().stream().map(Button::label).toList();
  }
}
