package dev.barraiser.platforms.slack;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's timestamps, {@code 1712345678.000100}, which are ids and times at once. Pure. */
final class Timestamp {

  private static final Pattern FORM = Pattern.compile("(\\d{1,11})(?:\\.(\\d{1,9}))?");

  private Timestamp() {}

  /** Empty for what is no timestamp. */
  static Optional<Instant> time(String ts) {
    Matcher matcher = FORM.matcher(ts);
    if (!matcher.matches()) return Optional.empty();
    String fraction = Optional.ofNullable(matcher.group(2)).orElse("");
    long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
    return Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), nanos));
  }
}
