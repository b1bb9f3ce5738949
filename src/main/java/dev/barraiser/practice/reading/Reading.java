package dev.barraiser.practice.reading;

import dev.barraiser.practice.questions.Principle;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was read out of a text. */
public sealed interface Reading {

  /** How long it is. */
  Length length();

  /** Nothing can be said about it, for this reason; nothing is scored. */
  record Abstained(Reason reason, Length length) implements Reading {}

  enum Reason {
    TOO_SHORT("too short"),
    NOT_ENGLISH("not English"),
    NOT_AN_ANSWER("not an answer");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** As the command line says it. */
    public String words() {
      return words;
    }
  }

  /**
   * A text that could be read.
   *
   * @param sentences in the order of the text; other records point into it by index
   * @param missing parts of which there is no evidence; empty under {@link Lens#VIEW}
   * @param thin parts that are there, and hardly; disjoint from {@code missing}
   * @param elements all of them, in the guide's order
   * @param points all of them
   * @param principles all sixteen, the best evidenced first
   * @param quantified in the order of the text
   * @param habits in the order of the text
   */
  record Read(
      Lens lens,
      List<Sentence> sentences,
      Shares shares,
      Set<Part> missing,
      Set<Part> thin,
      Map<Element, Evidence> elements,
      Map<Point, Evidence> points,
      List<Shown> principles,
      List<Quantified> quantified,
      Ownership ownership,
      List<Habit> habits,
      Length length)
      implements Reading {

    public Read {
      sentences = List.copyOf(sentences);
      missing = inOrder(missing);
      thin = inOrder(thin);
      elements = inOrder(Element.class, elements);
      points = inOrder(Point.class, points);
      principles = List.copyOf(principles);
      quantified = List.copyOf(quantified);
      habits = List.copyOf(habits);
    }
  }

  /**
   * A sentence as its author wrote it.
   *
   * @param sureness from 0 to 1: how likely the part is, by the model's own measure; 1 where the
   *     author headed it so
   */
  record Sentence(String text, Part part, double sureness) {}

  /**
   * Of the words that belong to one of the four parts, the percentage of each; all 0 if none do.
   */
  record Shares(double situation, double task, double action, double result) {

    public double of(Part part) {
      return switch (part) {
        case SITUATION -> situation;
        case TASK -> task;
        case ACTION -> action;
        case RESULT -> result;
        case NONE -> 0;
      };
    }
  }

  /**
   * A principle, and how well the text shows it.
   *
   * @param score from 0 to 1
   * @param sentence the index of the sentence that shows it best
   * @param asserted whether the evidence is good enough to be told to a person; at most three are
   */
  record Shown(Principle principle, double score, int sentence, boolean asserted) {

    /** The same, not to be told to a person. */
    Shown unasserted() {
      return new Shown(principle, score, sentence, false);
    }
  }

  /**
   * A number that measures what came of it.
   *
   * @param number as written, such as "40%" or "from nine to two"
   * @param unit such as "%", "hours", "incidents"; empty where none is told
   * @param baseline what it was before, as written there or in another sentence; empty where it is
   *     not told
   * @param outcome what it became, as written; empty where it is not told
   */
  record Quantified(
      int sentence,
      String number,
      String unit,
      Direction direction,
      String baseline,
      String outcome) {

    /** Whether what it was before stands in another sentence than what it became. */
    public boolean startsElsewhere() {
      return !baseline.isEmpty() && !number.contains(baseline);
    }
  }

  enum Direction {
    UP,
    DOWN,
    UNTOLD
  }

  /**
   * Who did it, by the words.
   *
   * @param i sentences in which the author does something themselves
   * @param we sentences in which only a "we" does
   * @param passive indexes of sentences of action that nobody does
   * @param credit indexes of sentences that give credit to others
   */
  record Ownership(int i, int we, List<Integer> passive, List<Integer> credit) {
    public Ownership {
      passive = List.copyOf(passive);
      credit = List.copyOf(credit);
    }
  }

  /**
   * A habit of speech that costs conviction.
   *
   * @param words as written
   */
  record Habit(Kind kind, int sentence, String words) {
    public enum Kind {
      HEDGE,
      FILLER,
      BLAME,
      JARGON,
      /** A principle said of oneself, where it was to be shown: "I always dive deep". */
      CLAIM
    }
  }

  /**
   * How long it is, and how long it takes to say.
   *
   * @param speaking at the pace that is set, 150 words a minute unless it is
   */
  record Length(int words, Duration speaking) {}

  private static <K extends Enum<K>, V> Map<K, V> inOrder(Class<K> keys, Map<K, V> map) {
    var ordered = new EnumMap<K, V>(keys);
    ordered.putAll(map);
    return Collections.unmodifiableMap(ordered);
  }

  private static Set<Part> inOrder(Set<Part> parts) {
    var ordered = EnumSet.noneOf(Part.class);
    ordered.addAll(parts);
    return Collections.unmodifiableSet(ordered);
  }
}
