package dev.barraiser.config;

import java.util.Locale;

/**
 * A key of the settings: everything that is to be known about it.
 *
 * @param name dotted, as in {@code room.port}
 * @param fallback its default, written as in the file
 * @param about what it sets, in a sentence or two
 */
public record Key<T>(String name, Kind<T> kind, String fallback, String about) {

  /** The variable that sets it: {@code BARRAISER_ROOM_PORT} for {@code room.port}. */
  public String variable() {
    return "BARRAISER_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The values for people: {@code a port from 1 to 65535}. */
  public String takes() {
    return kind.takes();
  }
}
