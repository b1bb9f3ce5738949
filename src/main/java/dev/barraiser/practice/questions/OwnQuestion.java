package dev.barraiser.practice.questions;

import dev.barraiser.chat.Person;
import java.util.Optional;

/**
 * A question that a study group added for itself: nobody outside the group is asked it.
 *
 * @param text as it is asked
 * @param hint what to listen for, in its author's words; empty for the usual words of its kind
 * @param credited who is named with it, if they wished so
 * @param reworded whether an organiser has put it into other words since
 * @param known whether nobody suggested it: the group was told that it was asked
 * @param alike the id of the question that it is much like, if there is one
 */
public record OwnQuestion(
    long id,
    long group,
    String text,
    Kind kind,
    Principle principle,
    Category category,
    Level level,
    String hint,
    Optional<Person> credited,
    boolean reworded,
    boolean known,
    Optional<String> alike) {

  /** The id by which answers and buttons refer to it. */
  public String questionId() {
    return OwnIds.of(id);
  }
}
