package dev.barraiser.practice.stories;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title that is marked as none: a bold line, or one after a blank line, behind which the parts
 * begin anew. Pure.
 */
final class NextTitle {

  private static final Pattern BOLD =
      Pattern.compile("^\\s*(?:\\*\\*|__)\\s*(\\S.*?)\\s*(?:\\*\\*|__)\\s*$");

  private NextTitle() {}

  /** What a line says that is bold from its beginning to its end. */
  static Optional<String> bold(String line) {
    Matcher matcher = BOLD.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * The title that a line within a story is, of the next one.
   *
   * @param has the parts that the story has already
   * @param label tells a line such as "Category: …"
   * @param heading tells a part's heading as the text has them
   */
  static Optional<String> at(
      List<String> lines,
      int at,
      Set<Integer> has,
      Predicate<String> label,
      Function<String, Optional<PartHeading>> heading) {
    if (!beginsAnew(lines, at + 1, has, label, heading)) return Optional.empty();
    String line = lines.get(at);
    boolean apart = at > 0 && lines.get(at - 1).isBlank();
    return bold(line)
        .or(() ->
            apart && !line.isBlank() && line.strip().length() <= StoryForm.LONGEST_TITLE
                ? Optional.of(line.strip())
                : Optional.empty());
  }

  private static boolean beginsAnew(
      List<String> lines,
      int from,
      Set<Integer> has,
      Predicate<String> label,
      Function<String, Optional<PartHeading>> heading) {
    return lines.stream()
        .skip(from)
        .filter(line -> !line.isBlank() && !label.test(line))
        .findFirst()
        .flatMap(heading)
        .filter(one -> has.contains(one.part()))
        .isPresent();
  }
}
