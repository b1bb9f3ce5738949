package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Reading.Direction;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The grammar of change, in the signs of {@link Numbers}: by how much, from what to what, against
 * what it was before. It holds whatever else a sentence does.
 */
final class Changes {

  /** Any quantity; {@code #1} only where a rule says so. */
  static final String Q = "#[PTMUFRXN0]";

  static final String Q1 = "#[PTMUFRXN01A]";

  /** A few words within one clause. */
  static final String SOME = "(?:[^ .;!?#]+ ){0,4}";

  static final String SIX = "(?:[^ .;!?#]+ ){0,6}";

  static final String NEAR =
      "(?:about |around |roughly |nearly |almost |over |under |below |above |just "
          + "|only |some |less |more |than |fewer |at |least |most |up |to |as |low "
          + "|high |little |well |still |maybe |perhaps |approximately |approx |approx . "
          + "|circa |close |like |~ |≈ |< |> |the |a |an |another |rank |place |position "
          + "|minus |plus |barely |exactly |poor |decent |good |mere |whole |full |- "
          + "|even |something |average |estimated |of |us |me |them |him |her |you |it "
          + "|our |my |their |company |back |in |total |by |now ){0,5}";

  static final String DOWN =
      "(?:fell|falls|fallen|falling|dropp?(?:ed|ing|s)?|decreas\\w+|declin\\w+"
          + "|reduc\\w+|shrank|shrunk|shrink\\w*|lower(?:ed|ing|s)|cuts?|cutting"
          + "|slash\\w+|trimm\\w+|sank|plunged|plummeted|dwindled|shav(?:ed|ing)"
          + "|shorten\\w*|(?:went|going|gone|came|coming|come|goes|got|brought|bringing"
          + "|getting|get|bring|is|are|was|were|dropped) (?:[^ .;#]+ ){0,5}?down|down)";

  static final String UP =
      "(?:rose|risen|rises|rising|increas\\w+|grew|grows?|grown|growing|climb\\w+"
          + "|jump\\w+|improv\\w+|gain\\w*|boost\\w*|rais(?:ed|ing|es)|surg\\w+|lift\\w+"
          + "|accelerat\\w+|sped|speed|(?:went|gone|going|goes|is|are|was|were|been|came"
          + "|come) up|up(?! to)|higher|exceeded|swell\\w*|swollen|expanded|ballooned"
          + "|soared|picked up)";

  static final String MOVED =
      "(?<= )(?:went|gone|goes|going|moved?s?|changed|got|get|getting|brought|bring"
          + "|took|turned|came|become|became|becomes|improve\\w*|slipped|swung|shifted)";

  static final String CHANGE = "(?<= )(?:" + DOWN + "|" + UP + ")";

  /** Things that are measured; a number said of them is a measurement. */
  static final String METRIC =
      "(?:\\w*rates?|time|times|latency|latencies|throughput|p\\d\\d\\d?|score"
          + "|scores|ratings?|nps|csat|churn|retention|uptime|downtime|availability"
          + "|coverage|accuracy|precision|recall|errors?|costs?|bills?|spend|spending"
          + "|revenue|margins?|sales|profit|turnover|conversions?|adoption|attendance"
          + "|yield|scrap|backlog|queues?|delays?|duration|memory|cpu|usage|utilisation"
          + "|utilization|load|size|weight|lag|mttr|mttd|mtbf|median|average|mean"
          + "|satisfaction|engagement|productivity|velocity|absence|absenteeism|sickness"
          + "|overtime|waste|losses|loss|savings?|defects?|incidents?|outages?|complaints"
          + "|failures|tickets|alerts|pages|alarms|calls|returns|refunds|cancellations"
          + "|escalations|rollbacks|crashes|hangs|bugs|retries|timeouts|accidents"
          + "|injuries|infections|dropouts|resignations|no-shows|wait|waits|ratio|share"
          + "|frequency|level|levels|percentile|index|growth|gap|traffic|bookings|orders"
          + "|visits|views|downloads|signups|sign-ups|installs|pue|roi|ctr|cac|ltv|arr"
          + "|mrr|gmv|ebitda|lead|turnaround|response|build|builds|tests?|deploy|deploys"
          + "|deployments?|release|releases|cycle|onboarding|pass|marks?|results?|grades?"
          + "|staleness|freshness|stock|inventory|shrinkage|spread|variance|deviation"
          + "|damage|fine|total)";

  /** That something is spoken of which is measured. */
  static final Pattern MEASURED = Pattern.compile(" " + METRIC + " ");

  /** "A 20% reduction", "a 28-point increase". */
  static final String AMOUNT_OF_CHANGE =
      "#[PXAT] (?:[a-z-]+ ){0,2}(?:reduction|increase|decrease|drop|improvement"
          + "|rise|growth|gain|jump|decline|uplift|boost|cut|fall|savings?|multiplier"
          + "|speed - ?up|speedup)s?\\b";

  /** Rules that hold whatever the sentence does: a change, a comparison, a baseline beside. */
  static final List<Pattern> ALL =
      rules(
          // "fell by 40%", "down 22 percent", "cut the set-up of the press to nine minutes"
          CHANGE + " " + NEAR + "#[PTMUX]",
          CHANGE + " " + SIX + "(?:by|from|to|under|below|past) " + NEAR + "#[PTMUXF]",
          CHANGE + " " + SIX + "from " + NEAR + Q1,
          CHANGE + " (?:by|to|under|below|past) " + NEAR + "#[N0](?! (?:a |hours|per))",
          CHANGE + " (?:to|by) #F",
          " (?:halv|doubl|tripl|trebl|quadrupl)(?:ed|ing) (?!check|booked?|edged|down"
              + "|click|as )",
          " quartered [.,]",
          " (?:cut|cutting|cuts|slashed|reduced|dropped|chopped) "
              + SIX
              + "(?:in|by|to) (?:the )?#F ",
          // "from nine outages a quarter to two"
          " (?<!ranging )from "
              + NEAR
              + "#[PMUF] "
              + SIX
              + "(?:to|->|→) "
              + NEAR
              + "(?:"
              + Q1
              + "|nobody|every)",
          MOVED
              + " "
              + SIX
              + "from "
              + NEAR
              + Q1
              + " "
              + SIX
              + "(?:#T )?(?:to|->|→) "
              + NEAR
              + "(?:"
              + Q1
              + "|weekly|daily|hourly|monthly)",
          METRIC + " " + SIX + "from " + NEAR + Q1 + " " + SIX + "(?:to|->|→) " + NEAR + Q1,
          " from " + NEAR + Q1 + " " + SIX + "to " + NEAR + "#0",
          " from " + NEAR + "#T " + SIX + "(?:to|->|→) " + NEAR + "#T",
          " from " + NEAR + "#N [^ .;#]+ " + SIX + "to " + NEAR + "#[N1] ",
          Q1 + " " + SIX + "(?:->|→|➔|➜|=>) " + NEAR + Q1,
          " #T (?:to|down to) #T ",
          " (?:nps|csat|score|rating|coverage|accuracy) " + SOME + Q + " to " + Q,
          // "one day instead of five", "up from seven"
          Q1
              + " [^;.]{0,40}?(?:instead of|compared (?:to|with)|versus|vs|up from"
              + "|down from) "
              + NEAR
              + "(?:[a-z]+ )?"
              + Q1,
          " instead of " + NEAR + Q1 + " [^;.]{0,30}" + Q1,
          Q1
              + " [^;.]{0,50}[,;:] (?:and |but |where |while )?(?:it|that|there|they"
              + "|we) (?:was|were|had been|'d been|used to|had always been) (?:be |take "
              + "|always )?"
              + NEAR
              + Q1,
          Q1
              + " [^;.]{0,50}[,;] (?:it|they|there|that|where|which) [^;.#]{0,16}(?:was|were"
              + "|had|used to|took) [a-z]+s\\b",
          Q1 + " [^;.]{0,50}, where (?:it|there|they|we|the) [^;.#]{0,40}" + Q1,
          Q1 + " [^;.]{0,50}(?:the year before|the previous year|the time before)[^;.]{0,30}" + Q1,
          Q1
              + " [^;.]{0,60}against "
              + NEAR
              + "(?:[a-z]+ )?"
              + Q1
              + " [^;.]{0,20}(?:before|year|season|earlier)",
          Q1 + " " + SOME + "before [,;]? ?" + Q1 + " " + SOME + "(?:after|now|today|afterwards)",
          " was " + NEAR + Q1 + " [^;.]{0,40} now " + SOME + Q1,
          " was " + NEAR + Q1 + " [^;.]{0,30} (?:became|become|becomes) " + SOME + Q1,
          " now " + SOME + Q1 + " [^;.]{0,30}(?:was|were|before) " + SOME + Q1,
          Q1
              + " [^;.]{0,40} when (?:i|we|they) (?:began|started|came|took|joined"
              + "|start)[^;.#]{0,30} "
              + Q1,
          " (?:used to|had always) (?:take|be|cost|need|lose|wait|last|have|get|run"
              + "|hang) "
              + SIX
              + Q,
          Q + " " + SIX + "(?:used|had) to (?:be|take|cost|hang|wait|fail|lose|need|last)",
          // "18 percent lower", "twice as many", "a third cheaper"
          "#[PTMUFX] (?:less|fewer|lower|higher|faster|slower|cheaper|quicker|shorter"
              + "|longer|better|smaller|lighter|bigger|larger|ahead of (?:time|plan|schedule)"
              + "|earlier than|sooner)\\b(?! (?:i|we|he|she|they|experienced|senior)\\b)",
          "#[XF] (?:as (?:many|much|often|fast|long|good|high|big)|what (?:it|we|they"
              + "|he|she|i)|of what|that of)\\b",
          " at (?:a|one) #F of ",
          " (?:in|at|for|with) (?:about |less than |under |almost "
              + "|nearly )?#F (?:of )?the (?:time|cost|price|effort|people|space|budget"
              + "|size)\\b",
          "#X the (?:rate|number|amount|size|speed|volume|traffic|cost|load|throughput"
              + "|usual|capacity|revenue|output|sales) ",
          // savings and losses
          " (?:sav(?:ed|es|ing)|freed(?: up)?) " + SOME + NEAR + "#[PTMUNF] ",
          " (?:cost|costs|costing) (?:us|them|me|him|her|the [a-z]+|our [a-z]+|it) "
              + NEAR
              + "#[PTMN]",
          " (?:missed|overshot|exceeded|beat|beating|overran|topped) [^.;#]{0,30}by " + NEAR + Q,
          " (?:short|behind|ahead|late|early) by " + NEAR + Q,
          // "down to a skip every three days"
          CHANGE + " to " + NEAR + "(?:[a-z]+ )?every #T",
          Q
              + " [^.;#]{0,25}(?:in|over) the (?:last|past|following|next) "
              + NEAR
              + "#[TN] [^.;#]{0,20}(?:without|with no)");

  private static final Pattern DOWNWARDS =
      Pattern.compile(
          " (?:"
              + DOWN
              + "|halv\\w+|quartered|fewer|less|lower|faster|cheaper|quicker|shorter|smaller"
              + "|lighter) ");

  private static final Pattern UPWARDS =
      Pattern.compile(
          " (?:" + UP + "|doubl\\w+|tripl\\w+|trebled|quadrupl\\w+|more|higher|longer|bigger) ");

  private Changes() {}

  static List<Pattern> rules(String... patterns) {
    return Stream.of(patterns).map(Pattern::compile).toList();
  }

  /** Which way it went, by the words of the whole sentence. */
  static Direction direction(String signs) {
    boolean down = DOWNWARDS.matcher(signs).find();
    boolean up = UPWARDS.matcher(signs).find();
    return down == up ? Direction.UNTOLD : down ? Direction.DOWN : Direction.UP;
  }
}
