package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.Line.Kind;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.text.WordCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was written in answer to one main question and its follow-ups, as one text. What was
 * answered to a made-up turn of it is a text of its own: it is no part of the episode. What is no
 * answer, such as a question back, is in neither.
 *
 * @param question the main question's number
 * @param spoken what was said aloud besides
 * @param asided whether it is the answer to a made-up turn
 */
record Told(int question, Lens lens, String text, Spoken spoken, boolean asided) {

  /** Twice what the fewest words that can be read are long. */
  private static final int SHORT = 400;

  private static final int FEWEST_OF_A_WHOLE = 15;
  private static final Pattern OWN = Pattern.compile("\\bI(?:['’]\\p{L}+)? \\p{L}");
  private static final Pattern FIGURE = Pattern.compile("\\d");

  /** The text of a question as far as it was told; may be empty. */
  static Told of(Round round, int question) {
    List<Line> lines = lines(round, question, line -> line.kind() != Kind.HYPOTHETICAL);
    return new Told(
        question, round.mains().get(question).lens(), text(lines), Spoken.in(lines), false);
  }

  /** Everything that was written, in the order of the questions; nothing that is empty. */
  static List<Told> all(Round round) {
    List<Told> all = new ArrayList<>();
    for (int question = 0; question < round.mains().size(); question++) {
      all.add(of(round, question));
      List<Line> aside = lines(round, question, line -> line.kind() == Kind.HYPOTHETICAL);
      all.add(new Told(question, Lens.VIEW, text(aside), Spoken.in(aside), true));
    }
    return all.stream().filter(told -> !told.text().isEmpty()).toList();
  }

  /** Whether it may be called short: words are counted by their spaces, and there may be none. */
  boolean isShort() {
    return text.length() < SHORT && (spoken.isNothing() || spoken.isShort());
  }

  /**
   * Whether it has, short as it is, a deed of their own and a figure: there is what to ask about.
   */
  boolean isBriefAndWhole() {
    return WordCount.of(text) >= FEWEST_OF_A_WHOLE
        && OWN.matcher(text).find()
        && FIGURE.matcher(text).find();
  }

  /** Whether there is nothing in writing, and little that was said aloud. */
  boolean isSpokenInBrief() {
    return text.isEmpty() && !spoken.isNothing() && spoken.isShort();
  }

  private static List<Line> lines(Round round, int question, Predicate<Line> which) {
    return round.linesOf(question).stream().filter(which).toList();
  }

  private static String text(List<Line> lines) {
    return lines.stream()
        .filter(line -> Reply.to(line) == Reply.ANSWER)
        .flatMap(line -> line.answer().stream())
        .map(piece -> piece.text().strip())
        .filter(said -> !said.isEmpty() && Reply.in(said) != Reply.ASKS_BACK)
        .collect(Collectors.joining("\n\n"));
  }
}
