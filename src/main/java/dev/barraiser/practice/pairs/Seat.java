package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.Level;
import java.util.Optional;

/**
 * Somebody in a meeting.
 *
 * @param question the id of the one they are asked
 * @param probes how many of its follow-ups were looked at by whoever asks it
 * @param held what they said of whether it took place
 */
record Seat(
    int number, Person person, Level level, String question, int probes, Optional<Held> held) {

  /** Whether it took place. */
  enum Held {
    YES,
    NO,
    /** At another time. */
    LATER
  }
}
