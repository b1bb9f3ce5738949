package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON as the wire carries it. */
final class Js {

  private Js() {}

  /** Names and values in turn. A value that is null is left out. */
  static JsonObject object(@Nullable Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) object.add(String.valueOf(namesAndValues[i]), of(value));
    }
    return object;
  }

  static JsonArray array(Object... items) {
    return array(java.util.List.of(items));
  }

  static JsonArray array(Collection<?> items) {
    var array = new JsonArray();
    items.forEach(item -> array.add(of(item)));
    return array;
  }

  static JsonElement of(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case JsonElement element -> element;
      case String text -> new JsonPrimitive(text);
      case Number number -> new JsonPrimitive(number);
      case Boolean bool -> new JsonPrimitive(bool);
      case Collection<?> items -> array(items);
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }

  /** A member that is there and not JSON's null. */
  static Optional<JsonElement> find(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
  }

  /** A member that is text or a number, as text; empty when it is not there. */
  static String text(JsonObject object, String name) {
    return find(object, name)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }

  static boolean flag(JsonObject object, String name) {
    return find(object, name)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsBoolean)
        .orElse(false);
  }

  static Optional<JsonObject> child(JsonObject object, String name) {
    return find(object, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  /** The items of a member that is a list; none of anything else. */
  static Stream<JsonElement> items(JsonObject object, String name) {
    return find(object, name)
        .filter(JsonElement::isJsonArray)
        .map(list -> items(list.getAsJsonArray()))
        .orElse(Stream.of());
  }

  static Stream<JsonElement> items(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The objects among the items of a member. */
  static Stream<JsonObject> children(JsonObject object, String name) {
    return items(object, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  static JsonObject copy(JsonObject object) {
    return object.deepCopy();
  }
}
