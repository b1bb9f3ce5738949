package dev.barraiser.chat;

/**
 * What a feature wants to be told about once an effect is settled: which of its handlers, about
 * what.
 *
 * @param kind dotted, the feature first, such as {@code daily.posted}; empty for {@link #NONE}
 */
public record Tag(String kind, String subject) {

  /** The feature does not want to know. */
  public static final Tag NONE = new Tag("", "");

  public static Tag of(String kind, long subject) {
    return new Tag(kind, Long.toString(subject));
  }
}
