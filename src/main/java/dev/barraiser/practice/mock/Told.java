package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.Line.Kind;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.text.WordCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What was written in answer to one main question and its follow-ups, as one text. What was
 * answered to a made-up turn of it, and to what they would do differently, are texts of their own:
 * they are no part of the episode. What is no answer, such as a question back, is in none.
 *
 * @param question the main question's number
 * @param spoken what was said aloud besides
 */
record Told(int question, About about, Lens lens, String text, Spoken spoken) {

  /** What a text is about. */
  enum About {
    /** What the main question asks for. */
    QUESTION,
    DIFFERENTLY,
    /** A made-up turn of it. */
    MADE_UP
  }

  /** Twice what the fewest words that can be read are long. */
  private static final int SHORT = 400;

  private static final int FEWEST_OF_A_WHOLE = 15;
  private static final Pattern OWN = Pattern.compile("\\bI(?:['’]\\p{L}+)? \\p{L}");
  private static final Pattern FIGURE = Pattern.compile("\\d");

  /** The text of a question as far as it was told; may be empty. */
  static Told of(Round round, int question) {
    return of(
        round,
        question,
        About.QUESTION,
        round.mains().get(question).lens(),
        line -> line.kind() != Kind.HYPOTHETICAL && line.kind() != Kind.DIFFERENTLY);
  }

  private static Told of(Round round, int question, About about, Lens lens, Predicate<Line> which) {
    List<Line> lines = round.linesOf(question).stream().filter(which).toList();
    return new Told(question, about, lens, text(lines), Spoken.in(lines));
  }

  /** Everything that was written, in the order of the questions; nothing that is empty. */
  static List<Told> all(Round round) {
    List<Told> all = new ArrayList<>();
    for (int question = 0; question < round.mains().size(); question++) {
      all.add(of(round, question));
      all.add(
          of(
              round,
              question,
              About.DIFFERENTLY,
              Lens.VIEW,
              line -> line.kind() == Kind.DIFFERENTLY));
      all.add(
          of(round, question, About.MADE_UP, Lens.VIEW, line -> line.kind() == Kind.HYPOTHETICAL));
    }
    return all.stream().filter(told -> !told.text().isEmpty()).toList();
  }

  boolean isAboutTheQuestion() {
    return about == About.QUESTION;
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

  /** What cannot be read does not keep what can be from being read. */
  private static String text(List<Line> lines) {
    List<String> said =
        lines.stream()
            .filter(line -> Reply.to(line) == Reply.ANSWER)
            .flatMap(line -> line.answer().stream())
            .map(piece -> piece.text().strip())
            .filter(one -> !one.isEmpty() && !addsNothing(Reply.in(one)))
            .toList();
    List<String> readable = said.stream().filter(one -> !Tongue.isForeign(one)).toList();
    return String.join("\n\n", readable.isEmpty() ? said : readable);
  }

  private static boolean addsNothing(Reply reply) {
    return reply == Reply.ASKS_BACK || reply == Reply.SAID_ALREADY;
  }
}
