package dev.barraiser.practice.assessment;

import static dev.barraiser.bot.FeatureRig.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.CardWords;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.stories.StoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentFeatureTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Person BEN = FeatureRig.person("ben");
  private static final Place.Channel CHANNEL = FeatureRig.channel("practice");

  private final Statements statements = AssessmentFile.own();
  private final Map<Person, Map<SuccessFactor, List<Integer>>> peers = new HashMap<>();
  private final Map<Person, List<Found>> found = new HashMap<>();
  private final List<Instant> since = new ArrayList<>();
  private final FeatureRig rig = FeatureRig.at("2026-03-02T08:00:00Z", this::features);

  private List<Feature> features(FeatureRig clock) {
    return List.of(assessment(clock).feature());
  }

  private AssessmentFeature assessment(FeatureRig clock) {
    return new AssessmentFeature(
        statements,
        (tx, person, from) -> {
          since.add(from);
          return found.getOrDefault(person, List.of());
        },
        (tx, person, from) -> peers.getOrDefault(person, Map.of()),
        (tx, person, from) -> List.of(),
        new StoryStore(),
        new AnswerStore(),
        clock);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  // The form.

  @Test
  void the_form_has_every_statement_on_pages_of_five_with_what_each_mark_means() {
    Form form = form(ANA);

    assertThat(form.pages()).hasSize(4).allMatch(page -> page.fields().size() == 5);
    assertThat(form.fields())
        .hasSize(20)
        .allSatisfy(field -> {
          var choice = (Field.Choice) field;
          assertThat(choice.required()).isTrue();
          assertThat(choice.value()).isEmpty();
          assertThat(choice.options()).extracting(Field.Option::value).containsExactly(MARKS);
          // Slack's bound, the shortest.
          assertThat(choice.options()).allMatch(option -> option.label().length() <= 75);
        });
    assertThat(form.pages().getFirst().title()).contains("what you did and could show");
  }

  private static final String[] MARKS = {"1", "2", "3", "4", "5"};

  @Test
  void where_those_who_interviewed_them_put_somebody_stands_beside_it() {
    peers.put(ANA, Map.of(SuccessFactor.LONG_TERM_THINKING, List.of(4, 2, 4)));

    assertThat(CardWords.of(FeatureRig.card(assess(ANA, 3))))
        .contains(
            "Long-term thinking  ◑  something to tell. Those you met in mock interviews put"
                + " you at 2 and 4 (twice) of 5.");
    assertThat(CardWords.of(FeatureRig.card(assess(BEN, 3))))
        .doesNotContain("Those you met in mock interviews");
  }

  @Test
  void a_missing_mark_is_refused_with_a_line_for_each_field() {
    assertThat(refused(Map.of()))
        .hasSize(20)
        .containsEntry("paid-for-it", "Choose one of the five; what comes nearest is right.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "0", "-1", "33", "+3", "3.5", "three", "٣", "1; DROP TABLE story"})
  void a_forged_mark_is_refused_at_its_field_and_nothing_is_kept(String forged) {
    Map<String, Object> values = all(3);
    values.put("paid-for-it", forged);

    assertThat(refused(values)).containsOnlyKeys("paid-for-it");
    assertThat(kept()).isZero();
  }

  @Test
  void two_marks_for_one_statement_are_refused() {
    Map<String, Object> values = all(3);
    values.put("paid-for-it", List.of("2", "4"));

    assertThat(refused(values)).containsOnlyKeys("paid-for-it");
  }

  @Test
  void what_is_no_statement_is_left_aside() {
    Form form = form(ANA);
    List<Form.Page> pages = new ArrayList<>(form.pages());
    pages.add(new Form.Page("", List.of(Field.Text.line("forged", "Forged"))));
    Map<String, Object> values = all(3);
    values.put("forged", "5");

    rig.submits(ANA, CHANNEL, new Form(form.action(), "t", "s", pages), values);

    List<String> marked =
        rig.read(tx ->
            tx.handle()
                .createQuery("SELECT statement FROM assessment_mark")
                .mapTo(String.class)
                .list());
    assertThat(marked).hasSize(20).doesNotContain("forged");
  }

  // Once, again, and within a week.

  @Test
  void the_first_is_kept_with_its_date_and_told_to_its_person_alone() {
    Outgoing result = assess(ANA, 3);

    assertThat(result).isInstanceOf(Outgoing.Whisper.class);
    assertThat(((Outgoing.Whisper) result).to()).isEqualTo(ANA);
    assertThat(text(result))
        .contains("How you see yourself", "something to tell")
        .contains("It is no grade");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void within_seven_days_the_earlier_one_is_opened_and_changed() {
    assess(ANA, 3);
    rig.later(Duration.ofDays(6));

    Form form = form(ANA);
    assertThat(form.title()).isEqualTo("Change your assessment");
    assertThat(form.fields()).allMatch(field -> ((Field.Choice) field).value().equals("3"));
    Outgoing result = rig.submits(ANA, CHANNEL, form, Map.of("larger-than-asked", "5")).getFirst();

    assertThat(kept()).isEqualTo(1);
    assertThat(text(result)).contains("Think Big  ●  what others would vouch for");
  }

  @Test
  void after_seven_days_it_is_a_second_one_and_the_curve_has_two_dots_in_their_order() {
    assess(ANA, 2);
    rig.later(Duration.ofDays(7));
    assertThat(form(ANA).fields()).allMatch(field -> ((Field.Choice) field).value().isEmpty());

    Outgoing result = assess(ANA, 4);

    assertThat(kept()).isEqualTo(2);
    assertThat(text(result)).contains("Think Big  ◔ ◕  more than one thing to show");
  }

  @Test
  void changing_does_not_put_off_the_next() {
    assess(ANA, 2);
    rig.later(Duration.ofDays(6));
    assess(ANA, 3);
    rig.later(Duration.ofDays(1));

    assess(ANA, 4);

    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void a_form_that_was_sent_twice_is_one_assessment() {
    Form form = form(ANA);
    rig.submits(ANA, CHANNEL, form, all(2));
    rig.submits(ANA, CHANNEL, form, all(4));

    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void a_restart_loses_nothing() {
    assess(ANA, 4);
    rig.restarts(this::features);

    assertThat(text(shown(ANA))).contains("Think Big  ◕");
    assertThat(form(ANA).fields()).allMatch(field -> ((Field.Choice) field).value().equals("4"));
  }

  // What is offered.

  @Test
  void another_is_offered_once_the_last_is_a_week_old_and_never_before() {
    assertThat(offer(ANA)).extracting(Button::label).isEqualTo("Assess yourself");
    assess(ANA, 3);
    assertThat(offer(ANA)).extracting(Button::label).isEqualTo("How I see myself");
    rig.later(Duration.ofDays(7).minusMillis(1));
    assertThat(offer(ANA)).extracting(Button::label).isEqualTo("How I see myself");
    rig.later(Duration.ofMillis(1));
    assertThat(offer(ANA)).extracting(Button::label).isEqualTo("Assess yourself again");
    assertThat(offer(BEN)).extracting(Button::label).isEqualTo("Assess yourself");
  }

  @Test
  void the_bot_never_asks_for_one() {
    assertThat(rig.privateTo(ANA)).isEmpty();
    assess(ANA, 3);
    rig.later(Duration.ofDays(400));

    assertThat(rig.comesToRest()).isEmpty();
    assertThat(rig.ponders()).isEmpty();
    assertThat(rig.privateTo(ANA)).hasSize(1);
  }

  // The card.

  @Test
  void without_one_there_is_a_way_to_the_first() {
    Outgoing none = shown(ANA);

    assertThat(text(none)).contains("You have not assessed yourself yet.");
    rig.presses(ANA, none, "Assess yourself");
    assertThat(rig.form().title()).isEqualTo("Assess yourself");
  }

  @Test
  void nobody_reads_anybody_elses() {
    assess(ANA, 5);

    assertThat(text(shown(BEN))).contains("You have not assessed yourself yet.");
    assertThat(form(BEN).fields()).allMatch(field -> ((Field.Choice) field).value().isEmpty());
    assertThat(rig.privateTo(BEN)).hasSize(1);
    assertThat(rig.sent()).noneMatch(Outgoing.Post.class::isInstance);
  }

  @Test
  void with_nothing_read_yet_it_says_so_and_finds_nobody_wrong() {
    assertThat(text(assess(ANA, 5)))
        .contains("I have read none of your answers and ready stories")
        .doesNotContain("could not make out", "Seen in");
  }

  @Test
  void a_high_mark_without_a_sentence_is_named_gently() {
    found.put(ANA, List.of(Texts.plain(1), Texts.plain(2), Texts.plain(3)));
    Map<String, Object> values = all(3);
    values.putAll(Map.of("paid-for-it", 4, "the-other-option", 4, "same-principle-twice", 5));

    assertThat(text(assess(ANA, values)))
        .contains(
            "Principled decisions: You put yourself at 4 and 5; I could not make out for sure a sentence with a"
                + " cost you paid for what you value. Is there one? I may have missed it.",
            "What would move it most: a story with a sentence with a cost you paid");
  }

  @Test
  void a_low_mark_that_three_answers_contradict_is_named_with_a_sentence_of_their_own() {
    found.put(ANA, List.of(Texts.costly(1), Texts.costly(2), Texts.costly(3)));
    Map<String, Object> values = all(3);
    values.putAll(Map.of("paid-for-it", 2, "the-other-option", 2, "same-principle-twice", 2));

    assertThat(text(assess(ANA, values)))
        .contains(
            "Principled decisions: You put yourself at 2, and three of your answers show it.",
            Texts.COST);
  }

  @Test
  void a_principle_has_the_latest_sentence_that_shows_it_beside_how_they_see_themselves() {
    found.put(
        ANA,
        List.of(
            Texts.found(
                Found.Kind.PRACTISED, 1, "A own, lp=OWNERSHIP: I took it on, though unasked."),
            Texts.found(Found.Kind.ANSWER, 2, "A own, lp=OWNERSHIP: I took on the other one, too."),
            Texts.plain(3)));

    assertThat(text(assess(ANA, 3)))
        .contains("Seen in two of your answers: “I took it on, though unasked.”");
  }

  @Test
  void where_principles_part_they_are_told_beside_the_first_factor() {
    found.put(ANA, List.of(Texts.plain(1), Texts.plain(2), Texts.plain(3)));

    assertThat(text(assess(ANA, 5)))
        .contains(
            Facet.factors().getFirst().title() + ": You put yourself at 5",
            Facet.principles().getFirst().title() + ": You put yourself at 5")
        .doesNotContain(Facet.factors().get(1).title() + ": You put yourself at 5");
  }

  @Test
  void it_looks_back_over_ninety_days() {
    assess(ANA, 3);

    assertThat(since).containsOnly(rig.instant().minus(Duration.ofDays(90)));
  }

  @Test
  void with_much_to_say_it_still_fits_a_message_of_discord() {
    String sentence = "I told the director what it would cost us and paid for it, ";
    List<Found> many = new ArrayList<>();
    for (int id = 1; id <= 40; id++) {
      many.add(
          Texts.found(
              Found.Kind.ANSWER,
              id,
              "A own, integrity, learned, "
                  + Principle.CRITICAL.stream()
                      .map(one -> "lp=" + one.name())
                      .collect(Collectors.joining(", "))
                  + ": In year "
                  + id
                  + ", "
                  + sentence.repeat(8)
                  + "myself."));
    }
    found.put(ANA, many);
    Map<String, Object> values = all(5);
    statements.about(Facet.factors().getFirst()).forEach(one -> values.put(one.id(), 1));
    statements.about(Facet.factors().get(2)).forEach(one -> values.put(one.id(), 2));
    for (int week = 0; week < 12; week++) {
      assess(ANA, values);
      rig.later(Duration.ofDays(8));
    }

    assertThat(text(shown(ANA))).hasSizeLessThan(3_700).contains("● ●").contains("show it.");
  }

  @Test
  void it_is_never_one_number_and_never_a_grade() {
    found.put(ANA, List.of(Texts.costly(1), Texts.plain(2), Texts.plain(3)));
    for (int mark = 1; mark <= 5; mark++) {
      String text = text(assess(ANA, mark));

      assertThat(text).doesNotContainPattern("\\d ?(%|/ ?\\d|points|of 5|out of)");
      assertThat(text.replace("nothing of whether anybody would hire you", ""))
          .doesNotContainPattern("(?i)\\b(hire you|hireable|pass|fail|score|average)\\b");
      rig.later(Duration.ofDays(8));
    }
  }

  // Doing it.

  private Form form(Person by) {
    rig.types(by, CHANNEL, "/barraiser assess");
    return rig.form();
  }

  private Map<String, Object> all(int mark) {
    Map<String, Object> values = new HashMap<>();
    statements.all().forEach(one -> values.put(one.id(), mark));
    return values;
  }

  private Outgoing assess(Person by, int mark) {
    return assess(by, all(mark));
  }

  private Outgoing assess(Person by, Map<String, Object> values) {
    return rig.submits(by, CHANNEL, form(by), values).getFirst();
  }

  private Map<String, String> refused(Map<String, Object> values) {
    assertThat(rig.submits(ANA, CHANNEL, form(ANA), values)).isEmpty();
    return ((Answer.FieldErrors) rig.answered()).byField();
  }

  private Outgoing shown(Person by) {
    return rig.presses(by, CHANNEL, Action.of(AssessmentCards.SHOW)).getFirst();
  }

  private Button offer(Person person) {
    return rig.read(tx -> assessment(rig).offer(tx, person));
  }

  private long kept() {
    return rig.read(
        tx -> tx.handle().createQuery("SELECT COUNT(*) FROM assessment").mapTo(Long.class).one());
  }

  private static String text(Outgoing effect) {
    return String.join("\n", CardWords.drawn(List.of(card(effect))).lines().toList());
  }

  @Test
  void the_widest_gap_between_oneself_and_those_one_met_is_named() {
    var view =
        SelfView.of(
            statements,
            List.of(
                new Assessment(
                    1,
                    Instant.EPOCH,
                    statements.all().stream().collect(Collectors.toMap(Statement::id, one -> 5)))));
    Map<SuccessFactor, List<Integer>> marks =
        Map.of(
            SuccessFactor.AUTHENTIC_LEADERSHIP, List.of(1, 1),
            SuccessFactor.LONG_TERM_THINKING, List.of(3));

    assertThat(Gap.widest(view, marks))
        .map(Gap::facet)
        .contains(new Facet.OfFactor(SuccessFactor.AUTHENTIC_LEADERSHIP));
    assertThat(Gap.widest(view, Map.of(SuccessFactor.LONG_TERM_THINKING, List.of(4)))).isEmpty();
    assertThat(AssessmentCards.counted(List.of(3, 1, 3))).isEqualTo("1 and 3 (twice)");
  }
}
