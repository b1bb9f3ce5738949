package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the sentences that say something from those that only sound like it.
 *
 * <p>What one is looking for when one judges answers (the names of the parts and the principles,
 * the words that announce a result, numbers) says nothing by itself. A sentence has substance when,
 * apart from those and from grammar, something is left that happened to somebody. Said twice it
 * counts once. So neither headings nor key words nor repetition can stand in for evidence.
 */
final class Substance {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’]*");

  /** Fewer words say nothing, however true: "It worked." */
  private static final int FEWEST_WORDS = 3;

  /** Words of content that a sentence with key words needs beside them. */
  private static final int FEWEST_BESIDE = 2;

  /** With so much grammar, one key word is a word like any other: "It ended in a fracture." */
  private static final int FEWEST_GRAMMAR = 3;

  /** Longer sentences than this have some grammar in them. */
  private static final int LISTLESS = 5;

  private static final Set<String> GRAMMAR =
      words(
          "a an the this that these those and or but so nor yet as if than then when while where who"
              + " whom whose which what why how because since until unless although though whether of"
              + " in on at by for from to into onto with without within over under about after before"
              + " between through during against towards toward across up down out off per via i me my"
              + " mine myself we us our ours ourselves you your yours he him his she her hers it its"
              + " they them their theirs one someone somebody anyone everyone nobody there here is are"
              + " was were be been being am do does did done have has had having will would can could"
              + " shall should may might must not no never always also very more most less much many"
              + " some any each every all both few other another such own same just only too again"
              + " still even well now i'm i've i'd i'll we're we've we'd we'll it's that's don't didn't"
              + " wasn't weren't isn't can't couldn't wouldn't got get make made take took go went");

  /** In their basic form; endings are taken off before a word is looked up. */
  private static final Set<String> KEY_WORDS =
      words(
          "situation task action result context background outcome impact challenge goal objective"
              + " role responsible responsibility star story example leadership leader lead principle"
              + " customer obsession obsess ownership own invent simplify right lot learn curious hire"
              + " develop best insist high highest standard think big bias frugality frugal earn trust"
              + " dive deep backbone disagree commit commitment deliver strive success successful"
              + " successfully scale broad bar raise raiser culture cultural legacy stakeholder"
              + " influence strategy strategic vision mission value transparency transparent integrity"
              + " team teamwork stake quality process improve improvement increase reduce grow growth"
              + " save achieve achievement finally ultimately eventually therefore hence consequently"
              + " overall lesson hindsight proactive proactively synergy synergise leverage empower"
              + " align alignment stakeholders drive driven execute execution excellence excellent"
              + " innovation innovative innovate innovator robust holistic paradigm world class"
              + " best-in-class solution metric kpi roi revenue percent million thousand number long"
              + " term decision trade tradeoff priority prioritise prioritize deadline feedback"
              + " experience business organisation organization organizational company project"
              + " measure measurable quantify quantifiable significant significantly huge great"
              + " amazing exceed expectation first second third next end time change change-management"
              + " manage management manager need want ensure help work job thing way");

  private static final Set<String> NUMBERS =
      words(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
              + " eighty ninety hundred hundreds thousands millions billion dozen half third quarter"
              + " double twice once");

  private Substance() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }

  /**
   * Which sentences count, in their order: each said once, each saying something.
   *
   * @param contents the sentences without their headings
   */
  static List<Integer> in(List<String> contents) {
    List<Integer> counted = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = 0; i < contents.size(); i++) {
      List<String> words = wordsOf(contents.get(i));
      if (has(words) && said.add(String.join(" ", words))) counted.add(i);
    }
    return List.copyOf(counted);
  }

  /** Sentences that were said before, each with the index of where they were said first. */
  static Map<Integer, Integer> repeated(List<String> contents) {
    Map<String, Integer> first = new HashMap<>();
    Map<Integer, Integer> repeated = new TreeMap<>();
    for (int i = 0; i < contents.size(); i++) {
      Integer before = first.putIfAbsent(String.join(" ", wordsOf(contents.get(i))), i);
      if (before != null) repeated.put(i, before);
    }
    return repeated;
  }

  /** Whether it says something; what has fewer words than numbers does not. */
  private static boolean has(List<String> all) {
    List<String> words = all.stream().filter(word -> !isNumber(word)).toList();
    if (words.size() < FEWEST_WORDS || words.size() < all.size() - words.size()) return false;
    long grammar = words.stream().filter(GRAMMAR::contains).count();
    long keys = words.stream().filter(Substance::isKeyWord).count();
    long beside = words.size() - grammar - keys;
    if (keys == 0) return beside > 0;
    boolean listed = words.size() >= LISTLESS && grammar * 8 < words.size();
    if (listed) return beside > 2 * keys;
    boolean told = keys == 1 && grammar >= FEWEST_GRAMMAR;
    return beside >= (told ? 1 : FEWEST_BESIDE);
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.codePointAt(0)) || NUMBERS.contains(word);
  }

  private static boolean isKeyWord(String word) {
    if (KEY_WORDS.contains(word)) return true;
    if (word.endsWith("ies")) return KEY_WORDS.contains(word.substring(0, word.length() - 3) + "y");
    for (String ending : List.of("s", "d", "ed", "ing", "ment", "es", "t")) {
      if (!word.endsWith(ending)) continue;
      String stem = word.substring(0, word.length() - ending.length());
      if (KEY_WORDS.contains(stem) || KEY_WORDS.contains(stem + "e")) return true;
    }
    return false;
  }

  private static List<String> wordsOf(String sentence) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
    while (matcher.find()) words.add(matcher.group().replace('’', '\''));
    return words;
  }
}
