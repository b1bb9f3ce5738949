package dev.barraiser.platforms.discord;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time, which Discord shows in each reader's own zone and language. Pure. */
final class Dates {

  /** The last one that a browser's calendar knows. */
  private static final long LAST_SECOND = 8_640_000_000_000L;

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  static String markup(Instant at) {
    long second = at.getEpochSecond();
    boolean shown = second >= 0 && second <= LAST_SECOND;
    return shown ? DiscordText.moment(second) : DiscordText.escaped(WORDS.format(at));
  }
}
