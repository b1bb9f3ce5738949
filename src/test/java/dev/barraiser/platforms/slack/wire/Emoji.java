package dev.barraiser.platforms.slack.wire;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few emoji that tests look for, by Slack's names. Pure. */
final class Emoji {

  private static final Map<String, String> SHOWN =
      Map.of(
          "white_check_mark", "✅",
          "+1", "👍",
          "thumbsup", "👍",
          "tada", "🎉",
          "heart", "❤️",
          "eyes", "👀",
          "fire", "🔥",
          "wave", "👋");

  private static final Pattern NAME = Pattern.compile(":([a-z0-9_+'-]+):");

  private Emoji() {}

  /** {@code text} with each name between colons as its picture. */
  static String shownIn(String text) {
    return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group(1))));
  }

  static String shown(String name) {
    return SHOWN.getOrDefault(name, ":" + name + ":");
  }
}
