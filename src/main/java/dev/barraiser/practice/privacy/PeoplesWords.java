package dev.barraiser.practice.privacy;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.ZoneId;

/**
 * In which words people know what the tables hold in short. Whoever asks has made sure it is
 * theirs.
 */
public interface PeoplesWords {

  /** A question as it is asked. */
  String question(Tx tx, String id);

  /** What goes by a key among those of a kind; the key itself where it is not known any more. */
  String named(Kind kind, String key);

  /** What a mock interview showed, as it is kept. */
  Laid debrief(String kept);

  /** The zone by whose clock somebody reads times. */
  ZoneId zone(Tx tx, Person person);

  /** What is kept by a key. */
  enum Kind {
    CATEGORY,
    TOPIC,
    PRINCIPLE,
    FACTOR,
    STATEMENT
  }
}
