package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is left of a story when it is told again in other words: the words for its own things, its
 * figures and its names. Pure.
 *
 * <p>Decided here: a story that is called told and was not hides from its author what they should
 * practise, so a false sign is worse than a missed one. The thresholds are measured on our own
 * stories told again, and on others of the same people, in {@code src/training/retold.txt}.
 */
final class Retelling {

  /** Of what the shorter one holds, so much is in both; below, they may be of one field. */
  private static final double SURE_SHARE = 0.52;

  private static final double LIKELY_SHARE = 0.42;

  /** Two short texts share much of little. */
  private static final double SURE_SIGNS = 28;

  private static final double LIKELY_SIGNS = 16;

  /** As close as this, nobody can say which of two stories it was. */
  private static final double AHEAD = 0.1;

  /** A word that many stories have, beside one that few have. */
  private static final double COMMON = 0.3;

  /** A figure or a name, beside a word. */
  private static final double FIGURE = 4;

  /** Smaller ones are everywhere. */
  private static final double LEAST_FIGURE = 13;

  private final Set<String> terms;
  private final Set<Double> figures;
  private final Set<String> names;

  private Retelling(Set<String> terms, Set<Double> figures, Set<String> names) {
    this.terms = terms;
    this.figures = figures;
    this.names = names;
  }

  /** What a text can be known again by. */
  static Retelling of(List<String> sentences) {
    Set<String> terms = new HashSet<>();
    Set<Double> figures = new HashSet<>();
    for (String sentence : sentences) {
      terms.addAll(Terms.of(sentence));
      for (Token token : Numbers.in(sentence)) {
        if (token.isNumber() && token.value() >= LEAST_FIGURE) figures.add(token.value());
      }
    }
    return new Retelling(terms, figures, Impartial.names(sentences));
  }

  /** How surely two texts are about the same. */
  enum Likeness {
    SURE,
    LIKELY,
    NONE
  }

  /**
   * How much a text has in common with a story.
   *
   * @param share of what the shorter one holds, from 0 to 1
   * @param signs how many words are shared, with figures and names counted higher
   */
  record InCommon(double share, double signs) {

    static final InCommon NOTHING = new InCommon(0, 0);

    /** As if there were no other story. */
    Likeness alone() {
      if (share >= SURE_SHARE && signs >= SURE_SIGNS) return Likeness.SURE;
      return share >= LIKELY_SHARE && signs >= LIKELY_SIGNS ? Likeness.LIKELY : Likeness.NONE;
    }

    /** Beside the next best story of the same person. */
    Likeness beside(InCommon next) {
      return alone() == Likeness.SURE && share < next.share + AHEAD ? Likeness.LIKELY : alone();
    }
  }

  /**
   * What this, as it was told, has in common with a story.
   *
   * @param others the other stories of the same person: what stands in several tells none of them
   * @param common whether many people's stories have a term
   */
  InCommon with(Retelling story, Collection<Retelling> others, Predicate<String> common) {
    Set<String> shared = both(terms, story.terms);
    double all = Math.min(weight(terms, common), weight(story.terms, common));
    long figuresOfItsOwn =
        both(figures, story.figures).stream()
            .filter(figure -> others.stream().noneMatch(one -> one.figures.contains(figure)))
            .count();
    long namesOfItsOwn =
        both(names, story.names).stream()
            .filter(name -> others.stream().noneMatch(one -> one.names.contains(name)))
            .count();
    return new InCommon(
        all == 0 ? 0 : weight(shared, common) / all,
        shared.size() + FIGURE * (figuresOfItsOwn + namesOfItsOwn));
  }

  private static double weight(Set<String> terms, Predicate<String> common) {
    return terms.stream().mapToDouble(term -> common.test(term) ? COMMON : 1).sum();
  }

  private static <T> Set<T> both(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
