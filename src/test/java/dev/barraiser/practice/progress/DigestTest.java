package dev.barraiser.practice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.LogKept;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.stories.StoryCategory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestTest {

  private final ProgressWorld world = new ProgressWorld("2026-03-11T08:00");
  private final Person ana = world.member("ana", "Ana");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void on_monday_morning_the_group_reads_what_it_did_last_week() {
    world.answers(ana);
    world.goTo("2026-03-15T23:59");
    world.answers(ana);
    world.goTo("2026-03-16T00:00");
    world.answers(ana);
    world.goTo("2026-03-16T09:30");
    List<Outgoing> sent = wakes();

    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            Outgoing.Post.class,
            post -> {
              assertThat(post.place()).isEqualTo(ProgressWorld.CHANNEL);
              assertThat(post.audience()).isEqualTo(new Audience.Nobody());
              assertThat(CardWords.of(post.card())).contains("Answers: 2");
            });
  }

  @Test
  void an_answer_that_was_kept_private_does_not_show_in_the_number_either() {
    world.keepsAnAnswer(ana);
    world.goTo("2026-03-16T09:30");

    assertThat(wakes()).isEmpty();
  }

  @Test
  void organisers_turn_it_off_and_on_again_and_nobody_else_does() {
    world.rig.write(tx -> {
      world.groups.organise(tx, world.group.id(), ana, world.rig.instant());
      return 0;
    });
    Person ben = world.member("ben", "Ben");
    world.answers(ana);

    assertThat(turned(ben, "off")).contains("Only this study group's organisers can do that");
    assertThat(turned(ana, "")).contains("each Monday at 09:30");
    for (int i = 0; i < 2; i++) {
      assertThat(turned(ana, "off")).contains("This group has no weekly digest");
    }
    world.goTo("2026-03-16T09:30");
    assertThat(wakes()).isEmpty();

    world.answers(ana);
    assertThat(turned(ana, "on")).contains("each Monday at 09:30");
    world.goTo("2026-03-23T09:30");
    assertThat(wakes()).hasSize(1);
  }

  private String turned(Person by, String turn) {
    List<Outgoing> told =
        world.rig.types(by, ProgressWorld.CHANNEL, "/barraiser admin digest " + turn);
    return CardWords.of(FeatureRig.card(told.getFirst()));
  }

  @Test
  void not_a_second_before() {
    world.answers(ana);
    world.goTo("2026-03-16T09:29:59");

    assertThat(wakes()).isEmpty();
  }

  @Test
  void once_however_often_it_is_woken_and_whatever_becomes_of_its_plan() {
    world.answers(ana);
    world.goTo("2026-03-16T09:30");
    assertThat(wakes()).hasSize(1);
    assertThat(wakes()).isEmpty();

    world.rig.write(tx -> {
      tx.handle().execute("DELETE FROM digest_due");
      return tx.handle().execute("UPDATE study_group SET digest_zone = ''");
    });
    world.rig.later(Duration.ofMinutes(5));
    assertThat(wakes()).isEmpty();

    world.rig.write(tx -> tx.handle().execute("UPDATE digest_due SET next_due_at = 0"));
    assertThat(wakes()).isEmpty();
    assertThat(next()).isEqualTo(ProgressWorld.berlin("2026-03-23T09:30"));
  }

  @Test
  void another_zone_on_the_same_morning_does_not_post_it_again() {
    world.answers(ana);
    world.goTo("2026-03-16T09:30");
    assertThat(wakes()).hasSize(1);

    ZoneId newYork = ZoneId.of("America/New_York");
    world.groupIn(ProgressWorld.CHANNEL, newYork);
    assertThat(next()).isEqualTo(Instant.parse("2026-03-16T13:30:00Z"));
    world.rig.goTo(Instant.parse("2026-03-16T13:30:00Z"));
    assertThat(wakes()).isEmpty();
    assertThat(next()).isEqualTo(Instant.parse("2026-03-23T13:30:00Z"));
  }

  @Test
  void a_zone_in_which_it_is_already_ten_has_its_digest_at_once() {
    wakes();
    world.answers(ana);
    world.goTo("2026-03-16T07:00");
    world.groupIn(ProgressWorld.CHANNEL, ZoneId.of("Asia/Tokyo"));

    assertThat(wakes()).hasSize(1);
  }

  @Test
  void a_group_nobody_has_woken_for_yet_is_due_at_its_first_monday() {
    assertThat(next()).isEqualTo(ProgressWorld.berlin("2026-03-16T09:30"));
    assertThat(world.rig.backlog("digest").due()).isZero();
    wakes();
    assertThat(next()).isEqualTo(ProgressWorld.berlin("2026-03-16T09:30"));

    world.groupIn(FeatureRig.channel("east"), ZoneId.of("Asia/Tokyo"));
    assertThat(next()).isEqualTo(Instant.parse("2026-03-16T00:30:00Z"));
  }

  @Test
  void a_group_set_up_on_a_monday_before_the_hour_has_no_digest_that_day_but_a_week_later() {
    try (var monday = new ProgressWorld("2026-03-16T08:00")) {
      assertThat(monday.rig.backlog("digest").next())
          .isEqualTo(ProgressWorld.berlin("2026-03-23T09:30"));
      monday.rig.wakes("digest");
      monday.goTo("2026-03-16T09:30");
      assertThat(monday.rig.backlog("digest").due()).isZero();
      assertThat(monday.rig.backlog("digest").next())
          .isEqualTo(ProgressWorld.berlin("2026-03-23T09:30"));
    }
  }

  @Test
  void stepping_to_what_is_due_next_always_arrives_at_something() {
    for (int i = 0; i < 5; i++) {
      world.rig.goTo(next());
      assertThat(world.rig.backlog("digest").due()).isEqualTo(1);
      wakes();
      assertThat(world.rig.backlog("digest").due()).isZero();
      assertThat(next()).isAfter(world.rig.instant());
    }
  }

  @Test
  void it_is_posted_up_to_a_day_late() {
    world.answers(ana);
    world.goTo("2026-03-17T09:30");

    assertThat(wakes()).hasSize(1);
  }

  @Test
  void later_than_a_day_it_is_skipped_for_good() {
    wakes();
    world.answers(ana);
    world.goTo("2026-03-17T09:30:01");
    assertThat(wakes()).isEmpty();

    world.goTo("2026-03-17T09:00");
    world.rig.write(tx -> tx.handle().execute("UPDATE digest_due SET next_due_at = 0"));
    assertThat(wakes()).isEmpty();
  }

  @Test
  void after_three_weeks_down_only_the_current_one_is_posted() {
    wakes();
    world.answers(ana);
    world.goTo("2026-04-01T12:00");
    world.answers(ana);
    world.goTo("2026-04-06T12:00");
    List<Outgoing> sent = wakes();

    assertThat(sent).hasSize(1);
    assertThat(CardWords.of(FeatureRig.card(sent.getFirst()))).contains("Answers: 1");
  }

  @Test
  void a_week_in_which_nothing_happened_is_passed_over_and_taken() {
    world.goTo("2026-03-16T09:30");
    assertThat(wakes()).isEmpty();

    world.goTo("2026-03-15T12:00");
    world.answers(ana);
    world.goTo("2026-03-16T10:00");
    world.rig.write(tx -> tx.handle().execute("UPDATE digest_due SET next_due_at = 0"));
    assertThat(wakes()).isEmpty();
  }

  @Test
  void what_was_done_and_may_not_be_told_is_not_logged_as_nothing() {
    assertThat(reasonOn("2026-03-16T09:30")).endsWith("reason=nothing happened");
    world.saves(ana, StoryCategory.VISION_STRATEGY, "Made ready");
    assertThat(reasonOn("2026-03-23T09:30")).endsWith("reason=too few share");
    world.keepsAnAnswer(ana);
    assertThat(reasonOn("2026-03-30T09:30")).endsWith("reason=too few share");
    for (String id : List.of("b", "c", "d", "e")) world.member(id);
    world.keepsAnAnswer(ana);
    assertThat(reasonOn("2026-04-06T09:30")).endsWith("reason=nothing that may be told");
  }

  private String reasonOn(String local) {
    world.goTo(local);
    try (var log = new LogKept()) {
      assertThat(wakes()).isEmpty();
      return log.lines().stream()
          .filter(line -> line.startsWith("digest skipped"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void organisers_are_told_what_is_left_out_while_few_share() {
    world.rig.write(tx -> {
      world.groups.organise(tx, world.group.id(), ana, world.rig.instant());
      return 0;
    });

    assertThat(turned(ana, ""))
        .contains("count every answer that stands in the channel", "only from five of them on");
  }

  @Test
  void a_paused_group_and_one_whose_channel_is_gone_hear_nothing() {
    world.answers(ana);
    world.paused(new StudyGroup.Pause(world.rig.instant(), Optional.empty()));
    world.goTo("2026-03-16T09:30");
    assertThat(wakes()).isEmpty();

    world.rig.write(tx -> tx.handle().execute("UPDATE study_group SET gone = 1"));
    assertThat(world.rig.backlog("digest").next()).isNull();
  }

  @Test
  void the_clocks_may_change_in_between() {
    world.goTo("2026-03-25T12:00");
    world.answers(ana);
    world.goTo("2026-03-30T09:29:59");
    assertThat(wakes()).isEmpty();
    world.goTo("2026-03-30T09:30");
    assertThat(wakes()).hasSize(1);
    assertThat(next()).isEqualTo(Instant.parse("2026-04-06T07:30:00Z"));
  }

  @Test
  void stories_and_quotas_are_summed_up_only_where_five_are_in_it() {
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    world.answers(ana);
    for (String id : List.of("b", "c", "d")) world.member(id);
    world.goTo("2026-03-16T09:30");
    assertThat(CardWords.of(FeatureRig.card(wakes().getFirst())))
        .doesNotContain("Stories", "Quotas");

    world.goTo("2026-03-18T09:30");
    world.member("e");
    world.saves(ana, StoryCategory.VISION_STRATEGY, "One more");
    world.goTo("2026-03-23T09:30");
    assertThat(CardWords.of(FeatureRig.card(wakes().getFirst())))
        .contains("Stories made ready: 1", "Quotas met so far: 1")
        .doesNotContain("One more", "Answers");
  }

  @Test
  void stories_and_quotas_are_not_summed_up_where_one_or_two_are_not_named() {
    world.meets(ana, StoryCategory.CHARACTER_VALUES, 3);
    world.answers(ana);
    for (String id : List.of("b", "c", "d", "e")) world.member(id);
    Outgoing board = world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser board").getFirst();
    for (String id : List.of("b", "c", "d")) {
      world.rig.presses(FeatureRig.person(id), board, "Show me");
    }
    world.goTo("2026-03-16T09:30");

    assertThat(CardWords.of(FeatureRig.card(wakes().getFirst())))
        .contains("Answers: 1")
        .doesNotContain("Stories", "Quotas");
  }

  @Test
  void streaks_are_told_of_those_on_the_board_by_name() {
    Person zoe = world.member("zoe", "Zoe");
    Person ben = world.member("ben", "ben");
    for (Person person : List.of(ana, zoe, ben)) {
      world.answers(person);
      world.answers(person);
    }
    Outgoing board = world.rig.types(ana, ProgressWorld.CHANNEL, "/barraiser board").getFirst();
    world.rig.presses(zoe, board, "Show me");
    world.rig.presses(ben, board, "Show me");
    world.goTo("2026-03-16T09:30");

    assertThat(CardWords.of(FeatureRig.card(wakes().getFirst())))
        .contains("ben: a week's streak\nzoe: a week's streak")
        .doesNotContain("ana");
  }

  @Test
  void the_focus_is_what_was_asked_for_least() {
    world.answers(ana);
    world.goTo("2026-03-16T09:30");
    assertThat(CardWords.of(FeatureRig.card(wakes().getFirst())))
        .contains("A focus for the week ahead: Think Big.");

    world.asks(world.group, ProgressWorld.THINK);
    world.asks(world.group, ProgressWorld.THINK);
    world.answers(ana);
    world.goTo("2026-03-23T09:30");
    assertThat(CardWords.of(FeatureRig.card(wakes().getFirst())))
        .contains("A focus for the week ahead: Think Big.");

    world.asks(world.group, ProgressWorld.THINK);
    world.answers(ana);
    world.asks(world.group, ProgressWorld.THINK);
    world.goTo("2026-03-30T09:30");
    assertThat(CardWords.of(FeatureRig.card(wakes().getFirst())))
        .contains("A focus for the week ahead: Earn Trust.");
  }

  @Test
  void many_groups_are_worked_off_in_batches_each_once() {
    List<StudyGroup> all = new ArrayList<>(List.of(world.group));
    for (int i = 0; i < 120; i++) {
      all.add(world.groupIn(FeatureRig.channel("c" + i), ProgressWorld.BERLIN));
    }
    for (StudyGroup group : all) world.answersIn(group, ana);
    world.goTo("2026-03-16T09:30");
    assertThat(world.rig.backlog("digest").due()).isEqualTo(121);

    assertThat(wakes()).extracting(Outgoing::place).hasSize(121).doesNotHaveDuplicates();
  }

  private List<Outgoing> wakes() {
    return world.rig.wakes("digest");
  }

  private Instant next() {
    Instant next = world.rig.backlog("digest").next();
    if (next == null) throw new AssertionError("nothing is due");
    return next;
  }
}
