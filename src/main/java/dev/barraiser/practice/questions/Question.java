package dev.barraiser.practice.questions;

import java.util.List;

/**
 * A question of the bank.
 *
 * @param id stable; answers refer to it
 * @param text as a Bar Raiser would say it
 * @param principles one to three, the main one first
 * @param framework the outline offered with it, an id of {@link Framework}
 * @param hint what the interviewer listens for, giving nothing away
 * @param strong what a strong answer shows
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
    List<String> strong) {

  public Question {
    principles = List.copyOf(principles);
    probes = List.copyOf(probes);
    strong = List.copyOf(strong);
  }

  /** A follow-up of the interviewer's. */
  public record Probe(Layer layer, String ask) {}

  /** How deep a probe goes, in the order in which an interviewer digs. */
  public enum Layer {
    CONTEXT("context"),
    ROLE("role"),
    DECISION("decision"),
    EXECUTION("execution"),
    MEASURED_RESULT("measured-result"),
    LEARNING("learning");

    private final String key;

    Layer(String key) {
      this.key = key;
    }

    /** Its name in files. */
    public String key() {
      return key;
    }
  }
}
