package dev.barraiser.practice.answers;

import static dev.barraiser.practice.answers.Practice.message;
import static dev.barraiser.practice.answers.Practice.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  private static final Duration QUIET = Duration.ofMinutes(2);

  private final Practice practice = new Practice();
  private final FeatureRig rig = practice.rig;

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void a_reply_of_thirty_five_words_is_gathered_and_marked() {
    MessageRef reply = practice.says(practice.ana, words(35, "a"));

    Answer answer = practice.answerOf(practice.ana).orElseThrow();
    assertThat(answer)
        .isEqualTo(
            new Answer(
                answer.id(),
                practice.ana,
                practice.question,
                java.util.OptionalLong.of(practice.group.id()),
                "q1",
                words(35, "a"),
                35,
                rig.instant(),
                false,
                true));
    assertThat(practice.marked()).containsExactly(reply);
    assertThat(practice.holding(reply)).contains(answer);
  }

  @Test
  void a_reply_of_thirty_four_words_gets_nothing_at_all() {
    practice.says(practice.ana, words(34, "a"));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
    assertThat(rig.sent()).isEmpty();
  }

  @Test
  void the_first_answer_makes_its_author_a_member_once() {
    practice.says(practice.ana, words(40, "a"));
    practice.later(Duration.ofMinutes(1)).says(practice.ana, "one more");

    assertThat(practice.joined).containsExactly(practice.ana);
  }

  @Test
  void fragments_become_one_answer_marked_on_its_first_part() {
    MessageRef first = practice.says(practice.ana, words(20, "a"));
    practice.later(Duration.ofMinutes(4)).says(practice.ana, words(10, "b"));
    practice.later(Duration.ofMinutes(4)).says(practice.ana, words(5, "c"));

    assertThat(practice.textOf(practice.ana))
        .isEqualTo(words(20, "a") + "\n" + words(10, "b") + "\n" + words(5, "c"));
    assertThat(practice.marked()).containsExactly(first);
  }

  @Test
  void fragments_of_two_people_do_not_add_up() {
    practice.says(practice.ana, words(20, "a"));
    practice.says(practice.ben, words(20, "b"));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
    assertThat(practice.answerOf(practice.ben)).isEmpty();
  }

  @Test
  void fragments_before_and_after_a_restart_add_up() {
    practice.says(practice.ana, words(20, "a"));
    practice.restarts();
    rig.wakes("answers");
    practice.later(Duration.ofMinutes(15)).says(practice.ana, words(15, "b"));

    assertThat(practice.answerOf(practice.ana).orElseThrow().words()).isEqualTo(35);
  }

  @Test
  void a_fragment_that_came_while_the_bot_was_away_still_joins() {
    Instant ten = rig.instant();
    practice.says(practice.ana, words(20, "a"));
    practice.later(Duration.ofMinutes(50)).restarts();
    rig.wakes("answers");
    practice.said(practice.ana, "late", words(15, "b"), ten.plus(Duration.ofMinutes(10)));

    assertThat(practice.textOf(practice.ana)).isEqualTo(words(20, "a") + "\n" + words(15, "b"));
  }

  @Test
  void conversation_is_forgotten_after_its_time() {
    practice.says(practice.ana, "secretly short");
    practice.later(Duration.ofMinutes(59));
    rig.wakes("answers");
    assertThat(practice.remembered("secretly")).isEqualTo(1);

    practice.later(Duration.ofMinutes(1));
    rig.wakes("answers");
    assertThat(practice.remembered("secretly")).isZero();
  }

  @Test
  void a_reply_to_another_member_is_conversation_however_long_and_not_kept() {
    practice.saysTo(practice.ana, "m1", words(60, "a"));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
    assertThat(practice.remembered("a1")).isZero();
  }

  @Test
  void a_reply_to_another_member_stays_conversation_when_it_is_edited() {
    practice.saysTo(practice.ana, "m1", words(60, "a"));
    practice.edits(practice.ana, message("m1"), words(70, "a"));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
    assertThat(practice.remembered("a1")).isZero();
  }

  @Test
  void what_is_said_outside_a_questions_thread_is_not_even_remembered() {
    var elsewhere = new Place.InThread(Practice.CHANNEL, "another root");
    rig.says(practice.ana, elsewhere, words(40, "a"));
    rig.says(practice.ana, Practice.CHANNEL, words(40, "a"));
    practice.edits(practice.ana, new MessageRef(elsewhere, "m1"), words(40, "a"));
    practice.deletes(new MessageRef(elsewhere, "m1"));

    assertThat(practice.remembered("a1")).isZero();
    assertThat(rig.sent()).isEmpty();
  }

  @Test
  void answers_of_different_people_to_one_question_are_independent() {
    practice.says(practice.ana, words(40, "a"));
    MessageRef bens = practice.says(practice.ben, words(40, "b"));
    practice.deletes(bens);

    assertThat(practice.textOf(practice.ana)).isEqualTo(words(40, "a"));
    assertThat(practice.answerOf(practice.ben)).isEmpty();
  }

  @Test
  void an_edit_revises_its_part_and_keeps_what_it_said_for_its_author() {
    MessageRef first = practice.says(practice.ana, words(40, "a"));
    practice.says(practice.ana, words(5, "b"));
    practice.later(Duration.ofHours(3)).edits(practice.ana, first, words(41, "c"));

    assertThat(practice.textOf(practice.ana)).isEqualTo(words(41, "c") + "\n" + words(5, "b"));
    assertThat(practice.earlierOf(practice.ana)).containsExactly(words(40, "a"));
    long id = practice.answerOf(practice.ana).orElseThrow().id();
    List<AnswerStore.Version> bens = rig.read(tx -> practice.answers.earlier(tx, practice.ben, id));
    assertThat(bens).isEmpty();
  }

  @Test
  void an_edit_that_shortens_an_answer_keeps_it_and_says_nothing() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    int before = rig.sent().size();
    practice.edits(practice.ana, reply, "too long");

    assertThat(practice.answerOf(practice.ana).orElseThrow().words()).isEqualTo(2);
    assertThat(rig.sent()).hasSize(before);
  }

  @Test
  void an_edit_that_lifts_a_reply_to_thirty_five_words_makes_it_an_answer() {
    MessageRef reply = practice.says(practice.ana, words(34, "a"));
    practice.later(Duration.ofMinutes(30)).edits(practice.ana, reply, words(35, "a"));

    assertThat(practice.answerOf(practice.ana).orElseThrow().late()).isFalse();
    assertThat(practice.marked()).containsExactly(reply);
  }

  @Test
  void a_reply_edited_after_midnight_still_counts_for_its_day() {
    rig.goTo(Instant.parse("2026-03-02T22:50:00Z"));
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    rig.goTo(Instant.parse("2026-03-02T23:10:00Z"));
    practice.edits(practice.ana, reply, words(50, "a"));

    Answer answer = practice.answerOf(practice.ana).orElseThrow();
    assertThat(answer.at()).isEqualTo(Instant.parse("2026-03-02T22:50:00Z"));
    assertThat(answer.late()).isFalse();
  }

  @Test
  void a_reply_lifted_after_midnight_counts_for_its_question_and_is_late() {
    rig.goTo(Instant.parse("2026-03-02T12:00:00Z"));
    MessageRef reply = practice.says(practice.ana, "I will answer tonight");
    rig.goTo(Instant.parse("2026-03-02T23:10:00Z"));
    rig.wakes("answers");
    practice.edits(practice.ana, reply, words(50, "a"));

    Answer answer = practice.answerOf(practice.ana).orElseThrow();
    assertThat(answer.askedId()).isEqualTo(practice.question);
    assertThat(answer.late()).isTrue();
  }

  @Test
  void a_late_answer_counts_for_its_question_not_for_todays() {
    rig.goTo(Instant.parse("2026-03-03T09:00:00Z"));
    practice.asks(new Place.InThread(Practice.CHANNEL, "tuesday"), LocalDate.parse("2026-03-03"));
    practice.says(practice.ana, words(40, "a"));

    Answer answer = practice.answerOf(practice.ana).orElseThrow();
    assertThat(answer.askedId()).isEqualTo(practice.question);
    assertThat(answer.late()).isTrue();
  }

  @Test
  void somebody_elses_edit_changes_nothing() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    practice.edits(practice.ben, reply, words(40, "b"));

    assertThat(practice.textOf(practice.ana)).isEqualTo(words(40, "a"));
  }

  @Test
  void a_deleted_part_leaves_the_others_and_hands_the_mark_on() {
    MessageRef first = practice.says(practice.ana, words(40, "a"));
    MessageRef second = practice.says(practice.ana, words(10, "b"));
    practice.edits(practice.ana, first, words(40, "c"));
    int before = rig.sent().size();
    practice.deletes(first);

    assertThat(practice.textOf(practice.ana)).isEqualTo(words(10, "b"));
    assertThat(practice.remembered("a1")).isZero();
    assertThat(practice.remembered("c1")).isZero();
    assertThat(rig.sent().subList(before, rig.sent().size()))
        .containsExactly(new Outgoing.React(second, Outgoing.Mark.GATHERED, true));
  }

  @Test
  void with_its_last_part_the_answer_and_its_versions_go_and_the_author_is_told() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    practice.edits(practice.ana, reply, words(40, "b"));
    practice.deletes(reply);

    assertThat(practice.answerOf(practice.ana)).isEmpty();
    assertThat(practice.remembered("a1") + practice.remembered("b1")).isZero();
    Card told = FeatureRig.card(rig.privateTo(practice.ana).getLast());
    assertThat(CardWords.of(told))
        .contains(Practice.QUESTION)
        .doesNotContain("story")
        .doesNotContain("a1");
  }

  @Test
  void an_answer_whose_messages_somebody_else_cleared_away_is_kept_for_its_author_who_hears_once() {
    MessageRef first = practice.says(practice.ana, words(40, "a"));
    MessageRef second = practice.says(practice.ana, words(10, "b"));

    rig.event(new Incoming.Purged("p1", first, rig.instant()));
    rig.event(new Incoming.Purged("p2", second, rig.instant()));
    practice.edits(practice.ana, second, words(10, "late"));

    assertThat(practice.textOf(practice.ana)).isEqualTo(words(40, "a") + "\n" + words(10, "b"));
    assertThat(rig.privateTo(practice.ana))
        .filteredOn(one -> CardWords.of(FeatureRig.card(one)).contains("cleared messages away"))
        .hasSize(1);
  }

  @Test
  void what_was_no_answer_and_is_cleared_away_is_forgotten() {
    MessageRef reply = practice.says(practice.ana, "Thanks a lot");

    rig.event(new Incoming.Purged("p1", reply, rig.instant()));

    assertThat(practice.remembered("Thanks")).isZero();
    assertThat(rig.privateTo(practice.ana)).isEmpty();
  }

  @Test
  void an_author_who_deletes_an_answer_hears_that_its_story_stays() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    practice.savedAsStories.add(practice.answerOf(practice.ana).orElseThrow().id());
    practice.deletes(reply);

    Card told = FeatureRig.card(rig.privateTo(practice.ana).getLast());
    assertThat(CardWords.of(told)).contains("The story you saved from it stays.");
  }

  @Test
  void the_author_is_told_after_two_quiet_minutes_and_only_once() {
    practice.says(practice.ana, words(40, "a"));
    practice.later(QUIET.minusMillis(1));
    assertThat(rig.wakes("answers")).isEmpty();

    practice.later(Duration.ofMillis(1));
    assertThat(rig.backlog("answers").due()).isEqualTo(1);
    List<Outgoing> told = rig.wakes("answers");

    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class,
            whisper -> {
              assertThat(whisper.to()).isEqualTo(practice.ana);
              assertThat(whisper.place()).isEqualTo(Practice.THREAD);
            });
    assertThat(CardWords.of(FeatureRig.card(told.getFirst())))
        .contains("Gathered as your answer to")
        .contains(Practice.QUESTION)
        .contains("40 words")
        .contains("Not my answer");
    assertThat(FeatureRig.card(told.getFirst()).buttons())
        .extracting(button -> button.action().name())
        .containsExactly("stories.from-answer", "coaching.answer", "answers.probe", "answers.undo");
    assertThat(rig.wakes("answers")).isEmpty();
  }

  @Test
  void writing_on_puts_the_notice_off() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    practice.later(Duration.ofMinutes(1)).says(practice.ana, "and more");
    practice.later(Duration.ofMinutes(1)).edits(practice.ana, reply, words(41, "a"));
    practice.later(QUIET.minusMillis(1));
    assertThat(rig.wakes("answers")).isEmpty();

    practice.later(Duration.ofMillis(1));
    assertThat(rig.wakes("answers")).hasSize(1);
  }

  @Test
  void writing_on_after_the_notice_brings_no_other() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    practice.later(QUIET).restarts();
    assertThat(rig.wakes("answers")).hasSize(1);

    practice.says(practice.ana, "and more");
    practice.edits(practice.ana, reply, words(41, "a"));
    practice.later(Duration.ofMinutes(10)).restarts();

    assertThat(rig.wakes("answers")).isEmpty();
    assertThat(practice.textOf(practice.ana)).endsWith("and more");
  }

  @Test
  void a_notice_waits_through_a_restart() {
    practice.says(practice.ana, words(40, "a"));
    practice.restarts();
    practice.later(QUIET);

    assertThat(rig.wakes("answers")).hasSize(1);
  }

  @Test
  void the_same_event_twice_changes_nothing() {
    Instant now = rig.instant();
    practice.said(practice.ana, "m1", words(20, "a"), now);
    practice.said(practice.ana, "m1", words(20, "a"), now);
    assertThat(practice.answerOf(practice.ana)).isEmpty();

    practice.said(practice.ana, "m2", words(20, "b"), now);
    int before = rig.sent().size();
    practice.said(practice.ana, "m2", words(20, "b"), now);
    practice.edits(practice.ana, message("m2"), words(20, "b"));

    assertThat(practice.answerOf(practice.ana).orElseThrow().words()).isEqualTo(40);
    assertThat(rig.sent()).hasSize(before);
    assertThat(practice.earlierOf(practice.ana)).isEmpty();
  }

  @Test
  void an_edit_that_comes_before_its_message_wins() {
    Instant ten = rig.instant();
    practice.later(Duration.ofMinutes(1)).edits(practice.ana, message("m1"), words(40, "new"));
    practice.said(practice.ana, "m1", words(38, "old"), ten);

    Answer answer = practice.answerOf(practice.ana).orElseThrow();
    assertThat(answer.text()).isEqualTo(words(40, "new"));
    assertThat(answer.words()).isEqualTo(40);
  }

  @Test
  void of_two_edits_the_newer_wins_in_whatever_order_they_come() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    Instant first = rig.instant().plusSeconds(1);
    practice.later(Duration.ofSeconds(2)).edits(practice.ana, reply, words(40, "newer"));
    rig.event(new Incoming.Edited("stale", practice.ana, reply, words(40, "older"), first));

    assertThat(practice.textOf(practice.ana)).isEqualTo(words(40, "newer"));
  }

  @Test
  void a_message_that_comes_after_its_deletion_stays_deleted() {
    practice.deletes(message("m1"));
    practice.restarts();
    practice.said(practice.ana, "m1", words(40, "a"), rig.instant());
    practice.edits(practice.ana, message("m1"), words(40, "a"));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
    assertThat(practice.remembered("a1")).isZero();
  }

  @Test
  void a_deletion_twice_is_harmless() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    practice.deletes(reply);
    int before = rig.sent().size();
    practice.deletes(reply);

    assertThat(rig.sent()).hasSize(before);
  }

  @Test
  void a_deletion_that_does_not_tell_its_thread_is_understood() {
    MessageRef reply = practice.says(practice.ana, words(40, "a"));
    practice.deletes(new MessageRef(Practice.CHANNEL, reply.id()));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
  }

  @Test
  void an_edit_that_turns_out_to_be_to_somebody_is_let_go() {
    Instant ten = rig.instant();
    practice.later(Duration.ofMinutes(1)).edits(practice.ana, message("m1"), words(40, "a"));
    rig.event(
        new Incoming.Said(
            "late", practice.ana, message("m1"), words(38, "a"), true, false, null, ten));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
    assertThat(practice.marked()).isEmpty();
    assertThat(practice.remembered("a1")).isZero();
  }

  @Test
  void hostile_text_is_kept_as_it_is() {
    String hostile =
        "'); DROP TABLE answer; -- <script>alert(1)</script> <!everyone> @here *_~`# \u202eright"
            + " to left\u202c "
            + words(35, "قلّ");
    practice.says(practice.ana, hostile);

    assertThat(practice.textOf(practice.ana)).isEqualTo(hostile);
  }

  @Test
  void four_thousand_emoji_are_no_words() {
    practice.says(practice.ana, "\ud83d\ude80 ".repeat(4000));

    assertThat(practice.answerOf(practice.ana)).isEmpty();
  }
}
