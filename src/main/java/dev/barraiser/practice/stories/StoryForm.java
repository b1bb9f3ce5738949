package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.questions.Principle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form a story is written in: what it shows, what it accepts, what it makes. Pure. */
final class StoryForm {

  static final int LONGEST_TITLE = 120;

  /** The most a form's field takes anywhere (Slack). */
  static final int LONGEST_PART = 3000;

  private static final List<String> PARTS = List.of("situation", "task", "action", "result");

  private StoryForm() {}

  /**
   * What the form holds when it opens.
   *
   * @param parts the four parts in telling order
   * @param unsplit whether the parts hold one text that is still to be split by its author
   */
  record Filled(
      String title,
      Optional<StoryCategory> category,
      List<Principle> principles,
      List<String> parts,
      boolean unsplit) {

    static Filled nothing(Optional<StoryCategory> category) {
      return new Filled("", category, List.of(), List.of("", "", "", ""), false);
    }

    static Filled with(Story.Content content) {
      return new Filled(
          content.title(),
          Optional.of(content.category()),
          content.principles(),
          content.parts().stream().map(Story.Part::text).toList(),
          false);
    }
  }

  static Form of(Action action, String title, Filled filled) {
    return new Form(
        action,
        title,
        "Save",
        List.of(
            new Form.Page("What it is about", about(filled)),
            new Form.Page("How you tell it", telling(filled))));
  }

  private static List<Field> about(Filled filled) {
    return List.of(
        Field.Text.line("title", "Title")
            .max(LONGEST_TITLE)
            .help("A few words by which you know it again")
            .value(filled.title()),
        new Field.Choice(
            "category",
            "Category",
            "The kind of question it answers",
            true,
            filled.category().map(Enum::name).orElse(""),
            Arrays.stream(StoryCategory.values())
                .map(category -> new Field.Option(category.name(), category.title()))
                .toList()),
        new Field.Choices(
            "principles",
            "Leadership Principles",
            "Those it shows best; two or three are enough",
            false,
            filled.principles().stream().map(Enum::name).toList(),
            Arrays.stream(Principle.values())
                .map(principle -> new Field.Option(principle.name(), principle.title()))
                .toList()));
  }

  private static List<Field> telling(Filled filled) {
    return List.of(
        part(
            "situation",
            "Situation",
            filled.unsplit()
                ? "Your own words so far. Move what belongs there to Task, Action and Result"
                : "Where you were, how large it was, what was at stake in two or three years",
            filled.parts().get(0)),
        part(
            "task",
            "Task",
            "What was yours to do, and whom you had to win over",
            filled.parts().get(1)),
        part(
            "action",
            "Action",
            "What you did yourself, the choices you made, how you brought others along",
            filled.parts().get(2)),
        part(
            "result",
            "Result",
            "What came of it, in numbers where you can, and what has stayed",
            filled.parts().get(3)));
  }

  private static Field part(String name, String label, String help, String value) {
    return Field.Text.paragraph(name, label).optional().max(LONGEST_PART).help(help).value(value);
  }

  /** A sentence for each field that needs another value. */
  static Map<String, String> errors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    int title = title(values).length();
    if (title == 0) {
      errors.put("title", "Give it a title, so that you find it again.");
    } else if (title > LONGEST_TITLE) {
      errors.put(
          "title",
          "The title has %d characters; %d fit. A few words are enough."
              .formatted(title, LONGEST_TITLE));
    }
    if (category(values).isEmpty()) {
      errors.put("category", "Choose the category it counts for.");
    }
    if (values.all("principles").stream().anyMatch(name -> principle(name).isEmpty())) {
      errors.put("principles", "Choose principles from the list.");
    }
    if (PARTS.stream().allMatch(part -> values.text(part).isEmpty())) {
      errors.put("situation", "Write at least one of the four parts; the others can come later.");
    }
    for (String part : PARTS) {
      int length = values.text(part).length();
      if (length > LONGEST_PART) {
        errors.put(
            part,
            "This part has %d characters; %d fit. A part told aloud is much shorter."
                .formatted(length, LONGEST_PART));
      }
    }
    return errors;
  }

  /**
   * What was filled in.
   *
   * @throws IllegalArgumentException for values in which {@link #errors} finds any
   */
  static Story.Content content(Values values) {
    return new Story.Content(
        title(values),
        category(values).orElseThrow(() -> new IllegalArgumentException("no category")),
        values.all("principles").stream()
            .map(name ->
                principle(name).orElseThrow(() -> new IllegalArgumentException("no principle")))
            .distinct()
            .toList(),
        values.text("situation"),
        values.text("task"),
        values.text("action"),
        values.text("result"));
  }

  /** On one line, whatever was sent. */
  private static String title(Values values) {
    return values.text("title").replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  private static Optional<StoryCategory> category(Values values) {
    return category(values.text("category"));
  }

  static Optional<StoryCategory> category(String name) {
    return Arrays.stream(StoryCategory.values())
        .filter(category -> category.name().equals(name))
        .findFirst();
  }

  private static Optional<Principle> principle(String name) {
    return Arrays.stream(Principle.values())
        .filter(principle -> principle.name().equals(name))
        .findFirst();
  }
}
