package dev.barraiser.platforms.slack.wire;

import java.util.Map;

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

  private Emoji() {}

  static String shown(String name) {
    return SHOWN.getOrDefault(name, ":" + name + ":");
  }
}
