package dev.barraiser.platforms.room;

import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every platform checks of a form before the bot sees it, and what was typed made plain. Pure.
 */
final class FormCheck {

  /** Over any field's bound, so that a draft that is too long is kept and told of, not cut. */
  private static final int MOST_KEPT = 20_000;

  private FormCheck() {}

  /** Only the form's own fields, as plain text. */
  static Values plain(Form form, Map<String, List<String>> typed) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    form.fields()
        .filter(field -> typed.containsKey(field.name()))
        .forEach(field ->
            values.put(
                field.name(),
                typed.getOrDefault(field.name(), List.of()).stream()
                    .limit(100)
                    .map(value -> plain(field, value))
                    .toList()));
    return new Values(values);
  }

  private static String plain(Field field, String value) {
    String clean = Wording.clean(value);
    String kept = clean.length() > MOST_KEPT ? clean.substring(0, MOST_KEPT) : clean;
    return field instanceof Field.Text text && text.lines() == 1 ? kept.replace('\n', ' ') : kept;
  }

  /** A sentence for each field that needs another value, in the form's order. */
  static Map<String, String> errors(Form form, Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    form.fields()
        .forEach(field -> {
          String error = error(field, values.all(field.name()));
          if (!error.isEmpty()) errors.put(field.name(), error);
        });
    return errors;
  }

  private static String error(Field field, List<String> values) {
    if (values.isEmpty()) return field.required() ? missing(field) : "";
    return switch (field) {
      case Field.Text text -> tooLong(text, values.getFirst());
      case Field.Choice choice ->
          areOptions(choice.options(), values.subList(0, 1)) ? "" : "Choose one of the options.";
      case Field.Choices choices ->
          areOptions(choices.options(), values) ? "" : "Choose from the options.";
    };
  }

  private static String missing(Field field) {
    return switch (field) {
      case Field.Text ignored -> "Please fill this in.";
      case Field.Choice ignored -> "Please choose one.";
      case Field.Choices ignored -> "Please choose at least one.";
    };
  }

  private static String tooLong(Field.Text field, String value) {
    if (value.length() <= field.max()) return "";
    return String.format(
        Locale.ENGLISH, "That has %,d characters; %,d fit here.", value.length(), field.max());
  }

  private static boolean areOptions(List<Field.Option> options, List<String> values) {
    Set<String> known = options.stream().map(Field.Option::value).collect(Collectors.toSet());
    return known.containsAll(values);
  }
}
