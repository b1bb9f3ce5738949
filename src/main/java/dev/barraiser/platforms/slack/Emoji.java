package dev.barraiser.platforms.slack;

import java.util.Map;

/** Reactions, which Slack names rather than writes. Pure. */
final class Emoji {

  /** The ones that people use to agree, thank and tick off. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("+1", "👍"),
          Map.entry("thumbsup", "👍"),
          Map.entry("-1", "👎"),
          Map.entry("thumbsdown", "👎"),
          Map.entry("white_check_mark", "✅"),
          Map.entry("heavy_check_mark", "✔️"),
          Map.entry("x", "❌"),
          Map.entry("eyes", "👀"),
          Map.entry("heart", "❤️"),
          Map.entry("tada", "🎉"),
          Map.entry("clap", "👏"),
          Map.entry("raised_hands", "🙌"),
          Map.entry("pray", "🙏"),
          Map.entry("fire", "🔥"),
          Map.entry("100", "💯"),
          Map.entry("rocket", "🚀"),
          Map.entry("bulb", "💡"),
          Map.entry("star", "⭐"),
          Map.entry("question", "❓"),
          Map.entry("wave", "👋"));

  private Emoji() {}

  /**
   * The character of a usual one in whatever skin tone; a workspace's own, or a rarer one, stays a
   * name between colons.
   */
  static String character(String name) {
    int tone = name.indexOf("::");
    String plain = tone < 0 ? name : name.substring(0, tone);
    return USUAL.getOrDefault(plain, ":" + plain + ":");
  }
}
