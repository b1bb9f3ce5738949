package dev.barraiser.chat;

import java.util.Map;

/** What came with a slash command. */
public sealed interface Input {

  /** What was typed after the command's name, as it is (Slack, the room). */
  record Typed(String text) implements Input {}

  /**
   * Options that the platform has taken apart already (Discord).
   *
   * @param path the subcommand's words, such as {@code story add}
   */
  record Options(String path, Map<String, String> values) implements Input {
    public Options {
      values = Map.copyOf(values);
    }
  }
}
