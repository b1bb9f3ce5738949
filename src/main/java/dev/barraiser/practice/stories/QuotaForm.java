package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.stories.Quotas.Range;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which quotas are set, a line a category: what it shows and what it takes. Pure. */
final class QuotaForm {

  static final String OWN = "stories.quotas-own";
  static final String GROUP = "stories.quotas-group";

  /** As many as the settings take. */
  private static final int MOST = 99;

  private static final Pattern TYPED =
      Pattern.compile("(\\d{1,4})(?:\\s*(?:-|–|—|to)\\s*(\\d{1,4}))?");

  private QuotaForm() {}

  /**
   * The form as it opens.
   *
   * @param set what was set before
   * @param otherwise what holds for a line that is left empty
   */
  static Form of(String action, String title, Map<StoryCategory, Range> set, Quotas otherwise) {
    return new Form(
        Action.of(action),
        title,
        "Save",
        List.of(
            new Form.Page(
                "",
                Arrays.stream(StoryCategory.values())
                    .<Field>map(category ->
                        Field.Text.line(category.name(), category.title())
                            .optional()
                            .max(20)
                            .help(
                                "Met at and full at, such as 4-6. Left empty: "
                                    + words(otherwise.range(category)))
                            .value(
                                Optional.ofNullable(set.get(category))
                                    .map(QuotaForm::words)
                                    .orElse("")))
                    .toList())));
  }

  /** What each wrong line needs instead; empty when all is well. */
  static Map<String, String> errors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (StoryCategory category : StoryCategory.values()) {
      String typed = values.text(category.name());
      if (!typed.isEmpty() && range(typed).isEmpty()) {
        errors.put(
            category.name(),
            "Write two numbers from 1 to " + MOST + " such as 4-6, the smaller first.");
      }
    }
    return errors;
  }

  /** What was set; lines left empty are not in it. */
  static Map<StoryCategory, Range> ranges(Values values) {
    Map<StoryCategory, Range> ranges = new EnumMap<>(StoryCategory.class);
    for (StoryCategory category : StoryCategory.values()) {
      range(values.text(category.name())).ifPresent(range -> ranges.put(category, range));
    }
    return ranges;
  }

  private static Optional<Range> range(String typed) {
    Matcher matcher = TYPED.matcher(typed.strip());
    if (!matcher.matches()) return Optional.empty();
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    return from < 1 || to < from || to > MOST ? Optional.empty() : Optional.of(new Range(from, to));
  }

  /** {@code 5–7}, or {@code 5} where it is full as soon as it is met. */
  static String words(Range range) {
    return range.from() == range.to()
        ? Integer.toString(range.from())
        : range.from() + "–" + range.to();
  }
}
