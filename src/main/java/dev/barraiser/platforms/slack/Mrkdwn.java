package dev.barraiser.platforms.slack;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import java.util.regex.Pattern;

/**
 * Slack's markup, for the few places that have no rich text. Only text of which every character is
 * known to be harmless is put into it, so nothing that people wrote can format, link or call
 * anybody. Pure.
 *
 * <p>Source: docs.slack.dev/messaging/formatting-message-text.
 */
final class Mrkdwn {

  /** Colons that begin no emoji: before a blank, and within a time of day. */
  private static final Pattern PLAIN_COLON =
      Pattern.compile(":(?=\\s|$)|(?<=(?<![\\w:])\\d{1,2}):(?=\\d\\d(?![\\w:]))");

  /** A line within a word styles nothing. */
  private static final Pattern PLAIN_LINE =
      Pattern.compile("(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}])");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"]+");
  private static final String HARMLESS_MARKS = " \n.,;!?()%+/'\"–—-·…“”‘’„‚«»€$=";

  private Mrkdwn() {}

  /** Whether {@code text} reads the same with and without markup. */
  static boolean isHarmless(String text) {
    String rest = PLAIN_LINE.matcher(PLAIN_COLON.matcher(text).replaceAll(" ")).replaceAll("");
    return rest.codePoints().allMatch(Mrkdwn::isHarmless);
  }

  private static boolean isHarmless(int point) {
    return Character.isLetterOrDigit(point)
        || HARMLESS_MARKS.indexOf(point) >= 0
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.OTHER_SYMBOL,
              Character.LETTER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** Whether it can stand between backticks. */
  static boolean isHarmlessCode(String code) {
    return code.chars().noneMatch(unit -> "`&<>\n".indexOf(unit) >= 0) && isStripped(code);
  }

  /** Whether a mark set directly around it formats it. */
  static boolean isStripped(String text) {
    return !text.isEmpty() && text.equals(text.strip());
  }

  static boolean isAddress(String url) {
    return ADDRESS.matcher(url).matches();
  }

  static String strong(String harmless) {
    return "*" + harmless + "*";
  }

  static String code(String harmless) {
    return "`" + harmless + "`";
  }

  static String date(long epochSecond, String format, String fallback) {
    return "<!date^" + epochSecond + "^" + format + "|" + fallback + ">";
  }

  static boolean isId(String id) {
    return id.matches("[A-Z0-9]{1,30}");
  }

  static String channel(String id) {
    return "<#" + id + ">";
  }

  static String link(String url, String harmless) {
    return "<" + SlackText.escaped(url) + "|" + harmless + ">";
  }

  static TextObject text(String markup) {
    return MarkdownTextObject.builder().text(markup).verbatim(true).build();
  }

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }
}
