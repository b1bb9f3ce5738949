package dev.barraiser.practice.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what cannot be an answer to an interviewer's question: questions back, code, lists,
 * recipes, adverts, essays about nobody, nonsense.
 *
 * <p>It looks for what an answer cannot be without: somebody who says I or we, or did things, or
 * would. Weak answers, notes and those of people who learn the language have that too. In doubt a
 * text is an answer, since to be refused is worse than to be coached on a joke.
 */
final class NotAnAnswer {

  private static final Set<String> ONESELF =
      words(
          "i i'm i've i'd i'll im ive me my mine myself we we're we've we'd we'll us our ours"
              + " ourselves");

  private static final Set<String> SUBJECT = words("i we i'd i've we've we'd");

  private static final Set<String> OTHERS = words("he she him her his they them their");

  private static final Set<String> YOU = words("you your yours yourself you're you'll");

  private static final Set<String> VIEW = words("would i'd if when think believe should");

  private static final Set<String> PAST =
      words(
          "was were had did went got made said told took came found gave knew thought wrote ran"
              + " built put kept left saw sat held met sent paid felt began broke brought chose cut"
              + " drew drove fell grew led lost meant read rang rose set shut spent spoke stood"
              + " taught understood won wasn't weren't hadn't didn't couldn't been sold bought"
              + " became heard hit let lay caught swore hung flew ate slept woke forgot rebuilt"
              + " rewrote used");

  /** What one looks for when one judges answers by key words. */
  private static final Set<String> CUES =
      words(
          "situation task action result results actions outcome impact stakeholder stakeholders led"
              + " drove owned goal metrics deadline customer customers success lesson learned"
              + " responsibility responsible aligned reduced increased decided because due"
              + " delivered percent team manager challenge role");

  private static final Set<String> ONWARDS = words("so then and but");

  /** Speaks about answering instead of doing it. */
  private static final Pattern ABOUT_ANSWERING =
      Pattern.compile(
          "\\b(?:(?:repeat|rephrase|skip|answer(?:ing)?|understand) (?:the|this|your|that|my)"
              + " (?:\\w+ )?question|for this question i|(?:answer|text) (?:goes"
              + " )?here\\b|placeholder|star (?:method|format)|write (?:me )?an answer|(?:not|n'?t)"
              + " (?:want to|wanna|like to) answer|rather not (?:go into|answer|say)|other"
              + " question|next question|test message|dear sir|to whom it may concern)");

  private static final Set<String> BEFORE_ADJECTIVES = words("very am is are i'm highly so more");

  private static final String SYMBOLS = "{}[]();=<>_|\\/*&";

  private NotAnAnswer() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }

  /**
   * What of a text is counted. Shares are of its words, {@code symbols} of its letters. A cue
   * counts once: a story about customers says so in every sentence.
   */
  private record Look(
      int words,
      double oneself,
      int deeds,
      double past,
      double you,
      double others,
      double cues,
      int views,
      int onwards,
      double different,
      double commonest,
      int repeated,
      int questions,
      int sentences,
      double symbols) {}

  /** Whether {@code text}, which is in English, is none. */
  static boolean is(String text) {
    Look look = look(text);
    if (look.words() == 0 || look.symbols() > 0.05) return true;
    return isNonsense(look) || asksBack(look) || saysNothingOfOneself(look, text);
  }

  private static boolean isNonsense(Look look) {
    boolean stutters = look.repeated() >= 3 && look.repeated() > 0.02 * look.words();
    boolean turnsInCircles = look.words() < 150 && look.different() < 0.52;
    return stutters || turnsInCircles || look.commonest() > 0.2 || look.cues() > 0.25;
  }

  private static boolean asksBack(Look look) {
    return look.questions() >= 3 && look.questions() >= 0.4 * look.sentences();
  }

  private static boolean saysNothingOfOneself(Look look, String text) {
    if (look.you() > 0.033 && look.deeds() <= 1) return true;
    boolean absent = look.oneself() < 0.017;
    boolean nothingHappens = look.past() < 0.018 && look.deeds() == 0;
    boolean doubtful =
        (absent && look.past() < 0.075)
            || (look.oneself() == 0 && look.others() > 0.045)
            || (nothingHappens && look.views() <= 1 && look.onwards() < 2);
    if (doubtful && !hasChange(text)) return true;
    return look.deeds() <= 2
        && look.words() < 100
        && ABOUT_ANSWERING.matcher(String.join(" ", Language.wordsOf(text))).find();
  }

  /** Whether a number tells of a change, as notes do that leave out who did it and when. */
  private static boolean hasChange(String text) {
    for (String sentence : Sentences.of(text)) {
      if (!Quantities.in(0, sentence, Part.ACTION).isEmpty()) return true;
    }
    return false;
  }

  private static Look look(String text) {
    List<String> words = Language.wordsOf(text);
    Map<String, Integer> longer = new HashMap<>();
    int oneself = 0;
    int deeds = 0;
    int past = 0;
    int you = 0;
    int others = 0;
    Set<String> cues = new HashSet<>();
    int views = 0;
    int onwards = 0;
    int repeated = 0;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      String before = at > 0 ? words.get(at - 1) : "";
      if (ONESELF.contains(word)) oneself++;
      if (isPast(word) && !BEFORE_ADJECTIVES.contains(before)) past++;
      if (YOU.contains(word)) you++;
      if (OTHERS.contains(word)) others++;
      if (CUES.contains(word)) cues.add(word);
      if (VIEW.contains(word)) views++;
      if (word.equals(before)) repeated++;
      if (word.length() > 3) longer.merge(word, 1, Integer::sum);
      if (!SUBJECT.contains(word)) continue;
      if (ONWARDS.contains(before)) onwards++;
      List<String> next = words.subList(at + 1, Math.min(words.size(), at + 4));
      if (next.stream().anyMatch(NotAnAnswer::isPast)) deeds++;
    }
    int questions = 0;
    int stops = 0;
    int symbols = 0;
    int letters = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '?') questions++;
      if (c == '.' || c == '!') stops++;
      if (SYMBOLS.indexOf(c) >= 0) symbols++;
      if (Character.isLetter(c)) letters++;
    }
    double all = Math.max(1, words.size());
    int commonest = longer.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new Look(
        words.size(),
        oneself / all,
        deeds,
        past / all,
        you / all,
        others / all,
        cues.size() / all,
        views,
        onwards,
        new HashSet<>(words).size() / all,
        commonest / all,
        repeated,
        questions,
        stops + questions,
        symbols / (double) Math.max(1, letters));
  }

  private static boolean isPast(String word) {
    return PAST.contains(word) || (word.length() > 3 && word.endsWith("ed"));
  }
}
