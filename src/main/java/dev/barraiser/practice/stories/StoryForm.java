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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form a story is written in: what it shows, what it accepts, what it makes. Pure. */
final class StoryForm {

  static final int LONGEST_TITLE = 120;

  /** The most a form's field takes anywhere (Slack). */
  static final int LONGEST_PART = 3000;

  /** How long "when" and each line of the scale may be. */
  static final int LONGEST_LINE = 80;

  private static final String READY = "READY";
  private static final String DRAFT = "DRAFT";

  private static final List<String> DETAILS = List.of("happened", "people", "money", "duration");

  private static final List<String> PARTS = List.of("situation", "task", "action", "result");

  private StoryForm() {}

  /**
   * What the form holds when it opens.
   *
   * @param parts the four parts in telling order
   * @param split who has put the words into the parts
   */
  record Filled(
      String title,
      Optional<StoryCategory> category,
      List<Principle> principles,
      List<StoryTopic> topics,
      Story.Shows shows,
      List<String> parts,
      Split split,
      boolean ready) {

    static Filled nothing(Optional<StoryCategory> category) {
      return new Filled(
          "",
          category,
          List.of(),
          List.of(),
          Story.Shows.UNKNOWN,
          List.of("", "", "", ""),
          Split.BY_AUTHOR,
          false);
    }

    /** A story that is to be about a topic. */
    static Filled about(StoryTopic topic) {
      return new Filled(
          "",
          Optional.of(topic.category()),
          List.of(),
          List.of(topic),
          Story.Shows.UNKNOWN,
          List.of("", "", "", ""),
          Split.BY_AUTHOR,
          false);
    }

    static Filled with(Story story) {
      return with(
          story, story.content().parts().stream().map(Story.Part::text).toList(), Split.BY_AUTHOR);
    }

    /** What a story is about, with other words in its parts. */
    static Filled with(Story story, List<String> parts, Split split) {
      Story.Content content = story.content();
      return new Filled(
          content.title(),
          Optional.of(content.category()),
          content.principles(),
          content.topics(),
          content.shows(),
          parts,
          split,
          story.isReady());
    }
  }

  /** Who has put the words into the four parts. */
  enum Split {
    BY_AUTHOR,
    /** Its author is still to do it: the parts hold one text. */
    NOT_YET,
    /** By what the coach has read; its author corrects it. */
    BY_COACH
  }

  static Form of(Action action, String title, Filled filled) {
    return of(action, title, filled, List.of());
  }

  /**
   * The form.
   *
   * @param seen principles that the coach sees in the story and its author has not named
   */
  static Form of(Action action, String title, Filled filled, List<Principle> seen) {
    return of(
        action,
        title,
        filled,
        seen.isEmpty()
            ? "Those it shows best; two or three are enough"
            : "The coach sees in it, too: "
                + seen.stream().map(Principle::title).collect(Collectors.joining(" · ")));
  }

  /** The form with principles that its author has not chosen. */
  static Form suggesting(Action action, String title, Filled filled, String whence) {
    return of(action, title, filled, whence + "; take away what it does not show");
  }

  private static Form of(Action action, String title, Filled filled, String principles) {
    return new Form(
        action,
        title,
        "Save",
        List.of(
            new Form.Page("What it is about", about(filled, principles)),
            new Form.Page("How you tell it", telling(filled))));
  }

  private static List<Field> about(Filled filled, String principles) {
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
            principles,
            false,
            filled.principles().stream().map(Enum::name).toList(),
            Arrays.stream(Principle.values())
                .map(principle -> new Field.Option(principle.name(), principle.title()))
                .toList()),
        new Field.Choices(
            "topics",
            "Topics",
            "What it is about; none is fine",
            false,
            filled.topics().stream().map(Enum::name).toList(),
            Arrays.stream(StoryTopic.values())
                .map(topic -> new Field.Option(topic.name(), topic.title()))
                .toList()),
        new Field.Choice(
            "level",
            "Level it shows",
            "L6 reaches beyond a team, L7 beyond an organization",
            false,
            filled.shows() == Story.Shows.UNKNOWN ? "" : filled.shows().name(),
            Stream.of(Story.Shows.L6, Story.Shows.L7)
                .map(level -> new Field.Option(level.name(), level.name()))
                .toList()));
  }

  /** The form for when a story happened and how large it was. */
  static Form details(Action action, Story.Content content) {
    Story.Scale scale = content.scale();
    return new Form(
        action,
        "When and how large",
        "Save",
        List.of(
            new Form.Page(
                "",
                List.of(
                    line(
                        "happened",
                        "When it happened",
                        "A year and a month are enough: 2024-03, or spring 2024",
                        content.happened()),
                    line("people", "People", "Such as 5 teams, about 40 people", scale.people()),
                    line("money", "Money", "Such as $2M a year; rounded is fine", scale.money()),
                    line("duration", "Duration", "Such as 8 months", scale.duration())))));
  }

  private static Field line(String name, String label, String help, String value) {
    return Field.Text.line(name, label).optional().max(LONGEST_LINE).help(help).value(value);
  }

  private static String such(String name) {
    return switch (name) {
      case "people" -> "five teams";
      case "money" -> "$2M saved";
      default -> "8 months";
    };
  }

  /** A sentence for each field of {@link #details} that needs another value. */
  static Map<String, String> detailErrors(Values values, int thisYear) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (String name : DETAILS) {
      int length = oneLine(values, name).length();
      if (length > LONGEST_LINE) {
        errors.put(
            name,
            "This has %d characters; %d fit. A few words are enough."
                .formatted(length, LONGEST_LINE));
        continue;
      }
      String words = oneLine(values, name);
      (name.equals("happened")
              ? DetailWords.whenRefused(words, thisYear)
              : DetailWords.sizeRefused(words, such(name)))
          .ifPresent(sentence -> errors.put(name, sentence));
    }
    return errors;
  }

  /** A story with what was filled in about when it happened and how large it was. */
  static Story.Content detailed(Values values, Story.Content before) {
    return before.with(
        oneLine(values, "happened"),
        new Story.Scale(
            oneLine(values, "people"), oneLine(values, "money"), oneLine(values, "duration")));
  }

  private static List<Field> telling(Filled filled) {
    return List.of(
        part(
            "situation",
            "Situation",
            switch (filled.split()) {
              case BY_AUTHOR ->
                  "Where you were, how large it was, what was at stake in two or three years";
              case NOT_YET ->
                  "Your own words so far. Move what belongs there to Task, Action and Result";
              case BY_COACH ->
                  "Your own words, sorted by what each sentence does. Move what is wrong";
            },
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
            filled.parts().get(3)),
        new Field.Choice(
            "state",
            "Is it ready to tell?",
            "Ready stories fill their quota; you can change this at any time",
            false,
            filled.ready() ? READY : DRAFT,
            List.of(
                new Field.Option(DRAFT, "A draft for now"),
                new Field.Option(READY, "Ready to tell"))));
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
    if (values.all("topics").stream().anyMatch(name -> named(StoryTopic.class, name).isEmpty())) {
      errors.put("topics", "Choose topics from the list.");
    }
    if (!values.text("level").isEmpty() && shows(values).isEmpty()) {
      errors.put("level", "Choose a level from the list, or none.");
    }
    if (!List.of("", READY, DRAFT).contains(values.text("state"))) {
      errors.put("state", "Choose one of the two.");
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

  /** What was filled in for a new story. */
  static Story.Content content(Values values) {
    return content(values, "", Story.Scale.UNTOLD);
  }

  /** What was filled in for a story that is there; what the form does not ask for stays. */
  static Story.Content content(Values values, Story.Content before) {
    return content(values, before.happened(), before.scale());
  }

  /** Whether its author calls it ready; empty where they were not asked. */
  static Optional<Boolean> ready(Values values) {
    return switch (values.text("state")) {
      case READY -> Optional.of(true);
      case DRAFT -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * What was filled in.
   *
   * @throws IllegalArgumentException for values in which {@link #errors} finds any
   */
  private static Story.Content content(Values values, String happened, Story.Scale scale) {
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
        values.text("result"),
        values.all("topics").stream()
            .map(name ->
                named(StoryTopic.class, name)
                    .orElseThrow(() -> new IllegalArgumentException("no topic")))
            .distinct()
            .toList(),
        happened,
        scale,
        shows(values).orElse(Story.Shows.UNKNOWN));
  }

  private static String title(Values values) {
    return oneLine(values, "title");
  }

  /** On one line, whatever was sent. */
  private static String oneLine(Values values, String name) {
    return values.text(name).replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  private static Optional<Story.Shows> shows(Values values) {
    return named(Story.Shows.class, values.text("level"));
  }

  private static Optional<StoryCategory> category(Values values) {
    return category(values.text("category"));
  }

  static Optional<StoryCategory> category(String name) {
    return named(StoryCategory.class, name);
  }

  static Optional<StoryTopic> topic(String name) {
    return named(StoryTopic.class, name);
  }

  private static Optional<Principle> principle(String name) {
    return named(Principle.class, name);
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst();
  }
}
