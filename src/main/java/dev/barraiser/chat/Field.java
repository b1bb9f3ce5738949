package dev.barraiser.chat;

import java.util.List;

/** One input of a form. Values travel as text; a {@link Choices} field as its chosen values. */
public sealed interface Field {

  String name();

  String label();

  /** A hint shown with the input, or empty. */
  String help();

  boolean required();

  /**
   * Free text.
   *
   * @param lines height of the input; 1 is a single line
   * @param max the most characters taken (at most 3000, Slack's bound)
   * @param value what it holds when the form opens
   * @param suggests whether the bot completes what is being typed (see {@link Incoming.Suggesting})
   */
  record Text(
      String name,
      String label,
      String help,
      boolean required,
      int lines,
      int max,
      String value,
      boolean suggests)
      implements Field {

    public static Text line(String name, String label) {
      return new Text(name, label, "", true, 1, 200, "", false);
    }

    public static Text paragraph(String name, String label) {
      return new Text(name, label, "", true, 6, 3000, "", false);
    }

    public Text optional() {
      return new Text(name, label, help, false, lines, max, value, suggests);
    }

    public Text help(String help) {
      return new Text(name, label, help, required, lines, max, value, suggests);
    }

    public Text value(String value) {
      return new Text(name, label, help, required, lines, max, value, suggests);
    }

    public Text max(int max) {
      return new Text(name, label, help, required, lines, max, value, suggests);
    }

    public Text suggesting() {
      return new Text(name, label, help, required, lines, max, value, true);
    }
  }

  /**
   * Exactly one of several options; {@code value} is the one chosen when the form opens, or empty.
   */
  record Choice(
      String name, String label, String help, boolean required, String value, List<Option> options)
      implements Field {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** Any of several options, at least one where {@code required}. */
  record Choices(
      String name,
      String label,
      String help,
      boolean required,
      List<String> values,
      List<Option> options)
      implements Field {
    public Choices {
      values = List.copyOf(values);
      options = List.copyOf(options);
    }
  }

  /** One option of a choice. */
  record Option(String value, String label) {}
}
