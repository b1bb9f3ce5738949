package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer without who did it and what they are called: "we" reads as "I", and each person,
 * company or product that is named has the same name.
 *
 * <p>What a sentence does is judged by this, and the judge is taught on it. So an answer cannot be
 * read better or worse for a name in it, nor for saying "I" where "we" is meant; who did it is told
 * by {@link Owners}, from the words as they are.
 *
 * <p>A name is a word that is written with a capital letter in the midst of a sentence; the same
 * word is a name where it begins one, too.
 */
public final class Impartial {

  private static final String NAME = "Alex";

  /** With its apostrophes: "we're", "Priya's". */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

  private static final Pattern NAMES_IN_A_ROW =
      Pattern.compile(NAME + "(?:(?: |-| & | of )" + NAME + ")+");

  private static final Pattern AGREEING =
      Pattern.compile("(?<![\\p{L}\\p{N}'’])i (are|were)(?![\\p{L}\\p{N}])");

  /** A sentence with more of its words in capitals is a title, or shouted. */
  private static final double MOST_CAPITALS = 0.6;

  private static final String BEFORE_A_BEGINNING = ".!?:;…\"“”«»([{*•|/>";

  /** What is said of oneself and others, as it is said of oneself alone. */
  private static final Map<String, String> ONESELF =
      Map.ofEntries(
          Map.entry("we", "i"),
          Map.entry("us", "me"),
          Map.entry("our", "my"),
          Map.entry("ours", "mine"),
          Map.entry("ourselves", "myself"),
          Map.entry("we're", "i'm"),
          Map.entry("we've", "i've"),
          Map.entry("we'd", "i'd"),
          Map.entry("we'll", "i'll"),
          Map.entry("weve", "ive"));

  private static final Set<String> NO_NAMES =
      Set.of(
          ("i i'm i've i'd i'll im ive january february march april may june july august september"
                  + " october november december monday tuesday wednesday thursday friday saturday"
                  + " sunday christmas easter english")
              .split(" ", -1));

  private Impartial() {}

  /** The sentences of one answer, in their order. */
  public static List<String> of(List<String> sentences) {
    return of(sentences, sentences);
  }

  /**
   * The same, where only some sentences say what a name is: one that says nothing must not make a
   * name of a word that others use.
   */
  static List<String> of(List<String> sentences, List<String> naming) {
    Set<String> names = new HashSet<>();
    for (String sentence : naming) addNames(sentence, names);
    List<String> impartial = new ArrayList<>(sentences.size());
    for (String sentence : sentences) impartial.add(of(sentence, names));
    return List.copyOf(impartial);
  }

  /** What they call by a name, without its ending, in small letters. */
  static Set<String> names(List<String> sentences) {
    Set<String> names = new HashSet<>();
    for (String sentence : sentences) addNames(sentence, names);
    return names;
  }

  private static void addNames(String sentence, Set<String> names) {
    List<String> capitals = new ArrayList<>();
    int words = 0;
    Matcher matcher = WORD.matcher(sentence);
    while (matcher.find()) {
      words++;
      String word = matcher.group();
      if (!isCapital(word) || NO_NAMES.contains(lower(word))) continue;
      if (!begins(sentence, matcher.start())) capitals.add(base(word));
    }
    if (capitals.size() <= MOST_CAPITALS * words) names.addAll(capitals);
  }

  /** Written as names are: a capital letter somewhere, and small ones too. */
  private static boolean isCapital(String word) {
    return word.chars().anyMatch(Character::isUpperCase)
        && base(word).chars().anyMatch(Character::isLowerCase);
  }

  /** Whether a sentence, or something said in it, begins there. */
  private static boolean begins(String sentence, int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(sentence.charAt(before))) before--;
    return before < 0
        || BEFORE_A_BEGINNING.indexOf(sentence.charAt(before)) >= 0
        || (before == 0 && !Character.isLetterOrDigit(sentence.charAt(0)));
  }

  private static String of(String sentence, Set<String> names) {
    StringBuilder impartial = new StringBuilder();
    Matcher matcher = WORD.matcher(sentence);
    boolean named = false;
    while (matcher.find()) {
      String word = matcher.group();
      String base = base(word);
      String lower = lower(word);
      String said = ONESELF.getOrDefault(lower, ONESELF.containsValue(lower) ? lower : "");
      if (names.contains(base)) {
        named = true;
        matcher.appendReplacement(impartial, NAME + word.substring(base.length()));
      } else if (!said.isEmpty() && !word.equals("US")) {
        matcher.appendReplacement(impartial, said);
      }
    }
    matcher.appendTail(impartial);
    String text = impartial.toString();
    if (named) text = NAMES_IN_A_ROW.matcher(text).replaceAll(NAME);
    return AGREEING
        .matcher(text)
        .replaceAll(match -> match.group(1).equals("are") ? "i am" : "i was");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Without the ending of "Priya's". */
  private static String base(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    return apostrophe > 1 ? word.substring(0, apostrophe) : word;
  }
}
