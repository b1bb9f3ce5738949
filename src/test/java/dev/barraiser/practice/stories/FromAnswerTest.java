package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.GivenAnswers;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FromAnswerTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Place.InThread THREAD = new Place.InThread(CHANNEL, "root");
  private static final Place HERE = new Place.Direct(ANA);

  private static final Question QUESTION =
      new Question(
          "feedback",
          "Tell me about a time you had to deliver difficult feedback to a peer",
          Category.LEADERSHIP_CHARACTER,
          Kind.BEHAVIOURAL,
          List.of(Principle.EARN_TRUST, Principle.HAVE_BACKBONE),
          Level.BOTH,
          "star",
          "Whether you said it",
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  private @Nullable String better;
  private final StoryStore stories = new StoryStore();
  private final AskedStore asked = new AskedStore();
  private final GroupStore groups = new GroupStore();
  private final FeatureRig rig =
      FeatureRig.at(
          "2026-03-02T08:00:00Z",
          clock ->
              List.of(
                  new StoriesFeature(
                          stories,
                          new AnswerStore(),
                          asked,
                          Pool.of(new QuestionBank(List.of(QUESTION), List.of())),
                          groups,
                          new Membership(groups, (tx, group, person, now) -> List.of()),
                          coach(),
                          (tx, story) -> Optional.empty(),
                          new OwedQuotas(new QuotaStore(), stories, Quotas.standard()),
                          (tx, author, gone, instead) -> {},
                          clock,
                          StoryRules.standard())
                      .feature()));

  private @Nullable Sorted sorted;
  private boolean alike;

  private Rewritten coach() {
    return new Rewritten() {
      @Override
      public Optional<String> of(Tx tx, dev.barraiser.practice.answers.Answer answer) {
        return Optional.ofNullable(better);
      }

      @Override
      public Optional<Sorted> sorted(
          Tx tx, dev.barraiser.practice.answers.Answer answer, String text) {
        return Optional.ofNullable(sorted);
      }

      @Override
      public Optional<Story> tells(String text, List<Story> all) {
        return alike ? all.stream().findFirst() : Optional.empty();
      }
    };
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void the_form_brings_the_answer_and_what_the_question_was_about() {
    long answer = answers(ANA, "I told him on a walk.", "m1");

    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));

    assertThat(text("title").value())
        .isEqualTo("A time you had to deliver difficult feedback to a peer");
    assertThat(text("situation").value()).isEqualTo("I told him on a walk.");
    assertThat(text("situation").help()).contains("Move what belongs there");
    assertThat(chosen())
        .containsExactly("CHARACTER_VALUES", "EARN_TRUST", "HAVE_BACKBONE", "", "DRAFT");
    assertThat(helpOfPrinciples())
        .isEqualTo("As the question asks for them; take away what it does not show");
  }

  @Test
  void a_story_for_a_question_that_none_answers_begins_with_the_question_and_what_it_is_about() {
    rig.presses(ANA, HERE, StoryForms.addFor("feedback"));

    assertThat(text("title").value())
        .isEqualTo("A time you had to deliver difficult feedback to a peer");
    assertThat(text("situation").value()).isEmpty();
    assertThat(chosen())
        .containsExactly("CHARACTER_VALUES", "EARN_TRUST", "HAVE_BACKBONE", "", "DRAFT");
    assertThat(rig.form().action()).isEqualTo(Action.of("stories.add"));
  }

  private String helpOfPrinciples() {
    return rig.form()
        .fields()
        .filter(field -> field.name().equals("principles"))
        .map(Field::help)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_the_text_shows_is_ticked_before_what_the_question_asks_for() {
    long answer = answers(ANA, "I set up the on-call.", "m1");
    sorted =
        new Sorted(
            List.of("S", "T", "A", "R"),
            List.of(Principle.OWNERSHIP),
            Optional.of(StoryCategory.LEADERSHIP_IMPACT),
            List.of());

    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));

    assertThat(chosen()).startsWith("LEADERSHIP_IMPACT", "OWNERSHIP").doesNotContain("EARN_TRUST");
    assertThat(helpOfPrinciples()).startsWith("As the coach sees them in your words");
  }

  @Test
  void an_answer_that_is_a_story_already_is_noted_as_told_with_one_press_instead_of_saved_twice() {
    Story story =
        rig.write(tx ->
            stories.add(
                tx,
                ANA,
                new Story.Content(
                    "Paging", StoryCategory.CHARACTER_VALUES, List.of(), "S", "T", "A", "R"),
                OptionalLong.empty(),
                rig.instant()));
    long answer = answers(ANA, "As before.", "m1");
    alike = true;

    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));

    String told = CardWords.of(((Answer.Told) rig.answered()).card());
    assertThat(told).contains("This is your story 1 · Paging, nearly word for word.");
    rig.presses(ANA, HERE, Action.of("stories.telling", answer + "." + story.id()));
    assertThat(rig.read(tx -> stories.find(tx, ANA, story.id())).orElseThrow().toldAt())
        .isNotNull();

    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer + ".anew"));
    assertThat(text("situation").value()).isEqualTo("As before.");
    rig.presses(BEN, HERE, Action.of("stories.from-answer", answer + ".anew"));
    assertThat(rig.answered()).isInstanceOf(Answer.Told.class);
  }

  @Test
  void a_message_of_an_answer_brings_the_whole_answer() {
    answers(ANA, "First part.\nSecond part.", "m1");

    rig.chooses(ANA, new MessageRef(THREAD, "m1"), ANA, "First part.", "story");

    assertThat(text("situation").value()).isEqualTo("First part.\nSecond part.");
  }

  @Test
  void a_message_that_is_no_answer_brings_its_own_words() {
    ask();
    rig.chooses(ANA, new MessageRef(THREAD, "m9"), ANA, "Too short to count", "story");
    assertThat(text("situation").value()).isEqualTo("Too short to count");
    assertThat(chosen()).contains("CHARACTER_VALUES");

    rig.chooses(ANA, new MessageRef(CHANNEL, "m8"), ANA, "Just talking", "story");
    assertThat(text("situation").value()).isEqualTo("Just talking");
    assertThat(text("title").value()).isEmpty();
  }

  @Test
  void a_message_where_the_bot_is_not_brings_its_own_words_too() {
    Place unknown = new Place.InThread(FeatureRig.channel("elsewhere"), "root");
    rig.chooses(ANA, new MessageRef(unknown, "m1"), ANA, "A tale from elsewhere", "story");

    assertThat(text("situation").value()).isEqualTo("A tale from elsewhere");
  }

  @Test
  void what_somebody_else_or_a_bot_said_opens_nothing_and_says_why() {
    for (Person author : java.util.Arrays.asList(BEN, null)) {
      rig.chooses(ANA, new MessageRef(THREAD, "m9"), author, "Not mine", "story");

      assertThat(rig.answered())
          .isInstanceOfSatisfying(
              Answer.Told.class,
              told -> assertThat(told.card().summary()).contains("Only your own words"));
    }
  }

  @Test
  void what_is_saved_counts_and_remembers_its_answer() {
    long answer = answers(ANA, "I told him on a walk.", "m1");
    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    rig.submits(ANA, HERE, rig.form(), Map.of());

    assertThat(stories(ANA))
        .singleElement()
        .satisfies(story -> {
          assertThat(story.fromAnswer()).hasValue(answer);
          assertThat(story.category()).isEqualTo(StoryCategory.CHARACTER_VALUES);
        });
  }

  @Test
  void an_answer_is_one_story_however_often_it_is_saved() {
    long answer = answers(ANA, "I told him on a walk.", "m1");
    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    var form = rig.form();
    rig.submits(ANA, HERE, form, Map.of());

    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    assertThat(told()).contains("You have saved this answer before, as story 1");
    rig.submits(ANA, HERE, form, Map.of("result", "He thanked me"));

    assertThat(stories(ANA))
        .singleElement()
        .satisfies(story -> assertThat(story.content().result()).isEqualTo("He thanked me"));
  }

  @Test
  void what_its_author_has_rewritten_since_is_what_becomes_the_story() {
    long answer = answers(ANA, "I told him on a walk.", "m1");
    better = "I told him on a walk, and it was hard.";

    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));

    assertThat(text("situation").value()).isEqualTo("I told him on a walk, and it was hard.");
  }

  @Test
  void a_story_that_was_saved_before_can_become_what_its_author_has_rewritten() {
    long answer = answers(ANA, "I told him on a walk.", "m1");
    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    rig.submits(ANA, HERE, rig.form(), Map.of("title", "A walk"));
    better = "I told him on a walk, and it was hard.";

    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    assertThat(text("title").value()).isEqualTo("A walk");
    rig.submits(ANA, HERE, rig.form(), Map.of());

    assertThat(stories(ANA))
        .singleElement()
        .satisfies(story ->
            assertThat(story.content().situation())
                .isEqualTo("I told him on a walk, and it was hard."));
  }

  @Test
  void an_answer_that_is_taken_back_while_the_form_is_open_still_leaves_its_story() {
    long answer = answers(ANA, "I told him on a walk.", "m1");
    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    var form = rig.form();
    rig.write(tx -> {
      GivenAnswers.takenBack(tx, answer, rig.instant());
      return true;
    });
    rig.submits(ANA, HERE, form, Map.of());

    assertThat(stories(ANA))
        .singleElement()
        .satisfies(story -> assertThat(story.fromAnswer()).isEmpty());
    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    assertThat(told()).contains("I cannot find that answer among yours.");
  }

  @Test
  void somebody_elses_answer_opens_nothing() {
    long answer = answers(ANA, "Hers alone.", "m1");

    rig.presses(BEN, new Place.Direct(BEN), Action.of("stories.from-answer", answer));
    Answer theirs = rig.answered();
    rig.presses(BEN, new Place.Direct(BEN), Action.of("stories.from-answer", 9999));
    Answer never = rig.answered();
    rig.presses(BEN, new Place.Direct(BEN), Action.of("stories.from-answer", "'; --"));
    assertThat(theirs).isEqualTo(never).isEqualTo(rig.answered());

    rig.chooses(BEN, new MessageRef(THREAD, "m1"), ANA, "Hers alone.", "story");
    assertThat(told()).contains("Only your own words").doesNotContain("Hers");
    rig.chooses(BEN, new MessageRef(THREAD, "m1"), null, "A bot's", "story");
    assertThat(told()).contains("Only your own words");
  }

  @Test
  void a_platform_that_is_wrong_about_the_author_still_does_not_give_an_answer_away() {
    answers(ANA, "Hers, and more than one message", "m1");

    rig.chooses(BEN, new MessageRef(THREAD, "m1"), BEN, "one message", "story");

    assertThat(text("situation").value()).isEqualTo("one message");
  }

  @Test
  void a_form_sent_for_somebody_elses_answer_is_a_story_without_it() {
    long answer = answers(ANA, "Hers alone.", "m1");
    rig.presses(ANA, HERE, Action.of("stories.from-answer", answer));
    List<Outgoing> effects =
        rig.submits(BEN, new Place.Direct(BEN), rig.form(), Map.of("situation", "His own words"));

    assertThat(stories(BEN))
        .singleElement()
        .satisfies(story -> assertThat(story.fromAnswer()).isEmpty());
    assertThat(CardWords.of(FeatureRig.card(effects.getFirst()))).doesNotContain("Hers alone");
  }

  @Test
  void a_message_without_words_is_answered_with_an_empty_form_to_begin_with() {
    rig.chooses(ANA, new MessageRef(CHANNEL, "clip"), ANA, "  ", "story");

    assertThat(told()).contains("I find no words in that message");
  }

  private Asked ask() {
    return rig.write(tx -> {
      long id =
          asked.add(
              tx, CHANNEL, OptionalLong.empty(), QUESTION.id(), Optional.empty(), rig.instant());
      asked.threadOpened(tx, id, THREAD);
      return asked.find(tx, id).orElseThrow();
    });
  }

  private long answers(Person by, String text, String message) {
    Asked question = ask();
    return rig.write(tx -> {
      long id = GivenAnswers.given(tx, question, by, text, rig.instant());
      GivenAnswers.partOf(tx, id, question, by, new MessageRef(THREAD, message));
      return id;
    });
  }

  private List<Story> stories(Person author) {
    return rig.read(tx -> stories.of(tx, author));
  }

  private String told() {
    return CardWords.of(((Answer.Told) rig.answered()).card());
  }

  private Field.Text text(String name) {
    return rig.form()
        .fields()
        .filter(Field.Text.class::isInstance)
        .map(Field.Text.class::cast)
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> chosen() {
    return rig.form()
        .fields()
        .flatMap(field ->
            switch (field) {
              case Field.Choice choice -> List.of(choice.value()).stream();
              case Field.Choices choices -> choices.values().stream();
              case Field.Text ignored -> List.<String>of().stream();
            })
        .toList();
  }
}
