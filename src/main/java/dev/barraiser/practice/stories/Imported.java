package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read out of a pasted text.
 *
 * @param pieces the stories that are clear
 * @param problems what stands in the way of the others, in the order of the lines
 * @param notes how something was understood that could have been meant otherwise, likewise
 */
record Imported(List<Piece> pieces, List<Problem> problems, List<Problem> notes) {

  Imported {
    pieces = List.copyOf(pieces);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** What is said about a line; counted from 1. */
  record Problem(int line, String words) {}

  /** A story, from its first line to the one where something else begins; counted from 1. */
  record Piece(Filed filed, int from, int until) {}

  List<Filed> stories() {
    return pieces.stream().map(Piece::filed).toList();
  }

  /** What is left of the text once the stories that are clear are taken out of it. */
  String rest(String pasted) {
    List<String> lines = StoryReader.lines(pasted);
    List<String> rest = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      int line = at + 1;
      if (pieces.stream().noneMatch(one -> one.from() <= line && line < one.until())) {
        rest.add(lines.get(at));
      }
    }
    return String.join("\n", rest).replaceFirst("^(?:\\s*[-=_*]{3,}[ \\t]*\n)+", "").strip();
  }
}
