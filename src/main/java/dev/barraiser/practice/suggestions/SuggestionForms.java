package dev.barraiser.practice.suggestions;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.questions.AsAsked;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Principle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The forms about a group's own questions: what they show and what they accept. Pure. */
final class SuggestionForms {

  static final String SUGGEST = "suggestions.suggest";
  static final String EDIT = "suggestions.edit";
  static final String DECLINE = "suggestions.decline";

  /** As long as a question or hint of the bank's files may be. */
  static final int QUESTION = 220;

  private static final int HINT = 140;
  private static final int REASON = 500;

  private static final String TEXT = "question";
  private static final String WHY = "hint";
  private static final String KIND = "kind";
  private static final String PRINCIPLE = "principle";
  private static final String CATEGORY = "category";
  private static final String LEVEL = "level";
  private static final String CREDIT = "credit";
  private static final String BECAUSE = "reason";
  private static final String YES = "YES";
  private static final String NO = "NO";

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SuggestionForms() {}

  static Form suggest(long group) {
    return new Form(
        Action.of(SUGGEST, group),
        "Suggest a question",
        "Suggest",
        List.of(
            new Form.Page(
                "",
                List.of(
                    text(""),
                    kind(""),
                    principle(""),
                    hint("", "What to listen for"),
                    new Field.Choice(
                        CREDIT,
                        "Your name with it",
                        "The organisers see who suggests it in any case",
                        true,
                        YES,
                        List.of(
                            new Field.Option(YES, "Yes, “Suggested by” and my name"),
                            new Field.Option(NO, "No")))))));
  }

  static Form edit(Suggestion suggestion) {
    Draft draft = suggestion.draft();
    return new Form(
        Action.of(EDIT, suggestion.id()),
        "Edit the question",
        "Save",
        List.of(
            new Form.Page(
                "What is asked",
                List.of(text(draft.text()), hint(draft.hint(), "What to listen for"))),
            new Form.Page(
                "Where it belongs",
                List.of(
                    kind(draft.kind().name()),
                    principle(draft.principle().name()),
                    new Field.Choice(
                        CATEGORY,
                        "Category",
                        "",
                        true,
                        draft.category().name(),
                        options(Category.values(), Category::title)),
                    new Field.Choice(
                        LEVEL,
                        "Level",
                        "Whose scope it fits",
                        true,
                        draft.level().name(),
                        options(
                            Level.values(),
                            level -> level == Level.BOTH ? "L6 and L7" : level.key()))))));
  }

  static Form decline(Suggestion suggestion) {
    return new Form(
        Action.of(DECLINE, suggestion.id()),
        "Decline the question",
        "Decline",
        List.of(
            new Form.Page(
                "",
                List.of(
                    Field.Text.paragraph(BECAUSE, "Why it does not fit")
                        .max(REASON)
                        .help(
                            "Whoever suggested it reads this; your name does not stand with it")))));
  }

  private static Field text(String value) {
    return new Field.Text(
        TEXT,
        "The question",
        "One question, as an interviewer would say it",
        true,
        3,
        QUESTION,
        value,
        false);
  }

  private static Field hint(String value, String label) {
    return new Field.Text(
        WHY,
        label,
        "Becomes its hint: what to listen for, giving nothing away",
        false,
        2,
        HINT,
        value,
        false);
  }

  private static Field kind(String value) {
    return new Field.Choice(
        KIND,
        "Kind",
        "Decides how an answer is built",
        true,
        value,
        options(Kind.values(), Kind::title));
  }

  private static Field principle(String value) {
    return new Field.Choice(
        PRINCIPLE,
        "Leadership Principle",
        "The one it probes most",
        true,
        value,
        options(Principle.values(), Principle::title));
  }

  private static <E extends Enum<E>> List<Field.Option> options(
      E[] values, Function<E, String> title) {
    return Arrays.stream(values)
        .map(value -> new Field.Option(value.name(), title.apply(value)))
        .toList();
  }

  /** What each wrong field of a suggestion needs instead; empty when all is well. */
  static Map<String, String> errors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    String text = question(values);
    if (text.isEmpty()) {
      errors.put(TEXT, "Write the question.");
    } else if (text.length() > QUESTION) {
      errors.put(TEXT, tooLong(text, QUESTION));
    } else {
      AsAsked.objection(text).ifPresent(objection -> errors.put(TEXT, objection));
    }
    String hint = oneLine(values.text(WHY));
    if (hint.length() > HINT) errors.put(WHY, tooLong(hint, HINT));
    if (one(values, KIND, Kind.values()).isEmpty()) errors.put(KIND, "Choose one.");
    if (one(values, PRINCIPLE, Principle.values()).isEmpty()) errors.put(PRINCIPLE, "Choose one.");
    return errors;
  }

  /** The same for the form of an organiser. */
  static Map<String, String> editErrors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>(errors(values));
    if (one(values, CATEGORY, Category.values()).isEmpty()) errors.put(CATEGORY, "Choose one.");
    if (one(values, LEVEL, Level.values()).isEmpty()) errors.put(LEVEL, "Choose one.");
    return errors;
  }

  /** The words of a question that was asked in a real interview are what was asked. */
  static Map<String, String> asItWasAsked() {
    return Map.of(
        TEXT,
        "It was asked like this in a real interview, so its words stay. If they do not fit, retire"
            + " it and suggest another.");
  }

  static Map<String, String> enoughForToday(int most) {
    return Map.of(
        TEXT, "You have suggested %d in 24 hours. Tomorrow there is room again.".formatted(most));
  }

  static Map<String, String> noRoom(int most) {
    return Map.of(
        TEXT,
        "You have %d open suggestions. Once one of them is decided, there is room again."
            .formatted(most));
  }

  static Map<String, String> reasonErrors(Values values) {
    String reason = reason(values);
    if (reason.isEmpty()) return Map.of(BECAUSE, "Write a sentence: it helps with the next one.");
    if (reason.length() > REASON) return Map.of(BECAUSE, tooLong(reason, REASON));
    return Map.of();
  }

  private static String tooLong(String text, int most) {
    return "That is %d characters too long; %d fit.".formatted(text.length() - most, most);
  }

  /** What follows is for values without errors only. */
  static String question(Values values) {
    return oneLine(values.text(TEXT));
  }

  static String hint(Values values) {
    return oneLine(values.text(WHY));
  }

  static Kind kind(Values values) {
    return one(values, KIND, Kind.values()).orElseThrow();
  }

  static Principle principle(Values values) {
    return one(values, PRINCIPLE, Principle.values()).orElseThrow();
  }

  static Category category(Values values) {
    return one(values, CATEGORY, Category.values()).orElseThrow();
  }

  static Level level(Values values) {
    return one(values, LEVEL, Level.values()).orElseThrow();
  }

  static String reason(Values values) {
    return values.text(BECAUSE);
  }

  static boolean credited(Values values) {
    return values.text(CREDIT).equals(YES);
  }

  private static String oneLine(String typed) {
    return BLANKS.matcher(typed).replaceAll(" ").strip();
  }

  private static <E extends Enum<E>> Optional<E> one(Values values, String field, E[] all) {
    String name = values.text(field);
    return Arrays.stream(all).filter(value -> value.name().equals(name)).findFirst();
  }
}
