package dev.barraiser.practice.reading;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * The words that numbers are told with: the numbers themselves, units, and what is named by number.
 */
final class NumberWords {

  static final Set<String> TIME =
      words(
          "ms millisecond milliseconds us µs microseconds ns s sec secs second seconds min"
              + " mins minute minutes h hr hrs hour hours d day days night nights week weeks wk"
              + " wks fortnight fortnights month months mo quarters year years yr yrs weekends"
              + " decade decades sprints man-days mandays");

  static final Set<String> MONEY =
      words(
          "euro euros eur dollar dollars usd pound pounds gbp quid rupees rs inr francs chf"
              + " yen kronor crowns pesos cents cent pence € $ £ bucks zloty reais rand naira"
              + " shillings");

  static final Set<String> MEASURES =
      words(
          "kb mb gb tb pb gig gigs megs gigabytes megabytes terabytes gib mib bytes kg kilo"
              + " kilos grams g ton tons tonne tonnes litre litres liter liters ml gallons km"
              + " kilometres miles metres meters cm mm degrees watts kw kwh mwh mw volts rps qps"
              + " tps iops fps mbps gbps hz mhz ghz db bar rpm mph");

  static final Set<String> PERCENT =
      words("% percent pct percentage point points pts pp ppt bps basis ‰ prozent");

  /** What stands before a number that is a name. */
  static final Set<String> NAMES =
      words(
          "step phase round section port room level tier page chapter week day line floor"
              + " building number no ticket version sprint error code figure table option part"
              + " stage milestone grade class platform gate track wave iteration generation unit"
              + " bay block route highway priority severity article paragraph item question bus"
              + " train flight studio zone breaker aged age attempt batch cohort q type exit"
              + " region tank cell door channel dock episode act sev sev- rev release clause sheet"
              + " slide appendix volume pr month signal lot annex ward cage lift disk server lane");

  /** What has its number as part of its name, whatever comes behind it. */
  static final Set<String> PRODUCTS =
      words(
          "iso java python node angular windows php ruby postgres kubernetes spring django"
              + " rails vue react ubuntu ios android oracle mysql rfc soc http");

  static final Set<String> MONTHS =
      words(
          "january february march april may june july august september october november"
              + " december jan feb mar apr jun jul aug sep sept oct nov dec");

  static final Set<String> DETERMINERS =
      words(
          "the my our his her their these those all its your every a about some original"
              + " total");

  static final Set<String> PRONOUNS = words("us them these this that");

  /** Before a bare "a day", which is a time then, and an idiom elsewhere. */
  static final Set<String> BOUNDS = words("under below over than within nearly almost to half");

  static final Set<String> WORKERS = words("engineer man person developer staff agent nurse");

  /** "Half past", "half finished": no fraction of anything. */
  static final Set<String> NO_HALVES =
      words("- past way finished done asleep hidden empty full ready");

  static final Set<String> MORE_OR_LESS =
      words(
          "cheaper less fewer more lower higher faster slower quicker smaller shorter"
              + " longer better lighter bigger larger off down up again worse as");

  static final Map<String, Integer> SMALL =
      Map.ofEntries(
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("ten", 10),
          entry("eleven", 11),
          entry("twelve", 12),
          entry("thirteen", 13),
          entry("fourteen", 14),
          entry("fifteen", 15),
          entry("sixteen", 16),
          entry("seventeen", 17),
          entry("eighteen", 18),
          entry("nineteen", 19),
          entry("twenty", 20),
          entry("thirty", 30),
          entry("forty", 40),
          entry("fourty", 40),
          entry("fifty", 50),
          entry("sixty", 60),
          entry("seventy", 70),
          entry("eighty", 80),
          entry("ninety", 90),
          entry("one", 1));

  static final Map<String, Double> SCALES =
      Map.ofEntries(
          entry("hundred", 1e2),
          entry("hundreds", 1e2),
          entry("thousand", 1e3),
          entry("thousands", 1e3),
          entry("million", 1e6),
          entry("millions", 1e6),
          entry("billion", 1e9),
          entry("dozen", 12.0),
          entry("dozens", 12.0),
          entry("k", 1e3),
          entry("m", 1e6),
          entry("mn", 1e6),
          entry("mio", 1e6),
          entry("bn", 1e9),
          entry("b", 1e9),
          entry("grand", 1e3),
          entry("lakh", 1e5),
          entry("lakhs", 1e5),
          entry("crore", 1e7),
          entry("crores", 1e7));

  static final Map<String, Double> FRACTIONS =
      Map.ofEntries(
          entry("half", 1 / 2.0),
          entry("halves", 1 / 2.0),
          entry("third", 1 / 3.0),
          entry("thirds", 1 / 3.0),
          entry("quarter", 1 / 4.0),
          entry("quarters", 1 / 4.0),
          entry("fourth", 1 / 4.0),
          entry("fifth", 1 / 5.0),
          entry("fifths", 1 / 5.0),
          entry("sixth", 1 / 6.0),
          entry("seventh", 1 / 7.0),
          entry("eighth", 1 / 8.0),
          entry("ninth", 1 / 9.0),
          entry("tenth", 1 / 10.0),
          entry("tenths", 1 / 10.0));

  private NumberWords() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }
}
