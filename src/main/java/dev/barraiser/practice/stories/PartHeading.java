package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one of the four parts where a line begins: alone, as a heading, or before a colon.
 * Pure.
 *
 * @param part its index in telling order
 * @param rest what stands behind it on its line
 */
record PartHeading(int part, String rest) {

  private static final List<String> NAMES = List.of("situation", "task", "action", "result");

  private static final Pattern MARKED =
      Pattern.compile(
          "(?is)^\\s*+#{1,6}\\s*+(situation|task|action|result)s?\\s*+(?::\\s*+)?#*+\\s*+$");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?is)^\\s*(?:[*_]{1,3})?(situation|task|action|result)s?(?:[*_]{1,3})?\\s*"
              + "(?:$|[:：](?:[*_]{1,3})?\\s*(.*)$)");

  /** A heading of Markdown. */
  static Optional<PartHeading> marked(String line) {
    Matcher matcher = MARKED.matcher(line);
    return matcher.matches() ? Optional.of(of(matcher.group(1), "")) : Optional.empty();
  }

  /** A heading of plain text. */
  static Optional<PartHeading> plain(String line) {
    Matcher matcher = PLAIN.matcher(line);
    if (!matcher.matches()) return Optional.empty();
    String rest = matcher.group(2);
    return Optional.of(of(matcher.group(1), rest == null ? "" : rest.strip()));
  }

  private static PartHeading of(String name, String rest) {
    return new PartHeading(NAMES.indexOf(name.toLowerCase(Locale.ROOT)), rest);
  }

  /**
   * The four parts of a text that begins with the name of one and names at least one other; empty
   * for any other text, and for one that names a part twice.
   */
  static Optional<List<String>> split(String text) {
    List<StringBuilder> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) parts.add(new StringBuilder());
    boolean[] named = new boolean[4];
    int at = -1;
    int headings = 0;
    for (String line : text.strip().lines().toList()) {
      Optional<PartHeading> heading = marked(line).or(() -> plain(line));
      if (heading.isEmpty()) {
        if (at < 0) return Optional.empty();
        parts.get(at).append(line).append('\n');
        continue;
      }
      at = heading.get().part();
      if (named[at]) return Optional.empty();
      named[at] = true;
      headings++;
      parts.get(at).append(heading.get().rest()).append('\n');
    }
    if (headings < 2) return Optional.empty();
    return Optional.of(parts.stream().map(part -> part.toString().strip()).toList());
  }
}
