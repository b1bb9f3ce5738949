package dev.barraiser.platforms.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of which nothing is certain: what is missing, null or of another type is absent. Pure.
 */
final class JsonFields {

  /** Beyond it, JSON's numbers are not whole any more. */
  private static final double MOST_EXACT = 1L << 53;

  private JsonFields() {}

  /** A field that has to be there for anything to be made of its object. */
  static final class Missing extends RuntimeException {
    Missing(String field) {
      super("no " + field);
    }
  }

  /** A field's text; empty also for an empty one. */
  static Optional<String> text(JsonObject in, String field) {
    @Nullable JsonElement value = in.get(field);
    return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
        ? Optional.of(value.getAsString()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /**
   * A field's text.
   *
   * @throws Missing when there is none
   */
  static String needed(JsonObject in, String field) {
    return text(in, field).orElseThrow(() -> new Missing(field));
  }

  static Optional<JsonObject> object(JsonObject in, String field) {
    @Nullable JsonElement value = in.get(field);
    return value != null && value.isJsonObject()
        ? Optional.of(value.getAsJsonObject())
        : Optional.empty();
  }

  /**
   * A field's object.
   *
   * @throws Missing when there is none
   */
  static JsonObject neededObject(JsonObject in, String field) {
    return object(in, field).orElseThrow(() -> new Missing(field));
  }

  /** The objects of a list; whatever else is in it is left out. */
  static List<JsonObject> objects(JsonObject in, String field) {
    @Nullable JsonElement value = in.get(field);
    if (value == null || !value.isJsonArray()) return List.of();
    return StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** The texts of a list; whatever else is in it is left out. */
  static List<String> texts(JsonObject in, String field) {
    @Nullable JsonElement value = in.get(field);
    if (value == null || !value.isJsonArray()) return List.of();
    return StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
        .filter(element -> element.isJsonPrimitive() && element.getAsJsonPrimitive().isString())
        .map(JsonElement::getAsString)
        .toList();
  }

  /** A field's whole number; empty also for one out of bounds. */
  static OptionalLong number(JsonObject in, String field) {
    @Nullable JsonElement value = in.get(field);
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
      return OptionalLong.empty();
    }
    double number = value.getAsDouble();
    return Math.abs(number) < MOST_EXACT ? OptionalLong.of((long) number) : OptionalLong.empty();
  }

  static boolean isTrue(JsonObject in, String field) {
    @Nullable JsonElement value = in.get(field);
    return value != null
        && value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isBoolean()
        && value.getAsBoolean();
  }
}
