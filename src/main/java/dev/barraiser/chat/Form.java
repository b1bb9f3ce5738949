package dev.barraiser.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form: pages of at most five fields (Discord's bound). Slack and the room show the pages as one
 * dialog.
 *
 * @param action which handler takes it when submitted, and about what
 * @param title at most 24 characters (Slack's bound)
 * @param submit the label of the button that sends it
 */
public record Form(Action action, String title, String submit, List<Page> pages) {

  public Form {
    pages = List.copyOf(pages);
    if (title.length() > 24)
      throw new IllegalArgumentException("title over 24 characters: " + title);
  }

  /** At most five fields; {@code title} is shown above them, or empty. */
  public record Page(String title, List<Field> fields) {
    public Page {
      fields = List.copyOf(fields);
      if (fields.size() > 5)
        throw new IllegalArgumentException("over five fields on page " + title);
    }
  }

  /** Every field of every page, in order. */
  public Stream<Field> fields() {
    return pages.stream().flatMap(page -> page.fields().stream());
  }
}
