package dev.barraiser.platforms.slack;

import java.util.List;
import java.util.Random;

/** Text as nobody would want to draw it. */
final class WorstText {

  private static final List<String> BITS =
      List.of(
          "word ",
          "longer-words ",
          "\n",
          "\n\n",
          "\t",
          "  ",
          "<!channel>",
          "<!here|here>",
          "<@U012ABCDEF>",
          "<@U012ABCDEF|ana>",
          "<#C012ABCDEF|general>",
          "<!subteam^S012ABCDEF|@leads>",
          "<https://example.com|click>",
          "<!date^1392734382^{date}|then>",
          "@channel ",
          "@here",
          "@everyone ",
          "#general ",
          ":tada:",
          ":",
          "09:00 ",
          "https://example.com/?a=b&c=d ",
          "mailto:a@example.com ",
          "*bold*",
          "_italic_",
          "~struck~",
          "`code`",
          "```\nblock\n```",
          "> quote",
          "&gt;",
          "&amp;lt;",
          "&",
          "<",
          ">",
          "|",
          "\\",
          "\"",
          "'",
          "👩‍👩‍👧‍👦",
          "🇩🇪🇧🇷",
          "👍🏽",
          "❤️",
          "é",
          "é̀̂̃",
          "ص",
          "\u202eevil",
          "\u200b",
          "﷽",
          "漢字",
          "𝕏",
          "/barraiser ",
          "{date_short_pretty}");

  private WorstText() {}

  /** About {@code length} characters of it; the same for the same state of {@code random}. */
  static String some(Random random, int length) {
    var text = new StringBuilder();
    while (text.length() < length) text.append(BITS.get(random.nextInt(BITS.size())));
    return text.toString();
  }
}
