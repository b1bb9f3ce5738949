package dev.barraiser.yaml;

/**
 * Something in a file that cannot be used, told to the person who wrote it.
 *
 * @param file as that person would name it
 * @param line counted from 1; 0 where a line says nothing, as for an environment variable
 * @param message a plain sentence without the file's name
 */
public record Problem(String file, int line, String message) {

  /** {@code config/barraiser.yaml:12: …}, the form that editors and terminals can jump to. */
  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + ": " + message;
  }
}
