package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.Line.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A round in words, as far as it has come: what was asked and what was said. Pure. */
final class Transcript {

  private Transcript() {}

  static String of(Round round) {
    List<String> all = new ArrayList<>(List.of(round.setting().words()));
    for (Line line : round.lines()) {
      all.add("I asked: " + line.text());
      if (line.isAnswered()) all.add("You said: " + said(line));
    }
    return String.join("\n\n", all);
  }

  private static String said(Line line) {
    return line.answer().stream().map(Transcript::said).collect(Collectors.joining("\n"));
  }

  private static String said(Piece piece) {
    String text = piece.text().strip();
    if (!piece.clip()) return text;
    String length = Spoken.words(piece.spoken());
    String recording = "(a recording" + (length.isEmpty() ? "" : ", " + length) + ")";
    return text.isEmpty() ? recording : text + " " + recording;
  }
}
