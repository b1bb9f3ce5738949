package dev.barraiser.yaml;

import dev.barraiser.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a YAML file: a scalar, a list or a mapping, and where it stands.
 *
 * <p>Reading it as something it is not notes a problem with its line and returns the harmless value
 * named at each method.
 */
public final class YamlValue {

  /**
   * Letters by their class that nobody can see: the fillers of Hangul, and the blank of Braille.
   */
  private static final Set<Integer> INVISIBLE = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

  private final String file;
  private final Node node;
  private final Problems problems;

  YamlValue(String file, Node node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  public String file() {
    return file;
  }

  /** Counted from 1. */
  public int line() {
    return YamlFile.line(node);
  }

  /** Notes a problem with this value. */
  public void problem(String message) {
    problems.add(file, line(), message);
  }

  /** Whether nothing is written: {@code key:} and no more. */
  public boolean isEmpty() {
    return node.getTag().equals(Tag.NULL);
  }

  /**
   * A scalar as it is written: {@code 09:00} stays {@code 09:00} and {@code yes} stays {@code yes},
   * whatever YAML would make of them. Else the empty string.
   */
  public String text() {
    if (node instanceof ScalarNode scalar && !isEmpty()) return scalar.getValue();
    problem("A text is needed here, not " + kind() + ".");
    return "";
  }

  /**
   * A text that says something, in at most {@code most} characters. One that is blank or longer is
   * noted and returned as it is.
   */
  public String text(int most) {
    if (!(node instanceof ScalarNode) || isEmpty()) return text();
    String text = text();
    if (text.codePoints().noneMatch(YamlValue::isVisible)) {
      problem("A text is needed here, and this one is empty.");
    }
    if (text.chars().anyMatch(one -> Character.isISOControl(one) && "\n\r\t".indexOf(one) < 0)) {
      problem("This has a control character in it, which cannot be shown.");
    }
    if (text.length() > most) {
      problem("This has " + text.length() + " characters; " + most + " is the most.");
    }
    return text;
  }

  private static boolean isVisible(int point) {
    return Character.isLetterOrDigit(point) && !INVISIBLE.contains(point);
  }

  /** A whole number; else 0. */
  public int number() {
    if (node instanceof ScalarNode scalar && scalar.isPlain()) {
      try {
        return Integer.parseInt(scalar.getValue());
      } catch (NumberFormatException e) {
        problem("“" + scalar.getValue() + "” is not a whole number.");
        return 0;
      }
    }
    problem("A whole number is needed here, not " + kind() + ".");
    return 0;
  }

  /** The value that goes by this name; empty when the text is none of the names. */
  public <T> Optional<T> oneOf(Map<String, T> byName) {
    String text = text();
    if (byName.containsKey(text)) return Optional.of(byName.get(text));
    if (!text.isEmpty()) {
      problem(
          "“"
              + text
              + "” is not known here"
              + meant(text, byName.keySet())
              + " It takes: "
              + String.join(", ", byName.keySet())
              + ".");
    }
    return Optional.empty();
  }

  /** The items of a list. Nothing written is an empty list, and so is anything else. */
  public List<YamlValue> items() {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(item -> new YamlValue(file, item, problems)).toList();
    }
    if (!isEmpty()) problem("A list is needed here, not " + kind() + ".");
    return List.of();
  }

  /** The texts of a list. */
  public List<String> texts() {
    return items().stream().map(YamlValue::text).toList();
  }

  /**
   * The fields of a mapping that may have just these keys; an unknown one and one that stands twice
   * are noted. Nothing written is a mapping without fields, and so is anything else.
   */
  public YamlFields fields(String... known) {
    YamlFields fields = fields();
    fields.expect(Arrays.asList(known));
    return fields;
  }

  /** The fields of a mapping that may have any keys. */
  public YamlFields fields() {
    Map<String, YamlValue> byKey = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple pair : pairs()) {
      var key = new YamlValue(file, pair.getKeyNode(), problems);
      if (!(pair.getKeyNode() instanceof ScalarNode scalar) || key.isEmpty()) {
        key.problem("A key is a plain word, not " + key.kind() + ".");
        continue;
      }
      String name = scalar.getValue();
      if (byKey.containsKey(name)) {
        key.problem("“" + name + "” stands here twice, first in line " + lines.get(name) + ".");
        continue;
      }
      byKey.put(name, new YamlValue(file, pair.getValueNode(), problems));
      lines.put(name, key.line());
    }
    return new YamlFields(file, line(), byKey, lines, problems);
  }

  private List<NodeTuple> pairs() {
    if (node instanceof MappingNode mapping) return new ArrayList<>(mapping.getValue());
    if (!isEmpty()) problem("Keys with values (key: value) are needed here, not " + kind() + ".");
    return List.of();
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** What is written, for a sentence to people: {@code nothing}, {@code a list}, … */
  public String kind() {
    if (isEmpty()) return "nothing";
    return switch (node) {
      case MappingNode _ -> "keys with values";
      case SequenceNode _ -> "a list";
      default -> "a text";
    };
  }

  /** The end of a sentence about a name not known: {@code ; did you mean “x”?}, or a full stop. */
  public static String meant(String typed, Collection<String> candidates) {
    return Nearest.to(typed, candidates).map(near -> "; did you mean “" + near + "”?").orElse(".");
  }
}
