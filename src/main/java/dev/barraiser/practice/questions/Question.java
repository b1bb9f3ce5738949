package dev.barraiser.practice.questions;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A question of the bank.
 *
 * @param id stable; answers refer to it
 * @param text as a Bar Raiser would say it
 * @param principles one to three, the main one first
 * @param framework the outline offered with it, an id of {@link Framework}
 * @param hint what the interviewer listens for, giving nothing away
 * @param strong what a strong answer shows
 * @param redFlags what would worry an interviewer
 * @param scope the reach expected at L6 and at L7; only for levels that the question fits, and of a
 *     group's own question for none
 */
public record Question(
    String id,
    String text,
    Category category,
    Kind kind,
    List<Principle> principles,
    Level level,
    String framework,
    String hint,
    List<Probe> probes,
    List<String> strong,
    List<String> redFlags,
    Map<Level, String> scope) {

  public Question {
    principles = List.copyOf(principles);
    probes = List.copyOf(probes);
    strong = List.copyOf(strong);
    redFlags = List.copyOf(redFlags);
    scope = Map.copyOf(scope);
  }

  /** Whether it is answered by something that happened, rather than by a view or a plan. */
  public boolean asksForStory() {
    return asksForStory(kind, text);
  }

  /** The same of a question that is in no bank. */
  public static boolean asksForStory(Kind kind, String text) {
    return switch (kind) {
      case BEHAVIOURAL, CROSS_FUNCTIONAL, FAILURE -> true;
      case HYPOTHETICAL -> false;
      // These are asked either way.
      case VALUES, LONG_TERM, ETHICS -> OF_THE_PAST.matcher(text).find();
    };
  }

  private static final Pattern OF_THE_PAST =
      Pattern.compile(
          "^(describe|tell me|give (me )?(an )?example|think back|walk me)\\b"
              + "|\\ba time\\b|\\b(have|did|were) you\\b",
          Pattern.CASE_INSENSITIVE);

  /** A follow-up of the interviewer's. */
  public record Probe(Layer layer, String ask) {}

  /** How deep a probe goes, in the order in which an interviewer digs. */
  public enum Layer {
    CONTEXT("context", "Context"),
    ROLE("role", "Your role"),
    DECISION("decision", "Decision"),
    EXECUTION("execution", "Execution"),
    MEASURED_RESULT("measured-result", "Measured result"),
    LEARNING("learning", "Learning");

    private final String key;
    private final String title;

    Layer(String key, String title) {
      this.key = key;
      this.title = title;
    }

    /** Its name in files. */
    public String key() {
      return key;
    }

    /** Its name for people. */
    public String title() {
      return title;
    }
  }
}
