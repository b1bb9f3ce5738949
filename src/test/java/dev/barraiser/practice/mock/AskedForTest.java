package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.reading.Part;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AskedForTest {

  @Test
  void what_was_told_on_a_follow_up_begins_where_it_stands_in_the_whole_answer() {
    List<Line> lines =
        List.of(
            line(Line.Kind.MAIN, null, "I built a bridge.", "It was wide."),
            line(Line.Kind.PROBE, Layer.MEASURED_RESULT, "Nine minutes.", "Before, an hour."),
            line(Line.Kind.MORE, null, "It was wide."),
            line(Line.Kind.PROBE, Layer.CONTEXT, "Two towns."));
    String text =
        "I built a bridge.\n\nIt was wide.\n\nNine minutes.\n\nBefore, an hour.\n\nIt was"
            + " wide.\n\nTwo towns.";

    assertThat(AskedFor.in(lines, text))
        .isEqualTo(
            Map.of(
                text.indexOf("Nine"), Part.RESULT,
                text.indexOf("Two"), Part.SITUATION));
  }

  @Test
  void what_is_no_part_of_the_answer_asks_for_nothing() {
    List<Line> lines =
        List.of(
            line(Line.Kind.MAIN, null, "I built a bridge."),
            line(Line.Kind.PROBE, Layer.ROLE, "Which role?"),
            line(Line.Kind.PROBE, Layer.DECISION));

    assertThat(AskedFor.in(lines, "I built a bridge.")).isEmpty();
  }

  private static Line line(Line.Kind kind, @Nullable Layer layer, String... said) {
    Line line = new Line(0, kind, layer, "Asked", "Asked", List.of());
    for (String one : said) line = line.with(new Line.Piece(one, one, false, null));
    return line;
  }
}
