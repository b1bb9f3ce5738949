package dev.barraiser.chat;

import java.util.ArrayList;
import java.util.List;

/** A line or paragraph: spans one after the other. Immutable. */
public record Words(List<Span> spans) {

  public Words {
    spans = List.copyOf(spans);
  }

  /**
   * Joins strings (taken as plain text) and spans.
   *
   * @throws IllegalArgumentException for a part that is neither a {@code String} nor a {@link Span}
   */
  public static Words of(Object... parts) {
    List<Span> spans = new ArrayList<>();
    for (Object part : parts) {
      spans.add(
          switch (part) {
            case Span span -> span;
            case String text -> new Span.Plain(text);
            default ->
                throw new IllegalArgumentException("neither text nor a span: " + part.getClass());
          });
    }
    return new Words(spans);
  }

  /** These words and then {@code more}. */
  public Words and(Words more) {
    List<Span> both = new ArrayList<>(spans);
    both.addAll(more.spans());
    return new Words(both);
  }

  /** {@code text} to stand out. */
  public static Span strong(String text) {
    return new Span.Strong(text);
  }

  /** {@code text} as something to type. */
  public static Span code(String text) {
    return new Span.Code(text);
  }
}
