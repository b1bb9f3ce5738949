package dev.barraiser.practice.stories;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known of a story besides its parts, by the names that people give it: on a line of its
 * own, or over a column. Pure.
 *
 * @param key one of {@link StoryWriter#COLUMNS}
 */
record StoryLabels(String key, String value) {

  private static final Pattern LINE =
      Pattern.compile(
          "(?s)^\\s*+(?:[-*•·]\\s++)?(?:[*_]{1,2})?([\\p{L}"
              + " ()/]{2,30}?)(?:[*_]{1,2})?\\s*[:：](?:[*_]{1,2})?\\s*(.*?)\\s*$");

  /** These have headings of their own. */
  private static final Set<String> NOT_SAID =
      Set.of("title", "situation", "task", "action", "result");

  private static final Map<String, String> KEYS = keys();

  /** Those that a line can tell, for people. */
  static final String KNOWN =
      StoryWriter.COLUMNS.stream()
          .filter(column -> !NOT_SAID.contains(column))
          .map(QuotaWords::capital)
          .collect(Collectors.joining(", "));

  /** What a line tells that is no part of a story; empty for any other line. */
  static Optional<StoryLabels> of(String line) {
    return any(line).filter(label -> !NOT_SAID.contains(label.key()));
  }

  static boolean isLabel(String line) {
    return of(line).isPresent();
  }

  /** The title that a line tells outright. */
  static Optional<String> title(String line) {
    return any(line).filter(label -> label.key().equals("title")).map(StoryLabels::value);
  }

  private static Optional<StoryLabels> any(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) return Optional.empty();
    return key(matcher.group(1)).map(key -> new StoryLabels(key, matcher.group(2)));
  }

  /** The column that a name means; empty for one that means none. */
  static Optional<String> key(String name) {
    String plain = NamesRead.plain(name.replaceAll("\\(s\\)", "s"));
    return Optional.ofNullable(KEYS.get(plain));
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    StoryWriter.COLUMNS.forEach(column -> keys.put(column, column));
    put(keys, "title", "story", "story title", "story name", "name", "headline");
    put(keys, "category", "story category", "kind of story", "quota", "bucket");
    put(
        keys,
        "principles",
        "principle",
        "lp",
        "lps",
        "leadership principle",
        "leadership principles",
        "amazon leadership principles");
    put(keys, "topics", "topic");
    put(keys, "level", "shows level");
    put(keys, "when", "date", "year", "timeframe", "time frame", "period", "happened");
    put(keys, "people", "team size", "people involved");
    put(keys, "money", "budget");
    put(keys, "duration", "how long");
    put(keys, "state", "status");
    return Map.copyOf(keys);
  }

  private static void put(Map<String, String> keys, String column, String... others) {
    for (String other : others) keys.put(other.toLowerCase(Locale.ROOT), column);
  }
}
