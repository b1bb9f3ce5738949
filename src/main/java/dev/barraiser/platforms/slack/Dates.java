package dev.barraiser.platforms.slack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time, which Slack shows in each reader's own zone and language. Pure. */
final class Dates {

  static final String FORMAT = "{date_short_pretty} at {time}";

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  /** For where Slack cannot show it. */
  static String inWords(Instant at) {
    return WORDS.format(at);
  }

  /** Whether Slack's library can carry it, which counts seconds in 32 bits. */
  static boolean fits(Instant at) {
    long second = at.getEpochSecond();
    return second >= 0 && second <= Integer.MAX_VALUE;
  }
}
