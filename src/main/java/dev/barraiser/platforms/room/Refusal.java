package dev.barraiser.platforms.room;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that is answered with an error: what is wrong and what to do next, for people. */
final class Refusal extends RuntimeException {

  private final int status;
  private final String sentence;
  private final @Nullable String field;
  private final Map<String, String> byField;

  private Refusal(
      int status, String sentence, @Nullable String field, Map<String, String> byField) {
    super(sentence, null, false, false);
    this.status = status;
    this.sentence = sentence;
    this.field = field;
    this.byField = byField;
  }

  /** The call cannot be read. */
  static Refusal unreadable(String sentence) {
    return new Refusal(400, sentence, null, Map.of());
  }

  /** It is there, but not for the person acting. */
  static Refusal forbidden(String sentence) {
    return new Refusal(403, sentence, null, Map.of());
  }

  /** It is not there, or the person acting cannot see it. */
  static Refusal missing(String sentence) {
    return new Refusal(404, sentence, null, Map.of());
  }

  /** Not as things stand. */
  static Refusal conflict(String sentence) {
    return new Refusal(409, sentence, null, Map.of());
  }

  /** A field of the call needs another value. */
  static Refusal wrong(String field, String sentence) {
    return new Refusal(422, sentence, field, Map.of());
  }

  /** Fields of a form need other values; the first one is told as {@code field}. */
  static Refusal wrongFields(String firstField, Map<String, String> byField) {
    return new Refusal(
        422, byField.getOrDefault(firstField, "Please check the form."), firstField, byField);
  }

  /** The bot is not there yet, or not any more. */
  static Refusal notReady() {
    return new Refusal(
        503, "The bot is just starting or stopping. Please try again in a moment.", null, Map.of());
  }

  int status() {
    return status;
  }

  String sentence() {
    return sentence;
  }

  @Nullable String field() {
    return field;
  }

  Map<String, String> byField() {
    return byField;
  }
}
