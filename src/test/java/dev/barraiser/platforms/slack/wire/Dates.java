package dev.barraiser.platforms.slack.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A point in time as Slack shows it to a reader.
 *
 * <p>Source: docs.slack.dev/messaging/formatting-message-text, "Date formatting"
 */
final class Dates {

  /** The longest names first: one is the beginning of another. */
  private static final Map<String, String> TOKENS = new LinkedHashMap<>();

  static {
    TOKENS.put("{date_num}", "uuuu-MM-dd");
    TOKENS.put("{date_slash}", "MM/dd/uuuu");
    TOKENS.put("{date_long_pretty}", "EEEE, MMMM d, uuuu");
    TOKENS.put("{date_long}", "EEEE, MMMM d, uuuu");
    TOKENS.put("{date_long_full}", "EEEE, MMMM d, uuuu");
    TOKENS.put("{date_short_pretty}", "MMM d, uuuu");
    TOKENS.put("{date_short}", "MMM d, uuuu");
    TOKENS.put("{date_pretty}", "MMMM d, uuuu");
    TOKENS.put("{date}", "MMMM d, uuuu");
    TOKENS.put("{time_secs}", "h:mm:ss a");
    TOKENS.put("{time}", "h:mm a");
    TOKENS.put("{day_divider_pretty}", "EEEE, MMMM d");
  }

  private Dates() {}

  static String shown(long epochSecond, String format, ZoneId zone) {
    ZonedDateTime at = Instant.ofEpochSecond(epochSecond).atZone(zone);
    String shown = format;
    for (Map.Entry<String, String> token : TOKENS.entrySet()) {
      shown =
          shown.replace(
              token.getKey(),
              at.format(DateTimeFormatter.ofPattern(token.getValue(), Locale.ENGLISH)));
    }
    return shown;
  }
}
