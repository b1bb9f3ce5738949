package dev.barraiser.text;

/** A text that counts how often somebody looks at one of its characters. */
public final class CountedText implements CharSequence {

  private final String text;
  private long looks;

  /** Nobody has looked yet. */
  public CountedText(String text) {
    this.text = text;
  }

  /** How often a character was looked at, all in all. */
  public long looks() {
    return looks;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    looks++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
