package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one of the four parts where a line begins: alone, as a heading, before a colon or a
 * dash, with what people write beside it ({@code SITUATION (25%)}), by another of its names ({@code
 * Context}) or by its letter. Pure.
 *
 * @param part its index in telling order
 * @param rest what stands behind it on its line
 * @param own whether by its own name or letter
 * @param more the other parts that it names too, as in {@code Situation/Task}; else empty
 */
record PartHeading(int part, String rest, boolean own, List<Integer> more) {

  private static final List<String> NAMES = List.of("situation", "task", "action", "result");

  /** What people call them besides. */
  private static final List<String> OTHERS =
      List.of(
          "context|background|challenge|problem",
          "objective|goal|responsibility|responsibilities|my role|assignment",
          "approach|what i did|steps",
          "outcome|impact");

  private static final Map<String, Integer> PARTS = parts();

  private static final String ANY = String.join("|", NAMES) + "|" + String.join("|", OTHERS);

  private static final String S = "(?:s|\\(s\\))?";
  private static final String NUMBER = "(?:(?:step|part)?\\s{0,3}\\d{1,2}\\s?[.):]\\s{0,3})?";
  private static final String BOLD = "[*_]{1,3}|</?(?:b|strong)>";

  private static final Pattern HEADING =
      Pattern.compile(
          "(?isu)^(?:[-+*•·▪◦>]\\s{1,3})?(?:[\\p{So}\\uFE0F\\u200D]{1,4}\\s{0,3})?"
              + NUMBER
              + ("(?<bold>" + BOLD + ")?\\s{0,3}")
              + NUMBER
              + "(?:(?-i:[STAR])\\s?[-–—:.)=]\\s?)?(?:(?:the|my|our)\\s)?"
              + ("(?<name>"
                  + ANY
                  + ")"
                  + S
                  + "(?![\\p{L}\\p{N}’'])(?:\\s(?:i took|taken)(?!\\p{L}))?")
              + ("(?<more>(?:\\s?(?:[/&+,]|and\\s)\\s?(?:(?:the|my)\\s)?(?:"
                  + ANY
                  + ")"
                  + S
                  + "(?![\\p{L}\\p{N}])){0,3})")
              + "(?:\\s{0,3}[(\\[][^()\\[\\]\\n]{0,40}[)\\]])?"
              + "(?:\\s?[-–—~]{0,2}\\s?~?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?\\s?(?:%|percent|sec|min)\\p{L}*)?"
              + ("\\s{0,3}(?<end>[:：])?\\s{0,3}(?<close>" + BOLD + ")?\\s{0,3}")
              + "(?<sep>[:：]|[-–—=|](?=\\s|$)|\\t)?(?<rest>.*)$");

  private static final Pattern LETTER =
      Pattern.compile(
          "(?su)^\\s{0,3}(?:[-+*•>]\\s{1,3})?(?:[*_]{1,3})?\\(?(?<name>[STAR])\\)?(?<close>[*_]{1,3})?"
              + "\\s{0,3}(?:$|(?:[:：.)=|]|[-–—](?=\\s|$))(?:[*_]{1,3})?(?<rest>.*)$)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(?=\\p{Punct})");

  /** A heading of Markdown. */
  static Optional<PartHeading> marked(String line) {
    return MarkdownHeading.of(line)
        .filter(heading -> !heading.isTitle())
        .flatMap(heading -> read(ESCAPED.matcher(heading.words()).replaceAll(""), true));
  }

  /** A heading of plain text. */
  static Optional<PartHeading> plain(String line) {
    String words = line.replace('\u00a0', ' ').strip();
    return words.startsWith("#") ? Optional.empty() : read(words, false);
  }

  /** The letter of a part, as a heading of either kind. */
  static Optional<PartHeading> letter(String line) {
    Optional<MarkdownHeading> heading = MarkdownHeading.of(line);
    if (heading.filter(MarkdownHeading::isTitle).isPresent()) return Optional.empty();
    String words = heading.map(MarkdownHeading::words).orElse(line);
    Matcher matcher = LETTER.matcher(words.replace('\u00a0', ' '));
    if (!matcher.matches()) return Optional.empty();
    int part = "STAR".indexOf(matcher.group("name"));
    String rest = matcher.group("rest");
    return Optional.of(new PartHeading(part, rest == null ? "" : rest.strip(), true, List.of()));
  }

  private static Optional<PartHeading> read(String words, boolean marked) {
    Matcher matcher = HEADING.matcher(words);
    if (!matcher.matches()) return Optional.empty();
    String name = matcher.group("name").toLowerCase(Locale.ROOT);
    boolean own = NAMES.contains(name);
    boolean bold = matcher.group("bold") != null && matcher.group("close") != null;
    String between = matcher.group("sep");
    boolean colon = matcher.group("end") != null || (between != null && ":：".contains(between));
    String rest = matcher.group("rest").strip();
    boolean heading =
        rest.isEmpty()
            ? marked || own || bold || colon
            : colon || (between != null && (own || bold)) || (bold && own && isUpper(rest));
    if (!heading) return Optional.empty();
    int part = PARTS.getOrDefault(name, 0);
    List<Integer> more = new ArrayList<>();
    PARTS.forEach((other, index) -> {
      boolean named = matcher.group("more").toLowerCase(Locale.ROOT).contains(other);
      if (named && index != part && !more.contains(index)) more.add(index);
    });
    return Optional.of(new PartHeading(part, rest, own, more.stream().sorted().toList()));
  }

  private static boolean isUpper(String rest) {
    return Character.isUpperCase(rest.codePointAt(0));
  }

  private static Map<String, Integer> parts() {
    Map<String, Integer> parts = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      parts.put(NAMES.get(i), i);
      for (String other : OTHERS.get(i).split("\\|", -1)) parts.put(other, i);
    }
    return Map.copyOf(parts);
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
