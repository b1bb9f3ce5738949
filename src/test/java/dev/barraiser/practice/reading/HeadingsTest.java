package dev.barraiser.practice.reading;

import static dev.barraiser.practice.reading.Part.ACTION;
import static dev.barraiser.practice.reading.Part.RESULT;
import static dev.barraiser.practice.reading.Part.SITUATION;
import static dev.barraiser.practice.reading.Part.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

  private static List<@Nullable Part> parts(String... sentences) {
    Headings headings = Headings.in(List.of(sentences));
    List<@Nullable Part> parts = new ArrayList<>();
    for (int i = 0; i < sentences.length; i++) parts.add(headings.headed(i));
    return parts;
  }

  /** The part that {@code heading} gives to the sentence under it. */
  private static @Nullable Part under(String heading) {
    return parts("# Situation", "It was late.", "# Result", "All was well.", heading, "We ate it.")
        .getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "Situation:,S",
    "SITUATION,S",
    "S:,S",
    "## The problem,S",
    "Context & background,S",
    "Backstory,S",
    "**Task**,T",
    "T,T",
    "**T**,T",
    "My role,T",
    "The challenge:,T",
    "What was asked of me,T",
    "T (Task),T",
    "# What I did,A",
    "Action(s) taken,A",
    "Actions,A",
    "2) Approach,A",
    "Steps I took:,A",
    "How I went about it,A",
    "Outcome,R",
    "Results & learnings,R",
    "**Result:**,R",
    "Lessons learned,R",
    "Where it ended up,R",
    "Immediate outcomes,R",
    "🚀 Impact,R",
    "Action #2:,A"
  })
  void headings_are_known_by_many_names(String heading, String letter) {
    assertThat(under(heading)).isNotNull().extracting(Part::letter).isEqualTo(letter);
    assertThat(Headings.in(List.of(heading)).isTitle(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Action items were written down at once.",
        "As a result nobody left.",
        "The result was a mess.",
        "Situation: Task: Action: Result:",
        "S/T/A/R",
        "Task force",
        "Background noise was all we had",
        "situation",
        "I said: no.",
        "a - b",
        "i: the counter",
        "Result oriented people: that is us",
        "My goal, as I told them: peace"
      })
  void sentences_that_only_begin_like_one_are_none(String sentence) {
    Headings headings =
        Headings.in(List.of("# Situation", "It was late.", "# Task", "Mine to mend.", sentence));

    assertThat(headings.headed(4)).isIn(TASK, null);
    assertThat(Headings.in(List.of(sentence, "And so on.", sentence)).headed(1)).isNull();
  }

  @Test
  void a_sentence_can_bring_its_heading_along() {
    String[] answer = {
      "Situation: our kiln kept cracking plates.",
      "It had for years.",
      "**Task** - find out why.",
      "A) I logged the heat for a week.",
      "R – two cracked plates since, it was thirty a month."
    };
    Headings headings = Headings.in(List.of(answer));

    assertThat(parts(answer)).containsExactly(SITUATION, SITUATION, TASK, ACTION, RESULT);
    assertThat(headings.content(0)).isEqualTo("our kiln kept cracking plates.");
    assertThat(headings.content(2)).isEqualTo("find out why.");
    assertThat(headings.content(3)).isEqualTo("I logged the heat for a week.");
    assertThat(headings.isTitle(3)).isFalse();
  }

  @Test
  void what_stands_before_the_first_heading_is_not_headed() {
    assertThat(parts("Thanks for asking.", "Action", "I called her.", "Result", "She came back."))
        .containsExactly(null, null, ACTION, null, RESULT);
  }

  @Test
  void any_order_will_do() {
    assertThat(parts("Result", "It held all year.", "Action", "I welded it."))
        .containsExactly(null, RESULT, null, ACTION);
  }

  @Test
  void a_heading_with_nothing_under_it_says_nothing() {
    assertThat(parts("Situation", "Task", "Action", "Result", "I fixed the roof one day."))
        .containsOnlyNulls();
    assertThat(parts("Situation: -", "Task: TBD", "Action: I fixed the roof.", "Result: n/a"))
        .containsOnlyNulls();
  }

  @Test
  void a_single_heading_is_not_trusted() {
    assertThat(parts("We had rats.", "Result:", "The rats left.")).containsOnlyNulls();
  }

  @Test
  void two_turns_of_speech_do_not_head_an_answer() {
    assertThat(parts("My goal: peace and quiet.", "I asked around.", "The result: none at all."))
        .containsOnlyNulls();
  }

  @Test
  void a_heading_for_two_parts_leaves_open_which() {
    assertThat(parts("Situation / Task", "It fell on me.", "Action", "I ran.", "Result", "I won."))
        .containsExactly(null, null, null, ACTION, null, RESULT);
  }

  @Test
  void all_four_in_one_line_head_nothing() {
    assertThat(parts("Situation, Task, Action, Result:", "We had a great year, as ever."))
        .containsOnlyNulls();
  }
}
