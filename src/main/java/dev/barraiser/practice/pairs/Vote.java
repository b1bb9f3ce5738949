package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.OptionalInt;

/**
 * What somebody saw of somebody else in one success factor.
 *
 * @param about the seat of the one it is about
 * @param words a sentence for it, or empty
 */
record Vote(Person by, int about, SuccessFactor factor, Mark mark, String words) {

  /** How much of it was to be seen. */
  enum Mark {
    STRONG("5  Strong: I would tell it to others"),
    CLEAR("4  Clear, by what they did"),
    SOME("3  Some of it, when asked"),
    SAID("2  Said, and not shown"),
    AGAINST("1  Something spoke against it"),
    NO_OCCASION("No occasion to see it");

    private final String words;

    Mark(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** From 1 to 5; none where there was no occasion. */
    OptionalInt number() {
      return switch (this) {
        case STRONG -> OptionalInt.of(5);
        case CLEAR -> OptionalInt.of(4);
        case SOME -> OptionalInt.of(3);
        case SAID -> OptionalInt.of(2);
        case AGAINST -> OptionalInt.of(1);
        case NO_OCCASION -> OptionalInt.empty();
      };
    }
  }
}
