package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.barraiser.wire.WireServer;
import java.util.Optional;
import java.util.Set;

/** What a method was called with, whichever way it came: form, JSON or query. */
final class Args {

  private final JsonObject values;

  private Args(JsonObject values) {
    this.values = values;
  }

  /**
   * Reads a request.
   *
   * @throws Refusal as Slack refuses what it cannot read
   */
  static Args of(WireServer.Request request) {
    var values = new JsonObject();
    Query.of(request.query()).forEach(values::addProperty);
    String type = request.header("content-type").orElse("");
    if (type.startsWith("application/json")) {
      json(request.body()).entrySet().forEach(one -> values.add(one.getKey(), one.getValue()));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      Query.of(request.body()).forEach(values::addProperty);
    } else if (!request.body().isEmpty()) {
      throw Refusal.of("invalid_post_type");
    }
    return new Args(values);
  }

  private static JsonObject json(String text) {
    try {
      JsonElement element = JsonParser.parseString(text);
      if (element.isJsonObject()) return element.getAsJsonObject();
      throw Refusal.of("json_not_object");
    } catch (JsonParseException e) {
      throw Refusal.of("invalid_json");
    }
  }

  JsonObject json() {
    return values;
  }

  Set<String> names() {
    return values.keySet();
  }

  /** Empty when it is not there. */
  String text(String name) {
    return Js.text(values, name);
  }

  boolean has(String name) {
    return Js.find(values, name).isPresent() && !text(name, "-").isEmpty();
  }

  private String text(String name, String otherwise) {
    return Js.find(values, name)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse(otherwise);
  }

  String required(String name) {
    if (has(name)) return text(name);
    throw Refusal.of(
        "invalid_arguments", java.util.List.of("[ERROR] missing required field: " + name));
  }

  boolean flag(String name) {
    String text = text(name);
    return text.equals("1") || text.equals("true");
  }

  int number(String name, int otherwise) {
    String text = text(name);
    if (text.isEmpty()) return otherwise;
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Refusal.of("invalid_arguments");
    }
  }

  /** A list, which forms carry as text. */
  Optional<JsonArray> list(String name, String error) {
    return structure(name, error)
        .map(element -> {
          if (element.isJsonArray()) return element.getAsJsonArray();
          throw Refusal.of(error);
        });
  }

  /** An object, which forms carry as text. */
  Optional<JsonObject> object(String name, String error) {
    return structure(name, error)
        .map(element -> {
          if (element.isJsonObject()) return element.getAsJsonObject();
          throw Refusal.of(error);
        });
  }

  private Optional<JsonElement> structure(String name, String error) {
    if (!has(name)) return Optional.empty();
    JsonElement value = values.get(name);
    if (!value.isJsonPrimitive()) return Optional.of(value);
    try {
      return Optional.of(JsonParser.parseString(value.getAsString()));
    } catch (JsonParseException e) {
      throw Refusal.of(error);
    }
  }
}
