package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file of {@code src/test/resources/golden}. {@code -Dgolden.update} rewrites what
 * differs and still fails the run: what changed is to be read before it is committed.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Fails unless the file {@code name} holds exactly {@code actual}. */
  public static void assertMatches(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      String expected = Files.exists(file) ? Files.readString(file) : "";
      if (System.getProperty("golden.update") == null) {
        assertThat(actual).as("golden file " + name).isEqualTo(expected);
      } else if (!actual.equals(expected)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        fail("golden file %s was rewritten: read what changed", name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
