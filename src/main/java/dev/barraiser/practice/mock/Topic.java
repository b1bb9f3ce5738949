package dev.barraiser.practice.mock;

/**
 * Whether what was told is about what was asked.
 *
 * <p>Measured on 110 stories of our own that were not trained on, each with its own question and
 * with another one: of a hundred that do answer, three stand below {@link #BESIDE_BELOW} and
 * fifteen below {@link #SURE_FROM}; of those that do not, thirty and sixty-three.
 */
enum Topic {
  MEETS,
  /** Nothing is to be said of it; but no follow-up is asked that counts on it. */
  UNSURE,
  BESIDE;

  private static final double SURE_FROM = 0.6;
  private static final double BESIDE_BELOW = 0.2;

  /** By {@link Answers#standing}. */
  static Topic by(double standing) {
    if (standing < BESIDE_BELOW) return BESIDE;
    return standing < SURE_FROM ? UNSURE : MEETS;
  }
}
