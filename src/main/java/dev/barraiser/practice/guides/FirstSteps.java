package dev.barraiser.practice.guides;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/** How far somebody is with the first steps. For their eyes only. */
public interface FirstSteps {

  Ticks of(Tx tx, Person person);

  /** How many of them are ticked off. */
  record Ticks(int done, int all) {

    /** Said while they are under way: not before the first tick, and not after the last. */
    public Optional<Block.Fact> fact() {
      return done == 0 || isDone()
          ? Optional.empty()
          : Optional.of(new Block.Fact("First steps", done + " of " + all));
    }

    /** Opens them, until all are ticked off. */
    public Optional<Button> button() {
      return isDone()
          ? Optional.empty()
          : Optional.of(Button.of("First steps", Action.of(GuideCards.FIRST_STEPS)));
    }

    private boolean isDone() {
      return done >= all;
    }
  }
}
