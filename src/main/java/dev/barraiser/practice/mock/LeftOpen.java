package dev.barraiser.practice.mock;

import dev.barraiser.chat.Words;
import dev.barraiser.practice.mock.Line.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says plainly and kindly what was asked and got no answer. Pure. */
final class LeftOpen {

  private static final int QUOTED = 180;

  /** What there would be to do differently, when there is said to be nothing. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "^\\W*+(?:(?:honestly|well|really|hmm|actually)\\W*+)?(?:nothing|none\\b(?! of)|not much|no, nothing|(?:i would )?do (?:it|that|everything) (?:all )?(?:exactly )?the same|i would"
              + " (?:not|never) change (?:anything|a thing)|i would change nothing|i wouldn['’]t change"
              + " (?:anything|a thing))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String NOT_ENGLISH =
      "was answered in another language than English, and I can read no other. A round is held in"
          + " English; say it once more in it.";

  private LeftOpen() {}

  /** Whether somebody who was asked what they would do differently says that there is nothing. */
  static boolean isNothing(String said) {
    return NOTHING.matcher(said).find();
  }

  /** In the order in which it was asked, what to know of it. */
  static List<Words> of(List<Line> lines) {
    return lines.stream().flatMap(line -> of(line).stream()).map(Words::of).toList();
  }

  /** A main answer that is not in English is spoken of as such already. */
  private static boolean isForeign(Line line) {
    return line.kind() != Kind.MAIN && Tongue.isForeign(line.said());
  }

  private static Optional<String> of(Line line) {
    String asked =
        line.kind() == Kind.MAIN ? "" : "“" + DebriefCards.cut(line.wording(), QUOTED) + "” ";
    String said = "“" + DebriefCards.cut(line.said(), QUOTED) + "”";
    return Optional.ofNullable(
        switch (Reply.to(line)) {
          case NONE -> line.kind() == Kind.MAIN ? null : asked + "was not answered.";
          case DOES_NOT_KNOW ->
              asked
                  + "You said "
                  + said
                  + ". That is honest, and it happens to everybody. Look for one sentence on it"
                  + " before the next time.";
          case DECLINES ->
              asked
                  + "You said "
                  + said
                  + ". That is your right; another story may be easier to be asked about.";
          case ASKS_BACK ->
              asked
                  + "You asked back: "
                  + said
                  + " I could not answer on the way, and I read nothing out of it.";
          case SAID_ALREADY -> null;
          case ANSWER ->
              line.kind() == Kind.DIFFERENTLY && isNothing(line.said())
                  ? asked
                      + "You said "
                      + said
                      + " Everybody would do something otherwise; have one such thing ready."
                  : isForeign(line) ? asked + NOT_ENGLISH : null;
        });
  }
}
