package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headings an author typed, and what stands under each of them.
 *
 * <p>A heading promises, it shows nothing: {@link #content} is what a sentence says without it, and
 * a heading with nothing under it counts for nothing. They are trusted only where they order the
 * answer, that is where at least two parts are headed and have something under them; a single
 * "Result:" may as well be a turn of speech.
 */
final class Headings {

  private static final int LONGEST = 60;

  private static final Map<String, Part> NAMES = new HashMap<>();

  static {
    name(
        Part.SITUATION,
        "s|situation|context|background|backstory|setting|scenario|scene|problem|issue|setup"
            + "|set up|incident|starting point|starting position|circumstances|mess|problem statement"
            + "|what happened|what was happening|what was going on|what was wrong|where i was"
            + "|where things stood|how things stood|how it was|how it started|before|the beginning"
            + "|situation background|culture challenge|cultural challenge|organizational context"
            + "|organisational context|long term stakes|stakes|leadership complexity|current state"
            + "|initial state|case|story so far");
    name(
        Part.TASK,
        "t|task|goal|objective|target|role|responsibility|assignment|mission|challenge|ask|job"
            + "|mandate|charge|aim|requirement|leadership role|leadership opportunity"
            + "|bar raising opportunity|influence challenge|success definition|problem to solve"
            + "|what i had to do|what had to be done|what needed to be done"
            + "|what was needed|what was asked|what was asked of me|what i was asked to do"
            + "|what i was asked|what was expected|what was expected of me|what was mine"
            + "|what was mine to solve|what was my role|what i wanted|what i promised"
            + "|what i'd promised|what fell to me|what was my task|what i was responsible for");
    name(
        Part.ACTION,
        "a|action|approach|step|execution|implementation|solution|fix|plan|move|measure|method"
            + "|intervention|process|strategic thinking|stakeholder influence|culture building"
            + "|decision making|change management|how i did it|how i handled it"
            + "|how i went about it|how i solved it"
            + "|how i approached it|how i fixed it|how i dealt with it|what i did"
            + "|what i did about it|what i have done|what i tried|what did i do"
            + "|what i actually did|what i did next|what i changed|how i responded"
            + "|my response|what i decided");
    name(
        Part.RESULT,
        "r|l|result|outcome|impact|learning|lesson|takeaway|take away|reflection|aftermath|payoff"
            + "|benefit|conclusion|consequence|effect|achievement|retrospective|immediate outcomes"
            + "|cultural impact|culture impact|long term legacy|legacy|bar raising evidence|evidence"
            + "|lesson learned|lesson learnt|what i learned|what i learnt"
            + "|what came of it|what came out of it|what changed|what it brought"
            + "|what it led to|what happened next|what happened then|what happened in the end"
            + "|how it turned out|how it ended|how it went|where it ended|where it ended up"
            + "|where i ended up|where i am now|what i took away|what i take from it"
            + "|what i took from it|what i would do differently|what i'd do differently|after"
            + "|afterwards|in the end|since then");
  }

  /** Can stand before the name of a part without making it anything else. */
  private static final Set<String> BEFORE =
      Set.of(
          "the",
          "my",
          "our",
          "a",
          "an",
          "initial",
          "final",
          "key",
          "main",
          "business",
          "overall",
          "end",
          "some",
          "personal",
          "specific",
          "brief",
          "immediate",
          "general",
          "actual",
          "measurable",
          "quantifiable",
          "quantified",
          "and",
          "star",
          "part");

  /** Can stand behind it. */
  private static final Set<String> BEHIND =
      Set.of(
          "taken",
          "took",
          "learned",
          "learnt",
          "i",
          "we",
          "achieved",
          "part",
          "section",
          "overview",
          "summary",
          "so",
          "far",
          "itself",
          "description",
          "details",
          "s",
          "t",
          "a",
          "r",
          "s.",
          "undertaken",
          "performed",
          "involved",
          "made");

  private static void name(Part part, String names) {
    for (String name : names.split("\\|", -1)) NAMES.put(name, part);
  }

  /**
   * A heading.
   *
   * @param parts what it announces; several where it says "Situation and task"
   * @param content where in its sentence the content begins; at the end if it stands alone
   * @param marked whether it can hardly be anything but a heading
   */
  private record Heading(EnumSet<Part> parts, int content, boolean marked) {}

  private final List<@Nullable Heading> headings;
  private final List<String> sentences;
  private final List<@Nullable Part> headed;

  private Headings(
      List<String> sentences, List<@Nullable Heading> headings, List<@Nullable Part> headed) {
    this.sentences = sentences;
    this.headings = headings;
    this.headed = headed;
  }

  /** Finds those of an answer. */
  static Headings in(List<String> sentences) {
    List<@Nullable Heading> found = new ArrayList<>();
    for (String sentence : sentences) found.add(heading(sentence));
    return new Headings(sentences, found, under(sentences, found));
  }

  /** The part its author headed it as; null where they did not, or not believably. */
  @Nullable Part headed(int sentence) {
    return headed.get(sentence);
  }

  /** Whether a sentence is a heading and nothing else. */
  boolean isTitle(int sentence) {
    Heading heading = headings.get(sentence);
    return heading != null && heading.content() == sentences.get(sentence).length();
  }

  /** What a sentence says apart from its heading; empty if it is a heading and nothing else. */
  String content(int sentence) {
    Heading heading = headings.get(sentence);
    String text = sentences.get(sentence);
    return heading == null ? text : text.substring(heading.content()).strip();
  }

  private static List<@Nullable Part> under(
      List<String> sentences, List<@Nullable Heading> headings) {
    List<@Nullable Part> under = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) under.add(null);
    Set<Part> parts = EnumSet.noneOf(Part.class);
    boolean allMarked = true;
    Heading now = null;
    for (int i = 0; i < sentences.size(); i++) {
      Heading heading = headings.get(i);
      if (heading != null) now = heading;
      if (now == null) continue;
      String text = sentences.get(i);
      if (heading != null && !saysSomething(text.substring(heading.content()))) continue;
      parts.addAll(now.parts());
      allMarked &= now.marked();
      if (now.parts().size() == 1) under.set(i, now.parts().iterator().next());
    }
    boolean trusted = parts.size() >= 3 || (parts.size() == 2 && allMarked);
    if (!trusted) under.replaceAll(ignored -> null);
    return under;
  }

  /** More than a word or two, and not other headings. */
  private static boolean saysSomething(String content) {
    int words = 0;
    for (String word : content.split("[\\s:/|,>→-]+", -1)) {
      String plain = singular(plain(word));
      if (!plain.isEmpty() && !NAMES.containsKey(plain)) words++;
    }
    return words >= 2;
  }

  // --- one sentence

  private static @Nullable Heading heading(String sentence) {
    int start = 0;
    while (start < sentence.length() && !isLetter(sentence, start)) start++;
    if (start == sentence.length() || start > 12) return null;
    String marks = sentence.substring(0, start);
    boolean numbered = marks.chars().anyMatch(Character::isDigit);
    boolean heavy = marks.contains("#") || (marks.contains("*") && !marks.startsWith("* "));
    boolean bracket = marks.endsWith("(") || marks.endsWith("[");
    int limit = Math.min(sentence.length(), start + LONGEST);
    for (int at = start + 1; at < limit; at++) {
      int content = separator(sentence, start, at, bracket);
      if (content < 0) continue;
      EnumSet<Part> parts = parts(sentence.substring(start, at));
      boolean letter = at - start == 1;
      if (!parts.isEmpty() && (!letter || Character.isUpperCase(sentence.charAt(start)))) {
        String rest = sentence.substring(content);
        int next = saysAnything(rest) ? content : sentence.length();
        boolean bold = heavy || sentence.substring(at, content).contains("*");
        return new Heading(parts, next, bold || letter || next == sentence.length());
      }
      // "Our task: the plan: …" is nobody's heading.
      if (sentence.charAt(at) == ':') return null;
    }
    if (limit < sentence.length()) return null;
    String whole = sentence.substring(start).strip();
    if (whole.endsWith("!") || whole.endsWith(",") || whole.endsWith(";")) return null;
    if (whole.endsWith(".") && whole.contains(" ")) return null;
    EnumSet<Part> parts = parts(whole);
    boolean letter = plain(whole).length() == 1;
    if (parts.isEmpty() || (letter && !Character.isUpperCase(whole.charAt(0)))) return null;
    boolean small = Character.isLowerCase(whole.charAt(0)) && !heavy && !numbered;
    return small ? null : new Heading(parts, sentence.length(), true);
  }

  private static boolean saysAnything(String rest) {
    return rest.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Where the content begins if the heading ends at {@code at}; -1 if it does not. */
  private static int separator(String sentence, int start, int at, boolean bracket) {
    char c = sentence.charAt(at);
    int end = at + 1;
    boolean spaced = Character.isWhitespace(sentence.charAt(at - 1));
    switch (c) {
      case ':', '|', '：' -> {}
      case ')', ']' -> {
        if (!bracket && at - start > 1) return -1;
      }
      case '*', '_' -> {
        while (end < sentence.length() && sentence.charAt(end) == c) end++;
      }
      case '-', '–', '—' -> {
        boolean before = spaced || c != '-';
        boolean after = end == sentence.length() || Character.isWhitespace(sentence.charAt(end));
        if (!before || !after) return -1;
        if (sentence.substring(start, at).strip().contains(" ")) return -1;
      }
      case '\n', '\r' -> {}
      default -> {
        return -1;
      }
    }
    // What follows the mark belongs to it: "**Task:** we", "S) - we", "(T): we".
    while (end < sentence.length() && " \t\n\r*_:-–—)]|=".indexOf(sentence.charAt(end)) >= 0) end++;
    return end;
  }

  private static EnumSet<Part> parts(String head) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    String plain = head.replace("(s)", "s").replace("(S)", "S");
    for (String piece : plain.split("[/&+,()]|\\band\\b|\\s[-–—]\\s", -1)) {
      String name = plain(piece);
      if (name.isEmpty()) continue;
      Part part = part(name);
      if (part == null) return EnumSet.noneOf(Part.class);
      parts.add(part);
    }
    return parts;
  }

  private static @Nullable Part part(String name) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    while (true) {
      Part part = NAMES.get(singular(asOne(words)));
      if (part != null) return part;
      if (words.size() < 2 || words.size() > 7) return null;
      String last = words.getLast();
      if (BEHIND.contains(last) || last.chars().allMatch(Character::isDigit)) {
        words.removeLast();
      } else if (BEFORE.contains(words.getFirst())) {
        words.removeFirst();
      } else {
        return null;
      }
    }
  }

  /** Names are kept as one says them of oneself: "what we did" is "what I did". */
  private static String asOne(List<String> words) {
    List<String> said = new ArrayList<>();
    for (String word : words) {
      said.add(
          switch (word) {
            case "we" -> "i";
            case "we'd" -> "i'd";
            case "us" -> "me";
            case "our" -> "my";
            case "ours" -> "mine";
            default -> word;
          });
    }
    return String.join(" ", said).replace("i were", "i was").replace("i are", "i am");
  }

  private static String singular(String name) {
    if (NAMES.containsKey(name)) return name;
    if (name.endsWith("ies")) return name.substring(0, name.length() - 3) + "y";
    return name.endsWith("s") && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (int at = 0; at < lower.length(); ) {
      int point = lower.codePointAt(at);
      boolean keeps = Character.isLetterOrDigit(point) || point == '\'';
      if (keeps) {
        plain.appendCodePoint(point);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
      at += Character.charCount(point);
    }
    return plain.toString().strip();
  }

  private static boolean isLetter(String text, int at) {
    return Character.isLetter(text.codePointAt(at));
  }
}
