package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes from a question what every question says, so that what is left tells it from others. */
final class Asked {

  private static final Pattern NUMBER = Pattern.compile("^[\\s\\d|.)*#:\"“”'-]+");

  private static final Pattern WHO = Pattern.compile("^\\p{Lu}\\p{L}{1,14}:\\s+");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!])\\s+");

  /** Kind words before, and the probe behind that goes with any question. */
  private static final Pattern ANYTIME =
      Pattern.compile(
          "^(that'?s (a |an )?(strong|great|good|nice|helpful|solid)|great|thanks?|thank you|good"
              + "|nice|ok(ay)?|interesting|perfect|excellent|let'?s"
              + "|what (was|were) the (outcome|result|impact)s?|what happened"
              + "|how did you (approach|handle|do) (it|that|this))\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_ANYTIME = 12;

  private static final Pattern LEAD =
      Pattern.compile(
          "^(please )?(can you |could you )?"
              + "(tell (me|us) (about )?|describe |give (me |us )?(an )?example (of |where |when )?"
              + "|share |walk me through |talk about |have you ever |when (did|have|was) you "
              + "|how (do|did|would) you )*"
              + "((of |about )?(a|an|the|your|any) (last |recent )?"
              + "(time|situation|example|instance|occasion|moment|case)( at work)? ?)?"
              + "(in which |where |when |that )?(you('ve| have)? )?(had to |have to )?",
          Pattern.CASE_INSENSITIVE);

  private Asked() {}

  /** The question alone, without its number, who asks it, and pleasantries. */
  static String plainly(String question) {
    String text = NUMBER.matcher(question.strip()).replaceFirst("");
    text = WHO.matcher(text).replaceFirst("");
    List<String> said = new ArrayList<>();
    for (String sentence : SENTENCES.split(text, -1)) {
      boolean anytime =
          ANYTIME.matcher(sentence).matches() && sentence.split(" ", -1).length <= LONGEST_ANYTIME;
      if (!anytime) said.add(sentence);
    }
    return said.isEmpty() ? question.strip() : String.join(" ", said);
  }

  /** Of a plain question, what it is about. */
  static String about(String question) {
    String rest = LEAD.matcher(question).replaceFirst("");
    return rest.strip().indexOf(' ') > 0 ? rest.strip() : question;
  }
}
