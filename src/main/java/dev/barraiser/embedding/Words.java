package dev.barraiser.embedding;

/** What both embedders do alike. */
final class Words {

  private Words() {}

  /** Whether there is anything to be read in it. */
  static boolean anyIn(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Scales it, in place. All zero stays so. */
  static float[] toLengthOne(float[] direction) {
    double squares = 0;
    for (float number : direction) squares += (double) number * number;
    if (squares == 0) return direction;
    double length = Math.sqrt(squares);
    for (int i = 0; i < direction.length; i++) direction[i] = (float) (direction[i] / length);
    return direction;
  }
}
