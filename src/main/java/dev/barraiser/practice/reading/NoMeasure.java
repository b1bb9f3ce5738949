package dev.barraiser.practice.reading;

import static dev.barraiser.practice.reading.Changes.NEAR;
import static dev.barraiser.practice.reading.Changes.Q1;

import dev.barraiser.practice.reading.Numbers.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a number measures nothing: in idioms and efforts, and where a wish or a plan speaks. */
final class NoMeasure {

  /** A number after one of these is what somebody wished for. */
  private static final Pattern WISH =
      Pattern.compile(
          " (?:goal|goals|target|objective|aim|deadline|(?<!(?:under|below|within|over"
              + "|on) )budget|plan|plans|planned|requirement|sla (?:was|is|of|required)"
              + "|ambition|quota|estimate|quoted|mandate|brief|charge|promise|promised"
              + "|mission|task|priority|wanted|want|wants|wish|hoped|hope|(?<!(?:than|as|we'd"
              + "|we|i|had|the) )expected|asked|told (?:me|us) to|demanded|required|supposed"
              + "|planning|proposed|suggested|set aside|decided|recommended|(?:had|have|has"
              + "|need|needs|needed|trying|tried|try|going|not able|how|ready|willing"
              + "|committed|was allowed|challenged|pledged|in order"
              + "|enough) to (?!be [a-z]+ed |get up))\\b");

  /** And after one of these is what nobody has seen yet, whatever else is said. */
  private static final Pattern UNREAL =
      Pattern.compile(
          "(?<!(?: who| that|which)) (?:if|unless|would|wouldn't|couldn't"
              + "|could(?! (?:now|finally|handle|support|serve|process|cope|carry|not) )"
              + "|might|should|must|may|will|won't) ");

  /** Unless it is what was spared. */
  private static final Pattern SPARED =
      Pattern.compile(" (?:prevent\\w*|avoid\\w*|avert\\w*|spar(?:ed|es|ing)|sav(?:ed|es|ing)) ");

  /** And after one of these is what was understood, or what is a rule from now on. */
  private static final Pattern LESSON =
      Pattern.compile(
          " (?:i|we|i've|we've|i have|we have|lesson|lessons|it|this|that|what)(?: also"
              + "| really)? (?:learn(?:ed|t)?|reali[sz]ed|understood|taught|know now"
              + "|took from)\\b| (?:lessons?|takeaways?|rule|policy) (?:is|was|learned|learnt"
              + "|:|that|now)| (?:i|we) (?:now |always |still )+(?:ask|make|tell|check|start"
              + "|keep|do|run|begin|give|write|set|use|read|test|plan|never)\\b"
              + "| (?:(?:these days|nowadays|since then|today|now) (?:i|we) |i |we )(?:ask"
              + "|make sure|tell|check|always|never) | stays? with (?:me|us) | in hindsight "
              + "| from now on | next time ");

  /** And this says that the wish was met, or was not. */
  private static final Pattern MET =
      Pattern.compile(
          " (?<!to )(?:missed|overshot|overran|exceeded|beat|hit|reached|met|surpassed"
              + "|topped|against|instead of|compared|short of|finished|ended|actually|managed"
              + "|fell|dropped|went|reduced|increased|rose|grew|said|saved|became|is now|now"
              + "|nobody|came) ");

  /** Where a new thought begins. */
  private static final Pattern TURN =
      Pattern.compile(
          " (?:but|; |\\.|:|so|, (?:and|then|which|while|although|resulting|leading|it"
              + "|they|we|this|that)|and (?:we|i|it|they)) ");

  /** What is spoken of as known already: it gives the frame, and is no news. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?:^ (?:- )?#N [.)]| every #[UN]| (?:the|those|these|my|our|his|her|their"
              + "|its|each of the|every|both) (?:same |other |first |last |next "
              + "|remaining )?#N| (?:after|than|before|rule|with|of|on|at|for|from|between"
              + "|into) #N (?:people|devices|persons|users|engineers|minutes)| (?:told|asked"
              + "|wrote to|called|rang|met|interviewed|informed|mailed|visited|conducted|ran"
              + "|held|read|tested|redid|re - ran|re-ran|migrated|trained|filed|drew|wrote) "
              + NEAR
              + "#N)");

  /** Idioms and efforts; what they touch measures nothing. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:#P (?:sure|certain|convinced|committed|agree|honest|effort|clear|remote"
              + "|behind|right|focused|dedicated|confident|positive|mine|ours|your fault)|(?:my"
              + "|our|his|her|give|gave|given|giving) (?:it )?(?:my |our |a )?#P \\.? ?$"
              + "|(?:spent|spend|spends|spending|dedicated?|devoted?|put|invest\\w*) "
              + NEAR
              + "(?:#P|#F|#T|#N|#M)|#P of (?:my|our|their|his|her|the) (?:own |working |day "
              + "|week )?(?:time|attention|energy|week|day|effort)|(?:the )?#[NP] (?:approach"
              + "|rule|decision|split)|#0 (?:- )?[a-z]+ (?:[^a-z ] )?(?:standard|policy"
              + "|approach|culture|goal|mindset|rule|target)|#0 (?:trust|day|sum|knowledge"
              + "|based|experience|idea|point|hour|tolerance|interest|one|the less)|(?:from"
              + "|ground|patient|year|day|sub) #0 |(?:told|said|heard"
              + "|explained) (?:[a-z]+ ){0,4}#X|#X (?:a|per|each|every|in a|this|in) "
              + "|(?<!(?:by|about|almost|nearly|shrank|shrunk|grew|rose|fell|increased"
              + "|dropped|downloaded|watched|viewed|used|shared|played|improved|cited"
              + "|installed|read|multiplied|woken) )#X (?:over|before|already|since|and|until"
              + "|to|with|because|but|,|\\.)|(?:top|first|last|next|past|other|these|those"
              + "|of the|best|biggest|largest) #N (?:of |queries|clients|customers|months"
              + "|weeks|days|years|largest)|#[TNA] of experience|experience of #T"
              + "|#T experience|with the (?:firm|company|team|bank) for #T|#T (?:ago|old"
              + "|earlier|before(?! (?:the |our |its )?(?:deadline|schedule|plan|due|launch"
              + "|target))|into|course|contract|in the (?:job|role|company))|(?<!(?:of|by|to"
              + "|in|across|signed|promoted|lost) )#[N1A] (?:engineers?|developers?|testers?"
              + "|designers?|analysts?|programmers?|reviewers|managers?|directors?|squads?"
              + "|time zones|countries|markets|regions|continents|offices|counties|floors"
              + "|direct reports|reports|technicians?|team members?|other teams|teams"
              + "|colleagues|departments in|voices|reasons|options|things|ways"
              + "|steps with)\\b(?! (?:[a-z]+ ){0,9}(?:left|quit|resigned|stayed|promoted|moved"
              + "|use|using|adopted|switched|stay|picked|joined|came|copied|bought|followed"
              + "|asked|signed))|(?:team|group|squad|staff|crew|panel) (?:of|from|grew to"
              + "|to) "
              + NEAR
              + Q1
              + "(?: (?:people )?to "
              + NEAR
              + Q1
              + ")?|(?:shift|open|opened|hours|working) (?:was|were|is)? ?from #N to #N|(?:by"
              + "|at|until|till) #N to #N|#1 of (?:the|my|our|its|their) (?:most|best|biggest"
              + "|few|top|largest|main|highest)|#1 of (?:the |my |our |those |these "
              + "|all )?#[PN]|(?:half|#F|all #N) of (?:us|them|you)|#N in the (?:morning"
              + "|afternoon|evening|night)|#T (?:later|after|before)(?! (?:than|(?:the |our "
              + "|its )?(?:deadline|schedule|plan|due|launch|target)))|#D)");

  private NoMeasure() {}

  /** The tokens, those that only look like quantities as labels. */
  static List<Token> unmasked(List<Token> tokens) {
    return without(NOTHING, tokens);
  }

  /** The unmasked tokens, those that are spoken of as known already as labels too. */
  static List<Token> news(List<Token> unmasked) {
    return without(KNOWN, unmasked);
  }

  private static List<Token> without(Pattern nothing, List<Token> tokens) {
    String signs = Numbers.signs(tokens);
    if (signs.indexOf('#') < 0) return tokens;
    List<Token> seen = new ArrayList<>(tokens);
    Matcher matcher = nothing.matcher(signs);
    while (matcher.find()) {
      int first = Numbers.tokenAt(tokens, matcher.start());
      int last = Numbers.tokenAt(tokens, matcher.end());
      if (last < 0) last = tokens.size();
      for (int at = first; at < last; at++) {
        if (tokens.get(at).isNumber()) seen.set(at, tokens.get(at).asLabel());
      }
    }
    return seen;
  }

  static boolean isWished(String signs, List<Token> tokens, int at) {
    int end = Numbers.positionOf(tokens, at) + 1;
    String before = signs.substring(0, end);
    int turn = 0;
    Matcher turns = TURN.matcher(before);
    while (turns.find()) turn = turns.end() - 1;
    String clause = before.substring(turn);
    if (LESSON.matcher(clause).find()) return true;
    if (UNREAL.matcher(clause).find()) return !SPARED.matcher(clause).find();
    return WISH.matcher(clause).find() && !MET.matcher(clause).find();
  }
}
