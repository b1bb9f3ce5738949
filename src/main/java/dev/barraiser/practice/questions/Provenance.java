package dev.barraiser.practice.questions;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a group knows of where a question comes from.
 *
 * @param suggestedBy who suggested it, if they wished to be named
 * @param reworded whether an organiser has put it into other words since
 * @param real how often the group was told that it was asked in a real interview
 * @param seed whether it is one of the founding guide's, word for word
 */
public record Provenance(Optional<Person> suggestedBy, boolean reworded, int real, boolean seed) {

  /** A question of the bank that nobody has told of. */
  public static final Provenance UNKNOWN = new Provenance(Optional.empty(), false, 0, false);

  /** The same without the name of whoever suggested it. */
  Provenance unnamed() {
    return new Provenance(Optional.empty(), reworded, real, seed);
  }

  /** Said with the question; empty when there is nothing to say. */
  Optional<Words> words() {
    List<Object> parts = new ArrayList<>();
    suggestedBy.ifPresent(person -> {
      parts.add("Suggested by ");
      parts.add(new Span.Name(person));
      parts.add(reworded ? ", in the organisers' words." : ".");
    });
    if (seed) parts.add("One of the guide's own ten.");
    if (real > 0) parts.add((parts.isEmpty() ? "" : " ") + "Asked for real, " + times(real) + ".");
    return parts.isEmpty() ? Optional.empty() : Optional.of(Words.of(parts.toArray()));
  }

  private static String times(int real) {
    return switch (real) {
      case 1 -> "once that we know of";
      case 2 -> "twice that we know of";
      default -> real + " times that we know of";
    };
  }
}
