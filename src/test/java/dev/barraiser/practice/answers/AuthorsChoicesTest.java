package dev.barraiser.practice.answers;

import static dev.barraiser.practice.answers.Practice.message;
import static dev.barraiser.practice.answers.Practice.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons and menu entries with which authors decide what counts. */
class AuthorsChoicesTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Practice practice = new Practice();
  private final FeatureRig rig = practice.rig;
  private final Person ana = practice.ana;
  private final Person ben = practice.ben;

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void not_my_answer_takes_it_back_and_its_mark_away() {
    practice.says(ana, words(40, "a"));
    rig.presses(ana, notice(), "Not my answer");

    assertThat(practice.answerOf(ana)).isEmpty();
    assertThat(practice.marked()).isEmpty();
    assertThat(lastTold(ana)).contains("It no longer counts").contains(Practice.QUESTION);
  }

  @Test
  void what_was_taken_back_can_be_put_back() {
    MessageRef first = practice.says(ana, words(40, "a"));
    practice.says(ana, words(10, "b"));
    Answer before = practice.answerOf(ana).orElseThrow();
    rig.presses(ana, notice(), "Not my answer");
    practice.restarts();
    rig.presses(ana, rig.sent().getLast(), "Put it back");

    assertThat(practice.answerOf(ana)).contains(before);
    assertThat(practice.marked()).containsExactly(first);
    assertThat(rig.wakes("answers")).isEmpty();
  }

  @Test
  void taking_back_twice_and_putting_back_twice_is_harmless() {
    practice.says(ana, words(40, "a"));
    Outgoing notice = notice();
    rig.presses(ana, notice, "Not my answer");
    Outgoing takenBack = rig.sent().getLast();
    rig.presses(ana, notice, "Not my answer");
    assertThat(lastTold(ana)).isEqualTo("That answer is taken back already.");

    rig.presses(ana, takenBack, "Put it back");
    rig.presses(ana, takenBack, "Put it back");
    assertThat(lastTold(ana)).isEqualTo("That answer counts already.");
    assertThat(practice.marked()).hasSize(1);
  }

  @Test
  void after_a_day_what_was_taken_back_is_gone_for_good() {
    practice.says(ana, words(40, "a"));
    rig.presses(ana, notice(), "Not my answer");
    Outgoing takenBack = rig.sent().getLast();
    practice.later(DAY.minusMillis(1));
    rig.wakes("answers");
    assertThat(practice.remembered("a1")).isPositive();

    practice.later(Duration.ofMillis(1));
    rig.wakes("answers");

    assertThat(practice.remembered("a1")).isZero();
    rig.presses(ana, takenBack, "Put it back");
    assertThat(lastTold(ana)).contains("There is no such answer of yours");
  }

  @Test
  void what_was_taken_back_is_not_gathered_again_by_an_edit_even_when_it_is_forgotten() {
    MessageRef reply = practice.says(ana, words(40, "a"));
    rig.presses(ana, notice(), "Not my answer");
    practice.edits(ana, reply, words(50, "b"));
    practice.later(DAY);
    rig.wakes("answers");
    practice.edits(ana, reply, words(60, "c"));

    assertThat(practice.answerOf(ana)).isEmpty();
    assertThat(practice.remembered("1 ")).isZero();
  }

  @Test
  void a_new_answer_after_one_was_taken_back_keeps_the_old_one_from_coming_back() {
    practice.says(ana, words(40, "a"));
    rig.presses(ana, notice(), "Not my answer");
    Outgoing takenBack = rig.sent().getLast();
    practice.says(ana, words(40, "b"));
    rig.presses(ana, takenBack, "Put it back");

    assertThat(practice.textOf(ana)).isEqualTo(words(40, "b"));
    assertThat(lastTold(ana)).contains("You have given another answer to this question since");
  }

  @Test
  void a_message_deleted_while_its_answer_is_taken_back_does_not_come_back() {
    MessageRef first = practice.says(ana, words(40, "a"));
    MessageRef second = practice.says(ana, words(10, "b"));
    rig.presses(ana, notice(), "Not my answer");
    Outgoing takenBack = rig.sent().getLast();
    practice.deletes(first);
    rig.presses(ana, takenBack, "Put it back");
    assertThat(practice.textOf(ana)).isEqualTo(words(10, "b"));

    long id = practice.answerOf(ana).orElseThrow().id();
    rig.presses(ana, Practice.THREAD, Action.of("answers.undo", id));
    practice.deletes(second);
    rig.presses(ana, takenBack, "Put it back");
    assertThat(lastTold(ana)).contains("There is no such answer of yours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answers.undo",
        "answers.restore",
        "answers.probe",
        "answers.publish",
        "answers.keep",
        "answers.also",
        "answers.replace",
        "answers.leave"
      })
  void nobody_else_can_press_an_authors_button_nor_learn_what_is_behind_it(String action) {
    practice.says(ana, words(40, "a"));
    practice.later(Duration.ofHours(1)).says(ana, words(40, "b"));
    String before = practice.textOf(ana);
    List<String> subjects = List.of("", "1", "2", "3", "-1", "99", "x", "1 OR 1=1", "1e9");

    for (String subject : subjects) {
      List<Outgoing> effects = rig.presses(ben, Practice.THREAD, Action.of(action, subject));
      assertThat(effects).hasSize(1);
      assertThat(effects.getFirst())
          .isInstanceOfSatisfying(
              Outgoing.Whisper.class,
              whisper -> {
                assertThat(whisper.to()).isEqualTo(ben);
                assertThat(whisper.card().summary())
                    .matches("There is no such answer of yours.*|I do not keep that message.*");
              });
    }
    assertThat(practice.textOf(ana)).isEqualTo(before);
    assertThat(practice.marked()).hasSize(1);
    assertThat(practice.remembered("b1")).isPositive();
  }

  @Test
  void a_second_long_reply_is_asked_about_privately_and_not_gathered() {
    practice.says(ana, words(40, "a"));
    practice.later(Duration.ofMinutes(16)).says(ana, words(40, "b"));

    assertThat(practice.textOf(ana)).isEqualTo(words(40, "a"));
    Outgoing offer = rig.sent().getLast();
    assertThat(rig.privateTo(ana)).containsExactly(offer);
    assertThat(FeatureRig.card(offer).buttons())
        .extracting(button -> button.label())
        .containsExactly("Count this too", "Replace my answer", "Leave it");
  }

  @Test
  void count_this_too_adds_it_with_what_followed() {
    practice.says(ana, words(40, "a"));
    Outgoing offer = offered();
    practice.later(Duration.ofMinutes(10)).says(ana, "and one more thing");
    practice.restarts();
    rig.presses(ana, offer, "Count this too");

    assertThat(practice.textOf(ana))
        .isEqualTo(words(40, "a") + "\n" + words(40, "b") + "\nand one more thing");
    assertThat(practice.marked()).hasSize(1);
  }

  @Test
  void replace_my_answer_keeps_the_former_one_for_its_author_and_the_time_of_the_first() {
    practice.says(ana, words(40, "a"));
    Answer before = practice.answerOf(ana).orElseThrow();
    rig.presses(ana, offered(), "Replace my answer");

    Answer after = practice.answerOf(ana).orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.at()).isEqualTo(before.at());
    assertThat(after.text()).isEqualTo(words(40, "b"));
    assertThat(practice.earlierOf(ana)).containsExactly(words(40, "a"));
    assertThat(practice.marked()).hasSize(1);
    assertThat(practice.holding(practice.marked().getFirst())).contains(after);
  }

  @Test
  void leave_it_forgets_it_at_once_and_an_edit_does_not_ask_again() {
    practice.says(ana, words(40, "a"));
    practice.later(Duration.ofHours(1));
    MessageRef second = practice.says(ana, words(40, "b"));
    rig.presses(ana, rig.sent().getLast(), "Leave it");
    int before = rig.sent().size();
    practice.edits(ana, second, words(41, "b"));

    assertThat(practice.remembered("b1")).isZero();
    assertThat(rig.sent()).hasSize(before);
  }

  @Test
  void an_offer_edited_meanwhile_counts_as_it_reads_now_and_a_deleted_one_not_at_all() {
    practice.says(ana, words(40, "a"));
    practice.later(Duration.ofHours(1));
    MessageRef second = practice.says(ana, words(40, "b"));
    Outgoing offer = rig.sent().getLast();
    practice.edits(ana, second, words(40, "c"));
    rig.presses(ana, offer, "Count this too");
    assertThat(practice.textOf(ana)).isEqualTo(words(40, "a") + "\n" + words(40, "c"));

    practice.later(Duration.ofHours(1));
    MessageRef third = practice.says(ana, words(40, "d"));
    Outgoing another = rig.sent().getLast();
    practice.deletes(third);
    rig.presses(ana, another, "Count this too");
    assertThat(lastTold(ana)).contains("I do not keep that message any more");
  }

  @Test
  void a_decision_pressed_again_is_answered_with_what_was_decided() {
    practice.says(ana, words(40, "a"));
    Outgoing offer = offered();
    rig.presses(ana, offer, "Count this too");
    rig.presses(ana, offer, "Count this too");
    assertThat(lastTold(ana)).isEqualTo("You have decided that already: it counts.");

    Outgoing another = offered();
    rig.presses(ana, another, "Leave it");
    rig.presses(ana, another, "Replace my answer");
    assertThat(lastTold(ana)).startsWith("You have decided that already: it does not count.");
    assertThat(practice.textOf(ana)).isEqualTo(words(40, "a") + "\n" + words(40, "b"));
  }

  @Test
  void nobody_else_learns_what_an_author_decided() {
    practice.says(ana, words(40, "a"));
    Outgoing offer = offered();
    rig.presses(ana, offer, "Count this too");
    rig.presses(ben, offer, "Count this too");

    assertThat(lastTold(ben)).startsWith("I do not keep that message any more");
  }

  @Test
  void a_second_answer_is_quoted_up_to_the_end_of_a_word() {
    practice.says(ana, words(40, "a"));
    practice.later(Duration.ofHours(1)).says(ana, words(40, "gamma"));

    assertThat(lastTold(ana)).contains("gamma21 …").doesNotContain("gamma22");
  }

  @Test
  void an_offer_nobody_decides_about_is_forgotten_after_a_day() {
    practice.says(ana, words(40, "a"));
    Outgoing offer = offered();
    practice.later(DAY);
    rig.wakes("answers");

    assertThat(practice.remembered("b1")).isZero();
    rig.presses(ana, offer, "Count this too");
    assertThat(lastTold(ana)).contains("choose “Count as my answer”");
  }

  @Test
  void a_marked_reply_counts_however_short() {
    MessageRef reply = practice.says(ana, "We shipped it.");
    practice.chooses(ana, reply, "We shipped it.", "count");

    assertThat(practice.textOf(ana)).isEqualTo("We shipped it.");
    assertThat(practice.marked()).containsExactly(reply);
    assertThat(practice.joined).containsExactly(ana);
    assertThat(lastTold(ana)).contains("It counts as your answer to");
    assertThat(practice.later(Duration.ofHours(1)).rig.wakes("answers")).isEmpty();
  }

  @Test
  void a_reply_marked_when_it_is_long_forgotten_counts_and_is_late() {
    MessageRef reply = practice.says(ana, "We shipped it.");
    rig.goTo(Instant.parse("2026-03-04T09:00:00Z"));
    rig.wakes("answers");
    practice.chooses(ana, reply, "We shipped it.", "count");

    Answer answer = practice.answerOf(ana).orElseThrow();
    assertThat(answer.late()).isTrue();
    assertThat(answer.askedId()).isEqualTo(practice.question);
  }

  @Test
  void a_reply_marked_after_midnight_that_was_said_before_is_in_time() {
    rig.goTo(Instant.parse("2026-03-02T22:50:00Z"));
    MessageRef reply = practice.says(ana, "We shipped it.");
    rig.goTo(Instant.parse("2026-03-02T23:05:00Z"));
    practice.chooses(ana, reply, "We shipped it.", "count");

    assertThat(practice.answerOf(ana).orElseThrow().late()).isFalse();
  }

  @Test
  void a_marked_reply_joins_the_answer_there_is() {
    practice.says(ana, words(40, "a"));
    practice.later(Duration.ofHours(2));
    MessageRef reply = practice.says(ana, "And it lasted.");
    practice.chooses(ana, reply, "And it lasted.", "count");

    assertThat(practice.textOf(ana)).isEqualTo(words(40, "a") + "\nAnd it lasted.");
    assertThat(practice.marked()).hasSize(1);
  }

  @Test
  void a_reply_to_another_member_counts_when_its_author_marks_it() {
    practice.saysTo(ana, "m1", words(40, "a"));
    practice.chooses(ana, message("m1"), words(40, "a"), "count");

    assertThat(practice.textOf(ana)).isEqualTo(words(40, "a"));
  }

  @Test
  void a_voice_clip_counts_only_when_its_author_marks_it() {
    practice.clip(ana, "m1");
    assertThat(practice.answerOf(ana)).isEmpty();

    rig.event(
        new Incoming.Chosen("chosen", ana, message("m1"), ana, "", true, "count", new Origin("o")));

    Answer answer = practice.answerOf(ana).orElseThrow();
    assertThat(answer.text()).isEqualTo("(voice clip)");
    assertThat(answer.words()).isZero();
    assertThat(practice.marked()).containsExactly(message("m1"));
  }

  @Test
  void a_message_without_words_or_clip_cannot_be_marked() {
    practice.chooses(ana, practice.says(ana, "\ud83d\ude80"), "\ud83d\ude80", "count");

    assertThat(practice.answerOf(ana)).isEmpty();
    assertThat(lastTold(ana)).startsWith("There are no words in that message");
  }

  @Test
  void marking_twice_is_harmless() {
    MessageRef reply = practice.says(ana, words(40, "a"));
    practice.chooses(ana, reply, words(40, "a"), "count");

    assertThat(lastTold(ana)).isEqualTo("It counts already.");
    assertThat(practice.answerOf(ana).orElseThrow().words()).isEqualTo(40);
  }

  @Test
  void marking_what_was_taken_back_puts_it_back() {
    MessageRef reply = practice.says(ana, words(40, "a"));
    practice.chooses(ana, reply, words(40, "a"), "not");
    assertThat(practice.answerOf(ana)).isEmpty();

    practice.chooses(ana, reply, words(40, "a"), "count");
    assertThat(practice.textOf(ana)).isEqualTo(words(40, "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "not"})
  void the_menu_works_on_ones_own_replies_in_a_questions_thread_only(String choice) {
    MessageRef anas = practice.says(ana, words(40, "a"));
    int before = rig.sent().size();
    rig.chooses(ben, anas, ana, words(40, "a"), choice);
    rig.chooses(ben, message("bots"), null, words(40, "a"), choice);

    assertThat(rig.sent().subList(before, rig.sent().size()))
        .hasSize(2)
        .allSatisfy(effect ->
            assertThat(effect)
                .isInstanceOfSatisfying(
                    Outgoing.Whisper.class,
                    whisper -> {
                      assertThat(whisper.to()).isEqualTo(ben);
                      assertThat(whisper.card().summary())
                          .isEqualTo(
                              "You can only decide about what you wrote yourself, in a question's"
                                  + " thread.");
                    }));
    assertThat(practice.textOf(ana)).isEqualTo(words(40, "a"));
    assertThat(practice.answerOf(ben)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "not"})
  void a_message_in_no_questions_thread_answers_nothing_wherever_it_stands(String choice) {
    Place.Channel unknown = FeatureRig.channel("a-channel-the-bot-is-not-in");
    for (Place place :
        List.of(
            Practice.CHANNEL,
            unknown,
            new Place.InThread(unknown, "some-root"),
            new Place.InThread(unknown, Practice.THREAD.root()),
            new Place.Direct(ben))) {
      List<Outgoing> told =
          rig.chooses(ben, new MessageRef(place, "m9"), ben, words(40, "b"), choice);

      assertThat(told)
          .singleElement()
          .isInstanceOfSatisfying(
              Outgoing.Whisper.class,
              whisper -> {
                assertThat(whisper.to()).isEqualTo(ben);
                assertThat(whisper.card().summary()).contains("in no question's thread");
              });
    }
    assertThat(practice.answerOf(ben)).isEmpty();
    assertThat(practice.remembered("b1")).isZero();
  }

  @Test
  void not_my_answer_on_one_message_lets_go_of_that_one() {
    MessageRef first = practice.says(ana, words(40, "a"));
    MessageRef second = practice.says(ana, words(10, "b"));
    practice.chooses(ana, first, words(40, "a"), "not");

    assertThat(practice.textOf(ana)).isEqualTo(words(10, "b"));
    assertThat(practice.marked()).containsExactly(second);
    assertThat(practice.remembered("a1")).isZero();
    assertThat(lastTold(ana)).contains("The rest of your answer does: 10 words.");
  }

  @Test
  void not_my_answer_on_a_reply_keeps_it_from_being_gathered_later() {
    MessageRef reply = practice.says(ana, words(20, "a"));
    practice.chooses(ana, reply, words(20, "a"), "not");
    practice.says(ana, words(20, "b"));
    practice.edits(ana, reply, words(40, "c"));

    assertThat(practice.answerOf(ana)).isEmpty();
    assertThat(practice.marked()).isEmpty();
    assertThat(lastTold(ana)).startsWith("All right, I leave this reply alone.");
  }

  @Test
  void a_probe_invites_the_group_once_naming_the_author_without_a_ping() {
    MessageRef first = practice.says(ana, words(40, "a"));
    Outgoing notice = notice();
    List<Outgoing> asked = rig.presses(ana, notice, "Ask the group for a probe");

    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Post.class,
            post -> {
              assertThat(post.place()).isEqualTo(Practice.THREAD);
              assertThat(post.audience()).isEqualTo(new Audience.Nobody());
              assertThat(post.card().toString()).contains(first.id()).doesNotContain("a1");
              assertThat(CardWords.of(post.card()))
                  .contains("ana would like a probe on their answer")
                  .contains("For example:")
                  .contains("Context: Who had decided so before?")
                  .contains("Measured result: What moved, by how much?")
                  .doesNotContain("What would you keep?");
            });

    rig.presses(ana, notice, "Ask the group for a probe");
    assertThat(lastTold(ana)).startsWith("You have asked the group for a probe");
  }

  @Test
  void with_the_answer_its_request_for_a_probe_is_taken_back_and_put_back() {
    practice.says(ana, words(40, "a"));
    Outgoing notice = notice();
    Outgoing request = rig.presses(ana, notice, "Ask the group for a probe").getFirst();

    List<Outgoing> back = rig.presses(ana, notice, "Not my answer");
    assertThat(revised(back, request))
        .singleElement()
        .satisfies(card ->
            assertThat(CardWords.of(card))
                .contains("The answer is no longer there.")
                .doesNotContain("ana"));

    List<Outgoing> again = rig.presses(ana, rig.privateTo(ana).getLast(), "Put it back");
    assertThat(revised(again, request)).containsExactly(FeatureRig.card(request));
  }

  @Test
  void a_request_that_arrives_after_the_answer_was_taken_back_is_so_at_once() {
    practice.says(ana, words(40, "a"));
    Outgoing notice = notice();
    rig.refusing(effect -> {
      if (effect instanceof Outgoing.Post) rig.presses(ana, notice, "Not my answer");
      return Optional.empty();
    });

    List<Outgoing> asked = rig.presses(ana, notice, "Ask the group for a probe");

    assertThat(revised(asked, asked.getFirst())).hasSize(1);
  }

  private List<Card> revised(List<Outgoing> effects, Outgoing post) {
    return effects.stream()
        .filter(Outgoing.Revise.class::isInstance)
        .map(Outgoing.Revise.class::cast)
        .filter(one -> one.message().equals(rig.ref(post)))
        .map(Outgoing.Revise::card)
        .toList();
  }

  @Test
  void there_is_no_probe_for_what_was_taken_back() {
    practice.says(ana, words(40, "a"));
    Outgoing notice = notice();
    rig.presses(ana, notice, "Not my answer");
    rig.presses(ana, notice, "Ask the group for a probe");

    assertThat(lastTold(ana)).contains("There is no such answer of yours");
    assertThat(rig.sent()).noneMatch(Outgoing.Post.class::isInstance);
  }

  @Test
  void the_answers_of_one_person_to_two_questions_are_independent() {
    practice.says(ana, words(40, "a"));
    Outgoing notice = notice();
    rig.goTo(Instant.parse("2026-03-03T08:00:00Z"));
    var tuesday = new Place.InThread(Practice.CHANNEL, "tuesday");
    practice.asks(tuesday, LocalDate.parse("2026-03-03"));
    rig.says(ana, tuesday, words(40, "b"));
    rig.presses(ana, notice, "Not my answer");

    assertThat(practice.textOf(ana)).isEqualTo(words(40, "b"));
  }

  /** The notice two minutes after an answer. */
  private Outgoing notice() {
    practice.later(Duration.ofMinutes(2));
    List<Outgoing> told = rig.wakes("answers");
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  /** Ana says forty words of "b" an hour later. */
  private Outgoing offered() {
    practice.later(Duration.ofHours(1)).says(ana, words(40, "b"));
    return rig.sent().getLast();
  }

  private String lastTold(Person person) {
    return CardWords.of(FeatureRig.card(rig.privateTo(person).getLast()));
  }
}
