package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.coaching.Insight;
import dev.barraiser.practice.coaching.Weights;
import dev.barraiser.practice.mock.Line.Kind;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a nervous person reads after a round in which not everything went well. */
class HonestDebriefTest {

  private static final Reader READER =
      new Reader(Embedders.load(Choice.MODEL, Depth.HALF), Reader.USUAL_PACE);

  private static final String STOPPED =
      "In 2022 the nightly payout job of our company failed in one night out of ten, because each"
          + " repair had been pasted over the last, and each failure cost our customers a day of"
          + " their money. I was asked to get it stable before the audit in June. I stopped the new"
          + " release train for four weeks, although the head of sales objected, and I rewrote the"
          + " retry with two engineers. The failures fell from 3 a month to none, and 61,000"
          + " customers got their money the same night. My mistake was that I did not ask the"
          + " operations people in February. I have done so since 2022, and two of my peers copied"
          + " it.";

  @Test
  void what_they_did_not_know_asked_back_or_saw_no_fault_in_stands_there_plainly_and_kindly() {
    try (var interview = new Interview()) {
      interview.plays(
          "15 L6",
          (round, line) ->
              List.of(
                  switch (line.kind()) {
                    case MAIN -> STOPPED;
                    case DIFFERENTLY -> "Honestly nothing. We did everything right.";
                    case PROBE, MORE ->
                        round.linesOf(0).stream().filter(one -> one.kind() == Kind.PROBE).count()
                                == 1
                            ? "I don't know"
                            : "Is my answer fine so far?";
                    case HYPOTHETICAL -> "I would ask the two of them.";
                  }));
      String answers = interview.debrief().getFirst();

      assertThat(answers).contains("You said “I don't know”", "That is honest");
      assertThat(answers).contains("You asked back: “Is my answer fine so far?”");
      assertThat(answers).contains("“Honestly nothing. We did everything right.” Everybody would");
      assertThat(interview.debrief().get(1) + interview.debrief().get(2))
          .doesNotContain("fine so far", "I don't know");
    }
  }

  @Test
  void an_admitted_lie_and_blame_are_praised_nowhere_and_are_what_to_work_on() {
    String lie = "I lied to the customer about the date because otherwise they would have gone.";
    String blame = "It was the fault of the other team.";
    try (var interview = new Interview()) {
      interview.plays(
          "15 L6",
          (round, line) -> List.of(line.kind() == Kind.MAIN ? STOPPED + " " + lie : blame));

      assertThat(interview.debrief().getFirst()).doesNotContain(lie, blame);
      assertThat(interview.debrief().get(1)).doesNotContain("For: “" + lie, "Perhaps: “" + lie);
      assertThat(interview.debrief().get(1))
          .contains("Against: “" + lie + "” says that you did not tell the truth");
      assertThat(interview.debrief().get(2)).contains(lie, blame, "You put it on others.");
    }
  }

  @Test
  void what_they_would_do_differently_is_no_part_of_the_story() {
    String otherwise =
        "I would keep Meral with the auditors from the first day on, since she was ill for a week"
            + " and nobody else knew the rules of the three banks that we pay through, and I would"
            + " write the plan for the night shift down before anybody needs it.";
    try (var interview = new Interview()) {
      interview.plays(
          "15 L6",
          (round, line) ->
              List.of(
                  line.kind() == Kind.DIFFERENTLY
                      ? otherwise
                      : line.kind() == Kind.MAIN ? STOPPED : "See above."));

      assertThat(interview.debrief().getFirst()).doesNotContain("Meral");
      assertThat(interview.debrief().get(2)).doesNotContain("Meral");
    }
  }

  @Test
  void what_they_would_do_differently_may_speak_for_them() {
    var told =
        new Told(
            0,
            Told.About.DIFFERENTLY,
            Lens.VIEW,
            "I would ask the two of them first.",
            Spoken.in(List.of()));

    assertThat(FactorEvidence.ofWhatWouldChange(told).maySpeakFor())
        .containsExactly(
            new FactorEvidence.Sign("says what you would do differently", told.text()));
    var nothing =
        new Told(
            0, Told.About.DIFFERENTLY, Lens.VIEW, "I would not change a thing.", told.spoken());
    assertThat(FactorEvidence.ofWhatWouldChange(nothing).saysNothing()).isTrue();
    var same =
        new Told(
            0,
            Told.About.DIFFERENTLY,
            Lens.VIEW,
            "None. I would do everything the same.",
            told.spoken());
    assertThat(FactorEvidence.ofWhatWouldChange(same).saysNothing()).isTrue();
  }

  @Test
  void a_story_beside_the_question_is_asked_back_at_once_and_named_in_the_end() {
    try (var interview = new Interview(0.1)) {
      Round round =
          interview.plays(
              "15 L6",
              (asked, line) ->
                  List.of(line.kind() == Kind.MAIN ? STOPPED : "It is this what I meant."));

      assertThat(ScriptFile.own().beside()).contains(round.lines().get(1).wording());
      assertThat(interview.debrief().get(2))
          .contains("1 · I did not see how this answers “" + round.mains().getFirst().text());
    }
  }

  @Test
  void who_tells_no_case_is_told_so_first_and_praised_for_nothing() {
    String nothing =
        "We always try to think of our suppliers and partners, and communication is key in such"
            + " situations. We communicate a lot, we plan well, and things usually work out for"
            + " everybody. It is important to have a good atmosphere, and that is what our company"
            + " stands for.";
    try (var interview = new Interview()) {
      interview.plays("15 L6", (round, line) -> List.of(nothing));

      assertThat(interview.debrief().get(1)).doesNotContain("For: ");
      assertThat(interview.debrief().get(2)).contains("1 · You told no single case here");
    }
  }

  @Test
  void whoever_else_is_told_of_in_a_sentence_is_not_its_hero() {
    Reading.Read read =
        read(
            STOPPED
                + " Three of his peers had told me that he rewrote their code at night. I asked my"
                + " peer Ruth to hold the interviews, so that it was not my judgement alone.",
            Lens.FAILURE);
    Reading.Read cautious = cautious(read, "");
    for (Point point : List.of(Point.TEAM, Point.OWNED)) {
      assertThat(cautious.points().getOrDefault(point, Evidence.NONE).sentences())
          .as(point.tag())
          .noneMatch(at -> {
            String text = read.sentences().get(at).text();
            return text.startsWith("Three of")
                || (point == Point.OWNED && text.startsWith("I asked my"));
          });
    }
  }

  @Test
  void whoever_hides_a_thing_and_blames_another_is_not_called_authentic_for_the_rest_of_it() {
    Reading.Read read =
        read(
            STOPPED
                + " I kept it quiet, since the launch mattered more than a few customers, and I"
                + " blamed the head of testing.",
            Lens.STORY);
    for (SuccessFactor factor :
        List.of(SuccessFactor.AUTHENTIC_LEADERSHIP, SuccessFactor.PRINCIPLED_DECISIONS)) {
      FactorEvidence.Found found = FactorEvidence.of(factor, cautious(read, ""));
      assertThat(found.speaksFor()).as(factor.title()).isEmpty();
      assertThat(found.speaksAgainst()).as(factor.title()).isNotEmpty();
    }
  }

  @Test
  void what_others_did_or_was_not_so_is_no_admission() {
    for (String fine :
        List.of(
            "I never lied to a customer.",
            "My director said that customers don't matter.",
            "It was not the fault of the other team.",
            "I told them that we had been wrong.")) {
      assertThat(Admissions.anyIn(fine)).as(fine).isFalse();
    }
    assertThat(Admissions.anyIn("Customers do not matter much when the quarter is at stake."))
        .isTrue();
  }

  @Test
  void a_figure_of_the_question_or_of_a_made_up_case_is_not_theirs() {
    Reading.Read told = read(STOPPED, Lens.STORY);
    assertThat(told.quantified()).isNotEmpty();
    assertThat(cautious(told, "").quantified()).isEqualTo(told.quantified());
    String asked = "What if it fell FROM 3 A MONTH TO NONE, or a hundred times as much?";
    assertThat(told.quantified()).anyMatch(one -> one.number().contains("3 a month"));
    assertThat(cautious(told, asked).quantified())
        .noneMatch(one -> one.number().contains("3 a month"));

    Reading.Read supposed =
        read(STOPPED + " At ten times the volume, complaints fell from 60 to 6 a day.", Lens.STORY);
    assertThat(supposed.quantified()).anyMatch(one -> one.number().contains("60"));
    assertThat(cautious(supposed, "").quantified())
        .isNotEmpty()
        .noneMatch(one -> one.number().contains("60"));
  }

  @Test
  void nothing_is_called_missing_that_the_answer_has_words_for() {
    Reading.Read read = read(STOPPED, Lens.ETHICS);
    var weights = Weights.standard();

    assertThat(Insight.toWorkOn(cautious(read, ""), Optional.empty(), weights))
        .noneMatch(one -> one.theme().equals("CUSTOMER") || one.theme().equals("TEAM"));
    assertThat(cautious(read, "").points().getOrDefault(Point.INTEGRITY, Evidence.NONE).sentences())
        .noneMatch(at -> read.sentences().get(at).text().startsWith("My mistake"));
  }

  @Test
  void a_remark_about_the_interview_itself_is_never_praised() {
    String remark = "I told you already.";
    try (var interview = new Interview()) {
      interview.plays(
          "15 L6",
          (round, line) -> List.of(line.kind() == Kind.MAIN ? remark + " " + STOPPED : remark));

      assertThat(interview.debrief().getFirst()).doesNotContain(remark);
      assertThat(interview.debrief().get(1)).doesNotContain(remark);
    }
    for (String said : List.of("I said it before.", "No idea what you mean.", "As I said before."))
      assertThat(Remarks.is(said)).as(said).isTrue();
    for (String done :
        List.of("I told them that we had been wrong.", "I said no to the head of sales."))
      assertThat(Remarks.is(done)).as(done).isFalse();
  }

  @Test
  void neither_when_it_was_nor_what_broke_nor_a_figure_is_a_result_or_a_look_ahead() {
    String when = "That was with Harbour Bank in November 2022, our second largest customer.";
    String broke = "On Carnival Saturday the new cluster fell over for the first time in years.";
    String fell = "Chargebacks fell by 40 percent in two years.";
    String ahead = "I chose it because it would carry us for ten years.";
    Reading.Read read = read(String.join(" ", STOPPED, when, broke, fell, ahead), Lens.STORY);
    int count = read.sentences().size();
    var all = new Evidence(Presence.SHOWN, IntStream.range(0, count).boxed().toList());
    Reading.Read everywhere =
        cautious(
            new Reading.Read(
                read.lens(),
                read.sentences(),
                read.shares(),
                read.missing(),
                read.thin(),
                Map.of(Element.IMMEDIATE_OUTCOMES, all),
                Map.of(Point.LONG_TERM, all),
                read.principles(),
                read.quantified(),
                read.ownership(),
                read.habits(),
                read.length()),
            "");

    assertThat(
            texts(
                everywhere,
                everywhere.elements().getOrDefault(Element.IMMEDIATE_OUTCOMES, Evidence.NONE)))
        .contains(fell)
        .doesNotContain(when);
    assertThat(texts(everywhere, everywhere.points().getOrDefault(Point.LONG_TERM, Evidence.NONE)))
        .contains(ahead)
        .doesNotContain(when, broke, fell);
  }

  @Test
  void two_things_to_work_on_do_not_deny_each_other() {
    var lacks = new Insight.ToWorkOn("SELF", true, 3, "What fell to you is hinted at.", "a", "b");
    var opens =
        new Insight.ToWorkOn(
            "OPENING", false, 9, "Nothing essential is missing. Open with it.", "c", "d");
    var breath =
        new Insight.ToWorkOn(
            "TELLING", false, 8, "Nothing essential is missing. One sentence is long.", "e", "f");

    assertThat(Debriefing.inHarmony(List.of(lacks, opens, breath), false, true))
        .extracting(Insight.ToWorkOn::what)
        .containsExactly(lacks.what(), "Open with it.");
    assertThat(Debriefing.inHarmony(List.of(lacks, breath), false, false))
        .extracting(Insight.ToWorkOn::what)
        .containsExactly(lacks.what(), "One sentence is long.");
    assertThat(Debriefing.inHarmony(List.of(breath), false, true)).containsExactly(breath);
  }

  @Test
  void an_answer_in_another_language_is_noticed() {
    var line =
        new Line(
            0,
            Kind.PROBE,
            null,
            "Who disagreed?",
            "Who disagreed?",
            List.of(
                new Line.Piece(
                    "m",
                    "Dois gerentes não concordaram comigo porque os incidentes demoravam mais quatro"
                        + " minutos para serem resolvidos.",
                    false,
                    null)));

    assertThat(LeftOpen.of(List.of(line)).toString()).contains("another language than English");
  }

  @Test
  void only_a_story_of_ones_own_is_offered_to_be_kept() {
    try (var interview = new Interview()) {
      interview.plays("30", (round, line) -> List.of(STOPPED));

      assertThat(interview.offered()).contains("Save answer 1").doesNotContain("Save answer 2");
    }
  }

  private static Reading.Read cautious(Reading.Read read, String asked) {
    return Cautious.of(read, asked, false);
  }

  private static List<String> texts(Reading.Read read, Evidence evidence) {
    return evidence.sentences().stream()
        .map(at -> read.sentences().get(at).text().strip())
        .toList();
  }

  private static Reading.Read read(String text, Lens lens) {
    return (Reading.Read) READER.read(text, lens);
  }
}
