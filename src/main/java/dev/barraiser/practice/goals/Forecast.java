package dev.barraiser.practice.goals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many stories more are likely to be ready by a day, going by what became ready lately. Pure.
 *
 * <p>Stories that become ready are counted events at a rate nobody knows. What is known of the rate
 * is the count over the weeks that were seen (with Jeffreys' prior, a gamma distribution); what is
 * to come is then negative binomial, and the range is from its tenth to its ninetieth percentile.
 *
 * <p>An import, or the stock that somebody brings along, comes all at once and will not come again:
 * a day that made up most of what became ready is no pace and is left out.
 *
 * @param missing how many are needed
 * @param readied how many became ready in what was seen, without those of one day left out
 * @param atOnce how many became ready on one day and are left out
 * @param seen how long was looked back on
 * @param low nine of ten times it will be as many or more
 * @param likely as often fewer as more
 * @param high nine of ten times it will be as many or fewer
 */
public record Forecast(
    int missing, int readied, int atOnce, Duration seen, int low, int likely, int high) {

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

  /** So long from the first story on, it is too early to say anything. */
  static final Duration LEAST_SEEN = Duration.ofDays(7);

  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  private static final Duration MOST_SEEN = Duration.ofDays(28);

  /** Jeffreys' prior. */
  private static final double PRIOR = 0.5;

  /** Fewer on one day are a good day. */
  private static final int AT_ONCE = 3;

  /** Far beyond what anybody has: it bounds the sum. */
  private static final int MOST = 1000;

  /**
   * Forecasts.
   *
   * @param ready the day of each story that became ready in the last four weeks
   * @param known for how long anything is known
   * @param left until the day
   */
  static Forecast of(int missing, List<LocalDate> ready, Duration known, Duration left) {
    int atOnce = atOnce(ready);
    return of(missing, ready.size() - atOnce, atOnce, PRIOR, known, left);
  }

  /**
   * Forecasts one of several kinds, so that what is known of all of them is what they add up to.
   *
   * @param all the day of each story of any kind that became ready in the last four weeks
   * @param ready the same of this kind alone
   * @param kinds how many there are
   */
  static Forecast ofKind(
      int missing,
      List<LocalDate> all,
      List<LocalDate> ready,
      int kinds,
      Duration known,
      Duration left) {
    int atOnce = atOnce(all);
    Optional<LocalDate> leftOut = atOnce == 0 ? Optional.empty() : mostOn(all);
    int readied =
        Math.toIntExact(
            ready.stream().filter(day -> leftOut.filter(day::equals).isEmpty()).count());
    return of(missing, readied, atOnce, PRIOR / kinds, known, left);
  }

  private static Forecast of(
      int missing, int readied, int atOnce, double prior, Duration known, Duration left) {
    Duration seen = clamp(known);
    double share = weeks(seen) / (weeks(seen) + weeks(left));
    return new Forecast(
        missing,
        readied,
        atOnce,
        known.compareTo(LEAST_SEEN) < 0 ? Duration.ZERO : seen,
        quantile(0.1, readied + prior, share),
        quantile(0.5, readied + prior, share),
        quantile(0.9, readied + prior, share));
  }

  private static Optional<LocalDate> mostOn(List<LocalDate> ready) {
    return ready.stream().max(Comparator.comparingInt(day -> Collections.frequency(ready, day)));
  }

  private static int atOnce(List<LocalDate> ready) {
    int most = mostOn(ready).map(day -> Collections.frequency(ready, day)).orElse(0);
    return most >= AT_ONCE && 2 * most > ready.size() ? most : 0;
  }

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

  /**
   * How many more there will be, in words that {@code will be ready} can follow: what is likely,
   * and the end of the range that decides. Where nothing became ready there is no range to tell of.
   */
  String toCome() {
    if (readied == 0 || high == 0) return "none";
    if (verdict() == Verdict.ENOUGH) return "at least " + low + " more";
    String middle = likely == 0 ? "most likely none" : "most likely about " + likely + " more";
    return high > likely && likely < missing ? middle + ", with luck " + high + "," : middle;
  }

  /**
   * Whether it is time to say that it slips. Not when somebody made several stories ready at once
   * and less than two weeks are known besides: that is a pause, and nobody's pace.
   */
  public boolean slips() {
    return (atOnce == 0 || seen.compareTo(TWO_WEEKS) >= 0) && likelyShort();
  }

  /** The same of one kind of several: in less than two weeks nobody has written of each. */
  boolean kindSlips() {
    return seen.compareTo(TWO_WEEKS) >= 0 && likelyShort();
  }

  private boolean likelyShort() {
    return verdict() == Verdict.DOUBTFUL || verdict() == Verdict.NOT_ENOUGH;
  }
}
