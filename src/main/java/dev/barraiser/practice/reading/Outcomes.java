package dev.barraiser.practice.reading;

import static dev.barraiser.practice.reading.Changes.CHANGE;
import static dev.barraiser.practice.reading.Changes.METRIC;
import static dev.barraiser.practice.reading.Changes.MOVED;
import static dev.barraiser.practice.reading.Changes.NEAR;
import static dev.barraiser.practice.reading.Changes.Q;
import static dev.barraiser.practice.reading.Changes.Q1;
import static dev.barraiser.practice.reading.Changes.SIX;
import static dev.barraiser.practice.reading.Changes.SOME;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How what came of it is told with a number that is no change, in the signs of {@link Numbers}:
 * what is measured now, what was gained or lost, who did something because of it, and that there
 * was none of it any more.
 */
final class Outcomes {

  /** Who can be counted because something came of it. */
  private static final String OUTCOME_VERB =
      "(?:signed|sign|renew\\w*|joined|left|quit|resigned|stayed|came back|come"
          + " back|returned|bought"
          + "|buy|adopted|adopt|use|uses|using|used|picked|applied|passed|pass|failed|opened|open|voted"
          + "|attended|enrolled|graduated|switched|converted|subscribed|registered|installed|responded"
          + "|replied|answered|completed|finish\\w*|survived|died|recovered|vanished|disappeared|went"
          + " live|gone|were gone|promoted|got promoted|been promoted|been"
          + " (?:downloaded|watched|used|opened|free|lost|without)|were"
          + " (?:promoted|lost|affected|closed|saved|back|live"
          + "|filled|patched|migrated|fixed|hired|retained|resolved|on|completed|delivered|adopted)|was"
          + " (?:lost|affected|live|back)|are"
          + " (?:on|using|live|still|back|promoted|in|remaining|now|switched)|have"
          + " (?:been|had|done|opened|picked|adopted|stayed|left|signed|joined|bought|switched|used|since)|has"
          + " (?:been|had)|had (?:been|their|left|gone|signed|received"
          + "|a|clean)|moved|works?|worked|remain\\w*|reached|lost|shipped|started|saw|got|get|gets|received|showed|turned"
          + " up|said|told|reported|agreed|closed|complained|called|sold|earned|won|hit|missed|broke|crashed|needed|landed|made"
          + " it|rebooted|ordered|turned)";

  /** What somebody got, lost, reached or prevented. */
  private static final String GAIN_VERB =
      "(?:sav(?:ed|es|ing|e)|lost|losing|loses?|earn(?:ed|s|ing)?|cost|costs|costing|brought"
          + " (?:in|home"
          + "|back|us|me)?|generat(?:ed|es|ing)|sold|selling|served|serves|collected|recover(?:ed|s)|won(?:"
          + " back)?|reclaimed|retained|attracted|gained|caught|catches|prevent(?:ed|s)|avoid(?:ed|s)|reached|affected|affects|hit|freed(?:"
          + " up)?|freeing|removed|eliminated|deleted|wast(?:ed|ing)|missed|overshot|exceeded|beat|paid"
          + " back|owed|refunded|shipped|released|published|processed|handled|onboarded|converted|signed(?:"
          + " up)?|closed|resolved"
          + "|promoted|passed|scored|ranked|finished|came|placed|delayed|short-paying|overcharged|debited|tore"
          + " up|made (?:us|them)?|found|hired|migrated|moved|added|repaid|paid|took"
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
      "(?:a|an|per|each|every|/)"
          + " (?:second|minute|hour|day|night|week|month|quarter|year|shift|release"
          + "|sprint|fortnight|season|term|transaction|request|order|patient|person|unit|parcel|h|mo"
          + "|wk|hundred|head|customer|user|call|game|flight|run)";

  private static final String BAD =
      "(?:[^ .;,#]+"
          + " ){0,2}?(?:incidents?|outages?|complaints?|failures?|accidents?|loss|losses|errors?"
          + "|bugs?|regressions?|rollbacks?|defects?|downtime|escalations?|repeats?|recurrences?"
          + "|problems?|issues?|drops?|bookings?|misses|delays?|crash|crashes|findings|injuries"
          + "|alerts?|pages?|resets?|calls?|remarks?|breach|breaches|duplicates?|cancellations?|penalt(?:y|ies)|impact|surprises|injury|deaths?|interruptions?|disruptions?|fines?|falls?)";

  /** Rules for what was wrong and for what came of it. */
  static final List<Pattern> MEASURES =
      Changes.rules(
          // what is measured, and how much it is
          METRIC
              + " (?:[a-z']+ ){0,4}?(?:is|was|are|were|at|came to|comes to|stood at|stands"
              + " at|reached|hit|became|had grown to|has grown to|grew to|ran at|running"
              + " at|averaged|averages|:|=|now|still) "
              + NEAR
              + "#[PTMUXFR0]",
          " (?:score|rating|nps|csat|coverage|accuracy|index|ratio|rank|pue|precision|recall|average|median|p\\d\\d\\d?|cost|bill|revenue|spend|throughput|yield|attendance)"
              + " (?:[a-z']+ ){0,5}?(?:is|was|are|were|at|came to|stood at|reached|hit|became|went"
              + " to|of|:|=|now|still|for [a-z ]+) "
              + NEAR
              + "#[N1]",
          " (?:were|was|are|is) (?:still |now )?(?:failing|losing|at|seeing|getting|throwing"
              + " away|paying|wasting|missing|down|out) "
              + NEAR
              + "#[PTMUF]",
          " (?:had been|'d been|was|were|kept)"
              + " (?:running|losing|throwing|paying|wasting|failing|missing|short -"
              + " paying|bringing|getting|overcharging|woken|paged) "
              + SIX
              + NEAR
              + Q,
          " (?:lost|losing|loses) " + NEAR + "#[NPTMF]" + " (?!of (?:us|them))(?:of )?" + COUNTED,
          "#[PF] of (?:all |the |our |its |their |my )?[^ .;#]+ (?:[^ .;#]+"
              + " ){0,5}?(?:were|was|are|is|had|have|has|came|come"
              + "|failed|fail|left|get|gets|use|used|drop|dropped|quit|rated)",
          "#R [a-z-]+ (?:[a-z-]+ ){0,4}?(?:failed|fail|had|left|came back|got"
              + " lost|went|crashed|broke|were gone|hang|used to|died|quit)",
          "#1 (?:[a-z]+ ){1,3}(?:in|out of) (?:a |every |all )?#N (?!days|weeks|months|years)",
          " (?:median|average|mean) of " + NEAR + "#[PTMUN]",
          "(?:of|out of) "
              + NEAR
              + "#N [^.;:#]{0,60}(?:#T )?, (?:about |only |all |just |nearly )?#[1N]",
          " every (?:second|third|fourth|fifth|sixth|tenth|other) [a-z]+ (?:[a-z]+"
              + " )?(?:had|was|came back|went|failed|crashed) ",
          " (?:waiting|response|lead|wait|handling|cycle|approval|search|load|build|restore|start)"
              + " times? [^.;#]{0,30}#T",
          "#[N] [a-z]+ (?:waited|complained|were affected|were hit|were stuck|were locked out)",
          " (?:down|offline|dark|unavailable|stuck|on the ground) (?:for )?" + NEAR + "#[TN]",
          Q + " (?:apart|off|wrong|short|too (?:long|much|many|late|high|low))\\b",
          " (?:took|takes|taking) (?:a|every|each|us|them|people)? ?(?:new"
              + " )?(?:developers?|hires?|joiners?|users?|customers?|callers?|nurses?) "
              + NEAR
              + "#T",
          " each [^.;#]{0,30} (?:is|was|took|takes|cost|costs) " + NEAR + "#[TM]");

  /** Rules for what came of it. */
  static final List<Pattern> OUTCOMES =
      Changes.rules(
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
          "#[PTMUFX] (?:[a-z]+ )?(?:less|fewer|early|earlier|sooner|ahead|late|later"
              + " than|behind|under|below|over budget|above|again|apart)\\b(?!"
              + " (?:i|we|he|she|they)\\b)",
          "#R ",
          "(?:of|out of) " + NEAR + "#N [^.;:#]{0,60}, (?:about |only |all |just |nearly )?#[1N]",
          "(?:of|out of) "
              + NEAR
              + "#N [^.;:#,]{0,60} #[1N] (?:are|were|is|remain\\w*|left|stayed|still)",
          " (?:out )?of (?:about )?#N [.,]",
          " all but " + Q1,
          " all except " + Q1,
          " (?:every one|each one|all|none|not all) (?:of )?(?:the |our |my |these |those )?#[NR]"
              + " [^.;#]{0,40}(?:were|was|had|are|got|have|"
              + OUTCOME_VERB
              + ")",
          "#F (?:of )?(?:the |our |its |all |their |my |these |those )?(?!(?:the"
              + " )?team|budget|year|day|week|month|time|room|table|office|story|floor|class)[a-z]+"
              + " (?:[a-z]+ ){0,3}?"
              + OUTCOME_VERB,
          " (?:lost|missing|covered|kept|retained|recovered|saved|win|won|dropped) " + NEAR + "#F",
          "#F of what ",
          // a percentage is a measurement unless something says otherwise
          "#P ",
          // nothing of it any more
          "#0 (?!of)(?:[a-z]+ ?){1,3}",
          " (?:to|at|with|now|was|were|lost) (?:basically |almost |practically |nearly |just |we"
              + " )?#0 ",
          " (?:nobody|no one|nothing|none|no) [^.;#]{0,60}(?:for|in|since|after|over|during|,) "
              + SOME
              + "#[TN] ",
          " (?:nobody|no one|nothing|none|no) [^.;#]{0,60}#R",
          " (?:nobody|no one) [^.;]{0,60}, when [^.;#]{0,20}#N",
          " (?:had|saw|seen|got|were|was|counted|been) (?:only |just )?"
              + NEAR
              + "#[N1] (?:[a-z'-]+ ){0,2}"
              + BAD,
          " (?:had|seen|got|been) " + NEAR + "#[N1] (?:[a-z'-]+ ){1,4}since\\b",
          " no "
              + BAD
              + " [^.;]{0,40}(?:since|in (?:the )?(?:last |past |following |next )?#[TNA]|for #T)",
          " with #N " + BAD,
          "#[TN] " + SOME + "without (?:a |any |an )?(?:single )?[a-z]+",
          "(?:nobody|no one|not one|nothing|none|hardly any\\w*|few) [^.;]{0,60}(?:longer than|more"
              + " than|over|older than) "
              + Q,
          // gains and losses
          " " + GAIN_VERB + " " + NEAR + "#[PMU]",
          " (?:cost|costs|costing|gain(?:ed|s)?|lost|wast(?:ed|ing)|waiting|earn(?:ed|s)?|owed|worth|generated|raised|brought"
              + " in|at a cost of) "
              + SOME
              + NEAR
              + "#[TMNU] (?!(?:other )?(?:people|engineers|reasons|things|concerns))",
          " " + GAIN_VERB + " " + NEAR + "#[ND] " + COUNTED,
          " brought (?:home |back |us )?" + NEAR + "#N ",
          "#[N] (?:[a-z'-]+"
              + " ){0,4}?(?:people|customers?|users?|clients?|families|teams|pilots|drivers|mentees"
              + "|farms|villages|stations|schools|shops|stores|sites|towns|departments|services|students"
              + "|pupils|patients|women|men|members|guests|visitors|passengers|candidates|applicants"
              + "|trainees|households|merchants|landlords|hauliers|applications|parcels|letters|orders"
              + "|colleagues|nurses|leaders|callers|deals|contracts|engineers|units|groups|beds|accounts|records|systems|plants|cars|branches|companies|products|hires|samples|findings)"
              + " (?:in [a-z]+ |of them |had |have |has |then |now |already |a day )*"
              + OUTCOME_VERB,
          " (?:downloaded|watched|viewed|shared|cited|starred|played|read|installed|opened|visited|used)"
              + " "
              + NEAR
              + "#X",
          " (?:used|adopted|picked up|copied|bought|read|visited|shared|installed|seen|taken"
              + " up|rolled out) (?:by|in|to|across) "
              + NEAR
              + "#N (?!people on|other teams)",
          " with "
              + NEAR
              + "#N (?:visitors|users|customers|guests|downloads|views|attendees|participants|sales)",
          " (?:came|finished|placed|ranked|ended|were|was) (?:[a-z]+"
              + " )?(?:first|second|third|fourth|last|top) (?:out )?of #N",
          "^ (?:- |\\* |• )?(?:[a-z'-]+ ){0,3}"
              + METRIC
              + "(?: [a-z'-]+){0,4} (?:[:,=-] )?"
              + NEAR
              + "#[PTMUFXR0]",
          "^ (?:- |\\* |• )?" + NEAR + "#[TPMU] (?:[.] )?$",
          " (?:it|that|this) (?:came|comes|adds? up|added up) to " + NEAR + Q,
          " #T (?:on average|in total|median|mean|apiece)",
          " (?:now|today|since then|nowadays|these days)"
              + " [^.;#]{0,50}(?:takes?|needs?|is|are|runs?|finish\\w*|costs?|lasts?|done|ready|live|loads?|starts?)"
              + " "
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
          // how soon it was well again, not how long it was worked on
          " (?:up|live|back|flowing|running|restored|repaired|resolved|over|answered|solved|fixed|closed|paid|mitigated|contained|reversed|recovered|failed"
              + " over|rolled"
              + " back|approved|filled|issued|replied|served|stabili[sz]ed|reached|went|gone|sold(?:"
              + " out)?) (?:(?!i |we |he |she |they )[^ .;,]+ ){0,6}(?:in|within|under) "
              + NEAR
              + "#T",
          " (?:needed|waited|lasted|ran|stood) (?:for )?" + NEAR + "#T",
          " (?:we|i|they|it|team|sites?|plant|office|shop) (?:were|was|are|had been|came down|got)"
              + " (?:at|to|down to|up to) "
              + NEAR
              + Q,
          "#[N1] (?:[a-z]+ ){0,3}"
              + PERIOD
              + " [^.;#]{0,50}(?:to|and now|now|instead|before|after|in|,) [^.;#]{0,30}#",
          " (?:lost|loses|losing|failed|wasted|came back|broke|crashed|missed|woken|paged|throwing"
              + " away) "
              + SOME
              + NEAR
              + "#[NX] ",
          " (?:we|i|they) shipped " + NEAR + "#[NT] ",
          "#N [a-z]+ (?:and|,) [^.;#]{0,30}#N late",
          " median (?:is|of|was) ",
          "#[N1] (?:false|real|wrong|late|lost|red|serious) [a-z]+");

  /**
   * Rules for what is an outcome even where the rest of the sentence tells of doing: money, time
   * and people that were gained, lost or spared.
   */
  static final List<Pattern> GAINS =
      Changes.rules(
          " (?:sav(?:ed|es|ing)|lost|earn(?:ed|s|ing)|generat(?:ed|es|ing)|recover(?:ed|s|ing)|secur(?:ed?|es|ing)|prevent(?:ed|s|ing)?|avoid(?:ed|s|ing)?|brought"
              + " in|bringing in|won|winning|unlock(?:ed|s|ing)|owed|wast(?:ed|ing)) "
              + SOME
              + NEAR
              + "#[MPTU]",
          " (?:sav(?:ed|es|ing)|lost|recover(?:ed|s|ing)|prevent(?:ed|s|ing)?|avoid(?:ed|s|ing)?|brought"
              + " in|won|short by|affect(?:ed|ing)|reached) "
              + NEAR
              + "#N (?:[a-z-]+ ){0,2}?[a-z]+s\\b",
          " (?:prevent|avoid|avert|sav|spar)\\w* (?:us |them )?(?:what|which) [^.;#]{0,90}#[MPTU]",
          " (?:adopted|used|picked up|copied|bought|downloaded|taken up) by " + NEAR + "#N ",
          " (?:achiev(?:ed|ing)|reach(?:ed|ing)|maintain(?:ed|ing)|attain(?:ed|ing)|hit|hitting)"
              + " (?:[a-z]+ ){0,2}?"
              + NEAR
              + "#P",
          " #N (?:[a-z-]+"
              + " )?(?:people|customers?|users?|clients?|brokers|patients|guests|passengers|orders|accounts|families|clinics|shops)"
              + " (?:could (?:not|n't)|couldn't|were (?:affected|gone|lost|without|locked"
              + " out)|lost|left|signed|renewed|churned|cancelled) ",
          " nothing for " + NEAR + "#T",
          "#T (?:and #T )?(?:to spare|in hand|(?:over|under|past|behind|before|ahead of) (?:the"
              + " |our |its )?(?:original |initial |planned"
              + " )?(?:estimate|plan|schedule|deadline|budget|target|launch|due))");

  /** What a bare number measures wherever it stands. */
  static final Pattern COUNTS =
      Pattern.compile(
          " (?:"
              + METRIC
              + "|lost|sav(?:ed|es|ing)|prevent\\w*|avoid\\w*|recover\\w*|won|adopted|used|brokers|users|customers|people)"
              + " ");

  /** That there was none of it any more; the first group is what there was none of. */
  static final Pattern NONE =
      Pattern.compile(
          " (nobody|no one|none) (?:[^.;#]{1,60} )?(?:since|any more|anymore|again)\\b"
              + "| ((?:no|never an?) "
              + BAD
              + ") (?:[^.;#]{0,40} )?(?:since|any more|anymore|again|after|during|at all)\\b"
              + "| with (no "
              + BAD
              + ")|^ ((?:no|not an?) "
              + BAD
              + ") [^.;#]{0,30}[.] $");

  private Outcomes() {}
}
