package dev.barraiser.practice.answers;

import static dev.barraiser.practice.answers.Practice.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer.FieldErrors;
import dev.barraiser.chat.Answer.Told;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Workspace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormTest {

  private final Practice practice = new Practice();
  private final FeatureRig rig = practice.rig;
  private final Person ana = practice.ana;
  private final Person ben = practice.ben;

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void the_form_shows_the_question_and_publishes_nothing_unasked() {
    Form form = opens(ana);

    assertThat(form.pages()).hasSize(1);
    assertThat(form.pages().getFirst().title()).isEqualTo(Practice.QUESTION);
    assertThat(values(form))
        .containsExactlyInAnyOrderEntriesOf(Map.of("answer", "", "where", "keep"));
  }

  @Test
  void under_thirty_five_words_it_says_how_many_are_missing() {
    rig.submits(ana, Practice.CHANNEL, opens(ana), Map.of("answer", words(34, "a")));

    assertThat(rig.answered())
        .isEqualTo(
            new FieldErrors(Map.of("answer", "An answer has at least 35 words: 1 more to go.")));
    assertThat(practice.answerOf(ana)).isEmpty();
  }

  @Test
  void over_three_thousand_characters_it_says_how_many_are_too_many() {
    rig.submits(ana, Practice.CHANNEL, opens(ana), Map.of("answer", "ab ".repeat(1001)));

    assertThat(rig.answered())
        .isEqualTo(new FieldErrors(Map.of("answer", "That is 2 characters too long; 3000 fit.")));
  }

  @Test
  void a_choice_that_is_none_is_refused() {
    Map<String, Object> values = Map.of("answer", words(35, "a"), "where", "everywhere");
    rig.submits(ana, Practice.CHANNEL, opens(ana), values);

    assertThat(rig.answered())
        .isEqualTo(new FieldErrors(Map.of("where", "Choose one of the two.")));
  }

  @Test
  void kept_it_counts_and_nobody_else_sees_a_word() {
    List<Outgoing> effects = keeps(ana, words(35, "a"));

    Answer answer = practice.answerOf(ana).orElseThrow();
    assertThat(answer.published()).isFalse();
    assertThat(answer.text()).isEqualTo(words(35, "a"));
    assertThat(effects).hasSize(1);
    assertThat(lastTold(ana)).contains("It counts as your answer to").contains("only you can");
    assertThat(practice.joined).containsExactly(ana);
    assertThat(practice.later(Duration.ofHours(1)).rig.wakes("answers")).isEmpty();
  }

  @Test
  void published_it_is_quoted_in_the_thread_with_its_authors_name_and_no_ping() {
    Outgoing.Post post = publishes(ana, words(35, "a"));

    assertThat(post.place()).isEqualTo(Practice.THREAD);
    assertThat(post.audience()).isEqualTo(new Audience.Nobody());
    assertThat(post.card().blocks()).contains(new Block.Quote(words(35, "a"), "Ana"));
    assertThat(post.card().summary()).isEqualTo("Ana answered");
    assertThat(practice.answerOf(ana).orElseThrow().published()).isTrue();
    assertThat(practice.holding(rig.ref(post))).isEqualTo(practice.answerOf(ana));
    assertThat(practice.marked()).isEmpty();
  }

  @Test
  void written_again_it_revises_the_post_and_keeps_the_former_text_for_its_author() {
    Outgoing.Post post = publishes(ana, words(35, "a"));
    long id = practice.answerOf(ana).orElseThrow().id();
    practice.later(Duration.ofHours(2)).restarts();
    Form form = opens(ana);
    assertThat(values(form))
        .containsEntry("answer", words(35, "a"))
        .containsEntry("where", "publish");
    List<Outgoing> effects =
        rig.submits(ana, Practice.CHANNEL, form, Map.of("answer", words(36, "b")));

    assertThat(effects.getFirst())
        .isInstanceOfSatisfying(
            Outgoing.Revise.class,
            revise -> {
              assertThat(revise.message()).isEqualTo(rig.ref(post));
              assertThat(revise.card().blocks()).contains(new Block.Quote(words(36, "b"), "Ana"));
            });
    assertThat(effects).hasSize(2);
    assertThat(practice.answerOf(ana).orElseThrow().id()).isEqualTo(id);
    assertThat(practice.earlierOf(ana)).containsExactly(words(35, "a"));
  }

  @Test
  void sent_again_as_it_was_changes_nothing() {
    publishes(ana, words(35, "a"));
    List<Outgoing> effects = rig.submits(ana, Practice.CHANNEL, opens(ana), Map.of());

    assertThat(effects).hasSize(1);
    assertThat(practice.earlierOf(ana)).isEmpty();
  }

  @Test
  void revised_and_kept_the_post_gives_way_to_a_note() {
    Outgoing.Post post = publishes(ana, words(35, "a"));
    List<Outgoing> effects =
        rig.submits(
            ana, Practice.CHANNEL, opens(ana), Map.of("answer", words(36, "b"), "where", "keep"));

    Outgoing.Revise last =
        (Outgoing.Revise)
            effects.stream().filter(Outgoing.Revise.class::isInstance).toList().getLast();
    assertThat(last.message()).isEqualTo(rig.ref(post));
    assertThat(CardWords.of(last.card())).doesNotContain("a1").doesNotContain("b1");
    assertThat(shownInPublic(effects)).noneMatch(card -> card.contains("b1"));
    assertThat(practice.answerOf(ana).orElseThrow().published()).isFalse();
  }

  @Test
  void kept_first_it_can_be_published_and_kept_again() {
    keeps(ana, words(35, "a"));
    List<Outgoing> published = rig.presses(ana, rig.sent().getLast(), "Publish in the thread");
    assertThat(shownInPublic(published)).anyMatch(card -> card.contains("a1"));
    assertThat(practice.answerOf(ana).orElseThrow().published()).isTrue();

    rig.presses(ana, rig.privateTo(ana).getLast(), "Keep it to myself");
    assertThat(practice.answerOf(ana).orElseThrow().published()).isFalse();
    assertThat(practice.textOf(ana)).isEqualTo(words(35, "a"));
  }

  @Test
  void what_is_kept_cannot_be_probed() {
    keeps(ana, words(35, "a"));
    long id = practice.answerOf(ana).orElseThrow().id();
    List<Outgoing> effects = rig.presses(ana, Practice.THREAD, Action.of("answers.probe", id));

    assertThat(effects).noneMatch(Outgoing.Post.class::isInstance);
    assertThat(lastTold(ana)).startsWith("Only you can read this answer");
  }

  @Test
  void a_gathered_answer_is_in_the_form_and_what_is_sent_takes_its_place() {
    practice.says(ana, words(40, "a"));
    practice.says(ana, words(10, "b"));
    Form form = opens(ana);
    assertThat(values(form)).containsEntry("answer", words(40, "a") + "\n" + words(10, "b"));

    List<Outgoing> effects =
        rig.submits(ana, Practice.CHANNEL, form, Map.of("answer", words(50, "c")));

    assertThat(practice.textOf(ana)).isEqualTo(words(50, "c"));
    assertThat(practice.marked()).isEmpty();
    assertThat(effects).anyMatch(Outgoing.Post.class::isInstance);
    assertThat(practice.earlierOf(ana)).containsExactly(words(40, "a"), words(10, "b"));
    assertThat(practice.later(Duration.ofHours(1)).rig.wakes("answers")).isEmpty();
  }

  @Test
  void an_answer_that_counts_is_revised_however_short_but_not_to_nothing() {
    MessageRef reply = practice.says(ana, "We shipped it.");
    practice.chooses(ana, reply, "We shipped it.", "count");
    Form form = opens(ana);
    assertThat(form.fields().map(Field::help)).contains("It counts, however short it is.");

    rig.submits(ana, Practice.CHANNEL, form, Map.of("answer", "We shipped it in May."));
    assertThat(practice.textOf(ana)).isEqualTo("We shipped it in May.");

    rig.submits(ana, Practice.CHANNEL, opens(ana), Map.of("answer", "…"));
    assertThat(rig.answered()).isInstanceOf(FieldErrors.class);
    assertThat(practice.textOf(ana)).isEqualTo("We shipped it in May.");
  }

  @Test
  void an_answer_kept_that_was_said_before_tells_that_the_reply_still_stands() {
    practice.says(ana, words(40, "a"));
    keeps(ana, words(41, "b"));

    assertThat(lastTold(ana))
        .contains("only you can read it")
        .contains("What you said in the thread is still there");
  }

  @Test
  void an_answer_that_was_only_written_has_nothing_left_in_the_thread() {
    keeps(ana, words(35, "a"));

    assertThat(lastTold(ana)).doesNotContain("still there");
  }

  @Test
  void an_answer_longer_than_the_form_is_not_cut_off() {
    practice.says(ana, "ab ".repeat(1001));
    rig.presses(ana, Practice.CHANNEL, write(practice.question));

    assertThat(rig.answered())
        .isInstanceOfSatisfying(
            Told.class,
            told -> assertThat(told.card().summary()).startsWith("Your answer is longer"));
  }

  @Test
  void a_long_reply_after_a_written_answer_is_asked_about() {
    keeps(ana, words(35, "a"));
    practice.says(ana, words(35, "b"));

    assertThat(practice.textOf(ana)).isEqualTo(words(35, "a"));
    rig.presses(ana, rig.privateTo(ana).getLast(), "Count this too");
    Answer both = practice.answerOf(ana).orElseThrow();
    assertThat(both.text()).isEqualTo(words(35, "a") + "\n" + words(35, "b"));
    assertThat(both.published()).isFalse();
  }

  @Test
  void taken_back_the_post_says_so_and_put_back_it_is_there_again() {
    Outgoing.Post post = publishes(ana, words(35, "a"));
    List<Outgoing> undone = rig.presses(ana, rig.privateTo(ana).getLast(), "Not my answer");
    assertThat(undone)
        .contains(new Outgoing.Revise(rig.ref(post), AnswerCards.withdrawn(), Origin.UNASKED));

    List<Outgoing> restored = rig.presses(ana, rig.privateTo(ana).getLast(), "Put it back");
    assertThat(restored).contains(new Outgoing.Revise(rig.ref(post), post.card(), Origin.UNASKED));
  }

  @Test
  void a_post_that_cannot_be_made_leaves_the_answer_with_its_author() {
    rig.refusing(effect ->
        effect instanceof Outgoing.Post post && post.place().equals(Practice.THREAD)
            ? Optional.of(new Receipt.Refused(Receipt.Reason.THREAD_LOCKED, ""))
            : Optional.empty());
    rig.submits(ana, Practice.CHANNEL, opens(ana), published(words(35, "a")));

    assertThat(practice.answerOf(ana).orElseThrow().published()).isFalse();
    assertThat(practice.textOf(ana)).isEqualTo(words(35, "a"));
    assertThat(rig.sent())
        .filteredOn(effect -> effect.place().equals(new Place.Direct(ana)))
        .singleElement()
        .satisfies(told ->
            assertThat(CardWords.of(FeatureRig.card(told)))
                .startsWith("I could not post your answer"));
  }

  @Test
  void a_post_that_somebody_deletes_leaves_the_answer_with_its_author() {
    Outgoing.Post post = publishes(ana, words(35, "a"));
    practice.deletes(rig.ref(post));

    assertThat(practice.answerOf(ana).orElseThrow().published()).isFalse();
    assertThat(practice.textOf(ana)).isEqualTo(words(35, "a"));
    assertThat(lastTold(ana)).startsWith("The post with your answer was deleted");
  }

  @Test
  void a_post_that_arrives_when_its_answer_is_taken_back_is_withdrawn() {
    rig.refusing(effect -> {
      if (effect instanceof Outgoing.Post) {
        long id = practice.answerOf(ana).orElseThrow().id();
        rig.write(tx -> {
          new ReplyStore().turn(tx, id, Reply.Stands.PART, Reply.Stands.TAKEN_BACK);
          practice.answers.takeBack(tx, id, rig.instant());
          return id;
        });
      }
      return Optional.empty();
    });
    List<Outgoing> effects =
        rig.submits(ana, Practice.CHANNEL, opens(ana), published(words(35, "a")));

    Outgoing post =
        effects.stream().filter(Outgoing.Post.class::isInstance).findFirst().orElseThrow();
    assertThat(effects)
        .contains(new Outgoing.Revise(rig.ref(post), AnswerCards.withdrawn(), Origin.UNASKED));
  }

  @Test
  void two_people_who_write_to_one_question_do_not_meet() {
    keeps(ana, words(35, "a"));
    assertThat(values(opens(ben))).containsEntry("answer", "");
    keeps(ben, words(35, "b"));

    assertThat(practice.textOf(ana)).isEqualTo(words(35, "a"));
    assertThat(practice.textOf(ben)).isEqualTo(words(35, "b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "99", "-1", "1 OR 1=1"})
  void a_question_nobody_asked_opens_no_form(String subject) {
    rig.presses(ana, Practice.CHANNEL, Action.of(AnswerForm.WRITE, subject));

    assertThat(rig.answered()).isInstanceOf(Told.class);
  }

  @Test
  void a_question_of_another_workspace_is_not_answered_from_here() {
    Person stranger = new Person(new Workspace("test", "w2"), "ana");
    rig.presses(stranger, Practice.CHANNEL, write(practice.question));
    assertThat(rig.answered()).isInstanceOf(Told.class);

    Form form = opens(ana);
    rig.submits(stranger, Practice.CHANNEL, form, Map.of("answer", words(35, "a")));
    assertThat(rig.answered()).isInstanceOf(FieldErrors.class);
    assertThat(practice.answerOf(stranger)).isEmpty();
  }

  @Test
  void before_the_thread_is_open_an_answer_can_only_be_kept() {
    long early =
        rig.write(tx ->
            practice.asked.add(
                tx,
                Practice.CHANNEL,
                OptionalLong.of(practice.group.id()),
                "q1",
                Optional.of(LocalDate.parse("2026-03-03")),
                rig.instant()));
    rig.presses(ana, Practice.CHANNEL, write(early));
    Form form = rig.form();
    rig.submits(ana, Practice.CHANNEL, form, published(words(35, "a")));
    assertThat(rig.answered()).isInstanceOf(FieldErrors.class);

    rig.submits(ana, Practice.CHANNEL, form, Map.of("answer", words(35, "a")));
    assertThat(practice.textOf(ana)).isEqualTo(words(35, "a"));
  }

  @Test
  void markup_in_a_published_answer_is_text() {
    String hostile =
        "<b>*bold*</b> <!channel> @everyone '; DROP TABLE answer; -- " + words(35, "\u202eא");
    Outgoing.Post post = publishes(ana, hostile);

    assertThat(post.card().blocks()).contains(new Block.Quote(hostile, "Ana"));
    assertThat(practice.textOf(ana)).isEqualTo(hostile);
  }

  @Test
  void the_same_form_sent_twice_is_one_answer_and_one_post() {
    Form form = opens(ana);
    Map<String, Object> values = published(words(35, "a"));
    List<Outgoing> first = rig.submits(ana, Practice.CHANNEL, form, values);
    List<Outgoing> again = rig.submits(ana, Practice.CHANNEL, form, values);

    assertThat(first).anyMatch(Outgoing.Post.class::isInstance);
    assertThat(again).noneMatch(Outgoing.Post.class::isInstance);
    assertThat(practice.answerOf(ana).orElseThrow().words()).isEqualTo(35);
  }

  private static Action write(long question) {
    return Action.of(AnswerForm.WRITE, question);
  }

  private Form opens(Person person) {
    rig.presses(person, Practice.CHANNEL, write(practice.question));
    return rig.form();
  }

  private static Map<String, Object> published(String text) {
    return Map.of("answer", text, "where", "publish");
  }

  private List<Outgoing> keeps(Person person, String text) {
    return rig.submits(
        person, Practice.CHANNEL, opens(person), Map.of("answer", text, "where", "keep"));
  }

  private Outgoing.Post publishes(Person person, String text) {
    return rig.submits(person, Practice.CHANNEL, opens(person), published(text)).stream()
        .filter(Outgoing.Post.class::isInstance)
        .map(Outgoing.Post.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> values(Form form) {
    return form.fields()
        .collect(
            Collectors.toMap(
                Field::name,
                field ->
                    switch (field) {
                      case Field.Text text -> text.value();
                      case Field.Choice choice -> choice.value();
                      case Field.Choices choices -> choices.values().toString();
                    }));
  }

  /** Everything these effects show to more than one person. */
  private static List<String> shownInPublic(List<Outgoing> effects) {
    return effects.stream()
        .filter(effect -> effect instanceof Outgoing.Post || effect instanceof Outgoing.Revise)
        .map(FeatureRig::card)
        .map(CardWords::of)
        .toList();
  }

  private String lastTold(Person person) {
    Card card = FeatureRig.card(rig.privateTo(person).getLast());
    return CardWords.of(card);
  }
}
