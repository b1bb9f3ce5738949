package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A text of somebody's that is to be read, or was.
 *
 * @param reading what was read; empty until it is. A refusal stays while the text is read again
 */
record Coaching(long id, Draft draft, State state, Optional<Reading> reading) {

  enum State {
    /** Its author may still be writing. */
    WAITING,
    ASKED,
    READ
  }

  /**
   * A text with all that is needed to read it and to tell its author.
   *
   * @param source where the text comes from
   * @param question what it answers
   * @param rewritten the index of the sentence that was rewritten, in the reading before
   * @param beganAs a hash of the answer or story as it was when the first sentence of it was
   *     rewritten, or is now; empty for what was pasted
   * @param before the coaching to compare with
   * @param place where to tell
   * @param origin what it answers, or nothing
   * @param due from when on it may be read
   */
  record Draft(
      Person by,
      Source source,
      Which question,
      Lens lens,
      String text,
      OptionalInt rewritten,
      String beganAs,
      OptionalLong before,
      Place place,
      Origin origin,
      Instant due) {

    /** The same with a sentence rewritten, to be compared with what it was. */
    Draft rewriting(
        long coaching, int sentence, String now, Place place, Origin origin, Instant at) {
      return new Draft(
          by,
          source,
          question,
          lens,
          now,
          OptionalInt.of(sentence),
          beganAs,
          OptionalLong.of(coaching),
          place,
          origin,
          at);
    }
  }

  /** Where a text comes from. */
  sealed interface Source {}

  record FromAnswer(long answer) implements Source {}

  record FromStory(long story) implements Source {}

  /**
   * It stands nowhere else.
   *
   * @param practised whether it was written in answer to a question, rather than pasted
   */
  record Pasted(boolean practised) implements Source {}

  /**
   * The question that a text answers, as far as that is known.
   *
   * @param id in the bank; may be empty
   * @param text as asked; may be empty
   */
  record Which(String id, String text) {
    static final Which UNKNOWN = new Which("", "");
  }

  /** Whether it was refused, and is to be read since its author says that it is an answer. */
  boolean insisted() {
    return state == State.ASKED && reading.isPresent();
  }

  Optional<Reading.Read> read() {
    return reading.map(one -> one instanceof Reading.Read read ? read : null);
  }
}
