package dev.barraiser.bot;

/** The points between which a process may die. In production nothing watches; the kill tests do. */
public interface Steps {

  /** Called on the thread that has just reached {@code step}. */
  void reached(Step step);

  /** In the order in which an event, or a due slot, becomes a delivered effect. */
  enum Step {
    EVENT_ACCEPTED,
    EFFECTS_COMMITTED,
    CHORE_DECIDED,
    CHORE_COMMITTED,
    SENDING_MARKED,
    SENT,
    SENT_MARKED
  }
}
