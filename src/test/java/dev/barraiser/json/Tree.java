package dev.barraiser.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON to look into from tests. What is not there is null, which has no parts. */
public record Tree(@Nullable Object value) {

  /** Reads JSON of any kind. */
  public static Tree of(String json) {
    return new Tree(Json.read(json, Object.class));
  }

  public Tree at(String name) {
    return new Tree(value instanceof Map<?, ?> object ? object.get(name) : null);
  }

  public Tree at(int index) {
    return items().get(index);
  }

  /** The names of an object's fields. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    if (value instanceof Map<?, ?> object) object.keySet().forEach(name -> names.add(name + ""));
    return names;
  }

  /** The values of an object or a list; none of anything else. */
  public List<Tree> items() {
    return switch (value) {
      case List<?> list -> list.stream().map(Tree::new).toList();
      case Map<?, ?> object -> object.values().stream().map(Tree::new).toList();
      case null, default -> List.of();
    };
  }

  public List<String> texts() {
    return items().stream().map(Tree::text).toList();
  }

  public String text() {
    return Objects.toString(value);
  }

  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  public boolean isNull() {
    return value == null;
  }

  /** With line breaks, for reading: what fits on a line stays on it. */
  public String pretty() {
    return pretty("") + "\n";
  }

  private String pretty(String indent) {
    String whole = Json.write(value);
    if (indent.length() + whole.length() <= 100) return whole;
    String deeper = indent + "  ";
    return switch (value) {
      case Map<?, ?> object ->
          object.entrySet().stream()
              .map(one -> Json.write(one.getKey()) + ": " + new Tree(one.getValue()).pretty(deeper))
              .collect(Collectors.joining(",\n" + deeper, "{\n" + deeper, "\n" + indent + "}"));
      case List<?> list ->
          list.stream()
              .map(one -> new Tree(one).pretty(deeper))
              .collect(Collectors.joining(",\n" + deeper, "[\n" + deeper, "\n" + indent + "]"));
      case null, default -> whole;
    };
  }

  @Override
  public String toString() {
    return text();
  }
}
