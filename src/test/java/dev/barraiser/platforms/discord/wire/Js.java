package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON as the wire carries it. */
final class Js {

  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Js() {}

  /** Names and values in turn; null is JSON's null. */
  static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set(String.valueOf(namesAndValues[i]), of(namesAndValues[i + 1]));
    }
    return object;
  }

  static ArrayNode array(Object... items) {
    return array(java.util.List.of(items));
  }

  static ArrayNode array(Collection<?> items) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(item -> array.add(of(item)));
    return array;
  }

  static JsonNode of(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case JsonNode node -> node;
      case String text -> NODES.textNode(text);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Boolean bool -> NODES.booleanNode(bool);
      case Collection<?> items -> array(items);
      case Map<?, ?> map -> {
        ObjectNode object = NODES.objectNode();
        map.forEach((name, each) -> object.set(String.valueOf(name), of(each)));
        yield object;
      }
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The items of a member that is a list; none of anything else. */
  static Stream<JsonNode> items(JsonNode node, String name) {
    return items(node.path(name));
  }

  static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).filter(_ -> list.isArray());
  }

  /** A node and everything below it. */
  static Stream<JsonNode> deep(JsonNode node) {
    return Stream.concat(
        Stream.of(node), StreamSupport.stream(node.spliterator(), false).flatMap(Js::deep));
  }
}
