package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Question.Layer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that the interviewer asked, and what was answered.
 *
 * @param question which of the main questions it belongs to, counted from 0
 * @param layer how deep it digs; null where that is nothing to be said of it
 * @param text as it was asked
 * @param wording what was asked, without what came before it: asked once
 * @param answer in the order in which it was said
 */
record Line(
    int question,
    Kind kind,
    @Nullable Layer layer,
    String text,
    String wording,
    List<Piece> answer) {

  Line {
    answer = List.copyOf(answer);
  }

  /** What sort of line it is. */
  enum Kind {
    MAIN,
    PROBE,
    /** There was hardly anything to ask about. */
    MORE,
    DIFFERENTLY,
    HYPOTHETICAL
  }

  /**
   * A message of the person's, by the platform's identifier of it.
   *
   * @param clip whether some of it is spoken
   * @param spoken for how long, where that is known
   */
  record Piece(String message, String text, boolean clip, @Nullable Duration spoken) {
    private Piece changed(String text) {
      return new Piece(message, text, clip, spoken);
    }
  }

  Line with(Piece piece) {
    List<Piece> all = new ArrayList<>(answer);
    all.add(piece);
    return answered(all);
  }

  /** The same with a message's text changed; one of which nothing is left is gone. */
  Line changed(String message, String changed) {
    return answered(
        answer.stream()
            .map(piece -> piece.message().equals(message) ? piece.changed(changed) : piece)
            .filter(piece -> piece.clip() || !piece.text().isBlank())
            .toList());
  }

  /** The same without a message, spoken or written. */
  Line without(String message) {
    return answered(answer.stream().filter(piece -> !piece.message().equals(message)).toList());
  }

  private Line answered(List<Piece> answer) {
    return new Line(question, kind, layer, text, wording, answer);
  }

  boolean holds(String message) {
    return answer.stream().anyMatch(piece -> piece.message().equals(message));
  }

  boolean isAnswered() {
    return !answer.isEmpty();
  }

  /** What was written in answer. */
  String said() {
    return answer.stream()
        .map(Piece::text)
        .map(String::strip)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  boolean isSpoken() {
    return answer.stream().anyMatch(Piece::clip);
  }

  boolean asks(String what) {
    return Objects.equals(wording, what);
  }
}
