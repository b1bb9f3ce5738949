package dev.barraiser.platforms.room;

import dev.barraiser.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call's JSON object, asked for field by field. Throws {@link Refusal}. */
final class Body {

  private final Map<?, ?> fields;

  private Body(Map<?, ?> fields) {
    this.fields = fields;
  }

  static Body of(String json) {
    try {
      return new Body(Json.read(json, Map.class));
    } catch (Json.Malformed e) {
      throw Refusal.unreadable("That is no JSON object. Send one, such as {\"as\": \"you\"}.");
    }
  }

  /** A text that must be there; it may be empty. */
  String text(String name) {
    String text = optional(name);
    if (text == null) throw Refusal.wrong(name, "The field “" + name + "” is missing.");
    return text;
  }

  /** A text, or null when it is left out. */
  @Nullable String optional(String name) {
    return switch (fields.get(name)) {
      case null -> null;
      case String text -> text;
      default -> throw Refusal.wrong(name, "The field “" + name + "” must be a text.");
    };
  }

  boolean flag(String name) {
    if (fields.get(name) instanceof Boolean flag) return flag;
    throw Refusal.wrong(name, "The field “" + name + "” must be true or false.");
  }

  /** An object whose values are texts or lists of texts. */
  Map<String, List<String>> values(String name) {
    if (!(fields.get(name) instanceof Map<?, ?> object)) {
      throw Refusal.wrong(name, "The field “" + name + "” must be an object.");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    object.forEach((key, value) -> values.put(String.valueOf(key), texts(name, value)));
    return values;
  }

  private static List<String> texts(String name, @Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case String text -> List.of(text);
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          list.stream().map(String.class::cast).toList();
      default ->
          throw Refusal.wrong(name, "Each of “" + name + "” must be a text or a list of texts.");
    };
  }
}
