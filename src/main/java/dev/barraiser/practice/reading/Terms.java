package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that tell it from another, without their endings: no word that every text
 * has, and no name, as far as a capital inside a sentence gives it away. In the order of the text.
 */
final class Terms {

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");

  /** Shorter than this, what is left of a word says nothing. */
  private static final int SHORTEST_STEM = 3;

  private static final List<String> ENDINGS =
      List.of(
          "ingly", "edly", "ments", "ment", "ations", "ation", "ings", "ing", "ness", "ies", "ied",
          "ed", "es", "ly", "ers", "er", "ors", "or", "ions", "ion", "ive", "al", "s", "e", "y");

  private static final Set<String> EVERYWHERE =
      Set.of(
          ("a an the of to in on at for with from by as is are was were be been being it its this"
                  + " that these those i im ive id you your yours me my mine we weve our us he she"
                  + " they them his her their and or but if so not no do does did done dont didnt"
                  + " have has had having what when where who whom which why how tell about time"
                  + " give example describe would could should can will may might there then than"
                  + " also just some any very much more most get got make made situation"
                  + " experience")
              .split(" "));

  private Terms() {}

  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (isName(text, words.start(), words.end())) continue;
      String word = words.group().toLowerCase(Locale.ROOT).replaceAll("['’]", "");
      if (word.length() > 1 && !EVERYWHERE.contains(word)) terms.add(stem(word));
    }
    return terms;
  }

  /** Written large inside a sentence, and not wholly so, as an abbreviation is. */
  private static boolean isName(String text, int from, int to) {
    if (!Character.isUpperCase(text.charAt(from)) || to - from < 2) return false;
    if (Character.isUpperCase(text.charAt(from + 1))) return false;
    int before = from - 1;
    while (before >= 0 && " \t\u00a0".indexOf(text.charAt(before)) >= 0) before--;
    return before >= 0
        && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      int rest = word.length() - ending.length();
      if (rest >= SHORTEST_STEM && word.endsWith(ending)) return undoubled(word.substring(0, rest));
    }
    return word;
  }

  /** "planned" is "plan". */
  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    char letter = stem.charAt(last);
    boolean doubled = last >= SHORTEST_STEM && letter == stem.charAt(last - 1);
    return doubled && "aeiouls".indexOf(letter) < 0 ? stem.substring(0, last) : stem;
  }
}
