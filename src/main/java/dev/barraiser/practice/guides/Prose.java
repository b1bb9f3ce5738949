package dev.barraiser.practice.guides;

import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.List;

/** A guide's text, in which commands stand between backticks. Pure. */
final class Prose {

  private Prose() {}

  static Words words(String text) {
    String[] parts = parts(text);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()) continue;
      spans.add(i % 2 == 0 ? new Span.Plain(parts[i]) : Words.code(parts[i]));
    }
    return new Words(spans);
  }

  /** The commands it names. */
  static List<String> commands(String text) {
    String[] parts = parts(text);
    List<String> commands = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) commands.add(parts[i]);
    return commands;
  }

  /** Whether a command begins that does not end. */
  static boolean isOpen(String text) {
    return parts(text).length % 2 == 0;
  }

  private static String[] parts(String text) {
    return text.split("`", -1);
  }
}
