package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Reading.Habit;
import dev.barraiser.practice.reading.Reading.Habit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Habits of speech that cost conviction, each with the words that show it.
 *
 * <p>A person is told of every one of them, so what can well be meant is left alone: "kind of" is a
 * hedge, "this kind of" is not, and a buzzword beside a measured outcome is none.
 */
final class Habits {

  private static final int LONGEST = 2000;

  private static final Pattern HEDGE =
      words(
          "(?<!\\b(?:a|the|this|that|what|any|some|one|every|each|same|different|another|new|these|those|no|which"
              + "|other|wrong|right|best|worst|its|own|same|special) )(?:kind|sort) of(?! like that)",
          "more or less",
          "somehow",
          "or something(?: like that| similar)?(?= ?[.,;!]|$)",
          "i guess",
          "i suppose",
          "i'?m not (?:really |quite |entirely |so )?sure",
          "(?:don'?t|do not|can'?t) (?:really |quite )?(?:remember|recall)(?: exactly| which| the| what)?",
          "(?<=, |^)i would say",
          "(?<=, )i'd say(?=,)",
          "to some extent",
          "pretty much",
          "hopefully",
          "probably(?= (?:two|three|the|some|a|around|about|should|would|it|we|i|helped|did|was)\\b)",
          "maybe (?:i|we|it|that|because|helped|a bit)\\b",
          "i think (?:i|we) (?!should|must|would|can|need|could|all|have to)",
          "i think it (?:was|went|helped|worked)(?! the right)",
          "i believe we",
          "something like that",
          "(?:was|were) (?:kind of |sort of |somewhat |partly )?involved in",
          "did some things",
          "some (?:quality |minor )?(?:issues|things|stuff)(?: and (?:things|stuff))?(?= (?:in|here|around|like)\\b)",
          "various challenges",
          "certain areas",
          "a lot of challenges",
          "in some ways?");

  private static final Pattern FILLER =
      words(
          "basically",
          "(?<=[,.] |^)you know(?=[,.]|$)",
          "(?<=,) like(?=,)",
          "u[hm]+",
          "erm+",
          "(?<=[,.] |^)(?:to be|if i'?m) honest",
          "(?<=^|[.;] )honestly",
          "at the end of the day",
          "needless to say",
          "if that makes sense",
          "i mean(?=,)",
          "so yeah",
          "literally",
          "long story short",
          "(?:i )?hope (?:that|this) (?:answers|helps)",
          "that'?s a (?:really |very )?(?:good|great|interesting) question",
          "that'?s about it",
          "blah blah?",
          "as i (?:already )?(?:said|mentioned)(?: before| earlier)?",
          "like i said",
          "obviously(?=,)");

  private static final Pattern BLAME =
      words(
          "(?:was|were)(?:n'?t| not) (?:really |even |actually )?(?:my|our) (?:job|fault|problem|mistake|responsibility|business)",
          "(?:was|were|is)(?:n'?t| not) on me",
          "not my (?:fault|problem|mistake)",
          "(?<!not |n't )(?:entirely |all |completely |clearly |simply |just )?(?:their|his|her|the (?:vendor|supplier|team|manager|contractor)'s) (?:own )?(?:fault|mistake)(?= ?[.,;!]|$| not mine| and not)",
          "(?:he|she|they|teams?|management|vendor|supplier|people|manager|boss|colleagues?|lead) (?:was|were|is|are) (?:just |simply |totally |completely |all |really |properly )?(?:useless|incompetent|lazy|clueless|stupid|hopeless|idiots?)",
          "(?:he|she|they|who|vendor|management|manager|pm|boss|director|team) (?:really )?should(?:'ve| have) (?:known|told|done|caught|chased|been|checked|seen|fixed|warned|tested|informed)",
          "let (?:me|us) down",
          "like (?:he|she|they) always do(?:es)?",
          "(?:did(?:n'?t| not)|never) d(?:o|id) (?:his|her|their) jobs?",
          "nothing (?:i|we) could (?:have done|do)(?: about it)?",
          "(?:help|teach|tell) people who (?:don'?t|do not|didn'?t) want",
          "everyone knew it was (?:the|him|her|them)",
          "(?:he|she|they) (?:simply |just )?(?:refused to listen|couldn'?t be bothered|didn'?t care|didn'?t want to understand)",
          "(?:would|'d) never have understood",
          "had never (?:shipped|built|written|run) anything in (?:his|her|their) (?:life|lives)",
          "because of (?:their|his|her) (?:incompetence|laziness|ignorance|mistakes?)",
          "threw (?:me|us) under the bus");

  /** One of these is enough. */
  private static final Pattern BUZZWORD =
      words(
          "synerg(?:y|ies|istic|ised|ized)",
          "paradigm(?: shifts?)?",
          "holistic(?:ally)?",
          "best[- ]in[- ]class",
          "in (?:my|our) dna",
          "mov(?:e|ed|ing) the needle",
          "results?[- ](?:driven|oriented)",
          "customer[- ]centric(?:ity)?",
          "user[- ]centric",
          "game[- ]chang(?:er|ing)",
          "low[- ]hanging fruits?",
          "thought leader(?:ship)?",
          "value chain",
          "cloud-native excellence",
          "operational excellence",
          "agile mindset",
          "take (?:it|things|us) to the next level",
          "new currency",
          "think outside the box",
          "thinking outside the box",
          "change champions",
          "fast-(?:moving|paced) landscape",
          "best practices? (?:from|across) the industry",
          "transformation journey",
          "alignment sessions?");

  /** Two of these are. */
  private static final Pattern BUZZ =
      words(
          "leverag(?:e|ed|ing)",
          "best practices",
          "align(?:ed|ing|ment)",
          "stakeholders?(?: landscape| engagement)?",
          "end-to-end",
          "data-driven",
          "mission-critical",
          "(?:highly )?scalab(?:le|ility)",
          "robust",
          "cloud-native",
          "event-driven",
          "mindsets?",
          "journey",
          "digital transformation",
          "empower(?:ed|ing|ment)?",
          "operating model",
          "workstreams?",
          "cross-functional",
          "shared vision",
          "excellence",
          "ecosystem",
          "raised the bar",
          "strategic",
          "ownership",
          "(?:significant|tremendous|huge|lot of|delivered|big) (?:business )?(?:value|impact|improvements?)",
          "great success",
          "on the same page",
          "world-class",
          "cutting-edge",
          "seamless(?:ly)?",
          "innovative",
          "high-performing",
          "psychological safety",
          "kpis?",
          "smart goals",
          "agile (?:approach|methodology)",
          "continuous improvement",
          "core values",
          "maintainable",
          "competing priorities",
          "ways of working",
          "overall maturity",
          "landscape",
          "long-term",
          "customer obsession",
          "bias for action",
          "think big",
          "dive deep",
          "highest standards",
          "accountab(?:le|ility)",
          "silos",
          "lens",
          "strong focus",
          "velocity",
          "trusted relationships",
          "proactive(?:ly)?",
          "key discussions");

  private static final String OF_ONESELF =
      "(?:(?:very|truly|really|highly|extremely|always|quite|also|naturally) )*";

  /**
   * What an interviewer is to conclude, said for them. In the present, or as what a deed "shows":
   * whoever says "I dived deep into the logs" tells of a day.
   */
  private static final Pattern CLAIM =
      words(
          "i(?:'m| am) (?:an? )?"
              + OF_ONESELF
              + "(?:(?:customer[- ](?:obsessed|focused|centric|first)|(?:results|detail)[- ](?:driven|oriented)"
              + "|data[- ]driven|self[- ](?:critical|motivated))(?: (?:and \\p{L}+ )?(?:leader|person|manager|engineer|professional))?|self[- ]starter|(?:natural|strong|great|good|servant|inspiring|authentic|visionary|transformational) leader"
              + "|team player|(?:quick|fast|lifelong|continuous) learner|perfectionist|visionary|hard[- ]?work(?:er|ing)|people person"
              + "|great communicator|excellent communicator|natural problem[- ]solver|owner by nature)",
          "(?:i|we) "
              + OF_ONESELF
              + "(?:dive deep|think big(?= ?[.,;!]|$| and\\b)|earn (?:the )?trust|deliver results|invent and simplify|raise the bar|take (?:full )?ownership"
              + "|disagree and commit|insist on (?:the )?highest standards|obsess over (?:the |my |our )?customers?|lead by example|think outside the box"
              + "|hire and develop the best|strive for excellence|go (?:above and beyond|the extra mile))(?! (?:when|on the day|each|every))",
          "i have (?:an? )?(?:very |really )?(?:strong |great |natural |high |real )*(?:bias for action|backbone|ownership|sense of ownership|customer obsession|work ethic|leadership skills|communication skills|people skills)",
          "(?:this |that |it |which )?(?:shows?|showed|showing|showcas(?:es|ed|ing)|demonstrat(?:es|ed|ing)|exemplif(?:ies|ied|ying)|displays?|displayed|displaying) (?:my |our |true |strong |real |great )*"
              + "(?:customer obsession|ownership|bias for action|frugality|backbone|earn(?:ing)? trust|div(?:e|ing) deep|think(?:ing)? big|deliver(?:ing)? results|highest standards|learn and be curious"
              + "|invent and simplify|hire and develop|leadership|strong leadership)(?= ?[.,;!]|$| and\\b| principle)");

  private Habits() {}

  private static Pattern words(String... patterns) {
    return Pattern.compile(
        "(?<![\\p{L}'’])(?:" + String.join("|", patterns) + ")(?![\\p{L}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The habits of one sentence, at most one of a kind.
   *
   * @param sentence its index
   */
  static List<Habit> in(int sentence, String text) {
    String plain = head(text);
    List<Habit> habits = new ArrayList<>();
    find(habits, Kind.HEDGE, HEDGE, sentence, plain, text);
    find(habits, Kind.FILLER, FILLER, sentence, plain, text);
    find(habits, Kind.BLAME, BLAME, sentence, plain, text);
    jargon(habits, sentence, plain, text);
    find(habits, Kind.CLAIM, CLAIM, sentence, plain, text);
    return List.copyOf(habits);
  }

  /** What is read of a sentence, with plain apostrophes: no speaker's sentence is longer. */
  static String head(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST)).replace('’', '\'');
  }

  private static void find(
      List<Habit> habits, Kind kind, Pattern pattern, int sentence, String plain, String text) {
    Matcher matcher = pattern.matcher(plain);
    if (!matcher.find()) return;
    habits.add(new Habit(kind, sentence, text.substring(matcher.start(), matcher.end()).strip()));
  }

  private static void jargon(List<Habit> habits, int sentence, String plain, String text) {
    Matcher strong = BUZZWORD.matcher(plain);
    Matcher weak = BUZZ.matcher(plain);
    int from = -1;
    int to = -1;
    if (strong.find()) {
      from = strong.start();
      to = strong.end();
    } else if (weak.find()) {
      from = weak.start();
      to = weak.end();
      int second = weak.find() ? weak.end() : -1;
      if (second < 0) return;
      if (second - from <= 70) to = second;
    }
    if (from < 0 || !Quantities.in(sentence, text, Part.RESULT).isEmpty()) return;
    habits.add(new Habit(Kind.JARGON, sentence, text.substring(from, to)));
  }
}
