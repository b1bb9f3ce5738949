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
              + "|i should have|i would (?:today|now)|(?:today|now),? i would"
              + "|if i (?:had|did|could|were)[^.!?]{0,40} again|since then,? i|ever since,? i"
              + "|i now (?:always|ask|begin|start|check|make))\\b");

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
    return WHEN.matcher(ask).find() && AN_END.matcher(ask).find() && DONE_THEN.matcher(told).find();
  }
}
