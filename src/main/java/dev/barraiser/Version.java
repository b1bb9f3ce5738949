package dev.barraiser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release this is. */
final class Version {

  private Version() {}

  /** Such as {@code 0.1.0}: the build writes it into the jar. */
  static String current() {
    try (InputStream in = Version.class.getResourceAsStream("/barraiser.properties")) {
      if (in == null) throw new IllegalStateException("the jar lacks barraiser.properties");
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
