package dev.barraiser.practice.mock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a follow-up that was written beforehand fits what was told: it speaks of nothing that
 * nobody has spoken of, and it does not ask for what was just said. By words alone: in doubt
 * another one is asked, which costs nothing. Pure.
 */
final class Fit {

  /** "The" and what it speaks of, as known to both. */
  private static final Pattern KNOWN_TO_BOTH =
      Pattern.compile("\\b(?:the|those|their|his|her) ([a-z-]+)(?: ([a-z-]+))?");

  /** There is one of these in whatever is told. */
  private static final Set<String> IN_ANY_STORY =
      words(
          "person people end time way room list work rest change day meeting moment year delay"
              + " line month reason reasons harm decision rule cost choice plan damage company case"
              + " side outcome number numbers things week weeks move group steps place matter"
              + " start idea part problem question answer thing point result results whole truth"
              + " others one ones most least morning evening beginning facts risk price");

  /** Said of whatever comes after it. */
  private static final Set<String> WHICH =
      words(
          "first last same next best worst hardest new old right second third only other whole"
              + " closest largest biggest hard easy easiest strongest");

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private static final Pattern WHEN = Pattern.compile("^(?:when|how (?:soon|long|quickly)) ");

  private static final Pattern AN_END =
      Pattern.compile("\\b(?:ship|finish|done|live|launch|deliver|arriv|over|end|out)");

  /** A sentence that says when it was done, or how long it took. */
  private static final Pattern DONE_THEN =
      Pattern.compile(
          "\\b(?:live|shipped|launched|released|finished|delivered|done|over|took|rolled out|opened"
              + "|ended|landed)\\b[^.!?]{0,60}(?:\\d|\\b(?:day|week|month|year|quarter|early|late"
              + "|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june"
              + "|july|august|september|october|november|december)s?\\b)");

  private static final Pattern ASKS_FOR_TODAY =
      Pattern.compile("^(?:where|who|how)\\b[^?]*\\btoday\\b");

  private static final Pattern TODAY = Pattern.compile("\\b(?:now|today|still|to this day)\\b");

  private static final Pattern ASKS_FOR_FIGURES =
      Pattern.compile("\\b(?:figures?|in numbers|how (?:much|many)|how do you know)\\b");

  private static final Pattern ASKS_FOR_CHANGE = Pattern.compile("\\bdifferently\\b");

  /** What they would do otherwise, or do by now. */
  private static final Pattern WOULD_CHANGE =
      Pattern.compile(
          "\\b(?:differently|another way|otherwise|next time|in hindsight|looking back"
              + "|i should have|i would not (?:repeat|do that|do it)|never again|i would (?:today|now)|(?:today|now),? i would"
              + "|if i (?:had|did|could|were)[^.!?]{0,40} again|since then,? i|ever since,? i"
              + "|i now (?:always|ask|begin|start|check|make))\\b");

  private static final Pattern ASKS_WHEN = Pattern.compile("\\bwhen was it\\b");

  /** A day, a month, a year, or how long ago. */
  private static final Pattern A_TIME =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d\\b|\\bq[1-4]\\b|\\b(?:january|february|march|april|june|july|august"
              + "|september|october|november|december|monday|tuesday|wednesday|thursday|friday"
              + "|saturday|sunday)\\b|\\b(?:last|that|this) (?:spring|summer|autumn|fall|winter|year"
              + "|month|week|quarter|christmas)\\b|\\b(?:years?|months?|weeks?) ago\\b");

  private static final Pattern ASKS_FOR_STEPS =
      Pattern.compile("\\b(?:one step after the other|what exactly did you do first)\\b");

  private static final Pattern ASKS_FOR_OWN_PART = Pattern.compile("\\bwhat was your own part\\b");

  /** What somebody says they did, and not what they are, think or have. */
  private static final Pattern DEED =
      Pattern.compile(
          "(?<![\\p{L}'])i (?:then |first |also |finally |only |just )?(?!am|was|were|think|thought"
              + "|believe|believed|know|knew|have|had|would|could|should|will|feel|felt|guess|do|did"
              + "|don|didn|can|want|wanted|need|needed|like|liked|hope|mean)\\p{L}{3,}");

  /** So many moves of one's own have been told step by step. */
  private static final int STEPS = 4;

  private static final Pattern OWNED =
      Pattern.compile(
          "\\b(?:(?:was|were|is|it's|decision was) mine|mine (?:alone|to)|i (?:owned|ran|led|was responsible)"
              + "|my (?:own )?(?:mistake|decision|idea|call|fault))\\b");

  private static final Pattern ASKS_WHAT_CAME =
      Pattern.compile("\\b(?:what came of it|how do you know that it worked)\\b");

  /** What changed, and a figure, near to each other. */
  private static final Pattern AN_OUTCOME =
      Pattern.compile(
          "\\b(?:fell|dropped|rose|grew|went (?:up|down|from)|came down|saved|cut|reduced|lost|renewed"
              + "|signed|no longer|not once|has held|have held|since then|ever since)\\b[^.!?]{0,80}"
              + "(?:\\d|\\b(?:none|zero|half|twice|third|one|two|three|four|five|six|seven|eight|nine"
              + "|ten)\\b)|\\bto (?:none|zero)\\b");

  private static final Pattern ASKS_EVERY_WEEK = Pattern.compile("\\blook at every week\\b");

  private static final Pattern EVERY_WEEK =
      Pattern.compile("\\b(?:every|each|per|a) week\\b|\\bweekly\\b");

  private static final Pattern ASKS_WHAT_WOULD_TURN =
      Pattern.compile("\\bmake you choose the other way\\b");

  private static final Pattern WOULD_TURN =
      Pattern.compile(
          "\\bchange my mind\\b|\\b(?:choose|decide|go) (?:the other way|otherwise)\\b");

  private final List<String> words;
  private final Heard heard;
  private final String told;

  private Fit(String known, String told, Heard heard) {
    this.words = List.of(known.split("[^a-z]+"));
    this.told = told;
    this.heard = heard;
  }

  private static Set<String> words(String words) {
    return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * To what was told.
   *
   * @param asked the question, of which a follow-up may speak too
   */
  static Fit to(String asked, Told told, Heard heard) {
    String said = told.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Fit(asked.toLowerCase(Locale.ROOT) + " " + said, said, heard);
  }

  boolean fits(String ask) {
    String plain = ask.toLowerCase(Locale.ROOT);
    return speaksOfWhatIsKnown(plain) && !isAnswered(plain);
  }

  /** Whether they have said of their own accord what they would do otherwise. */
  boolean toldWhatTheyWouldChange() {
    return WOULD_CHANGE.matcher(told).find();
  }

  private boolean speaksOfWhatIsKnown(String ask) {
    Matcher named = KNOWN_TO_BOTH.matcher(ask);
    int from = 0;
    while (named.find(from)) {
      String first = named.group(1);
      String second = named.group(2);
      boolean known =
          WHICH.contains(first)
              ? second == null || isKnown(second)
              : isKnown(first) || (second != null && isSaid(second));
      if (!known) return false;
      from = named.end(1);
    }
    return true;
  }

  private boolean isKnown(String word) {
    return IN_ANY_STORY.contains(word) || WHICH.contains(word) || isSaid(word);
  }

  /** In one form or another. */
  private boolean isSaid(String word) {
    if (!WORD.matcher(word).find()) return false;
    String stem = word.substring(0, Math.min(word.length(), Math.max(4, word.length() - 3)));
    return word.length() < 4
        ? words.contains(word)
        : words.stream().anyMatch(one -> one.startsWith(stem));
  }

  private boolean isAnswered(String ask) {
    if (ASKS_FOR_TODAY.matcher(ask).find() && TODAY.matcher(told).find()) return true;
    if (ASKS_FOR_CHANGE.matcher(ask).find() && toldWhatTheyWouldChange()) return true;
    if (ASKS_FOR_FIGURES.matcher(ask).find() && heard.figures()) return true;
    if (ASKS_WHEN.matcher(ask).find() && A_TIME.matcher(told).find()) return true;
    if (ASKS_FOR_STEPS.matcher(ask).find() && deeds() >= STEPS) return true;
    if (ASKS_FOR_OWN_PART.matcher(ask).find() && tellsOwnPart()) return true;
    if (ASKS_WHAT_CAME.matcher(ask).find() && AN_OUTCOME.matcher(told).find()) return true;
    if (ASKS_EVERY_WEEK.matcher(ask).find() && EVERY_WEEK.matcher(told).find()) return true;
    if (ASKS_WHAT_WOULD_TURN.matcher(ask).find() && WOULD_TURN.matcher(told).find()) return true;
    return WHEN.matcher(ask).find() && AN_END.matcher(ask).find() && DONE_THEN.matcher(told).find();
  }

  private boolean tellsOwnPart() {
    return OWNED.matcher(told).find() || deeds() >= STEPS;
  }

  private long deeds() {
    return DEED.matcher(told).results().count();
  }
}
