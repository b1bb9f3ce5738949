package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Kind;
import dev.barraiser.practice.reading.Numbers.Token;
import dev.barraiser.practice.reading.Reading.Direction;
import dev.barraiser.practice.reading.Reading.Quantified;
import dev.barraiser.practice.reading.Reading.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the numbers that measure what came of something; not those that only tell of a date, a
 * team, an effort, a goal.
 *
 * <p>A number alone is never enough. It counts next to a change ("fell by"), a comparison ("instead
 * of"), a share ("nine of ten"), something that is measured ("error rate"), or what people got,
 * lost or did because of it ("signed up"); and it does not where a goal, a wish or a plan speaks.
 */
final class Quantities {

  /** Any quantity; {@code #1} only where a rule says so. */
  private static final String Q = "#[PTMUFRXN0]";

  private static final String Q1 = "#[PTMUFRXN01A]";

  /** A few words within one clause. */
  private static final String SOME = "(?:[^ .;!?#]+ ){0,4}";

  private static final String SIX = "(?:[^ .;!?#]+ ){0,6}";

  private static final String NEAR =
      "(?:about |around |roughly |nearly |almost |over |under |below |above |just |only |some |less "
          + "|more |than |fewer |at |least |most |up |to |as |low |high |little |well |still |maybe "
          + "|perhaps |approximately |approx |approx . |circa |close |like |~ |≈ |< |> |the |a |an "
          + "|another |rank |place |position |minus |plus |barely |exactly |poor |decent |good |mere |whole |full |- |even |something "
          + "|of |us |me |them |him |her |you |it |our |my |their |company |back |in |total |by |now )"
          + "{0,5}";

  private static final String DOWN =
      "(?:fell|falls|fallen|falling|dropp?(?:ed|ing|s)?|decreas\\w+|declin\\w+|reduc\\w+|shrank|shrunk"
          + "|shrink\\w*|lower(?:ed|ing|s)|cuts?|cutting|slash\\w+|trimm\\w+|sank|plunged|plummeted"
          + "|dwindled|shav(?:ed|ing)|shorten\\w*|(?:went|going|gone|came|coming|come|goes|got|brought"
          + "|bringing|getting|get|bring|is|are|was|were|dropped) (?:[^ .;#]+ ){0,5}?down|down)";

  private static final String UP =
      "(?:rose|risen|rises|rising|increas\\w+|grew|grows?|grown|growing|climb\\w+|jump\\w+|improv\\w+"
          + "|gain\\w*|boost\\w*|rais(?:ed|ing|es)|surg\\w+|lift\\w+|accelerat\\w+|sped|speed"
          + "|(?:went|gone|going|goes|is|are|was|were|been|came|come) up|up(?! to)|higher|exceeded|swell\\w*|swollen|expanded|ballooned"
          + "|soared|picked up)";

  private static final String MOVED =
      "(?:went|gone|goes|going|moved?s?|changed|got|get|getting|brought|bring|took|turned|came|become"
          + "|became|becomes|improve\\w*|slipped|swung|shifted)";

  private static final String CHANGE = "(?:" + DOWN + "|" + UP + ")";

  /** Things that are measured; a number said of them is a measurement. */
  private static final String METRIC =
      "(?:\\w*rates?|time|times|latency|latencies|throughput|p\\d\\d\\d?|score|scores|ratings?|nps|csat"
          + "|churn|retention|uptime|downtime|availability|coverage|accuracy|precision|recall|errors?"
          + "|costs?|bills?|spend|spending|revenue|margins?|sales|profit|turnover|conversions?"
          + "|adoption|attendance|yield|scrap|backlog|queues?|delays?|duration|memory|cpu|usage"
          + "|utilisation|utilization|load|size|weight|lag|mttr|mttd|mtbf|median|average|mean"
          + "|satisfaction|engagement|productivity|velocity|absence|absenteeism|sickness|overtime"
          + "|waste|losses|loss|savings?|defects?|incidents?|outages?|complaints|failures|tickets"
          + "|alerts|pages|alarms|calls|returns|refunds|cancellations|escalations|rollbacks|crashes"
          + "|hangs|bugs|retries|timeouts|accidents|injuries|infections|dropouts|resignations|no-shows"
          + "|wait|waits|ratio|share|frequency|level|levels|percentile|index|growth|gap|traffic"
          + "|bookings|orders|visits|views|downloads|signups|sign-ups|installs|pue|roi|ctr|cac|ltv"
          + "|arr|mrr|gmv|ebitda|lead|turnaround|response|build|builds|tests?|deploy|deploys"
          + "|deployments?|release|releases|cycle|onboarding|pass|marks?|results?|grades?|staleness"
          + "|freshness|stock|inventory|shrinkage|spread|variance|deviation|damage|fine|total)";

  /** Who can be counted because something came of it. */
  private static final String OUTCOME_VERB =
      "(?:signed|sign|renew\\w*|joined|left|quit|resigned|stayed|came back|come back|returned|bought"
          + "|buy|adopted|adopt|use|uses|using|used|picked|applied|passed|pass|failed|opened|open|voted"
          + "|attended|enrolled|graduated|switched|converted|subscribed|registered|installed|responded"
          + "|replied|answered|completed|finish\\w*|survived|died|recovered|vanished|disappeared|went"
          + " live|gone|were gone|promoted|got promoted|been promoted|been (?:downloaded|watched"
          + "|used|opened|free|lost|without)|were (?:promoted|lost|affected|closed|saved|back|live"
          + "|filled|patched|migrated|fixed|hired|retained|resolved|on|completed|delivered|adopted)"
          + "|was (?:lost|affected|live|back)|are (?:on|using|live|still|back|promoted|in|remaining"
          + "|now|switched)|have (?:been|had|done|opened|picked|adopted|stayed|left|signed|joined"
          + "|bought|switched|used|since)|has (?:been|had)|had (?:been|their|left|gone|signed|received"
          + "|a|clean)|moved|works?|worked|remain\\w*|reached|lost|shipped|started|saw|got|get|gets"
          + "|received|showed|turned up|said|told|reported|agreed|closed|complained|called|sold"
          + "|earned|won|hit|missed|broke|crashed|needed|landed|made it|rebooted|ordered|turned)";

  /** What somebody got, lost, reached or prevented. */
  private static final String GAIN_VERB =
      "(?:sav(?:ed|es|ing|e)|lost|losing|loses?|earn(?:ed|s|ing)?|cost|costs|costing|brought (?:in|home"
          + "|back|us|me)?|generat(?:ed|es|ing)|sold|selling|served|serves|collected|recover(?:ed|s)"
          + "|won(?: back)?|reclaimed|retained|attracted|gained|caught|catches|prevent(?:ed|s)"
          + "|avoid(?:ed|s)|reached|affected|affects|hit|freed(?: up)?|freeing|removed|eliminated"
          + "|deleted|wast(?:ed|ing)|missed|overshot|exceeded|beat|paid back|owed|refunded|shipped"
          + "|released|published|processed|handled|onboarded|converted|signed(?: up)?|closed|resolved"
          + "|promoted|passed|scored|ranked|finished|came|placed|delayed|short-paying|overcharged"
          + "|debited|tore up|made (?:us|them)?|found|hired|migrated|moved|added|repaid|paid|took"
          + "|delivered|trained|got|certified|weighed|weighs|holds|held|lasts|lasted|worth)";

  /** What a gain is counted in, so that "found two reasons" is none. */
  private static final String COUNTED =
      "(?:[^ .;,#]+ ){0,3}?(?:customers?|clients?|users?|accounts?|subscribers?|signatures|members?"
          + "|merchants?|travellers|passengers|guests|visitors|patients?|students?|pupils|families"
          + "|households|readers|listeners|viewers|participants|donors|donations|sales|tickets"
          + "|defects?|bugs?|errors|incidents?|hours?|days?|weeks?|minutes?|months?|years?|samples?"
          + "|orders?|bookings?|contracts?|deals?|leads?|points?|records?|records|parcels?|units?"
          + "|releases?|people|licences|licenses|lines|litres|tonnes|downloads|installs|views|pages"
          + "|applications?|applicants|candidates|hires?|sites?|towns|schools|shops|stores|plants"
          + "|places?|seats|beds|farms|villages|cases|claims|complaints|calls|requests|transactions"
          + "|payments|receipts|deployments|vulnerabilities|findings|outages?|accidents?|cars"
          + "|vehicles|trucks|jobs|meals|loaves|teams|engineers|subscriptions|renewals|stars"
          + "|grandmothers|employees|workers|tests?|stale|vendors|suppliers|companies|hauliers"
          + "|partners|landlords|services|bouquets|pallets|invoices|machines|servers)\\b";

  private static final String PERIOD =
      "(?:a|an|per|each|every|/) (?:second|minute|hour|day|night|week|month|quarter|year|shift|release"
          + "|sprint|fortnight|season|term|transaction|request|order|patient|person|unit|parcel|h|mo"
          + "|wk|hundred|head|customer|user|call|game|flight|run)";

  private static final String BAD =
      "(?:[^ .;,#]+ ){0,2}?(?:incidents?|outages?|complaints?|failures?|accidents?|loss|losses|errors?"
          + "|bugs?|regressions?|rollbacks?|defects?|downtime|escalations?|repeats?|recurrences?"
          + "|problems?|issues?|drops?|bookings?|misses|delays?|crash|crashes|findings|injuries"
          + "|alerts?|pages?|resets?|calls?|remarks?|breach|breaches|duplicates?|cancellations?)";

  /** Rules that hold whatever the sentence does: a change, a comparison, a baseline beside. */
  private static final List<Pattern> CHANGES =
      rules(
          // "fell by 40%", "down 22 percent", "cut the set-up of the press to nine minutes"
          CHANGE + " " + NEAR + "#[PTMUX]",
          CHANGE + " " + SIX + "(?:by|from|to|under|below|past) " + NEAR + "#[PTMUXF]",
          CHANGE + " " + SIX + "from " + NEAR + Q1,
          CHANGE + " (?:by|to|under|below|past) " + NEAR + "#[N0](?! (?:a |hours|per))",
          CHANGE + " (?:to|by) #F",
          " (?:halv|doubl|tripl|trebl|quadrupl)(?:ed|ing) (?!check|booked?|edged|down|click)",
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
              + " [^;.]{0,40}?(?:instead of|compared (?:to|with)|versus|vs|up from|down from) "
              + NEAR
              + "(?:[a-z]+ )?"
              + Q1,
          " instead of " + NEAR + Q1 + " [^;.]{0,30}" + Q1,
          Q1
              + " [^;.]{0,50}[,;:] (?:and |but |where |while )?(?:it|that|there|they|we) (?:was|were|had been|'d been|used to"
              + "|had always been) (?:be |take |always )?"
              + NEAR
              + Q1,
          Q1
              + " [^;.]{0,50}[,;] (?:it|they|there|that|where|which) [^;.#]{0,16}(?:was|were|had|used to|took) [a-z]+s\\b",
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
              + " [^;.]{0,40} when (?:i|we|they) (?:began|started|came|took|joined|start)[^;.#]{0,30} "
              + Q1,
          " (?:used to|had always) (?:take|be|cost|need|lose|wait|last|have|get|run|hang) "
              + SIX
              + Q,
          Q + " " + SIX + "(?:used|had) to (?:be|take|cost|hang|wait|fail|lose|need|last)",
          // "18 percent lower", "twice as many", "a third cheaper"
          "#[PTMUFX] (?:less|fewer|lower|higher|faster|slower|cheaper|quicker|shorter|longer|better"
              + "|smaller|lighter|bigger|larger|ahead of (?:time|plan|schedule)|earlier than|sooner)\\b(?! (?:i|we|he|she|they|experienced|senior)\\b)",
          "#[XF] (?:as (?:many|much|often|fast|long|good|high|big)|what (?:it|we|they|he|she|i)|of what|that of)\\b",
          " at (?:a|one) #F of ",
          "#X the (?:rate|number|amount|size|speed|volume|traffic|cost|load|throughput|usual|capacity|revenue|output|sales) ",
          // savings and losses
          " (?:sav(?:ed|es|ing)|freed(?: up)?) " + SOME + NEAR + "#[PTMUNF] ",
          " (?:cost|costs|costing) (?:us|them|me|him|her|the [a-z]+|our [a-z]+|it) "
              + NEAR
              + "#[PTMN]",
          " (?:missed|overshot|exceeded|beat|overran|topped) [^.;#]{0,30}by " + NEAR + Q,
          Q
              + " [^.;#]{0,25}(?:in|over) the (?:last|past|following|next) "
              + NEAR
              + "#[TN] [^.;#]{0,20}(?:without|with no)");

  /** Rules for what was wrong and for what came of it. */
  private static final List<Pattern> MEASURES =
      rules(
          // what is measured, and how much it is
          METRIC
              + " (?:[a-z']+ ){0,4}?(?:is|was|are|were|at|came to|comes to|stood at|stands at|reached|hit|became"
              + "|had grown to|has grown to|grew to|ran at|running at|averaged|averages|:|=|now|still) "
              + NEAR
              + "#[PTMUXFR0]",
          " (?:score|rating|nps|csat|coverage|accuracy|index|ratio|rank|pue|precision|recall|average|median|p\\d\\d\\d?"
              + "|cost|bill|revenue|spend|throughput|yield|attendance) (?:[a-z']+ ){0,5}?(?:is|was|are|were|at|came to"
              + "|stood at|reached|hit|became|went to|of|:|=|now|still|for [a-z ]+) "
              + NEAR
              + "#[N1]",
          " (?:were|was|are|is) (?:still |now )?(?:failing|losing|at|seeing|getting|throwing away|paying|wasting|missing|down|out) "
              + NEAR
              + "#[PTMUF]",
          " (?:had been|'d been|was|were|kept) (?:running|losing|throwing|paying|wasting|failing|missing|short - paying"
              + "|bringing|getting|overcharging|woken|paged) "
              + SIX
              + NEAR
              + Q,
          " (?:lost|losing|loses) " + NEAR + "#[NPTMF]" + " (?!of (?:us|them))(?:of )?" + COUNTED,
          "#[PF] of (?:all |the |our |its |their |my )?[^ .;#]+ (?:[^ .;#]+ ){0,5}?(?:were|was|are|is|had|have|has|came|come"
              + "|failed|fail|left|get|gets|use|used|drop|dropped|quit|rated)",
          "#R [a-z-]+ (?:[a-z-]+ ){0,4}?(?:failed|fail|had|left|came back|got lost|went|crashed|broke|were gone|hang|used to|died|quit)",
          "#1 (?:[a-z]+ ){1,3}(?:in|out of) (?:a |every |all )?#N (?!days|weeks|months|years)",
          " (?:median|average|mean) of " + NEAR + "#[PTMUN]",
          "(?:of|out of) "
              + NEAR
              + "#N [^.;:#]{0,60}(?:#T )?, (?:about |only |all |just |nearly )?#[1N]",
          " every (?:second|third|fourth|fifth|sixth|tenth|other) [a-z]+ (?:[a-z]+ )?(?:had|was|came back|went|failed|crashed) ",
          " (?:waiting|response|lead|wait|handling|cycle|approval|search|load|build|restore|start) times? [^.;#]{0,30}#T",
          "#[N] [a-z]+ (?:waited|complained|were affected|were hit|were stuck|were locked out)",
          " (?:down|offline|dark|unavailable|stuck|on the ground) (?:for )?" + NEAR + "#[TN]",
          Q + " (?:apart|off|wrong|short|too (?:long|much|many|late|high|low))\\b",
          " (?:took|takes|taking) (?:a|every|each|us|them|people)? ?(?:new )?(?:developers?|hires?|joiners?|users?|customers?|callers?|nurses?) "
              + NEAR
              + "#T",
          " each [^.;#]{0,30} (?:is|was|took|takes|cost|costs) " + NEAR + "#[TM]");

  /** Rules for what came of it. */
  private static final List<Pattern> OUTCOMES =
      rules(
          CHANGE
              + " (?!team|headcount)"
              + SIX
              + "(?:by|to|from|under|below|over|above|past|at|through|-) "
              + NEAR
              + Q1,
          CHANGE + " " + NEAR + "#[NFR]",
          " (?:reduced|decreased|down|up|increased) to (?:the )?half ",
          MOVED
              + " [^.;#]{0,50}to (?:almost |nearly |basically |practically )?(?:"
              + Q
              + "|nobody|nothing|weekly|daily)",
          "^ (?:[^ .;#]+ ){0,5}from " + NEAR + Q1 + " " + SIX + "(?:to|->|→) " + NEAR + Q1,
          Q1
              + " "
              + SIX
              + "(?:instead of|against|compared (?:to|with)|versus|vs|the year before)\\b",
          " (?:fewer|less|more) than " + NEAR + "#[PTMUFRN] (?!(?:of )?experience|ago)",
          "#N " + SOME + "(?:fewer|more|above|below|under|short of) (?!people|senior|to)",
          "#[PTMUFX] (?:[a-z]+ )?(?:less|fewer|early|earlier|sooner|ahead|late|later than|behind|under|below|over budget|above|again|apart)\\b"
              + "(?! (?:i|we|he|she|they)\\b)",
          "#R ",
          "(?:of|out of) " + NEAR + "#N [^.;:#]{0,60}, (?:about |only |all |just |nearly )?#[1N]",
          "(?:of|out of) "
              + NEAR
              + "#N [^.;:#,]{0,60} #[1N] (?:are|were|is|remain\\w*|left|stayed|still)",
          " (?:out )?of (?:about )?#N [.,]",
          " all but " + Q1,
          " all except " + Q1,
          " (?:every one|each one|all|none|not all) (?:of )?(?:the |our |my |these |those )?#[NR] [^.;#]{0,40}(?:were|was|had|are|got|have|"
              + OUTCOME_VERB
              + ")",
          "#F (?:of )?(?:the |our |its |all |their |my |these |those )?(?!(?:the )?team|budget|year|day|week|month|time"
              + "|room|table|office|story|floor|class)[a-z]+ (?:[a-z]+ ){0,3}?"
              + OUTCOME_VERB,
          " (?:lost|missing|covered|kept|retained|recovered|saved|win|won|dropped) " + NEAR + "#F",
          "#F of what ",
          // a percentage is a measurement unless something says otherwise
          "#P ",
          // nothing of it any more
          "#0 (?!of)(?:[a-z]+ ?){1,3}",
          " (?:to|at|with|now|was|were|lost) (?:basically |almost |practically |nearly |just |we )?#0 ",
          " (?:nobody|no one|nothing|none|no) [^.;#]{0,60}(?:for|in|since|after) "
              + SOME
              + "#[TN] ",
          " (?:nobody|no one|nothing|none|no) [^.;#]{0,60}#R",
          " (?:nobody|no one) [^.;]{0,60}, when [^.;#]{0,20}#N",
          " no "
              + BAD
              + " [^.;]{0,40}(?:since|in (?:the )?(?:last |past |following |next )?#[TNA]|for #T)",
          " with #N " + BAD,
          "#[TN] " + SOME + "without (?:a |any |an )?(?:single )?[a-z]+",
          "(?:nobody|no one|not one|nothing|none) [^.;]{0,60}(?:longer than|more than|over|older than) "
              + Q,
          // gains and losses
          " " + GAIN_VERB + " " + NEAR + "#[PMU]",
          " (?:cost|costs|costing|gain(?:ed|s)?|lost|wast(?:ed|ing)|waiting|earn(?:ed|s)?|owed|worth|generated|raised|brought in|at a cost of) "
              + SOME
              + NEAR
              + "#[TMNU] (?!(?:other )?(?:people|engineers|reasons|things|concerns))",
          " " + GAIN_VERB + " " + NEAR + "#[ND] " + COUNTED,
          " brought (?:home |back |us )?" + NEAR + "#N ",
          "#[N] (?:[a-z'-]+ ){0,4}?(?:people|customers?|users?|clients?|families|teams|pilots|drivers|mentees"
              + "|farms|villages|stations|schools|shops|stores|sites|towns|departments|services|students"
              + "|pupils|patients|women|men|members|guests|visitors|passengers|candidates|applicants"
              + "|trainees|households|merchants|landlords|hauliers|applications|parcels|letters|orders"
              + "|colleagues|nurses|leaders|callers|beds|accounts|records|systems|plants|cars|branches"
              + "|companies|products|hires|samples|findings) (?:in [a-z]+ |of them |had |have |has |then |now |already |a day )*"
              + OUTCOME_VERB,
          " (?:downloaded|watched|viewed|shared|cited|starred|played|read|installed|opened|visited|used) "
              + NEAR
              + "#X",
          " (?:used|adopted|picked up|copied|bought|read|visited|shared|installed|seen|used) (?:by|in) "
              + NEAR
              + "#N (?!people on|other teams)",
          " with "
              + NEAR
              + "#N (?:visitors|users|customers|guests|downloads|views|attendees|participants|sales)",
          " (?:came|finished|placed|ranked|ended|were|was) (?:[a-z]+ )?(?:first|second|third|fourth|last|top) (?:out )?of #N",
          "^ (?:- |\\* |• )?(?:[a-z'-]+ ){0,3}"
              + METRIC
              + "(?: [a-z'-]+){0,4} (?:[:,=-] )?"
              + NEAR
              + "#[PTMUFXR0]",
          "^ (?:- |\\* |• )?" + NEAR + "#[TPMU] (?:[.] )?$",
          " (?:it|that|this) (?:came|comes|adds? up|added up) to " + NEAR + Q,
          " #T (?:on average|in total|median|mean|apiece)",
          " (?:now|today|since then|nowadays|these days) [^.;#]{0,50}(?:takes?|needs?|is|are|runs?|finish\\w*|costs?|lasts?"
              + "|done|ready|live|loads?|starts?) "
              + SOME
              + NEAR
              + "#[TMU]",
          " (?:takes?|needs?|runs?|loads?|finishes|costs?|lasts?|done|ready|answers) "
              + SOME
              + NEAR
              + "#[TMU] [^.;#]{0,25}\\bnow\\b",
          " (?:takes|lasts|saves|weighs|weighed|loads|answers|costs) "
              + SOME
              + "(?:in )?"
              + NEAR
              + "#[TMU]",
          " (?:is|are|was|were|became) [^.;#]{0,20}"
              + NEAR
              + "#[TMU] (?:shorter|longer|faster|less|now|instead)",
          " (?:up|live|back|flowing|running|restored|repaired|resolved|over|answered|solved|closed it everywhere|paid back|paid off) (?:[a-z]+ ){0,4}(?:in|within|after) "
              + NEAR
              + "#T",
          " (?:needed|waited|lasted|ran|stood) (?:for )?" + NEAR + "#T",
          " (?:we|i|they|it|team|sites?|plant|office|shop) (?:were|was|are|had been|came down|got) (?:at|to|down to|up to) "
              + NEAR
              + Q,
          "#[N1] (?:[a-z]+ ){0,3}"
              + PERIOD
              + " [^.;#]{0,50}(?:to|and now|now|instead|before|after|in|,) [^.;#]{0,30}#",
          " (?:lost|loses|losing|failed|wasted|came back|broke|crashed|missed|woken|paged|throwing away) "
              + SOME
              + NEAR
              + "#[NX] ",
          " (?:we|i|they) shipped " + NEAR + "#[NT] ",
          "#N [a-z]+ (?:and|,) [^.;#]{0,30}#N late",
          " median (?:is|of|was) ",
          "#[N1] (?:false|real|wrong|late|lost|red|serious) [a-z]+");

  private static List<Pattern> rules(String... patterns) {
    return Stream.of(patterns).map(Pattern::compile).toList();
  }

  private static final List<Pattern> FOR_RESULTS =
      Stream.of(CHANGES, MEASURES, OUTCOMES).flatMap(List::stream).toList();

  /** A number after one of these is what somebody wished for. */
  private static final Pattern WISH =
      Pattern.compile(
          " (?:goal|goals|target|objective|aim|deadline|budget|plan|plans|planned|requirement|sla|ambition|quota"
              + "|estimate|estimated|quoted|mandate|brief|charge|promise|promised|mission|task|slo|kpi|priority"
              + "|should|must|would|could|might|may|if|unless|wanted|want|wants|wish|hoped|hope|expected"
              + "|asked|told me|ordered|demanded|required|offered|supposed|planning|proposed|suggested|set aside|decided"
              + "|(?:had|have|has|need|needs|needed|trying|tried|try|going|able|how|ready|willing|committed|allowed"
              + "|challenged|pledged|in order|enough) to (?!be [a-z]+ed |get up))\\b");

  /** And after one of these is what nobody has seen yet, whatever else is said. */
  private static final Pattern UNREAL =
      Pattern.compile(" (?:if|unless|would|could|might|should|must|may|will|'ll|won't) ");

  /** And this says that the wish was met, or was not. */
  private static final Pattern MET =
      Pattern.compile(
          " (?<!to )(?:missed|overshot|overran|exceeded|beat|hit|reached|met|surpassed|topped|against"
              + "|instead of|compared|short of|finished|ended|actually|managed|fell|dropped|went|reduced"
              + "|increased|rose|grew|said|saved|became|is now|now|nobody|came) ");

  /** Where a new thought begins. */
  private static final Pattern TURN =
      Pattern.compile(
          " (?:but|; |\\.|:|so|, (?:and|then|which|while|although)|and (?:we|i|it|they)) ");

  /** Idioms and efforts; what they touch measures nothing. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:#P (?:sure|certain|convinced|committed|agree|honest|effort|clear|remote|behind|right|focused|dedicated|confident|positive|mine|your fault)"
              + "|(?:my|our|his|her|give|gave|given|giving) (?:it )?(?:my |our |a )?#P \\.? ?$"
              + "|(?:spent|spend|spends|spending|dedicated?|devoted?|put|invest\\w*) "
              + NEAR
              + "(?:#P|#F|#T|#N|#M)"
              + "|#P of (?:my|our|their|his|her|the) (?:own |working |day |week )?(?:time|attention|energy|week|day|effort)"
              + "|(?:the )?#[NP] (?:approach|rule|decision|split)"
              + "|#0 (?:trust|day|sum|knowledge|based|experience|idea|point|hour|tolerance|interest|one|of us|of them|of these|of this|of that|the less)"
              + "|(?:from|ground|patient|year|day|sub) #0 "
              + "|(?:told|said|heard|explained) (?:[a-z]+ ){0,4}#X"
              + "|#X (?:a|per|each|every|in a|this|in) "
              + "|(?<!(?:shrank|shrunk|grew|rose|fell|increased|dropped|downloaded|watched|viewed|used|shared|played|improved|cited|installed|read|multiplied|woken) )#X (?:over|before|already|since|and|until|to|with|because|but|,|\\.)"
              + "|(?:top|first|last|next|past|other|these|those|of the|best|biggest|largest) #N (?:of |queries|clients|customers|months|weeks|days|years|largest)"
              + "|#[TNA] of experience|experience of #T|#T experience"
              + "|with the (?:firm|company|team|bank) for #T"
              + "|#T (?:ago|old|earlier|before|into|course|contract|in the (?:job|role|company))"
              + "|(?<!of )#[N1A] (?:engineers?|developers?|testers?|designers?|analysts?|programmers?|reviewers|managers?|directors?"
              + "|squads?|time zones|countries|markets|regions|continents|offices|counties|floors|direct reports|reports"
              + "|technicians?|team members?|other teams|teams|colleagues|departments in|voices|reasons|options|things|ways|steps with)"
              + "(?! (?:have |had |then |were |are |in [a-z]+ )?(?:left|quit|resigned|stayed|promoted|moved|use|using|adopted|switched|stay|picked|joined|came|copied|bought|followed|asked|signed))"
              + "|(?:team|group|squad|staff|crew|panel) (?:of|from|grew to|to) "
              + NEAR
              + Q1
              + "(?: (?:people )?to "
              + NEAR
              + Q1
              + ")?"
              + "|(?:shift|open|opened|hours|working) (?:was|were|is)? ?from #N to #N"
              + "|(?:by|at|until|till) #N to #N|#1 of (?:the |my |our |those |these |all )?#[PN]|(?:half|#F|all #N) of (?:us|them|you)"
              + "|#T (?:later|after|before)(?! than)"
              + "|#D)");

  /** Counts without a number beside it. */
  private static final Pattern OWN =
      Pattern.compile("(?:halv|doubl|tripl|trebl|quadrupl)(?:ed|ing|es)|quartered");

  private static final Pattern WORTH_A_LOOK =
      Pattern.compile(
          "#[PTMUFXRN01A]| (?:halv|doubl|tripl|trebl|quadrupl|quarter|every |no |nobody |without )");

  private static final Pattern DOWNWARDS =
      Pattern.compile(
          " (?:"
              + DOWN
              + "|halv\\w+|quartered|fewer|less|lower|faster|cheaper|quicker|shorter|smaller|lighter) ");

  private static final Pattern UPWARDS =
      Pattern.compile(
          " (?:" + UP + "|doubl\\w+|tripl\\w+|trebled|quadrupl\\w+|more|higher|longer|bigger) ");

  /** What comes after it was before. */
  private static final Pattern BEFORE_AFTERWARDS =
      Pattern.compile(
          " (?:instead of|rather than|against|compared|versus|vs|up from|down from|where|was|were|had been|'d been"
              + "|used to|the year before) ");

  /** So sure must one be that a sentence is a result, for any number in it to be one. */
  private static final double SURE = 0.75;

  private static final Set<Kind> COUNTING =
      EnumSet.of(
          Kind.PERCENT,
          Kind.MONEY,
          Kind.MEASURE,
          Kind.TIME,
          Kind.TIMES,
          Kind.FRACTION,
          Kind.RATIO,
          Kind.COUNT,
          Kind.ZERO);

  /** In passing, so few are hardly ever a measure: "two of us", "a token twice". */
  private static final Set<String> FEW = Set.of("two", "three", "four", "twice");

  private Quantities() {}

  /**
   * What a sentence quantifies. How things stood and what was to be done are no outcome, whatever
   * they count.
   *
   * @param sentence its index
   */
  static List<Quantified> in(int sentence, Sentence said, String content) {
    return switch (said.part()) {
      case SITUATION, TASK -> List.of();
      case ACTION, NONE -> in(sentence, content, Part.ACTION);
      case RESULT -> {
        List<Quantified> found = in(sentence, content, Part.RESULT);
        yield found.isEmpty() && said.sureness() >= SURE ? counted(sentence, content) : found;
      }
    };
  }

  /** Any number that what surely is a result tells of, and that is neither a wish nor a label. */
  private static List<Quantified> counted(int sentence, String text) {
    List<Token> told = Numbers.in(text);
    List<Token> tokens = new ArrayList<>(unmasked(told));
    String signs = Numbers.signs(told);
    for (int at = 0; at < tokens.size(); at++) {
      // How often something happens is an idiom elsewhere, and an outcome here.
      if (told.get(at).is(Kind.TIMES)) tokens.set(at, told.get(at));
      Token token = tokens.get(at);
      boolean counts = COUNTING.contains(token.kind()) && !FEW.contains(token.plain());
      if (!counts || isWished(signs, told, at)) continue;
      return List.of(quantified(sentence, text, tokens, signs, at, -1));
    }
    return List.of();
  }

  /**
   * What {@code text} quantifies.
   *
   * @param sentence its index
   * @param part what the sentence does: outside of results, numbers seldom measure anything
   */
  static List<Quantified> in(int sentence, String text, Part part) {
    List<Token> tokens = unmasked(Numbers.in(text));
    String signs = Numbers.signs(tokens);
    if (!WORTH_A_LOOK.matcher(signs).find()) return List.of();
    boolean[] measures = new boolean[tokens.size()];
    int[] group = new int[tokens.size()];
    int groups = 0;
    for (Pattern rule : part == Part.RESULT ? FOR_RESULTS : CHANGES) {
      Matcher match = rule.matcher(signs);
      for (int from = 0; match.find(from); from = Math.max(match.start() + 1, match.end() - 1)) {
        int first = Numbers.tokenAt(tokens, match.start());
        int last = Numbers.tokenAt(tokens, match.end());
        if (last < 0) last = tokens.size();
        groups++;
        boolean any = false;
        for (int at = first; at < last; at++) {
          Token token = tokens.get(at);
          if (!token.isNumber() && !OWN.matcher(token.plain()).matches()) continue;
          if (!any && isWished(signs, tokens, at)) break;
          any = true;
          measures[at] = true;
          if (group[at] == 0) group[at] = groups;
          else regroup(group, group[at], groups);
        }
      }
    }
    return gathered(sentence, text, tokens, signs, measures, group);
  }

  private static void regroup(int[] group, int old, int now) {
    for (int i = 0; i < group.length; i++) {
      if (group[i] == old) group[i] = now;
    }
  }

  private static List<Token> unmasked(List<Token> tokens) {
    String signs = Numbers.signs(tokens);
    if (signs.indexOf('#') < 0) return tokens;
    List<Token> seen = new ArrayList<>(tokens);
    Matcher nothing = NOTHING.matcher(signs);
    while (nothing.find()) {
      int first = Numbers.tokenAt(tokens, nothing.start());
      int last = Numbers.tokenAt(tokens, nothing.end());
      if (last < 0) last = tokens.size();
      for (int at = first; at < last; at++) {
        if (tokens.get(at).isNumber()) seen.set(at, tokens.get(at).asLabel());
      }
    }
    return seen;
  }

  private static boolean isWished(String signs, List<Token> tokens, int at) {
    int end = Numbers.positionOf(tokens, at) + 1;
    String before = signs.substring(0, end);
    int turn = 0;
    Matcher turns = TURN.matcher(before);
    while (turns.find()) turn = turns.end() - 1;
    String clause = before.substring(turn);
    if (UNREAL.matcher(clause).find()) return true;
    return WISH.matcher(clause).find() && !MET.matcher(clause).find();
  }

  private static List<Quantified> gathered(
      int sentence,
      String text,
      List<Token> tokens,
      String signs,
      boolean[] measures,
      int[] group) {
    List<Quantified> found = new ArrayList<>();
    for (int at = 0; at < measures.length; at++) {
      if (!measures[at]) continue;
      int second = -1;
      for (int next = at + 1; next < measures.length && second < 0; next++) {
        if (measures[next] && group[next] == group[at]) second = next;
      }
      found.add(quantified(sentence, text, tokens, signs, at, second));
      if (second > 0) {
        for (int i = at; i <= second; i++) measures[i] = false;
      }
    }
    return List.copyOf(found);
  }

  private static Quantified quantified(
      int sentence, String text, List<Token> tokens, String signs, int first, int second) {
    Token one = tokens.get(first);
    if (second < 0) {
      return new Quantified(
          sentence, words(text, one, one), unit(tokens, first), direction(signs), "", "");
    }
    Token two = tokens.get(second);
    String between =
        signs.substring(Numbers.positionOf(tokens, first), Numbers.positionOf(tokens, second) + 1);
    boolean from = first > 0 && tokens.get(first - 1).plain().equals("from");
    boolean backwards =
        !from && BEFORE_AFTERWARDS.matcher(between).find() && !between.contains(" now ");
    Token before = backwards ? two : one;
    Token after = backwards ? one : two;
    Token start = from ? tokens.get(first - 1) : one;
    Direction direction =
        Double.isNaN(before.value()) || Double.isNaN(after.value()) || !sameUnit(before, after)
            ? direction(signs)
            : before.value() < after.value()
                ? Direction.UP
                : before.value() > after.value() ? Direction.DOWN : Direction.UNTOLD;
    return new Quantified(
        sentence,
        words(text, start, two),
        unit(tokens, first).isEmpty() ? unit(tokens, second) : unit(tokens, first),
        direction,
        words(text, before, before),
        words(text, after, after));
  }

  private static boolean sameUnit(Token one, Token two) {
    return one.unit().equals(two.unit()) || one.unit().isEmpty() || two.unit().isEmpty();
  }

  private static Direction direction(String signs) {
    boolean down = DOWNWARDS.matcher(signs).find();
    boolean up = UPWARDS.matcher(signs).find();
    return down == up ? Direction.UNTOLD : down ? Direction.DOWN : Direction.UP;
  }

  private static String unit(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.unit().isEmpty() || !token.isNumber()) return token.unit();
    if (!token.is(Kind.COUNT) && !token.is(Kind.ONE) && !token.is(Kind.ZERO)) return "";
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).plain() : "";
    return next.length() > 3 && Character.isLetter(next.charAt(0)) && next.endsWith("s")
        ? next
        : "";
  }

  private static String words(String text, Token from, Token to) {
    return text.substring(from.from(), to.to()).strip();
  }
}
