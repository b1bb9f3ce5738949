package dev.barraiser.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code config/barraiser.yaml} to the keys. {@code -Dgolden.update} rewrites it and still
 * fails the run.
 */
class SettingsFileTest {

  private static final Path FILE = Path.of("config", "barraiser.yaml");
  private static final int WIDTH = 110;

  @Test
  void the_commented_settings_file_has_every_key_with_its_default() throws IOException {
    String actual = Files.exists(FILE) ? Files.readString(FILE) : "";
    if (System.getProperty("golden.update") != null) Files.writeString(FILE, commented());

    assertThat(actual).isEqualTo(commented());
  }

  @Test
  void the_commented_settings_file_loads_as_the_defaults(@TempDir Path folder) throws IOException {
    var problems = new Problems();

    Settings commented = SettingsLoader.load(FILE, null, Map.of(), problems);
    Settings defaults =
        SettingsLoader.load(
            Files.writeString(folder.resolve("empty.yaml"), ""), null, Map.of(), problems);

    assertThat(problems.list()).isEmpty();
    assertThat(commented).isEqualTo(defaults);
  }

  private static String commented() {
    var text = new StringBuilder();
    text.append(
        """
        # Settings of the Bar Raiser Bot: every key with its default. A file of yours needs only the keys it changes.
        # Any key can be set in the environment too: BARRAISER_ROOM_PORT for room.port, or BARRAISER_ROOM_PORT_FILE
        # to read it from a file. Tokens never stand here: set them in the environment, or name a file in NAME_FILE.
        """);
    List<String> open = List.of();
    for (Key<?> key : Keys.all()) {
      List<String> path = List.of(key.name().split("\\."));
      List<String> sections = path.subList(0, path.size() - 1);
      for (int depth = 0; depth < sections.size(); depth++) {
        if (depth < open.size() && open.get(depth).equals(sections.get(depth))) continue;
        if (depth == 0) text.append('\n');
        text.append("  ".repeat(depth)).append(sections.get(depth)).append(":\n");
      }
      open = sections;
      String indent = "  ".repeat(sections.size());
      text.append(wrapped(indent, key.about() + " Takes " + key.takes() + "."));
      text.append(indent).append(path.getLast()).append(": ");
      text.append(written(key.fallback())).append('\n');
    }
    return text.toString();
  }

  private static String wrapped(String indent, String words) {
    var text = new StringBuilder();
    var line = new StringBuilder(indent).append('#');
    for (String word : words.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(indent).append('#');
      }
      line.append(' ').append(word);
    }
    return text.append(line).append('\n').toString();
  }

  private static String written(String value) {
    return value.isEmpty() || value.matches("\\d\\d:\\d\\d") ? '"' + value + '"' : value;
  }
}
