package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.FactorSigns;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.text.WordCount;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which principles a round showed, each by a sentence of theirs. Pure.
 *
 * <p>The rules: what the coach is sure of is shown. Of the principle that the question, or the
 * round, was after it need not be as sure: there it is enough that an answer which tells what they
 * did and what came of it speaks of that principle before nearly all others. Of our own stories
 * that nothing was taught on, half show their first principle so, and one in ten another. An answer
 * in which somebody owns to an untruth, or blames others, shows none.
 */
final class PrincipleEvidence {

  /** Among so many of the sixteen it has to be. */
  private static final int FOREMOST = 3;

  /** Of all that an answer speaks of, so much; an even share is a sixteenth. */
  private static final double SHARE = 0.1;

  private static final int FEWEST_WORDS = 6;
  private static final int FEWEST_OWN = 2;

  private PrincipleEvidence() {}

  /**
   * An answer to a main question, as far as anything is said of it.
   *
   * @param beside whether it seems to answer something else
   */
  record Answered(int question, boolean beside, Reading.Read read) {}

  /** What the answers show. */
  static Map<Principle, String> of(Round round, List<Answered> answers) {
    Map<Principle, String> shown = new EnumMap<>(Principle.class);
    for (Answered one : answers) {
      Reading.Read read = one.read();
      if (read.sentences().stream().anyMatch(it -> Admissions.anyIn(it.text()))) continue;
      for (Principle principle : Principle.values()) {
        FactorSigns.sure(principle, read).stream()
            .findFirst()
            .ifPresent(at -> shown.putIfAbsent(principle, sentence(read, at)));
      }
      if (!one.beside() && tellsAll(read))
        asked(round, one).forEach(it -> foremost(it, read, shown));
    }
    return shown;
  }

  /** What the question was after, and what the round was. */
  private static Set<Principle> asked(Round round, Answered answer) {
    Set<Principle> asked = EnumSet.noneOf(Principle.class);
    @Nullable Principle own = round.mains().get(answer.question()).principle();
    if (own != null) asked.add(own);
    if (round.setting().focus() instanceof Focus.OnPrinciple(Principle principle)) {
      asked.add(principle);
    }
    return asked;
  }

  private static void foremost(
      Principle principle, Reading.Read read, Map<Principle, String> shown) {
    read.principles().stream()
        .limit(FOREMOST)
        .filter(one -> one.principle() == principle && one.score() >= SHARE)
        .map(one -> sentence(read, one.sentence()))
        .filter(sentence -> WordCount.of(sentence) >= FEWEST_WORDS && !sentence.endsWith("?"))
        .forEach(sentence -> shown.putIfAbsent(principle, sentence));
  }

  private static boolean tellsAll(Reading.Read read) {
    return read.lens() != Lens.VIEW
        && read.ownership().i() >= FEWEST_OWN
        && !read.missing().contains(Part.ACTION)
        && !read.missing().contains(Part.RESULT);
  }

  private static String sentence(Reading.Read read, int at) {
    return read.sentences().get(at).text().strip();
  }
}
