package dev.barraiser.chat;

import java.util.List;
import java.util.Map;

/** What an interaction gets at once. Everything else follows as effects. */
public sealed interface Answer {

  /** Stored; effects follow. */
  record Accepted() implements Answer {}

  /** A form to fill in. */
  record OpenForm(Form form) implements Answer {}

  /**
   * The form is not accepted: a sentence for each field that needs another value. It stays open as
   * it is.
   */
  record FieldErrors(Map<String, String> byField) implements Answer {
    public FieldErrors {
      byField = Map.copyOf(byField);
    }
  }

  /**
   * What the typed text could become, best first. For a command line the values are whole lines.
   */
  record Suggestions(List<Suggestion> suggestions) implements Answer {
    public Suggestions {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** One completion; {@code hint} may be empty. */
  record Suggestion(String value, String label, String hint) {}

  /** Something to tell the person at once and privately, such as why a form does not open. */
  record Told(Card card) implements Answer {}
}
