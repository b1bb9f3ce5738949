package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a form's first filling of what somebody said in one go. Pure. */
final class Unsplit {

  /** A longer question is no title: cut off, it names nothing. */
  private static final int LONGEST_TITLE = 60;

  private static final List<String> OPENINGS =
      List.of("tell me about ", "give me an example of ", "describe ");

  private Unsplit() {}

  /**
   * The text in four fields: all of it in the first, unless it is too long for one; then it goes on
   * in the next, cut between words. What is too long for four stays with the answer alone.
   */
  static List<String> parts(String text) {
    String rest = text.strip();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int cut = cut(rest, StoryForm.LONGEST_PART);
      parts.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    return parts;
  }

  /** A question as a title, without "Tell me about"; empty when it is too long for one. */
  static String title(String question) {
    String title = question.strip();
    String lower = title.toLowerCase(Locale.ROOT);
    for (String opening : OPENINGS) {
      if (lower.startsWith(opening)) title = title.substring(opening.length());
    }
    title = title.replaceAll("[?.\\s]+$", "");
    if (title.isEmpty() || title.length() > LONGEST_TITLE) return "";
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /**
   * Where to cut to have at most {@code most} characters: at the last blank in the second half,
   * else between two characters, never within one.
   */
  private static int cut(String text, int most) {
    if (text.length() <= most) return text.length();
    for (int at = most; at > most / 2; at--) {
      if (Character.isWhitespace(text.charAt(at))) return at;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
