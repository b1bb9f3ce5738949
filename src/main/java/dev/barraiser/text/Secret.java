package dev.barraiser.text;

/**
 * A token or password. No log and no message shows it by accident: its text form is dots.
 *
 * @param reveal the secret itself, for the one call that needs it
 */
public record Secret(String reveal) {

  @Override
  public String toString() {
    return "•••";
  }
}
