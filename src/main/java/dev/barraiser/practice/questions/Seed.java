package dev.barraiser.practice.questions;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/**
 * Where a choice gets its variety from: the same seed and the same candidates give the same choice,
 * on every machine and in every order of the files.
 *
 * @param of what is being chosen for, such as a group and a date
 */
public record Seed(String of) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** A seed of several parts. */
  public static Seed of(Object... parts) {
    var joined = new StringBuilder();
    for (Object part : parts) joined.append(part).append('\n');
    return new Seed(joined.toString());
  }

  /**
   * One of the candidates.
   *
   * @throws java.util.NoSuchElementException when there are none
   */
  public Question choose(Collection<Question> candidates) {
    return choose(candidates, Question::id);
  }

  /**
   * One of the candidates.
   *
   * @param id tells them apart and never changes
   * @throws java.util.NoSuchElementException when there are none
   */
  public <T> T choose(Collection<T> candidates, Function<T, String> id) {
    return candidates.stream()
        .min(Comparator.comparingLong((T one) -> rank(id.apply(one))).thenComparing(id))
        .orElseThrow();
  }

  /** FNV-1a over seed and id, its bits then spread as SplittableRandom does. */
  private long rank(String id) {
    long hash = FNV_OFFSET;
    String text = of + id;
    for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
