package dev.barraiser.chat;

/**
 * What a button does when pressed: which handler, about what. The subject comes back from the
 * outside world and is never trusted: a handler checks that the person pressing may do it.
 *
 * @param name dotted and stable, the feature first: {@code daily.hint}; at most 40 characters
 * @param subject the identifier of what it is about, or empty; at most 50 characters without a
 *     colon (Discord's custom_id holds 100)
 */
public record Action(String name, String subject) {

  public Action {
    if (name.isEmpty() || name.length() > 40 || name.contains(":")) {
      throw new IllegalArgumentException("not an action name: " + name);
    }
    if (subject.length() > 50 || subject.contains(":")) {
      throw new IllegalArgumentException("not an action subject: " + name);
    }
  }

  public static Action of(String name) {
    return new Action(name, "");
  }

  public static Action of(String name, long subject) {
    return new Action(name, Long.toString(subject));
  }

  public static Action of(String name, String subject) {
    return new Action(name, subject);
  }

  /** The form in which platforms carry it: {@code name:subject}. */
  public String wire() {
    return name + ":" + subject;
  }

  /**
   * Reads {@link #wire()} back.
   *
   * @throws IllegalArgumentException when {@code wire} is no action
   */
  public static Action parse(String wire) {
    int colon = wire.indexOf(':');
    if (colon < 1) throw new IllegalArgumentException("not an action");
    return new Action(wire.substring(0, colon), wire.substring(colon + 1));
  }
}
