package dev.barraiser.practice.goals;

import java.time.Duration;

/**
 * How many stories more are likely to be ready by a day, going by what became ready lately. Pure.
 *
 * <p>Stories that become ready are counted events at a rate nobody knows. What is known of the rate
 * is the count over the weeks that were seen (with Jeffreys' prior, a gamma distribution); what is
 * to come is then negative binomial, and the range is from its tenth to its ninetieth percentile.
 *
 * @param missing how many are needed
 * @param readied how many became ready in what was seen
 * @param seen how long was looked back on
 * @param low nine of ten times it will be as many or more
 * @param likely as often fewer as more
 * @param high nine of ten times it will be as many or fewer
 */
public record Forecast(int missing, int readied, Duration seen, int low, int likely, int high) {

  /** Whether it will do. */
  public enum Verdict {
    /** Nothing is missing any more. */
    MET,
    /** Even the low end is enough. */
    ENOUGH,
    /** More likely than not it is. */
    TIGHT,
    /** More likely than not it is not. */
    DOUBTFUL,
    /** Even the high end is not enough. */
    NOT_ENOUGH,
    /** Nothing to go by yet. */
    UNKNOWN
  }

  private static final Duration LEAST_SEEN = Duration.ofDays(7);
  private static final Duration MOST_SEEN = Duration.ofDays(28);

  /** Far beyond what anybody has: it bounds the sum. */
  private static final int MOST = 1000;

  /**
   * Forecasts.
   *
   * @param readied how many became ready in the last four weeks, or since there is anything known
   * @param known for how long anything is known
   * @param left until the day
   */
  static Forecast of(int missing, int readied, Duration known, Duration left) {
    Duration seen = clamp(known);
    double share = weeks(seen) / (weeks(seen) + weeks(left));
    return new Forecast(
        missing,
        readied,
        known.compareTo(LEAST_SEEN) < 0 && readied == 0 ? Duration.ZERO : seen,
        quantile(0.1, readied + 0.5, share),
        quantile(0.5, readied + 0.5, share),
        quantile(0.9, readied + 0.5, share));
  }

  /** A day of hard work is no week's pace: less than a week counts as one. */
  private static Duration clamp(Duration known) {
    if (known.compareTo(LEAST_SEEN) < 0) return LEAST_SEEN;
    return known.compareTo(MOST_SEEN) > 0 ? MOST_SEEN : known;
  }

  private static double weeks(Duration duration) {
    return duration.toMinutes() / (7.0 * 24 * 60);
  }

  private static int quantile(double part, double size, double share) {
    double probability = Math.pow(share, size);
    double sum = probability;
    int count = 0;
    while (sum < part && count < MOST) {
      probability *= (count + size) / (count + 1) * (1 - share);
      sum += probability;
      count++;
    }
    return count;
  }

  /** Whether it will do. */
  public Verdict verdict() {
    if (missing == 0) return Verdict.MET;
    if (seen.isZero()) return Verdict.UNKNOWN;
    if (low >= missing) return Verdict.ENOUGH;
    if (likely >= missing) return Verdict.TIGHT;
    return high >= missing ? Verdict.DOUBTFUL : Verdict.NOT_ENOUGH;
  }

  /** Whether it is time to say that it slips. */
  public boolean slips() {
    return verdict() == Verdict.DOUBTFUL || verdict() == Verdict.NOT_ENOUGH;
  }
}
