package dev.barraiser.text;

import java.util.List;
import java.util.Random;

/** Text as nobody would want to draw it. */
public final class WorstText {

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
          "{date_short_pretty}",
          "<@123456789012345678>",
          "<@&123456789012345678>",
          "<#123456789012345678>",
          "<t:1392734382:R>",
          "<:smile:123456789012345678>",
          "</barraiser help:123456789012345678>",
          "<id:customize>",
          "||spoiler||",
          "[click](https://example.com)",
          "\n# heading\n",
          "\n-# small\n",
          "\n- point\n",
          "\n* point\n",
          "\n10. tenth\n",
          "\n>>> all of it\n",
          "__under__",
          "***",
          "]",
          "(");

  private WorstText() {}

  /** About {@code length} characters of it; the same for the same state of {@code random}. */
  public static String some(Random random, int length) {
    var text = new StringBuilder();
    while (text.length() < length) text.append(BITS.get(random.nextInt(BITS.size())));
    return text.toString();
  }
}
