package dev.barraiser.practice.questions;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which questions ask for nearly the same, judged by their words. Pure.
 *
 * <p>The coach judges by meaning, but takes milliseconds for each question it compares with: too
 * long for what has to be answered at once. Who suggests a question is only asked whether to send
 * it all the same, so a twin in other words may slip through.
 */
public final class Likeness {

  /** So much of their words two questions share that are nearly the same. */
  private static final double SAME = 0.7;

  /** So much tells at least what a question is about. */
  private static final double RELATED = 0.2;

  private static final int SHORTEST_STEM = 3;

  /** So far before a word stands what denies it: "without any new hires". */
  private static final int DENIED_WITHIN = 3;

  private static final Set<String> DENIES =
      Set.of(
          ("no not nor never none nobody nothing neither without cannot cant couldnt dont doesnt"
                  + " didnt wont wouldnt isnt wasnt werent hasnt havent hadnt instead")
              .split(" "));

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ments", "ment", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s",
          "e", "y");

  private static final Set<String> EVERYWHERE =
      Set.of(
          ("a an the of to in on at for with from by as is are was were be been being it its this"
                  + " that these those i im ive you your yours me my we our us he she they their"
                  + " and or but if so not no do does did have has had having what when where who"
                  + " whom which why how tell about time times give example describe would could"
                  + " should can will may might there then than also just some any very much more"
                  + " most get got make made situation experience walk through share ever last")
              .split(" "));

  /** Long words that tell nobody what a question is about. */
  private static final Set<String> SAYS_LITTLE =
      Set.of(
          ("thousand thousands hundred hundreds million millions percent repeat repeated after"
                  + " again before other others people something someone somebody anyone without their"
                  + " first still while being those these since until among under rather really every"
                  + " always never second third monday tuesday wednesday thursday friday saturday"
                  + " sunday asked asking owned owning failed failing missed missing wanted needed"
                  + " handled worked learned deliver delivered")
              .split(" "));

  private Likeness() {}

  /** The one that asks for nearly the same as {@code text}, the nearest of several. */
  public static Optional<Question> same(String text, Collection<Question> others) {
    Set<String> words = words(text);
    String plain = plain(text);
    return others.stream()
        .filter(other -> plain(other.text()).equals(plain) || shared(words, other) >= SAME)
        .max(
            Comparator.comparing((Question other) -> plain(other.text()).equals(plain))
                .thenComparingDouble(other -> shared(words, other))
                .thenComparing(Question::id));
  }

  /**
   * The one that is about the same things as {@code text}: words that few of them have count for
   * more. Empty where none has much to do with it.
   */
  public static Optional<Question> related(String text, Collection<Question> others) {
    Set<String> words = words(text);
    Map<String, Integer> having = new HashMap<>();
    for (Question other : others) {
      words(other.text()).forEach(word -> having.merge(word, 1, Integer::sum));
    }
    double all = words.stream().mapToDouble(word -> weight(word, having, others.size())).sum();
    if (all == 0) return Optional.empty();
    record Near(Question question, double share) {}
    return others.stream()
        .map(other -> {
          Set<String> both = words(other.text());
          both.retainAll(words);
          return new Near(
              other,
              both.stream().mapToDouble(word -> weight(word, having, others.size())).sum() / all);
        })
        .filter(near -> near.share() >= RELATED)
        .max(Comparator.comparingDouble(Near::share).thenComparing(near -> near.question().id()))
        .map(Near::question);
  }

  /**
   * Words of a text that a question has too, in this form or another, as the text has them; at most
   * {@code most}. Those that the text only denies are left out.
   */
  public static List<String> inCommon(String question, String text, int most) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String word : spoken(question)) {
      if (tells(word)) asked.putIfAbsent(stem(plain(word)), word);
    }
    List<String> told = spoken(text);
    Map<String, String> found = new HashMap<>();
    for (int at = 0; at < told.size(); at++) {
      String word = told.get(at);
      String stem = stem(plain(word));
      String as = asked.get(stem);
      if (as == null || !tells(word) || denied(told, at)) continue;
      // Small as the question has it: large it only begins a sentence.
      boolean small = Character.isLowerCase(as.charAt(0));
      found.putIfAbsent(stem, small ? word.toLowerCase(Locale.ROOT) : word);
    }
    return asked.keySet().stream()
        .flatMap(stem -> Stream.ofNullable(found.get(stem)))
        .limit(most)
        .toList();
  }

  private static List<String> spoken(String text) {
    return NO_WORD
        .splitAsStream(text.replaceAll("['’]", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean tells(String word) {
    String plain = plain(word);
    return plain.length() > 4 && !EVERYWHERE.contains(plain) && !SAYS_LITTLE.contains(plain);
  }

  private static boolean denied(List<String> words, int at) {
    return words.subList(Math.max(0, at - DENIED_WITHIN), at).stream()
        .map(Likeness::plain)
        .anyMatch(DENIES::contains);
  }

  private static double weight(String word, Map<String, Integer> having, int all) {
    return Math.log(1 + all / (1.0 + having.getOrDefault(word, 0)));
  }

  /** From 0 to 1: of the words of both, the share that both have. */
  private static double shared(Set<String> words, Question other) {
    Set<String> others = words(other.text());
    int both = words.size() + others.size();
    others.retainAll(words);
    return both == 0 ? 0 : 2.0 * others.size() / both;
  }

  static String plain(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
    for (String word : NO_WORD.splitAsStream(plain).toList()) {
      if (word.length() > 1 && !EVERYWHERE.contains(word)) words.add(stem(word));
    }
    return words;
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      int rest = word.length() - ending.length();
      if (rest >= SHORTEST_STEM && word.endsWith(ending)) return word.substring(0, rest);
    }
    return word;
  }
}
