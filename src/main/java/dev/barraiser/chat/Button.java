package dev.barraiser.chat;

/** A button of a card. */
public record Button(String label, Action action, Style style) {

  /** How much a button asks to be pressed. */
  public enum Style {
    PRIMARY,
    PLAIN,
    DANGER
  }

  public static Button of(String label, Action action) {
    return new Button(label, action, Style.PLAIN);
  }

  public static Button primary(String label, Action action) {
    return new Button(label, action, Style.PRIMARY);
  }

  public static Button danger(String label, Action action) {
    return new Button(label, action, Style.DANGER);
  }
}
