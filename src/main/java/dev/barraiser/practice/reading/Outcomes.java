package dev.barraiser.practice.reading;

import static dev.barraiser.practice.reading.Changes.AMOUNT_OF_CHANGE;
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
 * How what came of it is told with a number that is no change, in the signs of {@link Numbers}.
 *
 * <p>Shares, amounts and rates need no rule in a result: they count by themselves. Times and small
 * counts do; they stand for what is measured now, for what was gained or lost, for who did
 * something because of it, or for how long there was none of it any more.
 */
final class Outcomes {

  /** What people do because something came of it. */
  private static final String OUTCOME_VERB =
      "(?:signed|sign|renew\\w*|joined|left|quit|resigned|stayed|(?:came|come) back"
          + "|returned|bought|buy|adopt\\w*|use[sd]?|using|picked|applied|passed|failed"
          + "|opened|voted|attended|enrolled|graduated|switched|converted|subscribed"
          + "|registered|installed|responded|replied|completed|finished|survived|died"
          + "|recovered|disappeared|gone|promoted|moved|retained|remain\\w*|reached|lost"
          + "|received|complained|sold|earned|won|ordered|saw|(?:were|was|are"
          + "|been) (?:affected|closed|saved|back|live|filled|fixed|hired?s?|resolved"
          + "|delivered|on|still|in|free|lost|adopted|now)|have (?:been|had|done|since)"
          + "|had (?:been|gone|clean))";

  private static final String PEOPLE =
      "(?:people|customers?|users?|clients?|families|teams?|pilots|drivers|mentees"
          + "|farms|villages|stations|schools|shops|stores|sites|towns|departments"
          + "|services|students|pupils|patients|women|men|members|guests|visitors"
          + "|passengers|candidates|applicants|trainees|households|merchants|applications"
          + "|parcels|orders|colleagues|nurses|leaders|deals|contracts|engineers|units"
          + "|groups|accounts|records|systems|plants|branches|companies|hires)";

  /** What somebody got, lost, reached or prevented. */
  private static final String GAIN_VERB =
      "(?:sav(?:ed|es|ing)|lost|losing|earn(?:ed|s)|sold|serv(?:ed|es)|recover(?:ed"
          + "|s)|won|retain(?:ed|s)|attract(?:ed|s)|gained|caught|catches|prevent(?:ed|s)"
          + "|avoid(?:ed|s)|reached|affected|freed|eliminated|missed|refunded|released"
          + "|published|onboarded|converted|signed|closed|resolved|promoted|hired?s?"
          + "|filled|got|certified|received|brought|opened|failed|broke|crashed|woken"
          + "|paged|added)";

  /** What is counted beside them, and is neither gain nor loss: "got two ideas". */
  private static final String THING =
      "(?!(?:[a-z-]+ ){0,2}(?:reasons|options|ways|things|questions|ideas|steps"
          + "|approaches|proposals|changes|requirements|criteria|scenarios|meetings"
          + "|documents|other people|sticks)\\b)(?:[a-z-]+ ){0,2}?[a-z]+(?:s|people|women"
          + "|men)\\b";

  private static final String BAD =
      "(?:[^ .;,#]+ ){0,2}?(?:incidents?|outages?|complaints?|failures?|accidents?"
          + "|loss|losses|errors?|bugs?|regressions?|rollbacks?|defects?|downtime"
          + "|escalations?|repeats?|recurrences?|problems?|issues?|misses|delays?|crash"
          + "|crashes|findings|injur(?:y|ies)|alerts?|pages?|resets?|remarks?|breach"
          + "|breaches|duplicates?|cancellations?|fines?|penalt(?:y|ies)|impact|surprises"
          + "|deaths?|interruptions?|disruptions?|falls?|cows?)";

  /** Rules for what surely is a result. */
  static final List<Pattern> ALL =
      Changes.rules(
          // a change of what can be counted
          CHANGE
              + " (?!team|headcount)"
              + SIX
              + "(?:by|to|from|below|over|above|past|at|-) "
              + NEAR
              + Q1,
          CHANGE + " " + NEAR + "#[NFR]",
          MOVED
              + " [^.;#]{0,50}to (?:almost |nearly |basically |practically )?(?:"
              + Q
              + "|nobody|nothing|weekly|daily)",
          AMOUNT_OF_CHANGE,
          "#[TNU] (?:[a-z]+ )?(?:less|fewer|early|earlier|sooner|ahead|late|later than"
              + "|behind|under|below|above|over budget|short of|apart)\\b(?! (?:i|we|he|she"
              + "|they)\\b)",
          " (?:fewer|less|more) than " + NEAR + "#[TUN] (?!(?:of )?experience|ago)",
          Q1
              + " "
              + SIX
              + "(?:instead of|against (?:\\w+ )?#|compared (?:to|with)|versus|vs"
              + "|the year before)",
          // what is measured, and how much it is now
          METRIC
              + " (?:[a-z']+ ){0,4}?(?:is|was|are|were|at|to|of|reached|hit|became"
              + "|averages?d?|:|=|now|still) "
              + NEAR
              + Q1,
          "^ (?:- |\\* |• )?(?:[a-z'-]+ ){0,3}"
              + METRIC
              + "(?: [a-z'-]+){0,4} (?:[:,=-] )?"
              + NEAR
              + Q,
          "#[TU] (?:[a-z]+ )?(?:times?|latency|delays?|uptime)\\b",
          " (?:we|i|they|it|team|sites?|plant|office|shop) (?:were|was|are|had been"
              + "|came down|got) (?:at|to|down to|up to) "
              + NEAR
              + Q,
          " (?:now|today|since then|nowadays|these days) [^.;#]{0,50}(?:takes?|needs?"
              + "|is|are|runs?|costs?|lasts?|done|ready|live|loads?|starts?) "
              + SOME
              + NEAR
              + "#T",
          " (?:takes|lasts|saves|loads|answers|costs) " + SOME + "(?:in )?" + NEAR + "#T",
          " #T (?:on average|in total|median|mean|apiece)",
          "^ (?:- |\\* |• )?" + NEAR + "#T (?:[.] )?$",
          // how soon it was well again, not how long it was worked on
          " (?:up|live|back|flowing|running|restored|repaired|resolved|over|answered"
              + "|solved|fixed|closed|paid|mitigated|contained|reversed|recovered|failed over"
              + "|rolled back|approved|filled|issued|replied|served|stabili[sz]ed|reached"
              + "|went|gone|sold(?: out)?) (?:(?!i |we |he |she |they )[^ .;,]+ ){0,6}(?:in"
              + "|within|under) "
              + NEAR
              + "#T",
          " (?:down|offline|dark|unavailable|stuck|needed|waited|lasted"
              + "|stood) (?:for )?"
              + NEAR
              + "#T",
          // one of many
          "(?:#1|#N) (?:[a-z]+ ){1,3}(?:in|out of) (?:a |every |all )?#N (?!days|weeks"
              + "|months|years)",
          "(?:of|out of) " + NEAR + "#N [^.;:#]{0,60}, (?:about |only |all |just |nearly )?#[1N]",
          " all (?:but|except) " + Q1,
          " (?:every one|each one|all|not all) (?:of )?(?:the |our |my |these "
              + "|those )?#N [^.;#]{0,40}"
              + OUTCOME_VERB,
          " (?:came|finished|placed|ranked|ended|were|was) (?:[a-z]+ )?(?:first|second"
              + "|third|fourth|last|top) (?:out )?of #N",
          // none of it any more, or hardly any
          " (?:nobody|no one|nothing|none|no) [^.;#]{0,60}(?:for|in|since|after|over"
              + "|during|,) "
              + SOME
              + "#T ",
          "#T " + SOME + "without (?:a |any |an )?(?:single )?[a-z]+",
          "(?:nobody|no one|not one|nothing|none|hardly any\\w*"
              + "|few) [^.;]{0,60}(?:longer than|more than|over|older than) "
              + Q,
          " (?:had|saw|seen|got|were|was|counted|been) (?:only |just )?"
              + NEAR
              + "#[N1] (?:[a-z'-]+ ){0,2}"
              + BAD,
          // who did something because of it, and what was gained or lost
          "#N (?:[a-z'-]+ ){0,4}?"
              + PEOPLE
              + " (?:who (?:[a-z'-]+ ){1,9})?(?:in [a-z]+ |of them |were |had |have |has "
              + "|then |now |already |later |a day )*"
              + OUTCOME_VERB,
          "#[N1] of (?:the|my|our|their|his|her) (?:[a-z'-]+ ){1,9}?(?:promoted|left"
              + "|stayed|adopted|joined|quit|renewed|returned|passed)\\b",
          " (?:adopted|used|picked up|copied|taken up|rolled out|extended) (?:by|in|to"
              + "|across) "
              + NEAR
              + "#N ",
          " " + GAIN_VERB + " " + NEAR + "#[N1] (?:of )?" + THING,
          " (?:lost|failed|crashed|missed|woken|paged|downloaded|watched|viewed|shared"
              + "|cited|played|read|installed|opened|visited|used) "
              + NEAR
              + "#X",
          "#1 (?:[a-z-]+ ){1,2}(?:a|per) (?:second|minute|hour|day|night|week|month"
              + "|quarter|year|shift)\\b",
          " only (?:about )?#[1N] (?!reason|way|thing|option|of (?:the )?(?:reasons|ways))",
          " (?:cost|costs|costing|lost|wast(?:ed|ing)|waiting|owed) " + SOME + NEAR + "#[TM]");

  /**
   * Rules for what is an outcome even where the rest of the sentence tells of doing: money, time
   * and people that were gained, lost or spared.
   */
  static final List<Pattern> GAINS =
      Changes.rules(
          " (?:sav(?:ed|es|ing)|lost|earn(?:ed|s|ing)|generat(?:ed|es|ing)|recover(?:ed"
              + "|s|ing)|secur(?:ed?|es|ing)|prevent(?:ed|s|ing)?|avoid(?:ed|s|ing)?"
              + "|brought in|bringing in|won|winning|unlock(?:ed|s|ing)|owed|wast(?:ed|ing)) "
              + SOME
              + NEAR
              + "#[MPTUA]",
          " (?:sav(?:ed|es|ing)|lost|recover(?:ed|s|ing)|prevent(?:ed|s|ing)?"
              + "|avoid(?:ed|s|ing)?|won|short by|affect(?:ed|ing)|reached|caught) "
              + NEAR
              + "#N "
              + THING,
          " (?:signed|closed|won|renewed) [^.;#]{0,40}#M",
          " (?:result(?:ed|ing|s) in|led to|leading to|translat(?:ed|ing) (?:to|into)"
              + "|adding up to|amounting to|yield(?:ed|ing)|achiev(?:ed|ing)|drove|driving"
              + "|creating|gave us|giving us|contribut(?:ed|ing) to) "
              + SIX
              + NEAR
              + "(?:#[MP] |"
              + AMOUNT_OF_CHANGE
              + ")",
          " , (?:an?|for an?) " + AMOUNT_OF_CHANGE,
          " (?:achiev(?:ed|ing)|reach(?:ed|ing)|maintain(?:ed|ing)|attain(?:ed|ing)|hit"
              + "|hitting) (?:[a-z]+ ){0,2}?"
              + NEAR
              + "#[P0]",
          " (?:missed|lost|needed) only " + NEAR + "#[1N] ",
          " (?:restored|returned|recovered) [^.;#]{0,30}to " + NEAR + "#[PTU]",
          " (?:prevent|avoid|avert|sav|spar)\\w* (?:us |them )?(?:what"
              + "|which) [^.;#]{0,90}#[MPTU]",
          " (?:adopted|used|picked up|copied|bought|downloaded|taken up) by " + NEAR + "#N ",
          " #N "
              + THING
              + " (?:could not|couldn't|were (?:affected|gone|lost|without|locked out)|lost"
              + "|left|signed(?! in)|renewed|cancelled) ",
          " nothing for " + NEAR + "#T",
          "#T (?:and #T )?(?:to spare|in hand|(?:over|under|past|behind|before"
              + "|ahead of) (?:the |our |its )?(?:original |initial |planned )?(?:estimate"
              + "|plan|schedule|deadline|budget|target|launch|due))");

  /** That there was none of it any more; a group is what there was none of. */
  static final Pattern NONE =
      Pattern.compile(
          " ((?:\\w+n't|not|never) (?:have |had |been |seen? |saw )?(?:a single|any"
              + "|one) [a-z]+)| (nobody|no one|none) (?:[^.;#]{1,60} )?(?:since|any more"
              + "|anymore|again)\\b| ((?:no|never an?) "
              + BAD
              + ") (?:[^.;#]{0,40} )?(?:since|any more|anymore|again|after|during|at all)\\b"
              + "| with (no "
              + BAD
              + ")|^ ((?:no|not an?) "
              + BAD
              + ") [^.;#]{0,30}[.] $");

  private Outcomes() {}
}
