package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Reading;
import java.time.Duration;

/** How long an answer takes to say, against the two to three minutes that it is given. Pure. */
enum Pace {
  SHORT,
  FITS,
  LONG;

  private static final Duration FROM = Duration.ofSeconds(105);
  private static final Duration UNTIL = Duration.ofSeconds(195);

  static Pace of(Reading.Length length) {
    if (length.speaking().compareTo(FROM) < 0) return SHORT;
    return length.speaking().compareTo(UNTIL) > 0 ? LONG : FITS;
  }

  /** What is to be said about it. */
  static String words(Reading.Length length) {
    String told = "%d words, about %s aloud".formatted(length.words(), told(length.speaking()));
    return switch (of(length)) {
      case SHORT -> told + ": there is room for more, up to two or three minutes.";
      case FITS -> told + ": just right for two to three minutes.";
      case LONG ->
          told + ": longer than the two to three minutes for which an interviewer listens well.";
    };
  }

  /** To the nearest ten seconds. */
  static String told(Duration speaking) {
    long tens = Math.max(1, Math.round(speaking.toSeconds() / 10.0));
    long minutes = tens / 6;
    long seconds = tens % 6 * 10;
    if (minutes == 0) return seconds + " seconds";
    String whole = minutes == 1 ? "1 minute" : minutes + " minutes";
    return seconds == 0 ? whole : whole + " " + seconds;
  }
}
