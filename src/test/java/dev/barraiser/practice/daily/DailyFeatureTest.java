package dev.barraiser.practice.daily;

import static dev.barraiser.bot.FeatureRig.card;
import static dev.barraiser.bot.FeatureRig.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.Golden;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Span;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.GroupsFeature;
import dev.barraiser.practice.groups.LostChannel;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Asking;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionRules;
import dev.barraiser.practice.questions.QuestionsFeature;
import dev.barraiser.practice.questions.SomeQuestions;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monday 2 March 2026, one in the morning in Berlin, and on from there. */
class DailyFeatureTest {

  private static final Place.Channel HERE = channel("practice");
  private static final List<String> EVERY_DAY =
      Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();
  private static final List<String> ADMIN =
      List.of("pause", "pause Friday", "resume", "skip", "now", "history", "chores");

  private final QuestionBank bank = SomeQuestions.bank(4);
  private final GroupStore groups = new GroupStore();
  private final AskedStore asked = new AskedStore();
  private final FeatureRig rig = FeatureRig.at("2026-03-02T00:00:00Z", this::features);
  private final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  private final Person ben = rig.meets("ben", "Ben", null, false);

  private DailyQuestions daily() {
    var people = new PeopleStore();
    var organisers = new Organisers(groups, people);
    return new DailyQuestions(
        groups,
        asked,
        new Asking(Pool.of(bank), asked, people),
        Pool.of(bank),
        organisers,
        new LostChannel(groups, asked, organisers),
        DailyRules.standard());
  }

  private List<Feature> features(FeatureRig clock) {
    var people = new PeopleStore();
    var organisers = new Organisers(groups, people);
    var daily = daily();
    return List.of(
        new PeopleFeature(people).feature(),
        new QuestionsFeature(
                Pool.of(bank),
                new Asking(Pool.of(bank), asked, people),
                people,
                groups,
                (tx, person, since) -> Map.of(),
                daily,
                QuestionRules.standard(),
                clock)
            .feature(),
        new GroupsFeature(
                groups,
                new Membership(groups, (tx, group, person, now) -> List.of()),
                organisers,
                new LostChannel(groups, asked, organisers),
                daily,
                people,
                Pool.of(bank),
                asked,
                ZoneId.of("UTC"),
                clock)
            .feature(),
        new DailyFeature(daily, groups, organisers, this::chores, clock).feature());
  }

  private List<ChoreStatus> chores() {
    return List.of(
        new ChoreStatus(
            "daily",
            "Posts each group's daily question",
            new ChoreStatus.LastRun(
                Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2026-03-02T00:00:01Z"),
                ChoreStatus.Result.DONE),
            Instant.parse("2026-03-02T00:01:00Z"),
            new Chore.Backlog(0, null)),
        new ChoreStatus(
            "digest", "Writes the weekly digest", null, null, new Chore.Backlog(0, null)));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  // Posting.

  @Test
  void at_the_groups_time_the_question_is_posted_with_a_thread() {
    setUp();
    assertThat(wakesAt("2026-03-02T07:59:59Z")).isEmpty();
    List<Outgoing> sent = wakesAt("2026-03-02T08:00:00Z");

    Outgoing.Post post = (Outgoing.Post) sent.getFirst();
    assertThat(post.place()).isEqualTo(HERE);
    assertThat(post.audience()).isEqualTo(new Audience.Nobody());
    assertThat(card(post).buttons())
        .extracting(Button::label)
        .containsExactly(
            "Answer",
            "My feedback",
            "Which story?",
            "Join",
            "Hint",
            "Framework",
            "Guide",
            "Another like this");
    Outgoing.OpenThread thread = (Outgoing.OpenThread) sent.get(1);
    assertThat(thread.under()).isEqualTo(rig.ref(post));
    assertThat(thread.title()).startsWith("2 Mar · How was it with ");
  }

  @Test
  void the_posted_question_is_known_by_its_thread_group_and_date() {
    setUp();
    Outgoing post = wakesAt("2026-03-02T08:00:00Z").getFirst();
    Asked row =
        rig.read(tx -> asked.in(tx, new Place.InThread(HERE, rig.ref(post).id())).orElseThrow());

    assertThat(row.slot()).contains(LocalDate.parse("2026-03-02"));
    assertThat(row.group()).hasValue(group().id());
    assertThat(CardWords.of(card(post)))
        .contains(bank.find(row.questionId()).orElseThrow().text(), "Leadership Principles: ");
    assertThat(FeatureRig.button(card(post), "Answer").action())
        .isEqualTo(Action.of("answers.write", row.id()));
    assertThat(FeatureRig.button(card(post), "Join").action())
        .isEqualTo(Action.of("groups.join", group().id()));
  }

  @Test
  void however_often_it_is_woken_a_date_has_one_question() {
    setUp();
    wakesAt("2026-03-02T08:00:00Z");
    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
    assertThat(wakesAt("2026-03-02T08:01:00Z")).isEmpty();
    rig.restarts(this::features);
    assertThat(wakesAt("2026-03-02T08:02:00Z")).isEmpty();

    assertThat(posts()).hasSize(1);
  }

  @Test
  void a_clock_that_jumps_back_does_not_ask_again() {
    setUp();
    wakesAt("2026-03-02T08:00:00Z");
    wakesAt("2026-03-02T07:00:00Z");
    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
  }

  @Test
  void a_week_has_a_question_on_each_practice_day_and_none_of_them_twice() {
    setUp(Map.of("days", List.of("MONDAY", "WEDNESDAY", "FRIDAY")));
    for (int hour = 0; hour < 7 * 24; hour++) {
      rig.later(Duration.ofHours(1));
      rig.wakes("daily");
    }

    assertThat(dates()).containsExactly("2026-03-06", "2026-03-04", "2026-03-02");
    assertThat(history()).doesNotContain("skipped");
    assertThat(questionIds()).doesNotHaveDuplicates();
  }

  @Test
  void a_group_that_is_set_up_after_todays_time_begins_tomorrow() {
    rig.goTo(Instant.parse("2026-03-02T08:30:00Z"));
    setUp();

    assertThat(wakesAt("2026-03-02T08:31:00Z")).isEmpty();
    assertThat(rig.backlog("daily"))
        .isEqualTo(new Chore.Backlog(0, Instant.parse("2026-03-03T08:00:00Z")));
    assertThat(wakesAt("2026-03-03T08:00:00Z")).isNotEmpty();
    assertThat(dates()).containsExactly("2026-03-03");
  }

  @Test
  void members_are_pinged_only_where_the_group_wants_it() {
    setUp(Map.of("ping", "MEMBERS"));
    Outgoing.Post toNobody = (Outgoing.Post) wakesAt("2026-03-02T08:00:00Z").getFirst();
    assertThat(toNobody.audience()).isEqualTo(new Audience.Nobody());

    rig.presses(ben, toNobody, "Join");
    Outgoing.Post toBen = (Outgoing.Post) wakesAt("2026-03-03T08:00:00Z").getFirst();
    assertThat(toBen.audience()).isEqualTo(new Audience.These(List.of(ben)));

    setUp(Map.of("ping", "EVERYBODY"));
    Outgoing.Post toAll = (Outgoing.Post) wakesAt("2026-03-04T08:00:00Z").getFirst();
    assertThat(toAll.audience()).isEqualTo(new Audience.Everybody());
  }

  @Test
  void every_one_of_many_groups_that_are_due_is_asked_in_one_wake() {
    var daily = daily();
    rig.write(tx -> {
      for (int i = 0; i < 250; i++) {
        StudyGroup group =
            groups.set(
                tx,
                channel("c" + i),
                StudyGroup.Rhythm.standard(ZoneId.of("Europe/Berlin")),
                rig.instant());
        daily.restart(tx, group, rig.instant());
      }
      return true;
    });
    rig.goTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(rig.backlog("daily"))
        .isEqualTo(new Chore.Backlog(250, Instant.parse("2026-03-02T08:00:00Z")));
    rig.wakes("daily");

    assertThat(posts()).hasSize(250);
    assertThat(rig.backlog("daily").due()).isZero();
  }

  // Time that clocks skip or show twice.

  @Test
  void in_new_york_a_skipped_half_past_two_is_posted_right_after_the_gap() {
    rig.goTo(Instant.parse("2026-03-07T12:00:00Z"));
    setUp(Map.of("time", "02:30", "zone", "America/New_York"));

    assertThat(wakesAt("2026-03-08T06:59:59Z")).isEmpty();
    assertThat(wakesAt("2026-03-08T07:00:00Z")).isNotEmpty();
    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-09T06:30:00Z");
  }

  @Test
  void in_new_york_a_half_past_one_that_comes_twice_is_posted_the_first_time_only() {
    rig.goTo(Instant.parse("2026-10-31T12:00:00Z"));
    setUp(Map.of("time", "01:30", "zone", "America/New_York"));

    assertThat(wakesAt("2026-11-01T05:29:59Z")).isEmpty();
    assertThat(wakesAt("2026-11-01T05:30:00Z")).isNotEmpty();
    assertThat(wakesAt("2026-11-01T06:30:00Z")).isEmpty();
    assertThat(rig.backlog("daily").next()).isEqualTo("2026-11-02T06:30:00Z");
  }

  @Test
  void in_santiago_a_skipped_midnight_is_posted_when_that_day_begins() {
    rig.goTo(Instant.parse("2026-09-05T12:00:00Z"));
    setUp(Map.of("time", "00:00", "zone", "America/Santiago"));

    assertThat(wakesAt("2026-09-06T03:59:59Z")).isEmpty();
    assertThat(wakesAt("2026-09-06T04:00:00Z")).isNotEmpty();
    assertThat(dates()).containsExactly("2026-09-06");
  }

  @Test
  void in_beirut_a_skipped_half_past_midnight_is_posted_when_that_day_begins() {
    rig.goTo(Instant.parse("2026-03-28T12:00:00Z"));
    setUp(Map.of("time", "00:30", "zone", "Asia/Beirut"));

    assertThat(wakesAt("2026-03-28T21:59:59Z")).isEmpty();
    assertThat(wakesAt("2026-03-28T22:00:00Z")).isNotEmpty();
    assertThat(dates()).containsExactly("2026-03-29");
  }

  // Down at the time.

  @Test
  void back_within_four_hours_the_question_is_posted_late() {
    setUp();
    rig.restarts(this::features);

    assertThat(wakesAt("2026-03-02T12:00:00Z")).isNotEmpty();
    assertThat(dates()).containsExactly("2026-03-02");
  }

  @Test
  void back_after_five_hours_the_slot_is_skipped_and_the_organiser_can_see_why() {
    setUp();
    rig.restarts(this::features);

    assertThat(wakesAt("2026-03-02T13:00:00Z")).isEmpty();
    assertThat(history()).contains("Mon 2 Mar  skipped, I was not running at that time");
  }

  @Test
  void back_after_three_days_each_missed_date_is_recorded_and_todays_is_asked() {
    setUp();
    wakesAt("2026-03-05T08:10:00Z");

    assertThat(posts()).hasSize(1);
    assertThat(history())
        .contains(
            "Thu 5 Mar  posted", "Wed 4 Mar  skipped", "Tue 3 Mar  skipped", "Mon 2 Mar  skipped");
  }

  @Test
  void now_after_days_down_first_decides_what_was_due_and_then_points_to_it() {
    setUp();
    rig.goTo(Instant.parse("2026-03-04T08:30:00Z"));
    List<Outgoing> sent = types("now");

    assertThat(posts()).hasSize(1);
    assertThat(CardWords.of(card(sent.get(sent.size() - 2)))).contains("has had its question");
    assertThat(history()).contains("Wed 4 Mar  posted", "Tue 3 Mar  skipped, I was not running");
  }

  @Test
  void skip_after_days_down_skips_a_slot_to_come_and_none_that_was_missed() {
    setUp();
    rig.goTo(Instant.parse("2026-03-04T08:30:00Z"));
    types("skip");

    assertThat(history())
        .contains(
            "Thu 5 Mar  skipped by an organiser",
            "Wed 4 Mar  posted",
            "Mon 2 Mar  skipped, I was not running");
  }

  // Changed by organisers.

  @Test
  void a_time_changed_after_todays_post_does_not_ask_again_today() {
    setUp();
    wakesAt("2026-03-02T08:00:00Z");
    setUp(Map.of("time", "15:00"));

    assertThat(wakesAt("2026-03-02T14:00:00Z")).isEmpty();
    assertThat(wakesAt("2026-03-03T14:00:00Z")).isNotEmpty();
  }

  @Test
  void a_time_changed_before_todays_post_moves_it() {
    setUp();
    setUp(Map.of("time", "15:00"));

    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
    assertThat(wakesAt("2026-03-02T14:00:00Z")).isNotEmpty();
  }

  @Test
  void a_time_moved_to_earlier_than_now_begins_tomorrow() {
    setUp();
    rig.goTo(Instant.parse("2026-03-02T07:30:00Z"));
    setUp(Map.of("time", "07:00"));

    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-03T06:00:00Z");
  }

  @Test
  void a_change_first_decides_what_was_due_under_the_old_time() {
    setUp();
    rig.goTo(Instant.parse("2026-03-02T08:05:00Z"));
    List<Outgoing> sent = setUp(Map.of("time", "15:00"));

    assertThat(sent).anyMatch(Outgoing.Post.class::isInstance);
    assertThat(dates()).containsExactly("2026-03-02");
    assertThat(wakesAt("2026-03-02T14:00:00Z")).isEmpty();
  }

  @Test
  void moving_west_over_the_date_line_asks_no_date_twice() {
    setUp(Map.of("zone", "Pacific/Kiritimati"));
    wakesAt("2026-03-02T19:00:00Z");
    assertThat(dates()).containsExactly("2026-03-03");
    // There it is still Monday, eight in the morning.
    setUp(Map.of("zone", "Pacific/Pago_Pago"));

    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-04T20:00:00Z");
    wakesAt("2026-03-04T20:00:00Z");
    assertThat(dates()).containsExactly("2026-03-04", "2026-03-03");
  }

  @Test
  void moving_east_over_the_date_line_does_not_ask_again_on_the_day_that_was_asked() {
    setUp(Map.of("zone", "Pacific/Pago_Pago"));
    wakesAt("2026-03-02T20:00:00Z");
    assertThat(dates()).containsExactly("2026-03-02");
    rig.later(Duration.ofMinutes(5));
    // There it is Tuesday, five past ten: the question came at ten.
    setUp(Map.of("zone", "Pacific/Kiritimati", "time", "10:30"));

    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-03T20:30:00Z");
    assertThat(CardWords.of(card(types("now").getLast()))).contains("has had its question");
  }

  @Test
  void paused_slots_are_skipped_and_told_and_resuming_does_not_ask_for_them() {
    setUp();
    types("pause");
    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
    rig.goTo(Instant.parse("2026-03-02T10:00:00Z"));
    types("resume");
    assertThat(wakesAt("2026-03-02T10:01:00Z")).isEmpty();
    assertThat(wakesAt("2026-03-03T08:00:00Z")).isNotEmpty();

    assertThat(history()).contains("Tue 3 Mar  posted", "Mon 2 Mar  skipped, the group was paused");
    assertThat(pauses())
        .containsExactly(
            new StudyGroup.Pause(
                Instant.parse("2026-03-02T00:00:00Z"),
                Optional.of(Instant.parse("2026-03-02T10:00:00Z"))));
  }

  @Test
  void a_pause_until_a_date_ends_by_itself_and_is_kept_as_one() {
    setUp();
    Outgoing told = types("pause until Wednesday").getFirst();
    assertThat(CardWords.of(card(told)))
        .contains("The group is paused.", "Questions come again on 2026-03-04T08:00:00Z");
    for (int day = 2; day <= 4; day++) wakesAt("2026-03-0" + day + "T08:00:00Z");

    assertThat(dates()).containsExactly("2026-03-04");
    assertThat(group().pause()).isEmpty();
    assertThat(pauses())
        .containsExactly(
            new StudyGroup.Pause(
                Instant.parse("2026-03-02T00:00:00Z"),
                Optional.of(Instant.parse("2026-03-03T23:00:00Z"))));
  }

  @Test
  void while_paused_no_reply_promises_a_question_that_the_pause_skips() {
    setUp();
    types("pause until Wednesday");

    types("skip");
    assertThat(CardWords.of(card(rig.privateTo(ana).getLast())))
        .contains("Questions come again on 2026-03-04T08:00:00Z")
        .doesNotContain("The next question comes on");
    types("now");
    assertThat(CardWords.of(card(rig.privateTo(ana).getLast())))
        .contains("Questions come again on 2026-03-04T08:00:00Z")
        .doesNotContain("The next question comes on");
    setUp();
    assertThat(CardWords.of(card(rig.privateTo(ana).getLast())))
        .contains("It will be skipped, since the group is paused.")
        .doesNotContain("question comes on");
    types("resume");
    assertThat(CardWords.of(card(rig.privateTo(ana).getLast())))
        .contains("The next question comes on");
  }

  @Test
  void a_pause_is_given_its_end_by_choosing_as_well_as_by_typing() {
    setUp();
    Outgoing paused = types("pause").getFirst();

    rig.presses(ana, paused, "Set its end");
    rig.submits(ana, HERE, rig.form(), Map.of("until", "2026-03-09"));
    assertThat(group().pause().orElseThrow().until())
        .contains(Instant.parse("2026-03-08T23:00:00Z"));

    rig.presses(ana, paused, "Set its end");
    rig.submits(ana, HERE, rig.form(), Map.of("date", "Wednesday"));
    assertThat(group().pause().orElseThrow().until())
        .contains(Instant.parse("2026-03-03T23:00:00Z"));

    rig.presses(ana, paused, "Set its end");
    rig.submits(ana, HERE, rig.form(), Map.of());
    assertThat(group().pause().orElseThrow().until()).isEmpty();

    rig.presses(ana, paused, "End the pause");
    assertThat(group().pause()).isEmpty();
  }

  @Test
  void a_pause_that_cannot_end_then_keeps_its_form_open() {
    setUp();
    Outgoing paused = types("pause").getFirst();
    rig.presses(ana, paused, "Set its end");
    var form = rig.form();

    rig.submits(ana, HERE, form, Map.of("date", "soon"));
    assertThat(rig.answered())
        .isEqualTo(
            new Answer.FieldErrors(
                Map.of("date", "Write a date like 2026-03-09, 9 March or Monday.")));
    rig.submits(ana, HERE, form, Map.of("date", "2026-03-02"));
    assertThat(rig.answered())
        .isEqualTo(new Answer.FieldErrors(Map.of("date", "That is not in the future.")));
    rig.goTo(Instant.parse("2026-03-10T08:00:00Z"));
    rig.submits(ana, HERE, form, Map.of("until", "2026-03-09"));
    assertThat(rig.answered())
        .isEqualTo(new Answer.FieldErrors(Map.of("until", "That is not in the future.")));
  }

  @Test
  void only_organisers_pause_or_resume_by_any_way() {
    setUp();
    Outgoing paused = types("pause").getFirst();
    rig.presses(ana, paused, "Set its end");
    var form = rig.form();

    rig.presses(ben, paused, "Set its end");
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
    assertThat(CardWords.of(card(rig.presses(ben, paused, "End the pause").getFirst())))
        .contains("organiser is: ana");
    assertThat(
            CardWords.of(
                card(rig.submits(ben, HERE, form, Map.of("until", "2026-03-09")).getFirst())))
        .contains("organiser is: ana");
    assertThat(group().pause().orElseThrow().until()).isEmpty();
  }

  @Test
  void a_pause_that_loses_its_date_says_who_ends_it() {
    setUp();
    types("pause until Wednesday");

    assertThat(CardWords.of(card(types("pause").getLast())))
        .contains("The group stays paused.", "come again once somebody types");
  }

  @Test
  void a_new_pause_after_one_that_is_over_does_not_reach_back() {
    setUp(Map.of("days", List.of("SUNDAY")));
    types("pause 2026-03-03");
    rig.goTo(Instant.parse("2026-03-05T12:00:00Z"));
    types("pause");

    assertThat(pauses())
        .containsExactly(
            new StudyGroup.Pause(
                Instant.parse("2026-03-02T00:00:00Z"),
                Optional.of(Instant.parse("2026-03-02T23:00:00Z"))),
            new StudyGroup.Pause(Instant.parse("2026-03-05T12:00:00Z"), Optional.empty()));
  }

  @Test
  void a_pause_needs_a_date_that_can_be_understood_and_lies_ahead() {
    setUp();

    assertThat(CardWords.of(card(types("pause soon").getFirst())))
        .contains("“soon”", "2026-03-09", "9 March", "Monday");
    assertThat(card(types("pause 2026-03-02").getFirst()).summary())
        .contains("Monday 2 March is not in the future");
    assertThat(card(types("pause 2025-01-01").getFirst()).summary())
        .contains("Wednesday 1 January 2025 is not in the future");
    assertThat(group().pause()).isEmpty();
  }

  @Test
  void resuming_what_is_not_paused_says_so() {
    setUp();

    assertThat(CardWords.of(card(types("resume").getFirst())))
        .contains("is not paused", "2026-03-02T08:00:00Z");
  }

  @Test
  void a_skipped_slot_has_no_question_and_the_one_after_has() {
    setUp();
    Outgoing told = types("skip").getFirst();

    assertThat(CardWords.of(card(told)))
        .contains("Monday 2 March has no question then", "2026-03-03T08:00:00Z");
    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
    assertThat(wakesAt("2026-03-03T08:00:00Z")).isNotEmpty();
    assertThat(history()).contains("Mon 2 Mar  skipped by an organiser");
  }

  @Test
  void skipping_twice_skips_two() {
    setUp();
    types("skip");
    types("skip");

    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-04T08:00:00Z");
  }

  @Test
  void changing_the_time_does_not_undo_a_skip() {
    setUp();
    types("skip");
    setUp(Map.of("time", "11:00"));

    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-03T10:00:00Z");
  }

  @Test
  void now_posts_at_once_and_uses_up_todays_slot() {
    setUp();
    List<Outgoing> sent = types("now");

    assertThat(sent).anyMatch(Outgoing.Post.class::isInstance);
    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
    assertThat(wakesAt("2026-03-03T08:00:00Z")).isNotEmpty();
    assertThat(dates()).containsExactly("2026-03-03", "2026-03-02");
  }

  @Test
  void now_works_on_a_day_that_is_no_practice_day() {
    setUp(Map.of("days", List.of("FRIDAY")));
    types("now");

    assertThat(dates()).containsExactly("2026-03-02");
    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-06T08:00:00Z");
  }

  @Test
  void now_a_second_time_points_to_todays_question() {
    setUp();
    Outgoing post = types("now").getFirst();
    List<Outgoing> sent = types("now");

    assertThat(sent).hasSize(1);
    assertThat(card(sent.getFirst()).blocks().getFirst())
        .isEqualTo(
            Block.text(
                "The group has had its question for today. ",
                new Span.Link(rig.ref(post), "Go to it"),
                ". ",
                "For one more, ",
                new Span.Code("/question"),
                " and “Post here”."));
    assertThat(posts()).hasSize(1);
  }

  @Test
  void now_asks_for_a_date_that_was_skipped() {
    setUp();
    types("skip");
    rig.goTo(Instant.parse("2026-03-02T09:00:00Z"));
    types("now");

    assertThat(dates()).containsExactly("2026-03-02");
    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-03T08:00:00Z");
  }

  @Test
  void now_leaves_a_skip_of_tomorrow_in_force() {
    setUp();
    wakesAt("2026-03-02T08:00:00Z");
    types("skip");
    rig.goTo(Instant.parse("2026-03-02T09:00:00Z"));
    types("now");

    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-04T08:00:00Z");
  }

  @Test
  void the_preview_posts_the_first_question_for_its_organiser_only() {
    List<Outgoing> sent = setUp();
    Action first = FeatureRig.button(card(sent.getLast()), "Post the first question now").action();

    assertThat(CardWords.of(card(rig.presses(ben, HERE, first).getFirst())))
        .contains("Only this study group's organisers", "ana");
    assertThat(rig.presses(ana, channel("elsewhere"), first))
        .noneMatch(Outgoing.Post.class::isInstance);
    assertThat(posts()).isEmpty();

    rig.presses(ana, sent.getLast(), "Post the first question now");
    assertThat(posts()).hasSize(1);
    assertThat(wakesAt("2026-03-02T08:00:00Z")).isEmpty();
  }

  // Who may.

  @Test
  void only_organisers_and_admins_may_use_any_of_the_commands() {
    setUp();
    for (String command : ADMIN) {
      List<Outgoing> sent = rig.types(ben, HERE, "/barraiser admin " + command);
      assertThat(sent).as(command).hasSize(1);
      assertThat(((Outgoing.Whisper) sent.getFirst()).to()).isEqualTo(ben);
      assertThat(CardWords.of(card(sent.getFirst())))
          .contains("Only this study group's organisers", "ana");
    }
    assertThat(group().pause()).isEmpty();
    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-02T08:00:00Z");

    Person root = rig.meets("root", "Root", null, true);
    assertThat(rig.types(root, HERE, "/barraiser admin now"))
        .anyMatch(Outgoing.Post.class::isInstance);
  }

  @Test
  void a_right_that_was_taken_away_is_gone_at_the_next_command() {
    setUp();
    rig.meets("root", "Root", null, true);
    Person root = rig.meets("root", "Root", null, false);

    assertThat(CardWords.of(card(rig.types(root, HERE, "/barraiser admin now").getFirst())))
        .contains("Only this study group's organisers");
  }

  @Test
  void where_there_is_no_group_every_command_says_so() {
    for (String command : ADMIN) {
      assertThat(CardWords.of(card(types(command).getFirst())))
          .contains("no study group yet", "/barraiser setup");
      assertThat(
              card(rig.types(ana, new Place.Direct(ana), "/barraiser admin " + command).getFirst())
                  .summary())
          .contains("in the group's channel");
    }
  }

  @Test
  void in_a_thread_the_commands_are_about_the_threads_channel() {
    setUp();
    rig.types(ana, new Place.InThread(HERE, "root"), "/barraiser admin skip");

    assertThat(history()).contains("skipped by an organiser");
  }

  @Test
  void history_and_chores_show_the_next_slot_and_a_pause() {
    setUp();
    types("pause");

    assertThat(history())
        .contains(
            "None has come yet.",
            "next slot is due on 2026-03-02T08:00:00Z",
            "It will be skipped, since the group is paused.");
    assertThat(CardWords.of(card(types("chores").getFirst())))
        .contains(
            "Posts each group's daily question  last run 2026-03-02T00:00:00Z, wakes again"
                + " 2026-03-02T00:01:00Z",
            "Writes the weekly digest  has not run yet",
            "next slot is due on 2026-03-02T08:00:00Z");
  }

  // Refused by the platform.

  @Test
  void a_channel_that_is_gone_stops_the_group_and_tells_its_organisers_once() {
    setUp();
    refusing(Receipt.Reason.CHANNEL_GONE);
    wakesAt("2026-03-02T08:00:00Z");

    assertThat(group().gone()).isTrue();
    assertThat(wakesAt("2026-03-03T08:00:00Z")).isEmpty();
    assertThat(direct()).hasSize(1);
    assertThat(rig.backlog("daily")).isEqualTo(new Chore.Backlog(0, null));
    assertThat(card(types("history").getFirst()).summary()).contains("is not running");
  }

  @Test
  void a_group_that_comes_back_goes_on_with_the_next_slot_and_history_tells_the_gap() {
    setUp();
    refusing(Receipt.Reason.NOT_IN_CHANNEL);
    wakesAt("2026-03-02T08:00:00Z");
    rig.refusing(effect -> Optional.empty());
    rig.goTo(Instant.parse("2026-03-04T12:00:00Z"));
    rig.event(new Incoming.Invited("back", HERE, ana, rig.instant()));

    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-05T08:00:00Z");
    assertThat(history()).contains("Mon 2 Mar  not posted, the channel was gone");
  }

  @Test
  void a_post_that_is_not_permitted_is_told_to_the_organisers_once_and_tried_again() {
    setUp();
    refusing(Receipt.Reason.NOT_PERMITTED);
    wakesAt("2026-03-02T08:00:00Z");
    wakesAt("2026-03-03T08:00:00Z");

    assertThat(direct()).hasSize(1);
    assertThat(direct().getFirst().place()).isEqualTo(new Place.Direct(ana));
    assertThat(group().gone()).isFalse();
    assertThat(history()).contains("Mon 2 Mar  not posted, I was not allowed");

    rig.refusing(effect -> Optional.empty());
    assertThat(wakesAt("2026-03-04T08:00:00Z")).isNotEmpty();
  }

  @Test
  void a_question_that_could_not_be_posted_counts_as_never_asked() {
    setUp();
    refusing(Receipt.Reason.NOT_PERMITTED);
    wakesAt("2026-03-02T08:00:00Z");

    assertThat(questionIds()).isEmpty();
  }

  @Test
  void once_the_channel_is_mended_now_posts_the_question_of_the_day() {
    setUp();
    refusing(Receipt.Reason.NOT_PERMITTED);
    wakesAt("2026-03-02T08:00:00Z");
    rig.refusing(effect -> Optional.empty());
    types("now");

    assertThat(dates()).containsExactly("2026-03-02");
  }

  @Test
  void a_thread_that_cannot_be_opened_is_told_to_the_organisers_once_and_in_the_history() {
    setUp();
    rig.refusing(effect ->
        effect instanceof Outgoing.OpenThread
            ? Optional.of(new Receipt.Refused(Receipt.Reason.NOT_PERMITTED, ""))
            : Optional.empty());
    wakesAt("2026-03-02T08:00:00Z");
    wakesAt("2026-03-03T08:00:00Z");

    assertThat(direct()).hasSize(1);
    assertThat(card(direct().getFirst()).summary()).contains("has no thread");
    assertThat(history()).contains("Mon 2 Mar  posted, but its thread could not be opened");
  }

  // Shared beside the daily one.

  @Test
  void a_question_shared_in_the_groups_channel_belongs_to_the_group_and_leaves_the_slot_alone() {
    setUp();
    Outgoing given = rig.types(ben, HERE, "/question").getFirst();
    rig.presses(ben, given, "Post here");

    assertThat(card(posts().getFirst()).buttons()).extracting(Button::label).contains("Join");
    assertThat(dates()).isEmpty();
    assertThat(questionIds()).hasSize(1);
    assertThat(wakesAt("2026-03-02T08:00:00Z")).isNotEmpty();
    assertThat(questionIds()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void a_shared_question_that_finds_the_channel_gone_stops_the_group_as_well() {
    setUp();
    Outgoing given = rig.types(ben, HERE, "/question").getFirst();
    refusing(Receipt.Reason.CHANNEL_GONE);
    rig.presses(ben, given, "Post here");

    assertThat(group().gone()).isTrue();
    assertThat(direct()).extracting(Outgoing::place).containsExactly(new Place.Direct(ana));
  }

  @Test
  void a_shared_question_that_is_not_permitted_is_told_to_who_shared_it_and_to_nobody_else() {
    setUp();
    Outgoing given = rig.types(ben, HERE, "/question").getFirst();
    refusing(Receipt.Reason.NOT_PERMITTED);
    rig.presses(ben, given, "Post here");

    assertThat(direct()).isEmpty();
    assertThat(card(rig.privateTo(ben).getLast()).summary()).contains("could not post");
  }

  // The practice room's first start.

  @Test
  void the_first_start_posts_a_question_at_once_and_greets_with_three_things_to_try() {
    rig.goTo(Instant.parse("2026-03-01T03:00:00Z"));
    List<Outgoing> sent = begin();

    assertThat(sent.getFirst()).isInstanceOf(Outgoing.Post.class);
    Outgoing.Whisper greeting = (Outgoing.Whisper) sent.getLast();
    assertThat(greeting.to()).isEqualTo(ana);
    assertThat(CardWords.of(greeting.card()))
        .contains("Answer it", "/question", "/barraiser story add", "Not affiliated with Amazon");
    assertThat(group().rhythm().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(rig.<Boolean>read(tx -> groups.isOrganiser(tx, group().id(), ana))).isTrue();
    assertThat(dates()).containsExactly("2026-03-01");
    assertThat(rig.backlog("daily").next()).isEqualTo("2026-03-02T08:00:00Z");
  }

  @Test
  void a_second_first_start_does_nothing() {
    begin();

    assertThat(begin()).isEmpty();
  }

  private List<Outgoing> begin() {
    return rig.write(tx ->
        new FirstStart(groups, daily(), rig).begin(tx, HERE, ana, ZoneId.of("Europe/Berlin")));
  }

  // What people read.

  @Test
  void what_the_group_and_its_organiser_read_is_as_it_was_read_and_approved() {
    List<Outgoing> shown = new ArrayList<>();
    shown.addAll(rig.event(new Incoming.Invited("in", HERE, ana, rig.instant())));
    rig.refusing(effect -> checkRefused(effect));
    shown.addAll(setUp());
    rig.refusing(effect -> Optional.empty());
    shown.addAll(setUp());
    shown.addAll(wakesAt("2026-03-02T08:00:00Z"));
    Outgoing post = posts().getFirst();
    for (String label : List.of("Hint", "Framework", "Another like this", "Join")) {
      shown.addAll(rig.presses(ben, post, label));
    }
    Outgoing given = rig.types(ben, HERE, "/question leadership character").getFirst();
    shown.add(given);
    shown.addAll(rig.presses(ben, given, "Post here"));
    shown.addAll(rig.presses(ben, given, "Post here"));
    for (String command : List.of("now", "skip", "pause Friday", "chores", "resume", "resume")) {
      shown.addAll(types(command));
    }
    shown.addAll(rig.types(ben, HERE, "/barraiser admin now"));
    wakesAt("2026-03-05T14:00:00Z");
    refusing(Receipt.Reason.NOT_PERMITTED);
    shown.addAll(wakesAt("2026-03-06T08:00:00Z").subList(1, 2));
    shown.addAll(types("history"));
    rig.refusing(effect -> Optional.empty());
    shown.addAll(rig.event(new Incoming.Removed("out", HERE, rig.instant())));
    shown.addAll(types("now"));
    shown.addAll(rig.event(new Incoming.Invited("back", HERE, ana, rig.instant())));

    Golden.assertMatches("daily.txt", drawn(shown));
  }

  private static Optional<Receipt.Settled> checkRefused(Outgoing effect) {
    return effect instanceof Outgoing.CheckChannel
        ? Optional.of(new Receipt.Refused(Receipt.Reason.NOT_PERMITTED, ""))
        : Optional.empty();
  }

  @Test
  void the_rooms_greeting_is_as_it_was_read_and_approved() {
    Golden.assertMatches("first-start.txt", drawn(begin()));
  }

  private static String drawn(List<Outgoing> shown) {
    return CardWords.drawn(
        shown.stream()
            .filter(one -> !(one instanceof Outgoing.CheckChannel))
            .filter(one -> !(one instanceof Outgoing.OpenThread))
            .map(FeatureRig::card)
            .toList());
  }

  // What the tests say.

  private List<Outgoing> setUp() {
    return setUp(Map.of());
  }

  /** Ana sets the channel up; nine in Berlin, every day, unless said otherwise. */
  private List<Outgoing> setUp(Map<String, Object> values) {
    rig.types(ana, HERE, "/barraiser setup");
    Map<String, Object> all = new HashMap<>(Map.of("days", EVERY_DAY));
    all.putAll(values);
    return rig.submits(ana, HERE, rig.form(), all);
  }

  private List<Outgoing> wakesAt(String instant) {
    rig.goTo(Instant.parse(instant));
    return rig.wakes("daily");
  }

  private List<Outgoing> types(String command) {
    return rig.types(ana, HERE, "/barraiser admin " + command);
  }

  private String history() {
    return CardWords.of(card(types("history").getFirst()));
  }

  private StudyGroup group() {
    return rig.read(tx -> groups.of(tx, HERE).orElseThrow());
  }

  private List<StudyGroup.Pause> pauses() {
    return rig.read(tx -> groups.pauses(tx, group().id()));
  }

  private List<Outgoing> posts() {
    return rig.sent().stream()
        .filter(one -> one instanceof Outgoing.Post post && post.place() instanceof Place.Channel)
        .toList();
  }

  private List<Outgoing> direct() {
    return rig.sent().stream().filter(one -> one.place() instanceof Place.Direct).toList();
  }

  private List<Asked> everythingAsked() {
    return rig.read(tx -> asked.ofGroup(tx, group().id()));
  }

  private List<String> questionIds() {
    return everythingAsked().stream().map(Asked::questionId).toList();
  }

  /** The dates of the slots that had a question, the latest first. */
  private List<String> dates() {
    return everythingAsked().stream()
        .flatMap(one -> one.slot().stream())
        .map(LocalDate::toString)
        .toList();
  }

  private void refusing(Receipt.Reason reason) {
    rig.refusing(effect ->
        effect instanceof Outgoing.Post post && post.place() instanceof Place.Channel
            ? Optional.of(new Receipt.Refused(reason, ""))
            : Optional.empty());
  }
}
