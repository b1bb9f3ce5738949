package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds every source file to google-java-format. {@code -Dgolden.update} rewrites them and still
 * fails the run.
 */
class SourceFormatTest {

  private final Formatter formatter = new Formatter();

  @Test
  void every_source_file_is_formatted() throws IOException {
    List<Path> offending = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = format(file, source);
      if (source.equals(formatted)) continue;
      offending.add(file);
      if (System.getProperty("golden.update") != null) Files.writeString(file, formatted);
    }

    assertThat(offending)
        .as("not formatted; run the tests with -Dgolden.update to format them")
        .isEmpty();
  }

  private String format(Path file, String source) {
    try {
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return formatter.formatSource(ordered);
    } catch (FormatterException e) {
      throw new AssertionError(file + " cannot be read as Java", e);
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return all;
  }
}
