package dev.barraiser.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

  @Override
  public String toString() {
    return text();
  }
}
