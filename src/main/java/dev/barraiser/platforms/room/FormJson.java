package dev.barraiser.platforms.room;

import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open form as the room's page reads it, holding what has been typed so far. */
record FormJson(String id, String title, String submit, List<PageJson> pages) {

  record PageJson(@Nullable String title, List<FieldJson> fields) {}

  record FieldJson(
      String name,
      String label,
      @Nullable String help,
      String kind,
      boolean required,
      String value,
      List<String> values,
      int lines,
      int max,
      List<Field.Option> options,
      boolean suggest) {}

  static FormJson of(FormStore.Open open) {
    Form form = open.form();
    return new FormJson(
        open.id(),
        form.title(),
        form.submit(),
        form.pages().stream()
            .map(page ->
                new PageJson(
                    orNull(page.title()),
                    page.fields().stream().map(field -> field(field, open.draft())).toList()))
            .toList());
  }

  private static FieldJson field(Field field, @Nullable Values draft) {
    return switch (field) {
      case Field.Text text ->
          new FieldJson(
              text.name(),
              text.label(),
              orNull(text.help()),
              "text",
              text.required(),
              text(draft, text.name(), text.value()),
              List.of(),
              text.lines(),
              text.max(),
              List.of(),
              text.suggests());
      case Field.Choice choice ->
          new FieldJson(
              choice.name(),
              choice.label(),
              orNull(choice.help()),
              "choice",
              choice.required(),
              text(draft, choice.name(), choice.value()),
              List.of(),
              1,
              0,
              choice.options(),
              false);
      case Field.Choices choices ->
          new FieldJson(
              choices.name(),
              choices.label(),
              orNull(choices.help()),
              "choices",
              choices.required(),
              "",
              all(draft, choices.name(), choices.values()),
              1,
              0,
              choices.options(),
              false);
    };
  }

  private static String text(@Nullable Values draft, String name, String otherwise) {
    return draft != null && draft.byName().containsKey(name) ? draft.text(name) : otherwise;
  }

  private static List<String> all(@Nullable Values draft, String name, List<String> otherwise) {
    return draft != null && draft.byName().containsKey(name) ? draft.all(name) : otherwise;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
