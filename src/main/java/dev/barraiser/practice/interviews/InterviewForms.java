package dev.barraiser.practice.interviews;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.questions.AsAsked;
import dev.barraiser.text.Cut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms about real interviews: what they show and what they accept. Pure. */
final class InterviewForms {

  static final String SHARE = "interviews.share";
  static final String REMOVE = "interviews.remove";

  /** As long as a question of the bank may be. */
  private static final int QUESTION = 220;

  private static final int MOST_QUESTIONS = 5;

  /** As much of a question as says which one is meant. */
  private static final int WHICH = 60;

  private static final int WENT = 500;
  private static final int ADVICE = 300;
  private static final int REASON = 500;

  private static final String QUESTIONS = "questions";
  private static final String HOW = "went";
  private static final String ONE_ADVICE = "advice";
  private static final String AS = "as";
  private static final String ANONYMOUS = "ANONYMOUS";
  private static final String NAMED = "NAMED";
  private static final String BECAUSE = "reason";

  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]|\\d{1,2}[.)])\\s+");

  private InterviewForms() {}

  static Form share(long group) {
    return new Form(
        Action.of(SHARE, group),
        "After an interview",
        "Share",
        List.of(
            new Form.Page(
                "Only what you are free to share: if you have agreed to keep something to yourself,"
                    + " leave it out.",
                List.of(
                    new Field.Text(
                        QUESTIONS,
                        "Which questions came",
                        "One a line, at most five, as you remember them",
                        true,
                        5,
                        MOST_QUESTIONS * (QUESTION + 10),
                        "",
                        false),
                    Field.Text.paragraph(HOW, "How it went").optional().max(WENT),
                    Field.Text.paragraph(ONE_ADVICE, "One piece of advice").optional().max(ADVICE),
                    new Field.Choice(
                        AS,
                        "Share it",
                        "Anonymously it appears after one to three weeks",
                        true,
                        ANONYMOUS,
                        List.of(
                            new Field.Option(ANONYMOUS, "Anonymously"),
                            new Field.Option(NAMED, "With my name, at once")))))));
  }

  static Form remove(String id, boolean anonymous) {
    return new Form(
        Action.of(REMOVE, id),
        "Remove an experience",
        "Remove",
        List.of(
            new Form.Page(
                "",
                List.of(
                    Field.Text.paragraph(BECAUSE, "Why it is removed")
                        .max(REASON)
                        .help(
                            anonymous
                                ? "Whoever shared it reads this; you are not told who that is"
                                : "Whoever shared it reads this")))));
  }

  static Map<String, String> errors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    List<String> questions = questions(values);
    if (questions.isEmpty()) {
      errors.put(QUESTIONS, "Write at least one question, as you remember it.");
    } else if (questions.size() > MOST_QUESTIONS) {
      errors.put(QUESTIONS, "Five are enough; these are " + questions.size() + ".");
    } else {
      questions.stream()
          .filter(one -> one.length() > QUESTION)
          .findFirst()
          .ifPresent(one ->
              errors.put(
                  QUESTIONS,
                  "A line holds %d characters; one of these has %d."
                      .formatted(QUESTION, one.length())));
      if (errors.isEmpty()) {
        questions.stream()
            .flatMap(one -> objection(one).stream())
            .findFirst()
            .ifPresent(objection -> errors.put(QUESTIONS, objection));
      }
    }
    tooLong(errors, HOW, values.text(HOW), WENT);
    tooLong(errors, ONE_ADVICE, values.text(ONE_ADVICE), ADVICE);
    String as = values.text(AS);
    if (!as.equals(ANONYMOUS) && !as.equals(NAMED)) errors.put(AS, "Choose one of the two.");
    return errors;
  }

  /** The group is asked it from then on, so it has to be one that can be asked. */
  private static Optional<String> objection(String question) {
    return AsAsked.objection(question).map(why -> "“" + Cut.to(question, WHICH) + "”: " + why);
  }

  static Map<String, String> reasonErrors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (reason(values).isEmpty()) errors.put(BECAUSE, "Write a sentence: its author reads it.");
    tooLong(errors, BECAUSE, reason(values), REASON);
    return errors;
  }

  private static void tooLong(Map<String, String> errors, String field, String text, int most) {
    if (text.length() <= most) return;
    errors.put(
        field, "That is %d characters too long; %d fit.".formatted(text.length() - most, most));
  }

  static Told told(Values values) {
    return new Told(questions(values), values.text(HOW), values.text(ONE_ADVICE));
  }

  static boolean anonymous(Values values) {
    return !values.text(AS).equals(NAMED);
  }

  static String reason(Values values) {
    return values.text(BECAUSE);
  }

  private static List<String> questions(Values values) {
    return values
        .text(QUESTIONS)
        .lines()
        .map(line -> BULLET.matcher(line.strip()).replaceFirst(""))
        .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
