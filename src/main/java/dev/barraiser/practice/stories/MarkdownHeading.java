package dev.barraiser.practice.stories;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that Markdown takes for a heading. Pure.
 *
 * @param level how many number signs it has
 * @param spaced whether a blank follows them, as Markdown wants it
 * @param raw what follows them
 * @param words the same without those that close it
 */
record MarkdownHeading(int level, boolean spaced, String raw, String words) {

  private static final int DEEPEST = 6;

  private static final Pattern ANCHOR = Pattern.compile("\\{#[^{}]*\\}$");
  private static final Pattern ALL_BOLD = Pattern.compile("^(\\*\\*\\*|\\*\\*|__)(.+)\\1$");
  private static final Pattern NUMBERED =
      Pattern.compile("(?i)^(?:story|example)?\\s?#?\\d{1,3}\\s?[.):–—-]\\s?(?=\\S)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(?=\\p{Punct})");

  /** Empty for a line that is none. */
  static Optional<MarkdownHeading> of(String line) {
    int begin = 0;
    while (begin < line.length() && " \t\f".indexOf(line.charAt(begin)) >= 0) begin++;
    String stripped = line.substring(begin).replace('\u00a0', ' ').stripTrailing();
    int level = 0;
    while (level < stripped.length() && stripped.charAt(level) == '#') level++;
    if (level == 0 || level > DEEPEST) return Optional.empty();
    boolean spaced = level < stripped.length() && Character.isWhitespace(stripped.charAt(level));
    String raw = stripped.substring(level).strip();
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) == '#') end--;
    boolean closed = end == 0 || Character.isWhitespace(raw.charAt(end - 1));
    String words = closed ? raw.substring(0, end).strip() : raw;
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new MarkdownHeading(level, spaced, raw, words));
  }

  /** Whether a backslash says that it is a title, whatever it looks like. */
  boolean isTitle() {
    return raw.startsWith("\\");
  }

  /** What it says as a title, without what an editor put around it or a number before it. */
  String title() {
    return isTitle() ? raw.substring(1) : title(words);
  }

  /** The same of a line that is no heading. */
  static String title(String line) {
    String title = ANCHOR.matcher(line.strip()).replaceFirst("").strip();
    title = ALL_BOLD.matcher(title).replaceFirst("$2").strip();
    title = NUMBERED.matcher(title).replaceFirst("");
    return ESCAPED.matcher(title).replaceAll("").strip();
  }
}
