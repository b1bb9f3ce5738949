package dev.barraiser.practice.coaching;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.Sorted;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts a text that was read into the four parts of a story. Pure. */
final class Sorting {

  private static final int MOST_TOPICS = 2;

  private static final Pattern FEEDBACK =
      Pattern.compile("\\bfeedback\\b|\\btold (him|her|them)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern MONEY =
      Pattern.compile("[$€£]|\\b(revenue|costs?|savings?|margin|dollars|euros)\\b");

  /** A figure, or a word for what became more, less or done. */
  private static final Pattern OUTCOME =
      Pattern.compile(
          "\\p{Nd}|%|\\b(half|halved|doubled|tripled|percent|saved|cut|reduced|increased|improved"
              + "|grew|fell|dropped|rose|won|shipped|launched|delivered|result(ed)?|thanks to)\\b",
          Pattern.CASE_INSENSITIVE);

  private Sorting() {}

  /**
   * The text in four parts, every word of it once. Empty where the reading tells at most one part
   * of it: then it has not helped.
   */
  static Optional<Sorted> of(Reading.Read read, String text) {
    return of(read, text, new TreeMap<>());
  }

  /**
   * The same for a text that was asked for piece by piece.
   *
   * @param asked by where in the text it begins, the part that a piece was asked for: a sentence
   *     that does nothing by itself belongs there
   */
  static Optional<Sorted> of(Reading.Read read, String text, NavigableMap<Integer, Part> asked) {
    long parts =
        read.sentences().stream()
            .map(Reading.Sentence::part)
            .filter(part -> part != Part.NONE)
            .distinct()
            .count();
    if (parts < 2) return Optional.empty();
    List<StoryTopic> topics = topics(read, text);
    return Optional.of(
        new Sorted(parts(read, text, asked), principles(read), category(read, topics), topics));
  }

  /** What a sentence does goes with its sentence; what does nothing goes with the one before. */
  private static List<String> parts(
      Reading.Read read, String text, NavigableMap<Integer, Part> asked) {
    List<Reading.Sentence> sentences = read.sentences();
    List<String> stretches = stretches(sentences, text);
    // In sentences that the reader has mended no place can be found again.
    boolean findable = String.join("", stretches).length() == text.length();
    int from = 0;
    List<Part> told = told(sentences);
    Map<Part, StringBuilder> parts = new EnumMap<>(Part.class);
    Part before = Part.NONE;
    Part now = told.stream().filter(part -> part != Part.NONE).findFirst().orElse(Part.SITUATION);
    for (int i = 0; i < sentences.size(); i++) {
      Part part = told.get(i);
      int to = from + stretches.get(i).length();
      NavigableMap<Integer, Part> begun = asked.subMap(from, true, to, false);
      if (part != Part.NONE) now = part;
      else if (findable && !begun.isEmpty()) now = begun.lastEntry().getValue();
      from = to;
      StringBuilder words = parts.computeIfAbsent(now, ignored -> new StringBuilder());
      if (before != now && !words.isEmpty()) {
        words.setLength(words.toString().stripTrailing().length());
        words.append('\n');
      }
      words.append(before == now ? stretches.get(i) : stretches.get(i).stripLeading());
      before = now;
    }
    return Stream.of(Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT)
        .map(part -> parts.getOrDefault(part, new StringBuilder()).toString().strip())
        .toList();
  }

  /**
   * The part of each sentence. One alone at the beginning that tells of what had come to be is
   * where the story starts, unless it names what came out of it: then somebody says the end first.
   */
  private static List<Part> told(List<Reading.Sentence> sentences) {
    List<Part> told = new ArrayList<>(sentences.stream().map(Reading.Sentence::part).toList());
    List<Integer> telling =
        IntStream.range(0, told.size()).filter(i -> told.get(i) != Part.NONE).boxed().toList();
    if (telling.size() < 2) return told;
    int first = telling.getFirst();
    Part next = told.get(telling.get(1));
    boolean alone = told.get(first) == Part.RESULT && (next == Part.SITUATION || next == Part.TASK);
    if (alone && !OUTCOME.matcher(sentences.get(first).text()).find()) {
      told.set(first, Part.SITUATION);
    }
    return told;
  }

  /** The text cut where its sentences begin, so that nothing between them is lost. */
  private static List<String> stretches(List<Reading.Sentence> sentences, String text) {
    List<Integer> begins = new ArrayList<>();
    int from = 0;
    for (Reading.Sentence sentence : sentences) {
      int found = text.indexOf(sentence.text(), from);
      // The reader has mended something on its way: its own sentences, then.
      if (found < 0) return sentences.stream().map(one -> one.text().strip() + " ").toList();
      begins.add(begins.isEmpty() ? 0 : found);
      from = found + sentence.text().length();
    }
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      int end = i + 1 < begins.size() ? begins.get(i + 1) : text.length();
      stretches.add(text.substring(begins.get(i), end));
    }
    return stretches;
  }

  /** Those that a text shows well enough to be told to a person; at most three. */
  static List<Principle> principles(Reading.Read read) {
    return read.principles().stream()
        .filter(Reading.Shown::asserted)
        .limit(3)
        .map(Reading.Shown::principle)
        .toList();
  }

  private static Optional<StoryCategory> category(Reading.Read read, List<StoryTopic> topics) {
    return switch (read.lens()) {
      case FAILURE, ETHICS -> Optional.of(StoryCategory.CHARACTER_VALUES);
      case VIEW -> Optional.of(StoryCategory.VISION_STRATEGY);
      case STORY -> topics.stream().findFirst().map(StoryTopic::category);
    };
  }

  /** The topics that most speaks for, at most two, each with something that speaks for it. */
  private static List<StoryTopic> topics(Reading.Read read, String text) {
    Map<StoryTopic, Integer> weights = new EnumMap<>(StoryTopic.class);
    for (StoryTopic topic : StoryTopic.values()) {
      int weight = weight(topic, read, text);
      if (weight >= 2) weights.put(topic, weight);
    }
    return weights.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> -one.getValue()))
        .limit(MOST_TOPICS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int weight(StoryTopic topic, Reading.Read read, String text) {
    return switch (topic) {
      case INFLUENCE_BEYOND_TEAM ->
          two(has(read, Element.STAKEHOLDER_INFLUENCE))
              + one(has(read, Element.INFLUENCE_CHALLENGE));
      case RAISED_STANDARDS ->
          two(shows(read, Principle.INSIST_ON_THE_HIGHEST_STANDARDS))
              + one(has(read, Element.BAR_RAISING_EVIDENCE));
      case CUSTOMERS_IN_THE_LONG_RUN ->
          two(shows(read, Principle.CUSTOMER_OBSESSION)) + one(has(read, Element.LONG_TERM_STAKES));
      case BUILT_CAPABILITY ->
          one(shows(read, Principle.HIRE_AND_DEVELOP_THE_BEST))
              + one(has(read, Element.CULTURE_BUILDING))
              + one(has(read, Element.CULTURAL_IMPACT));
      case DECIDED_ON_PRINCIPLE ->
          two(read.lens() == Lens.ETHICS) + one(has(read, Point.INTEGRITY));
      case DISAGREED_UPWARDS -> two(shows(read, Principle.HAVE_BACKBONE));
      case HARD_FEEDBACK ->
          one(FEEDBACK.matcher(text).find()) + one(shows(read, Principle.EARN_TRUST));
      case OWNED_FAILURE -> two(read.lens() == Lens.FAILURE) + one(has(read, Point.OWNED));
      case STRATEGY_OVER_YEARS ->
          one(shows(read, Principle.THINK_BIG))
              + one(has(read, Element.STRATEGIC_THINKING))
              + one(has(read, Element.LONG_TERM_LEGACY));
      case BIGGER_THAN_THE_PROBLEM ->
          one(shows(read, Principle.DIVE_DEEP)) + one(has(read, Element.BAR_RAISING_OPPORTUNITY));
      case INNOVATION_AND_OPERATIONS ->
          one(shows(read, Principle.INVENT_AND_SIMPLIFY))
              + one(has(read, Element.CHANGE_MANAGEMENT));
      case BUSINESS_IMPACT ->
          two(
              read.quantified().stream()
                  .anyMatch(one ->
                      MONEY
                          .matcher(
                              one.number()
                                  + " "
                                  + one.unit()
                                  + " "
                                  + read.sentences().get(one.sentence()).text())
                          .find()));
    };
  }

  private static int one(boolean found) {
    return found ? 1 : 0;
  }

  private static int two(boolean found) {
    return found ? 2 : 0;
  }

  private static boolean has(Reading.Read read, Element element) {
    return Gaps.evidence(read, element).isShown();
  }

  private static boolean has(Reading.Read read, Point point) {
    return Gaps.evidence(read, point).isShown();
  }

  private static boolean shows(Reading.Read read, Principle principle) {
    return read.principles().stream()
        .anyMatch(shown -> shown.principle() == principle && shown.asserted());
  }
}
