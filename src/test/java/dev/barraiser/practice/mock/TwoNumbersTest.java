package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.Question.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TwoNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I led a team of 8, and we owned billing. | That was hard for my team of twelve.
          I led a team of eight people. | There were 12 people on my team.
          Eight engineers on my team ran it. | My team had nine developers and one pager.
          The migration took six months. | The whole migration took nine months.
          We cut support tickets by 40%. | I reduced the support tickets by 60 percent.
          My team of twenty-five sat in Porto. | Our team of 24 sat in Porto.
          """)
  void two_numbers_for_one_thing_are_found_with_the_sentences_that_hold_them(
      String one, String other) {
    List<TwoNumbers> found = in(one + " It was cold.", other);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().sentence()).isEqualTo(one);
    assertThat(found.getFirst().otherSentence()).isEqualTo(other);
    assertThat(found.getFirst().ask())
        .contains("“" + found.getFirst().one() + "”", "How do the two go together?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I led a team of 8. | By the end my team of 12 owned it.
          I led a team of 8. | We hired four more. My team of 12 owned it.
          I led a team of 8. | The other team of 12 owned it.
          I led a team of 8. | Their team of 12 owned it.
          I led a team of 8. | I led a team of about 12.
          I led a team of 8. | Sorry, I led a team of 12.
          I led a team of 8. | I led a team of 8 people.
          I led a team of 8 engineers. | There were 12 people on my team.
          I led a team of 8. | I led a team of 8 to 12.
          I led a team of 8. | My team of 12 in 2021 owned it.
          I led a team of 8. | I led a team of 12 engineers.
          The migration took six months. | The migration took us six months.
          The migration took six months. | The rollout took nine months.
          The migration took six months. | Planned, the migration took nine months.
          The migration took six months. | The migration took 26 weeks.
          We cut support tickets by 40%. | We cut support tickets by 60% in the second year.
          We cut support tickets by 40%. | We cut costs by 60%.
          We cut support tickets by 40%. | We increased support tickets by 60%.
          We cut errors by 40% in my area. | Across the company we cut errors by 10%.
          We had nine services. | We had eleven services.
          """)
  void whatever_may_have_a_reason_is_let_pass(String one, String other) {
    assertThat(in(one, other)).isEmpty();
  }

  @Test
  void who_says_both_in_one_answer_knows_of_both() {
    assertThat(in("I led a team of 8. My team of 12 owned it.", "It was cold.")).isEmpty();
    assertThat(in("I led a team of 8. My team of 12 owned it.", "I led a team of 9.")).isEmpty();
  }

  @Test
  void what_is_made_up_contradicts_nothing() {
    List<Line> lines = new ArrayList<>(lines("I led a team of 8."));
    lines.add(
        new Line(0, Line.Kind.HYPOTHETICAL, null, "If?", "If?", List.of())
            .with(new Line.Piece("9", "I led a team of 12.", false, null)));

    assertThat(TwoNumbers.in(lines)).isEmpty();
  }

  private static List<TwoNumbers> in(String... answers) {
    return TwoNumbers.in(lines(answers));
  }

  static List<Line> lines(String... answers) {
    List<Line> lines = new ArrayList<>();
    for (String answer : Arrays.asList(answers)) {
      Line.Kind kind = lines.isEmpty() ? Line.Kind.MAIN : Line.Kind.PROBE;
      lines.add(
          new Line(0, kind, lines.isEmpty() ? null : Layer.ROLE, "Asked", "Asked", List.of())
              .with(new Line.Piece("" + lines.size(), answer, false, null)));
    }
    return lines;
  }
}
