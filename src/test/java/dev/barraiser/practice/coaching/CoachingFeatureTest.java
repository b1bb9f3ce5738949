package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.LogKept;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.stories.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoachingFeatureTest {

  private final CoachWorld world = new CoachWorld();
  private final FeatureRig rig = world.rig;
  private final Person ana = world.ana;
  private final Person ben = world.ben;

  @AfterEach
  void close() {
    world.close();
  }

  private static String words(Outgoing effect) {
    return CardWords.of(FeatureRig.card(effect));
  }

  private static List<String> labels(Outgoing effect) {
    return FeatureRig.card(effect).buttons().stream().map(Button::label).toList();
  }

  private static List<String> quotes(Outgoing effect) {
    return FeatureRig.card(effect).blocks().stream()
        .filter(Block.Quote.class::isInstance)
        .map(block -> ((Block.Quote) block).text())
        .toList();
  }

  /** Ana has answered, and presses "Coach me". */
  private Outgoing coached() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);
    return only(rig.ponders());
  }

  private List<Outgoing> asks(Person by) {
    return rig.presses(
        by, CoachWorld.THREAD, Action.of("coaching.answer", world.answerOf(ana).id()));
  }

  private List<Outgoing> wantsFeedback(Person by) {
    return rig.presses(by, CoachWorld.CHANNEL, Action.of("answers.feedback", world.question));
  }

  private void wants(Person by, String when) {
    rig.types(by, new Place.Direct(by), "/barraiser coaching " + when);
  }

  private static Outgoing only(List<Outgoing> effects) {
    assertThat(effects).hasSize(1);
    return effects.getFirst();
  }

  private String told() {
    return CardWords.of(((Answer.Told) rig.answered()).card());
  }

  private Field.Text field(String name) {
    return (Field.Text)
        rig.form().fields().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  /** Presses "Rewrite this sentence" under a suggestion of a card, the first being 0. */
  private void rewrites(Person by, Outgoing card, int suggestion) {
    Button button =
        FeatureRig.card(card).buttons().stream()
            .filter(one -> one.label().equals("Rewrite this sentence"))
            .toList()
            .get(suggestion);
    rig.presses(by, CoachWorld.THREAD, button.action());
  }

  /** Rewrites the sentence of the second suggestion. */
  private Outgoing rewritten(Outgoing card) {
    rewrites(ana, card, 1);
    rig.submits(ana, CoachWorld.THREAD, rig.form(), Map.of("sentence", CoachWorld.BETTER));
    return only(rig.ponders());
  }

  // Asking.

  @Test
  void whoever_presses_is_coached_privately_once_it_is_read() {
    world.says(ana, CoachWorld.text(Told.SEARCH));

    assertThat(asks(ana)).isEmpty();
    Outgoing told = only(rig.ponders());

    assertThat(told)
        .isInstanceOfSatisfying(
            Outgoing.Whisper.class,
            whisper -> {
              assertThat(whisper.to()).isEqualTo(ana);
              assertThat(whisper.place()).isEqualTo(CoachWorld.THREAD);
              assertThat(whisper.origin().token()).isNotEmpty();
            });
    assertThat(words(told))
        .contains(CoachWorld.QUESTION, "A nightly check was put in place.", "We compared three");
    assertThat(labels(told))
        .containsExactly(
            "Rewrite this sentence",
            "Rewrite this sentence",
            "Details",
            "Save as story",
            "Not helpful",
            "That's wrong");
  }

  @Test
  void a_summary_on_a_locked_screen_holds_none_of_the_answer() {
    assertThat(FeatureRig.card(coached()).summary()).isEqualTo("Your coaching is here.");
  }

  @Test
  void my_feedback_brings_the_coaching_too() {
    world.says(ana, CoachWorld.text(Told.SEARCH));

    assertThat(words(only(wantsFeedback(ana)))).contains("This counts as your answer to");

    assertThat(words(only(rig.ponders()))).contains("A Bar Raiser might ask next");
  }

  @Test
  void whoever_presses_twice_is_told_that_it_is_under_way_and_is_coached_once() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);

    assertThat(words(only(asks(ana)))).contains("comes in a moment");
    assertThat(rig.ponders()).hasSize(1);
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void whoever_asks_for_what_comes_unasked_is_told_where_they_ask() {
    wants(ana, "always");
    world.says(ana, CoachWorld.text(Told.SEARCH));
    rig.later(Duration.ofMinutes(3)).wakes("answers");

    Outgoing underWay = only(asks(ana));
    Outgoing told = only(rig.ponders());

    assertThat(words(underWay)).contains("comes in a moment");
    assertThat(((Outgoing.Whisper) told).origin())
        .isEqualTo(((Outgoing.Whisper) underWay).origin());
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void what_was_read_before_is_told_at_once() {
    Outgoing first = coached();

    assertThat(words(only(asks(ana)))).isEqualTo(words(first));
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void what_two_processes_read_at_once_is_told_once() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);

    assertThat(rig.pondersTwiceAtOnce()).hasSize(1);
  }

  @Test
  void what_was_asked_before_a_restart_is_told_after_it() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);

    world.restarts();

    assertThat(words(only(rig.ponders()))).contains(CoachWorld.QUESTION);
  }

  @Test
  void nobody_is_coached_on_somebody_elses_answer() {
    Outgoing card = coached();
    long id = world.answerOf(ana).id();

    assertThat(words(only(asks(ben)))).contains("I cannot find that answer among yours");
    for (Button button : FeatureRig.card(card).buttons()) {
      if (button.action().name().startsWith("stories.")) continue;
      List<Outgoing> shown = rig.presses(ben, CoachWorld.THREAD, button.action());
      String said = shown.isEmpty() ? told() : words(only(shown));
      assertThat(said).contains("I do not have that coaching any more");
    }
    rig.presses(ben, CoachWorld.THREAD, Action.of("stories.from-answer", id));
    assertThat(told()).contains("I cannot find that answer among yours");
    assertThat(rig.ponders()).isEmpty();
    assertThat(rig.sent())
        .filteredOn(effect -> effect instanceof Outgoing.Whisper w && w.to().equals(ben))
        .allSatisfy(effect -> assertThat(words(effect)).doesNotContain("nightly check"));
  }

  @Test
  void only_its_author_ever_sees_a_word_of_it() {
    Outgoing card = coached();
    rewritten(card);
    rig.presses(ana, card, "Details");
    rig.presses(ana, card, "That's wrong");

    assertThat(rig.sent())
        .filteredOn(effect -> !(effect instanceof Outgoing.React))
        .allMatch(effect -> effect instanceof Outgoing.Whisper w && w.to().equals(ana));
  }

  @Test
  void buttons_that_somebody_made_up_open_nothing() {
    coached();

    for (String subject : List.of("", "x", "999", "1.99", "1.x", "-1", "99999999999999999999")) {
      for (String name : List.of("details", "show", "wrong", "not-helpful", "agree")) {
        assertThat(
                words(
                    only(
                        rig.presses(
                            ana, CoachWorld.THREAD, Action.of("coaching." + name, subject)))))
            .contains("I do not have that coaching any more");
      }
      rig.presses(ana, CoachWorld.THREAD, Action.of("coaching.rewrite", subject));
      assertThat(told()).contains("I do not have that coaching any more");
    }
  }

  @Test
  void an_answer_that_is_gone_before_it_was_read_is_not_spoken_of() {
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);
    world.deletes(message);

    assertThat(rig.ponders()).isEmpty();
    assertThat(world.rows("coaching")).isZero();
  }

  @Test
  void an_answer_that_was_taken_back_while_it_was_read_is_said_to_be_gone() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);
    long id = world.answerOf(ana).id();

    List<Outgoing> told =
        rig.ponders(() -> rig.presses(ana, CoachWorld.THREAD, Action.of("answers.undo", id)));

    assertThat(words(only(told))).contains("gone meanwhile").doesNotContain("nightly");
    assertThat(world.rows("coaching")).isZero();
  }

  @Test
  void an_answer_that_changed_while_it_was_read_is_read_as_it_is_now() {
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);

    assertThat(rig.ponders(() -> world.edits(ana, message, CoachWorld.text(Told.LEDGER))))
        .isEmpty();

    assertThat(words(only(rig.ponders()))).contains("310").doesNotContain("nightly check");
  }

  @Test
  void a_deleted_answer_takes_its_coaching_along() {
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);
    Outgoing card = only(rig.ponders());

    world.deletes(message);

    assertThat(world.rows("coaching")).isZero();
    assertThat(words(only(rig.presses(ana, card, "Details"))))
        .contains("I do not have that coaching any more");
  }

  @Test
  void a_reader_that_breaks_is_apologised_for_and_can_be_asked_again() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    Reads whole = world.reads;
    world.reads =
        (text, lens) -> {
          throw new IllegalStateException(text);
        };
    asks(ana);

    assertThat(words(only(rig.ponders()))).contains("I could not read it just now");
    world.reads = whole;
    asks(ana);
    assertThat(words(only(rig.ponders()))).contains("A Bar Raiser might ask next");
  }

  @Test
  void what_people_write_is_never_logged() {
    try (var log = new LogKept()) {
      rewritten(coached());
      world.reads =
          (text, lens) -> {
            throw new IllegalStateException("cannot read " + text);
          };
      world.says(ben, CoachWorld.text(Told.LEDGER));
      rig.presses(ben, CoachWorld.CHANNEL, Action.of("answers.feedback", world.question));
      rig.ponders();

      assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("ledger"));
    }
  }

  // When.

  @Test
  void by_default_nobody_is_coached_unasked() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    rig.later(Duration.ofMinutes(3));
    rig.wakes("answers");

    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void whoever_wants_it_always_is_coached_after_two_quiet_minutes_and_not_before() {
    wants(ana, "always");
    world.says(ana, CoachWorld.text(Told.SEARCH));
    rig.later(Duration.ofMinutes(1));
    rig.wakes("answers");
    assertThat(rig.ponders()).isEmpty();

    rig.later(Duration.ofMinutes(2));
    rig.wakes("answers");

    assertThat(words(only(rig.ponders()))).contains("A Bar Raiser might ask next");
  }

  @Test
  void an_edit_is_coached_once_its_author_is_quiet_again_and_compared_with_before() {
    wants(ana, "always");
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    rig.later(Duration.ofMinutes(3));
    rig.wakes("answers");
    rig.ponders();

    world.edits(ana, message, CoachWorld.text(Told.LEDGER));
    rig.later(Duration.ofSeconds(90));
    world.edits(ana, message, CoachWorld.text(Told.LEDGER) + " That was all.");
    rig.later(Duration.ofSeconds(90));
    rig.wakes("coaching");
    assertThat(rig.ponders()).isEmpty();

    rig.later(Duration.ofSeconds(40));
    rig.wakes("coaching");
    assertThat(words(only(rig.ponders())))
        .contains("Better than last time", "There is a Result now.", "310");
  }

  @Test
  void whoever_has_turned_it_off_gets_it_from_the_button_alone() {
    wants(ana, "off");
    world.says(ana, CoachWorld.text(Told.SEARCH));

    wantsFeedback(ana);
    assertThat(rig.ponders()).isEmpty();

    asks(ana);
    assertThat(rig.ponders()).hasSize(1);
  }

  /** Ana wants it always, and has been coached on her answer. */
  private MessageRef coachedUnasked() {
    wants(ana, "always");
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    rig.later(Duration.ofMinutes(3)).wakes("answers");
    only(rig.ponders());
    return message;
  }

  @Test
  void whoever_turns_it_off_before_they_are_quiet_hears_nothing() {
    MessageRef message = coachedUnasked();
    world.edits(ana, message, CoachWorld.text(Told.LEDGER));

    wants(ana, "off");
    rig.later(Duration.ofMinutes(3)).wakes("coaching");

    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void whoever_turns_it_off_while_it_is_read_hears_nothing() {
    wants(ana, "always");
    world.says(ana, CoachWorld.text(Told.SEARCH));
    rig.later(Duration.ofMinutes(3)).wakes("answers");

    assertThat(rig.ponders(() -> wants(ana, "off"))).isEmpty();

    assertThat(world.rows("coaching")).isZero();
  }

  @Test
  void an_edit_that_is_undone_before_its_author_is_quiet_is_not_coached_again() {
    MessageRef message = coachedUnasked();
    world.edits(ana, message, CoachWorld.text(Told.LEDGER));
    world.edits(ana, message, CoachWorld.text(Told.SEARCH));

    rig.later(Duration.ofMinutes(3)).wakes("coaching");

    assertThat(rig.ponders()).isEmpty();
    assertThat(world.rows("coaching")).isEqualTo(1);
  }

  @Test
  void an_edit_that_is_undone_while_it_is_read_is_not_coached_again() {
    MessageRef message = coachedUnasked();
    world.edits(ana, message, CoachWorld.text(Told.LEDGER));
    rig.later(Duration.ofMinutes(3)).wakes("coaching");

    assertThat(rig.ponders(() -> world.edits(ana, message, CoachWorld.text(Told.SEARCH))))
        .isEmpty();

    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void the_setting_says_what_it_is_and_changes_with_a_press() {
    Outgoing shown = only(rig.types(ana, new Place.Direct(ana), "/barraiser coaching"));
    assertThat(words(shown)).startsWith("Coaching: on request.");
    assertThat(labels(shown)).containsExactly("Always", "Off");

    assertThat(words(only(rig.presses(ana, shown, "Always")))).startsWith("From now on: always.");
    assertThat(words(only(rig.types(ben, new Place.Direct(ben), "/barraiser coaching"))))
        .startsWith("Coaching: on request.");
  }

  // Rewriting.

  @Test
  void the_form_holds_the_sentence_and_says_what_would_help() {
    rewrites(ana, coached(), 1);

    assertThat(field("sentence").value())
        .isEqualTo("We compared three engines and chose the one that two of us knew.");
    assertThat(rig.form().pages().getFirst().title()).contains("“I”");
  }

  @Test
  void a_rewritten_sentence_is_compared_in_the_whole_of_its_answer() {
    Outgoing told = rewritten(coached());

    assertThat(words(told))
        .contains(
            "We compared three engines and chose the one that two of us knew.",
            CoachWorld.BETTER,
            "What improved",
            "You act in one sentence now; it was none.",
            "nothing got lost");
    assertThat(labels(told))
        .containsExactly("Save as story", "Rewrite another", "Details", "That's wrong");
  }

  @Test
  void what_was_said_in_the_thread_stays_as_it_is() {
    rewritten(coached());

    assertThat(world.answerOf(ana).text()).isEqualTo(CoachWorld.text(Told.SEARCH));
  }

  @Test
  void the_story_is_made_of_the_improved_text() {
    Outgoing told = rewritten(coached());

    rig.presses(ana, told, "Save as story");

    assertThat(inParts())
        .isEqualTo(
            CoachWorld.text(Told.SEARCH)
                .replace(
                    "We compared three engines and chose the one that two of us knew.",
                    CoachWorld.BETTER));
    assertThat(field("action").value()).contains(CoachWorld.BETTER);
    assertThat(field("situation").help()).contains("sorted by what each sentence does");
  }

  /** The four parts of the form, one after the other. */
  private String inParts() {
    return Stream.of("situation", "task", "action", "result")
        .map(name -> field(name).value())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Test
  void a_telling_in_the_very_same_words_is_noticed_gently() {
    world.says(ana, CoachWorld.text(Told.SEARCH));
    long first = world.answerOf(ana).id();
    rig.presses(ana, CoachWorld.THREAD, Action.of("stories.from-answer", first));
    rig.submits(
        ana,
        CoachWorld.THREAD,
        rig.form(),
        Map.of("title", "A search", "category", "LEADERSHIP_IMPACT"));
    asks(ana);
    assertThat(words(only(rig.ponders()))).doesNotContain("word for word");

    long second = world.saysAgain(ana, CoachWorld.text(Told.SEARCH)).id();
    rig.presses(ana, CoachWorld.THREAD, Action.of("coaching.answer", second));
    Outgoing told = only(rig.ponders());

    assertThat(words(told))
        .contains("You have told this almost word for word before, as your story A search");
    Outgoing which = only(rig.presses(ana, told, "A story I have"));
    assertThat(words(only(rig.presses(ana, which, "Told 1"))))
        .contains("that answer told A search");
  }

  @Test
  void an_answer_that_its_author_has_edited_since_is_newer_than_the_draft() {
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);
    Outgoing told = rewritten(only(rig.ponders()));

    world.edits(ana, message, CoachWorld.text(Told.LEDGER));
    rig.presses(ana, told, "Save as story");

    assertThat(inParts()).isEqualTo(CoachWorld.text(Told.LEDGER));
  }

  @Test
  void an_answer_that_was_never_coached_is_saved_in_its_four_parts_all_the_same() {
    world.says(ana, CoachWorld.text(Told.SEARCH));

    rig.presses(ana, CoachWorld.THREAD, Action.of("stories.from-answer", world.answerOf(ana).id()));

    assertThat(inParts()).isEqualTo(CoachWorld.text(Told.SEARCH));
    assertThat(field("action").value()).isNotEmpty();
    assertThat(field("situation").help()).contains("sorted by what each sentence does");
  }

  @Test
  void one_can_go_on_rewriting_where_one_stopped() {
    Outgoing told = rewritten(coached());

    Outgoing again = only(rig.presses(ana, told, "Rewrite another"));
    assertThat(words(again)).contains("Rewritten, your answer").contains(CoachWorld.BETTER);
    rewrites(ana, again, 0);
    rig.submits(
        ana,
        CoachWorld.THREAD,
        rig.form(),
        Map.of(
            "sentence",
            "A nightly check was put in place. Eighteen months in, breaks had gone from around 310"
                + " a week to under 20."));
    assertThat(words(only(rig.ponders()))).contains("There is a Result now.");

    rig.presses(ana, told, "Save as story");
    assertThat(inParts()).contains(CoachWorld.BETTER, "310");
  }

  @Test
  void what_gets_lost_is_told_as_well() {
    world.says(ana, CoachWorld.text(Told.LEDGER));
    asks(ana);
    Outgoing card = only(rig.ponders());
    rewrites(ana, card, 0);

    rig.submits(
        ana, CoachWorld.THREAD, rig.form(), Map.of("sentence", "It went a lot better after that."));

    assertThat(words(only(rig.ponders())))
        .contains("What got lost", "“from around 310 a week to under 20” is gone.");
  }

  @Test
  void the_sentence_as_it_was_is_not_compared_with_itself() {
    rewrites(ana, coached(), 1);

    rig.submits(ana, CoachWorld.THREAD, rig.form(), Map.of());

    assertThat(rig.answered())
        .isInstanceOfSatisfying(
            Answer.FieldErrors.class,
            errors -> assertThat(errors.byField().get("sentence")).contains("as it was"));
  }

  @Test
  void a_text_that_is_gone_while_the_form_is_open_is_said_to_be() {
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);
    rewrites(ana, only(rig.ponders()), 0);
    var form = rig.form();
    world.deletes(message);

    rig.submits(ana, CoachWorld.THREAD, form, Map.of("sentence", "I did something else."));

    assertThat(rig.answered())
        .isInstanceOfSatisfying(
            Answer.FieldErrors.class,
            errors -> assertThat(errors.byField().get("sentence")).contains("Copy your sentence"));
  }

  @Test
  void a_sentence_of_what_its_author_has_changed_since_is_not_rewritten() {
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    asks(ana);
    Outgoing card = only(rig.ponders());
    world.edits(ana, message, CoachWorld.text(Told.LEDGER));

    rewrites(ana, card, 0);

    assertThat(told()).contains("has changed since I read it");
  }

  @Test
  void a_sentence_of_what_changes_while_the_form_is_open_is_not_rewritten_and_stays_in_it() {
    wants(ana, "always");
    MessageRef message = world.says(ana, CoachWorld.text(Told.SEARCH));
    rig.later(Duration.ofMinutes(3)).wakes("answers");
    rewrites(ana, only(rig.ponders()), 1);
    var form = rig.form();
    world.edits(ana, message, CoachWorld.text(Told.LEDGER));

    rig.submits(ana, CoachWorld.THREAD, form, Map.of("sentence", CoachWorld.BETTER));

    assertThat(rig.answered())
        .isInstanceOfSatisfying(
            Answer.FieldErrors.class,
            errors -> assertThat(errors.byField().get("sentence")).contains("has changed since"));
    rig.later(Duration.ofMinutes(3)).wakes("coaching");
    assertThat(words(only(rig.ponders()))).contains("310");
  }

  // Any text.

  @Test
  void any_text_can_be_coached_and_saved() {
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");
    rig.submits(
        ana,
        new Place.Direct(ana),
        rig.form(),
        Map.of("text", CoachWorld.text(Told.ONBOARDING), "question", "search"));

    Outgoing told = only(rig.ponders());

    assertThat(words(told)).contains("Your text on “" + CoachWorld.QUESTION + "”");
    rig.presses(ana, told, "Save as story");
    assertThat(inParts()).isEqualTo(CoachWorld.text(Told.ONBOARDING));
  }

  @Test
  void both_suggestions_of_a_card_may_be_followed_and_saved_from_any_card() {
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");
    rig.submits(
        ana,
        new Place.Direct(ana),
        rig.form(),
        Map.of("text", CoachWorld.text(Told.ONBOARDING), "question", "search"));
    Outgoing first = only(rig.ponders());

    rewritesTo(first, 0, "After that it took four days, and before it had been eleven.");
    rewritesTo(
        first, 1, "Left as it was, every third of the new people would have gone by summer.");

    for (String now : List.of("it took four days", "gone by summer")) {
      rig.presses(ana, first, "Save as story");
      assertThat(inParts()).contains(now);
    }
  }

  private void rewritesTo(Outgoing card, int suggestion, String sentence) {
    rewrites(ana, card, suggestion);
    rig.submits(ana, new Place.Direct(ana), rig.form(), Map.of("sentence", sentence));
    rig.ponders();
  }

  @Test
  void the_question_decides_what_a_text_is_measured_by() {
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");
    rig.submits(
        ana,
        new Place.Direct(ana),
        rig.form(),
        Map.of("text", CoachWorld.text(Told.SEARCH), "question", "should managers write CODE?"));

    Outgoing told = only(rig.ponders());

    assertThat(words(only(rig.presses(ana, told, "Details"))))
        .contains("Position", "Not found: Position")
        .doesNotContain("Your leadership role", "lean towards");
  }

  @Test
  void a_question_is_found_by_its_words() {
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");

    assertThat(
            rig.suggests(ana, new Place.Direct(ana), rig.form().action(), "question", "write code"))
        .extracting(Answer.Suggestion::value)
        .containsExactly("code");
  }

  @Test
  void what_cannot_be_judged_is_said_plainly_and_scores_nothing() {
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");
    rig.submits(ana, new Place.Direct(ana), rig.form(), Map.of("text", "I fixed the search."));

    Outgoing told = only(rig.ponders());

    assertThat(words(told)).contains("That is 4 words, which is too little");
    assertThat(labels(told)).containsExactly("That's wrong");
  }

  @Test
  void a_pasted_text_is_forgotten_after_a_week_and_an_answers_coaching_after_three_months() {
    coached();
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");
    rig.submits(
        ana, new Place.Direct(ana), rig.form(), Map.of("text", CoachWorld.text(Told.ONBOARDING)));
    rig.ponders();

    rig.later(Duration.ofDays(8));
    rig.wakes("coaching");
    assertThat(world.rows("coaching")).isEqualTo(1);

    rig.later(Duration.ofDays(82));
    rig.wakes("coaching");
    assertThat(world.rows("coaching")).isZero();
    assertThat(rig.backlog("coaching").next()).isNull();
  }

  // Opinions.

  @Test
  void who_says_that_a_refusal_is_wrong_is_taken_at_their_word_and_coached() {
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");
    String text = CoachWorld.text(Told.ONBOARDING) + " ¿";
    rig.submits(ana, new Place.Direct(ana), rig.form(), Map.of("text", text));
    Outgoing refused = only(rig.ponders());
    assertThat(words(refused)).contains("does not look like English");

    assertThat(words(only(rig.presses(ana, refused, "That's wrong"))))
        .contains("I take your word for it");
    rig.presses(ana, refused, "That's wrong");

    Outgoing told = only(rig.ponders());
    assertThat(words(told)).contains("A Bar Raiser might ask next");
    assertThat(rig.ponders()).isEmpty();
    assertThat(world.opinions()).containsExactly("WRONG NOT_ENGLISH -");
    assertThat(labels(told)).contains("Save as story", "That's wrong");
  }

  @Test
  void an_answer_that_changes_while_it_is_taken_for_one_is_judged_anew() {
    MessageRef message = world.says(ana, CoachWorld.text(Told.ONBOARDING) + " ¿");
    asks(ana);
    Outgoing refused = only(rig.ponders());
    rig.presses(ana, refused, "That's wrong");
    assertThat(words(only(asks(ana)))).contains("I am reading it");

    world.edits(ana, message, CoachWorld.text(Told.SEARCH) + " ¿");

    assertThat(rig.ponders()).isEmpty();
    assertThat(words(only(rig.ponders()))).contains("does not look like English");
  }

  @Test
  void of_too_few_words_nothing_is_said_whoever_doubts_it() {
    rig.types(ana, new Place.Direct(ana), "/barraiser coach");
    rig.submits(ana, new Place.Direct(ana), rig.form(), Map.of("text", "I fixed the search."));
    Outgoing refused = only(rig.ponders());

    assertThat(words(only(rig.presses(ana, refused, "That's wrong"))))
        .contains("fewer than 35 words", "ask me again");
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void an_opinion_is_kept_once_and_without_any_words() {
    Outgoing card = coached();

    rig.presses(ana, card, "Not helpful");
    rig.presses(ana, card, "Not helpful");

    assertThat(world.opinions()).containsExactly("NOT_HELPFUL NO_RESULT,NO_OWN_PART -");
  }

  @Test
  void the_sentences_are_kept_only_when_their_author_agrees() {
    Outgoing asks = only(rig.presses(ana, coached(), "That's wrong"));
    assertThat(labels(asks)).containsExactly("Keep these sentences", "No, thank you");

    rig.presses(ana, asks, "No, thank you");
    assertThat(world.opinions()).allMatch(one -> one.endsWith(" -"));

    rig.presses(ana, asks, "Keep these sentences");
    assertThat(world.opinions())
        .containsExactly("WRONG NO_RESULT,NO_OWN_PART " + String.join("\n", quotes(asks)));

    rig.presses(ben, asks, "No, thank you");
    assertThat(world.opinions()).noneMatch(one -> one.endsWith(" -"));
    rig.presses(ana, asks, "No, thank you");
    assertThat(world.opinions()).allMatch(one -> one.endsWith(" -"));
  }

  @Test
  void the_question_shows_every_sentence_that_the_card_quoted() {
    Outgoing card = coached();

    Outgoing asks = only(rig.presses(ana, card, "That's wrong"));

    assertThat(quotes(asks)).isEqualTo(quotes(card)).hasSizeGreaterThan(1);
  }

  @Test
  void of_a_rewriting_the_two_sentences_are_kept_that_were_compared() {
    Outgoing told = rewritten(coached());

    Outgoing asks = only(rig.presses(ana, told, "That's wrong"));
    rig.presses(ana, asks, "Keep these sentences");

    assertThat(quotes(asks)).isEqualTo(quotes(told)).contains(CoachWorld.BETTER);
    assertThat(world.opinions())
        .singleElement()
        .satisfies(one -> assertThat(one).endsWith(" " + String.join("\n", quotes(told))));
  }

  @Test
  void sentences_that_were_not_shown_are_asked_about_before_they_are_kept() {
    Outgoing told = rewritten(coached());
    Outgoing asks = only(rig.presses(ana, told, "That's wrong"));
    rig.write(
        tx -> tx.handle().createUpdate("DELETE FROM coaching WHERE rewritten IS NULL").execute());

    Outgoing again = only(rig.presses(ana, asks, "Keep these sentences"));

    assertThat(world.opinions()).allMatch(one -> one.endsWith(" -"));
    assertThat(quotes(again)).isNotEqualTo(quotes(asks));
    rig.presses(ana, again, labels(again).getFirst());
    assertThat(world.opinions())
        .singleElement()
        .satisfies(one -> assertThat(one).endsWith(" " + String.join("\n", quotes(again))));
  }

  @Test
  void words_can_be_taken_back_when_the_text_is_gone() {
    Outgoing asks = only(rig.presses(ana, coached(), "That's wrong"));
    rig.presses(ana, asks, "Keep these sentences");
    rig.presses(ana, CoachWorld.THREAD, Action.of("answers.undo", world.answerOf(ana).id()));

    rig.presses(ana, asks, "No, thank you");

    assertThat(world.opinions()).singleElement().satisfies(one -> assertThat(one).endsWith(" -"));
  }

  @Test
  void words_can_be_taken_back_when_the_coaching_is_forgotten() {
    Outgoing asks = only(rig.presses(ana, coached(), "That's wrong"));
    rig.presses(ana, asks, "Keep these sentences");
    rig.later(Duration.ofDays(91));
    rig.wakes("coaching");

    assertThat(words(only(rig.presses(ana, asks, "No, thank you")))).contains("none of your words");

    assertThat(world.opinions()).singleElement().satisfies(one -> assertThat(one).endsWith(" -"));
  }

  @Test
  void nobody_agrees_for_somebody_else() {
    Outgoing asks = only(rig.presses(ana, coached(), "That's wrong"));

    rig.presses(ben, asks, "Keep these sentences");

    assertThat(world.opinions()).allMatch(one -> one.endsWith(" -"));
  }

  // Stories.

  private Outgoing coachedStory(Story story) {
    Outgoing shown =
        only(rig.presses(ana, CoachWorld.CHANNEL, Action.of("stories.show", story.id())));
    rig.presses(ana, shown, "Coach me");
    return only(rig.ponders());
  }

  private Story aStory() {
    return world.story(
        ana,
        "Our shop had four hundred thousand articles, and its search had been written by somebody"
            + " who had left. Customers typed a name and got nothing.",
        "We compared three engines and chose the one that two of us knew.",
        "Eighteen months in, breaks had gone from around 310 a week to under 20.");
  }

  @Test
  void a_story_is_coached_and_is_told_what_it_wants_to_be_ready() {
    Outgoing told = coachedStory(aStory());

    assertThat(words(told))
        .contains("Your story “A search”", "I cannot find the Task", "does not say “I”");
    assertThat(labels(told)).contains("Ready to tell", "Edit the story");
  }

  @Test
  void its_owner_can_overrule_what_the_coach_finds() {
    Story story = aStory();
    Outgoing told = coachedStory(story);

    rig.presses(ana, told, "Ready to tell");

    Outgoing shown =
        only(rig.presses(ana, CoachWorld.CHANNEL, Action.of("stories.show", story.id())));
    assertThat(words(shown)).contains("Ready to be told.");
    Outgoing again = only(rig.presses(ana, shown, "Coach me"));
    assertThat(words(again)).contains("You say so, and it is your story.");
    rig.presses(ana, again, "Back to draft");
    assertThat(
            words(
                only(rig.presses(ana, CoachWorld.CHANNEL, Action.of("stories.show", story.id())))))
        .doesNotContain("Ready to be told.");
  }

  @Test
  void what_the_coach_found_holds_for_the_words_that_it_read() {
    Story story =
        world.story(
            ana,
            "The bank I worked for had grown by buying three smaller ones, so we had four systems"
                + " and each believed it was the ledger. The chief architect had asked me only for"
                + " a paper on shortening the night batch.",
            "I spent five weeks in that room with a notebook, and drew each break back to the job"
                + " that had caused it.",
            "Eighteen months in, breaks had gone from around 310 a week to under 20.");
    assertThat(words(coachedStory(story)))
        .contains("A draft. Ready to be told, as far as I can see");
    Outgoing shown =
        only(rig.presses(ana, CoachWorld.CHANNEL, Action.of("stories.show", story.id())));
    assertThat(words(shown)).contains("A draft.").doesNotContain("What I would look at");

    rig.presses(ana, shown, "Edit");
    rig.submits(ana, CoachWorld.CHANNEL, rig.form(), Map.of("result", "It went well."));

    assertThat(
            words(
                only(rig.presses(ana, CoachWorld.CHANNEL, Action.of("stories.show", story.id())))))
        .contains("What I would look at: its result holds no number");
  }

  @Test
  void nobody_decides_about_somebody_elses_story() {
    Story story = aStory();

    assertThat(
            words(
                only(rig.presses(ben, CoachWorld.CHANNEL, Action.of("stories.ready", story.id())))))
        .contains("I cannot find that story among yours");
    assertThat(
            words(
                only(
                    rig.presses(ben, CoachWorld.CHANNEL, Action.of("coaching.story", story.id())))))
        .contains("I cannot find that story among yours");
  }

  @Test
  void a_sentence_of_a_story_is_rewritten_in_its_part() {
    Story story = aStory();
    Outgoing card = coachedStory(story);
    Card shown = FeatureRig.card(card);
    int own =
        shown.blocks().stream()
                .filter(block -> block instanceof dev.barraiser.chat.Block.Quote)
                .map(block -> ((dev.barraiser.chat.Block.Quote) block).text())
                .toList()
                .contains("We compared three engines and chose the one that two of us knew.")
            ? 0
            : 1;
    rewrites(ana, card, own);
    rig.submits(ana, CoachWorld.CHANNEL, rig.form(), Map.of("sentence", CoachWorld.BETTER));
    Outgoing told = only(rig.ponders());

    rig.presses(ana, told, "Save the story");
    assertThat(field("action").value()).isEqualTo(CoachWorld.BETTER);
    assertThat(field("result").value()).startsWith("Eighteen months");
    rig.submits(ana, CoachWorld.CHANNEL, rig.form(), Map.of());

    assertThat(
            rig.read(tx -> world.stories.find(tx, ana, story.id()))
                .orElseThrow()
                .content()
                .action())
        .isEqualTo(CoachWorld.BETTER);
  }
}
