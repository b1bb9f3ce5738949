package dev.barraiser.practice.answers;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.util.List;

/** Has more to say about an answer than that it counts. Only ever to its author. */
public interface Coach {

  /** Its author has been quiet for a while and is told at {@code place} that it counts. */
  List<Outgoing> gathered(Tx tx, Answer answer, Place place);

  /** Its author asks for feedback. */
  List<Outgoing> asked(Tx tx, Answer answer, Incoming.Pressed pressed);

  /** Has nothing to say. */
  static Coach silent() {
    return new Coach() {
      @Override
      public List<Outgoing> gathered(Tx tx, Answer answer, Place place) {
        return List.of();
      }

      @Override
      public List<Outgoing> asked(Tx tx, Answer answer, Incoming.Pressed pressed) {
        return List.of();
      }
    };
  }
}
