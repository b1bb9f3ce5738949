package dev.barraiser.practice.telling;

import static dev.barraiser.bot.FeatureRig.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.nudges.Storyless;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.SomeQuestions;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import dev.barraiser.practice.stories.Readiness;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.practice.stories.StoryTopic;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TellingFeatureTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  private static final Place DIRECT = new Place.Direct(ANA);

  private final QuestionBank bank =
      SomeQuestions.bank(
          SomeQuestions.question(
              "trust-lost",
              Category.LEADERSHIP_CHARACTER,
              Level.BOTH,
              Principle.EARN_TRUST,
              Principle.OWNERSHIP),
          hypothetical("every-second-friday"));
  private final StoryStore stories = new StoryStore();
  private final StorylessStore storyless = new StorylessStore();
  private final List<String> matched = new ArrayList<>();
  private double score = 0.9;
  private boolean fails;
  private final FeatureRig rig =
      FeatureRig.at(
          "2026-03-02T08:00:00Z",
          clock ->
              List.of(
                  new TellingFeature(stories, Pool.of(bank), this::rank, storyless, coach(), clock)
                      .feature()));

  private static Question hypothetical(String id) {
    Question like = SomeQuestions.question(id);
    return new Question(
        id,
        like.text(),
        like.category(),
        Kind.HYPOTHETICAL,
        like.principles(),
        like.level(),
        like.framework(),
        like.hint(),
        like.probes(),
        like.strong(),
        like.redFlags(),
        like.scope());
  }

  /** Sees that a story titled after a principle shows it. */
  private static Readiness coach() {
    return new Readiness() {
      @Override
      public Optional<List<String>> wanting(Tx tx, Story story) {
        return Optional.empty();
      }

      @Override
      public List<Principle> shows(Tx tx, Story story) {
        return Arrays.stream(Principle.values())
            .filter(one -> story.title().contains(one.title()))
            .toList();
      }
    };
  }

  /** Last written first, as sure as the test says. */
  private List<Match> rank(String question, List<Candidate> candidates) {
    if (fails) throw new IllegalStateException("cannot read");
    matched.add(question);
    return candidates.reversed().stream().map(one -> new Match(one.id(), score)).toList();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void the_best_three_for_a_question_are_shown_with_why() {
    for (int i = 1; i <= 5; i++) add(ANA, "Story " + i, Principle.OWNERSHIP);

    rig.presses(ANA, CHANNEL, Action.of("telling.match", "trust-lost"));
    List<Outgoing> told = rig.ponders();

    assertThat(told).hasSize(1);
    assertThat(told.getFirst()).isInstanceOf(Outgoing.Whisper.class);
    assertThat(text(told))
        .contains("Story 5", "Story 4", "Story 3", "Shows Ownership, which is asked for")
        .doesNotContain("Story 2", "Earn Trust");
    assertThat(rig.ponders()).as("once is enough").isEmpty();
  }

  @Test
  void a_question_of_ones_own_is_matched_as_typed() {
    add(ANA, "The migration", Principle.DIVE_DEEP);

    rig.types(ANA, DIRECT, "/barraiser story match When did you stop a launch?");

    assertThat(text(rig.ponders())).contains("The migration", "Near in what it means");
    assertThat(matched).containsExactly("When did you stop a launch?");
  }

  @Test
  void what_an_author_ticked_is_the_first_reason_for_a_story() {
    add(ANA, "Told him alone", List.of(StoryTopic.HARD_FEEDBACK));
    add(ANA, "The migration", Principle.DIVE_DEEP);
    score = 0.3;

    rig.types(
        ANA, DIRECT, "/barraiser story match When did you give difficult feedback to a peer?");

    assertThat(text(rig.ponders()))
        .contains("Stories of yours to think of")
        .containsSubsequence(
            "Told him alone",
            "You ticked “Hard feedback” for it, and that is asked for",
            "The migration");
  }

  @Test
  void a_story_of_a_failure_fits_who_asks_for_one_however_it_reads() {
    add(ANA, "The migration", List.of(StoryTopic.RAISED_STANDARDS));
    add(ANA, "Lost their data and said so", List.of(StoryTopic.OWNED_FAILURE));
    score = 0.01;

    rig.types(ANA, DIRECT, "/barraiser story match When did you fail?");

    assertThat(text(rig.ponders()))
        .contains("Stories of yours to think of")
        .containsSubsequence("Lost their data and said so", "The migration");
  }

  @Test
  void an_opinion_of_ones_own_asks_for_no_story() {
    add(ANA, "The migration", Principle.DIVE_DEEP);
    score = 0.2;

    rig.types(ANA, DIRECT, "/barraiser story match What is your view of AI in five years?");

    assertThat(text(rig.ponders())).contains("This one asks for your view");
  }

  @Test
  void a_success_is_not_offered_to_who_asks_for_a_failure() {
    add(ANA, "The cutover", List.of(StoryTopic.RAISED_STANDARDS));
    score = 0.6;

    rig.types(ANA, DIRECT, "/barraiser story match When did you miss a deadline?");

    assertThat(text(rig.ponders())).contains("No story of yours fits well");
  }

  @Test
  void when_no_story_fits_well_that_is_said_and_one_may_be_written() {
    add(ANA, "The migration", Principle.DIVE_DEEP);
    score = 0.2;

    rig.presses(ANA, DIRECT, Action.of("telling.match", "trust-lost"));

    assertThat(text(rig.ponders())).contains("No story of yours fits well", "write one for");
    assertThat(without(ANA)).contains(new Storyless.Found("trust-lost", rig.instant()));
    assertThat(without(BEN)).isEmpty();

    score = 0.9;
    rig.presses(ANA, DIRECT, Action.of("telling.match", "trust-lost"));
    rig.ponders();
    assertThat(without(ANA)).isEmpty();
  }

  @Test
  void a_question_for_a_view_wants_no_story_and_is_remembered_by_nobody() {
    add(ANA, "The migration", Principle.DIVE_DEEP);
    score = 0.2;

    rig.presses(ANA, DIRECT, Action.of("telling.match", "every-second-friday"));

    assertThat(text(rig.ponders()))
        .contains("This one asks for your view", "it needs no story")
        .doesNotContain("write one", "Add a story");
    assertThat(without(ANA)).isEmpty();
  }

  @Test
  void words_that_are_no_question_are_called_no_good_question() {
    add(ANA, "The migration", Principle.DIVE_DEEP);
    score = 0.2;

    rig.types(ANA, DIRECT, "/barraiser story match asdf qwer");

    assertThat(text(rig.ponders()))
        .contains("The nearest you have")
        .doesNotContain("good question");
  }

  @Test
  void of_the_nearest_those_with_a_reason_come_first_and_a_draft_is_called_one() {
    add(ANA, "Said no", Principle.OWNERSHIP);
    draft(ANA, "Told my peer");
    score = 0.2;

    rig.presses(ANA, DIRECT, Action.of("telling.match", "trust-lost"));

    assertThat(text(rig.ponders()))
        .containsSubsequence(
            "1 · Said no\nShows Ownership", "2 · Told my peer (a draft)\nLittle in common");
  }

  @Test
  void whoever_asks_again_before_the_answer_is_there_waits_and_holds_nobody_up() {
    add(ANA, "Of Ana's", Principle.EARN_TRUST);
    add(BEN, "Of Ben's", Principle.EARN_TRUST);

    rig.presses(ANA, CHANNEL, Action.of("telling.match", "trust-lost"));
    for (int i = 0; i < 10; i++) {
      assertThat(text(rig.presses(ANA, CHANNEL, Action.of("telling.match", "trust-lost"))))
          .contains("I am still looking");
    }
    rig.presses(BEN, CHANNEL, Action.of("telling.match", "trust-lost"));

    assertThat(rig.ponders()).hasSize(2);
  }

  @Test
  void what_is_hardly_written_comes_after_what_can_be_told_however_near_it_is() {
    add(ANA, "The migration", Principle.DIVE_DEEP);
    rig.write(tx ->
        stories.add(
            tx,
            ANA,
            new Story.Content(
                "One sentence", StoryCategory.CHARACTER_VALUES, List.of(), "There", "", "", ""),
            OptionalLong.empty(),
            rig.instant()));

    rig.presses(ANA, DIRECT, Action.of("telling.match", "trust-lost"));

    assertThat(text(rig.ponders()))
        .containsSubsequence("1 · The migration", "2 · One sentence")
        .contains("not written yet: Task, Action, Result");
  }

  @Test
  void a_story_that_shows_five_principles_carries_too_much_though_others_show_them_too() {
    Principle[] five = Arrays.copyOf(Principle.values(), 5);
    add(ANA, "Five in one", five);
    add(ANA, "Five again", five);

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story matrix")))
        .contains("Story 1 · Five in one carries five principles");
  }

  @Test
  void one_more_story_is_said_to_do_only_where_it_does() {
    add(ANA, "The migration", Principle.CRITICAL.getFirst(), Principle.CRITICAL.get(1));

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story loop"))).doesNotContain("would do.");
  }

  @Test
  void nobody_elses_story_is_among_them() {
    add(BEN, "Of Ben's", Principle.EARN_TRUST);
    add(ANA, "Of Ana's", Principle.FRUGALITY);

    rig.presses(ANA, DIRECT, Action.of("telling.match", "trust-lost"));

    assertThat(text(rig.ponders())).contains("Of Ana's").doesNotContain("Of Ben's");
  }

  @Test
  void without_stories_without_a_question_or_with_a_question_that_is_gone_it_says_what_to_do() {
    assertThat(text(rig.presses(ANA, DIRECT, Action.of("telling.match", "trust-lost"))))
        .contains("no stories yet");
    add(ANA, "The migration", Principle.DIVE_DEEP);

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story match")))
        .contains("For which question");
    assertThat(text(rig.presses(ANA, DIRECT, Action.of("telling.match", "gone"))))
        .contains("For which question");
    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story match " + "why ".repeat(100))))
        .contains("too long");
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void a_matcher_that_fails_is_told_once_and_asks_to_try_again() {
    add(ANA, "The migration", Principle.DIVE_DEEP);
    fails = true;
    rig.presses(ANA, DIRECT, Action.of("telling.match", "trust-lost"));

    assertThat(text(rig.ponders())).contains("Please try again");
    assertThat(rig.ponders()).isEmpty();
  }

  @Test
  void a_loop_names_the_principles_that_no_story_shows() {
    add(ANA, "The migration", Principle.CUSTOMER_OBSESSION);

    String loop = text(rig.types(ANA, DIRECT, "/barraiser story loop"));

    assertThat(loop)
        .contains("Interviewer 5", "Customer Obsession: 1 · The migration")
        .contains("It cannot be done yet: no story of yours shows");
  }

  @Test
  void a_loop_with_a_story_for_each_principle_is_planned_and_drawn_anew_on_a_press() {
    for (Principle principle : Principle.values()) add(ANA, principle.name(), principle);

    List<Outgoing> loop = rig.types(ANA, DIRECT, "/barraiser story loop 3");

    assertThat(text(loop)).contains("No story is told twice. All of them are ready.");
    assertThat(text(rig.presses(ANA, loop.getFirst(), "Another loop"))).isNotEqualTo(text(loop));
  }

  @Test
  void how_many_principles_is_said_by_its_name_by_the_former_one_or_by_none() {
    for (Principle principle : Principle.values()) add(ANA, principle.name(), principle);
    String three = text(rig.types(ANA, DIRECT, "/barraiser story loop 3"));
    assertThat(three).isNotEqualTo(text(rig.types(ANA, DIRECT, "/barraiser story loop")));

    for (String said : List.of("principles-each:3", "principles:3", "3 principles each")) {
      assertThat(text(rig.types(ANA, DIRECT, "/barraiser story loop " + said))).isEqualTo(three);
    }
  }

  @Test
  void whatever_a_forged_press_names_a_loop_is_drawn() {
    add(ANA, "The migration", Principle.CUSTOMER_OBSESSION);

    for (String forged : List.of("", "9", "3-x", "3--5", "2-99999999999", "-", "3-2147483647")) {
      assertThat(text(rig.presses(ANA, DIRECT, Action.of("telling.loop", forged))))
          .contains("Interviewer 5");
    }
  }

  @Test
  void the_matrix_says_what_hangs_on_one_story_and_which_story_carries_too_much() {
    add(ANA, "Everything", Principle.OWNERSHIP, Principle.EARN_TRUST, Principle.DIVE_DEEP);

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story matrix")))
        .contains("Ownership: story 1", "Frugality: none")
        .contains("Critical at L6 and L7, and no story shows it:\nCustomer Obsession")
        .contains(
            "Hanging on one story each:\n"
                + "Ownership: story 1\n"
                + "Earn Trust: story 1\n"
                + "Dive Deep: story 1")
        .contains("Story 1 · Everything carries three principles");
  }

  @Test
  void a_loop_names_every_cause_at_once_and_how_many_stories_they_take() {
    List<Principle> critical = Principle.CRITICAL;
    add(ANA, "One", critical.get(0), critical.get(1), critical.get(2));
    add(ANA, "Two", critical.get(0), critical.get(1), critical.get(2));
    add(ANA, "Three", critical.get(3));
    add(ANA, "Four", critical.get(4));

    String loop = text(rig.types(ANA, DIRECT, "/barraiser story loop"));

    assertThat(loop)
        .containsSubsequence(
            "no story of yours shows",
            critical.get(5).title(),
            "That is not all:",
            "share only the stories 1 and 2, so one more is needed.",
            "In all that takes six more stories");
  }

  @Test
  void a_loop_starts_from_a_question_that_a_story_answers() {
    add(ANA, "The migration", Principle.CUSTOMER_OBSESSION);

    List<Outgoing> loop = rig.types(ANA, DIRECT, "/barraiser story loop");

    assertThat(card(loop.getFirst()).toString()).contains("questions.about").contains(".story");
  }

  @Test
  void the_matrix_names_stories_that_it_counts_nowhere_and_what_the_coach_sees_in_them() {
    add(ANA, "The outage", List.of(StoryTopic.OWNED_FAILURE), Principle.OWNERSHIP);
    add(ANA, "How we learnt to Dive Deep");

    List<Outgoing> matrix = rig.types(ANA, DIRECT, "/barraiser story matrix");

    assertThat(text(matrix))
        .contains(
            "One story names no principle, so it is not counted above:",
            "2 · How we learnt to Dive Deep; the coach sees Dive Deep",
            "No topic is ticked in story 2, so it is not counted by topic.");
    assertThat(FeatureRig.button(card(matrix.getFirst()), "Edit 2").action().name())
        .isEqualTo("stories.edit");
  }

  @Test
  void ready_stories_come_before_drafts_and_a_single_ready_one_is_told_apart_from_one_alone() {
    add(ANA, "Alone", Principle.FRUGALITY);
    draft(ANA, "Draft", Principle.HAVE_BACKBONE);
    add(ANA, "Ready", Principle.HAVE_BACKBONE);

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story matrix")))
        .contains(
            "Hanging on one story each:\nFrugality: story 1\n"
                + "With one story that is ready, and drafts:\n"
                + "Have Backbone; Disagree and Commit: stories 3, 2 (draft)");
  }

  @Test
  void where_no_topic_is_ticked_none_is_said_to_be_missing() {
    add(ANA, "The outage", Principle.OWNERSHIP);

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story matrix")))
        .contains("No topic is ticked in story 1")
        .doesNotContain("Not written yet");
  }

  @Test
  void the_matrix_says_which_of_the_guides_topics_no_story_is_about_yet() {
    add(ANA, "The outage", List.of(StoryTopic.OWNED_FAILURE), Principle.OWNERSHIP);
    add(ANA, "The launch", List.of(StoryTopic.OWNED_FAILURE), Principle.OWNERSHIP);

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story matrix")))
        .contains("Owned a failure: stories 1, 2", "Hard feedback: none")
        .contains("Not written yet, for example: a time you changed a technical decision");
  }

  @Test
  void of_more_than_a_hundred_stories_the_newest_are_looked_at_whatever_their_category() {
    Principle[] none = {};
    for (int i = 0; i < 60; i++) draft(ANA, "An old one", none);
    for (int i = 0; i < 39; i++) add(ANA, "One", none);
    add(ANA, "One more", Principle.OWNERSHIP);
    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story matrix")))
        .doesNotContain("changed last");
    rig.later(Duration.ofDays(1));
    rig.write(tx -> {
      var content =
          new Story.Content(
              "Of the last category",
              StoryCategory.VISION_STRATEGY,
              List.of(Principle.FRUGALITY),
              "There",
              "That",
              "Did",
              "So");
      return stories.add(tx, ANA, content, OptionalLong.empty(), rig.instant());
    });

    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story matrix")))
        .contains("Frugality: story 101 (draft)")
        .contains("I looked at the hundred that you changed last.");
    assertThat(text(rig.types(ANA, DIRECT, "/barraiser story loop")))
        .contains("I looked at the hundred that you changed last.");
  }

  private Optional<Storyless.Found> without(Person person) {
    return rig.read(tx -> storyless.latest(tx, person));
  }

  private void add(Person author, String title, Principle... principles) {
    add(author, title, List.of(), principles);
  }

  private void draft(Person author, String title, Principle... principles) {
    rig.write(tx ->
        stories.add(
            tx,
            author,
            new Story.Content(
                title,
                StoryCategory.CHARACTER_VALUES,
                List.of(principles),
                "There",
                "That",
                "Did",
                "So"),
            OptionalLong.empty(),
            rig.instant()));
  }

  private void add(Person author, String title, List<StoryTopic> topics, Principle... principles) {
    var content =
        new Story.Content(
            title,
            StoryCategory.CHARACTER_VALUES,
            List.of(principles),
            "There",
            "That",
            "Did",
            "So",
            topics,
            "",
            Story.Scale.UNTOLD,
            Story.Shows.UNKNOWN);
    rig.write(tx -> {
      Story story = stories.add(tx, author, content, OptionalLong.empty(), rig.instant());
      return stories.decide(tx, author, story.id(), true, rig.instant());
    });
  }

  private static String text(List<Outgoing> sent) {
    return CardWords.of(card(sent.getLast()));
  }
}
