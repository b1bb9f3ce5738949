package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.reading.Part;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which part of a story each follow-up asked for. Pure. */
final class AskedFor {

  private AskedFor() {}

  /**
   * By where its answer begins in the text that the question got; what is not in it is left out.
   */
  static NavigableMap<Integer, Part> in(Round round, Told told) {
    return in(round.linesOf(told.question()), told.text());
  }

  static NavigableMap<Integer, Part> in(List<Line> lines, String text) {
    NavigableMap<Integer, Part> asked = new TreeMap<>();
    int from = 0;
    for (Line line : lines) {
      boolean first = true;
      for (Line.Piece piece : line.answer()) {
        int at = text.indexOf(piece.text().strip(), from);
        if (at < 0 || piece.text().isBlank()) continue;
        if (first && line.kind() == Line.Kind.PROBE && line.layer() != null) {
          asked.put(at, part(line.layer()));
        }
        first = false;
        from = at + piece.text().strip().length();
      }
    }
    return asked;
  }

  private static Part part(Layer layer) {
    return switch (layer) {
      case CONTEXT -> Part.SITUATION;
      case ROLE -> Part.TASK;
      case DECISION, EXECUTION -> Part.ACTION;
      case MEASURED_RESULT, LEARNING -> Part.RESULT;
    };
  }
}
