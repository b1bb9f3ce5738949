package dev.barraiser.practice.suggestions;

import dev.barraiser.chat.Person;
import java.util.Optional;

/**
 * A question of a group's own, in whichever state.
 *
 * @param by who suggested it; empty for one that was asked in a real interview
 * @param credited whether they are named with it
 * @param reworded whether an organiser has put it into other words
 * @param alike the id of the question that it is much like, if there is one
 * @param decidedBy the organiser who decided last
 */
record Suggestion(
    long id,
    long group,
    Optional<Person> by,
    boolean credited,
    boolean reworded,
    Draft draft,
    Optional<String> alike,
    State state,
    Optional<Person> decidedBy) {

  boolean isBy(Person person) {
    return by.filter(person::equals).isPresent();
  }
}
