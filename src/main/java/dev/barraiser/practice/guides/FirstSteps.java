package dev.barraiser.practice.guides;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/** How far somebody is with the first steps and the reading. For their eyes only. */
public interface FirstSteps {

  Ticks of(Tx tx, Person person);

  /**
   * How many of them are ticked off.
   *
   * @param read how many guides were read, of all there are
   */
  record Ticks(int done, int all, int read, int guides) {

    /** Where nothing is known of the reading. */
    public Ticks(int done, int all) {
      this(done, all, 0, 0);
    }

    /** Said while it is under way: not before the first guide, and not after the last. */
    public Optional<Block.Fact> reading() {
      return read == 0 || read >= guides
          ? Optional.empty()
          : Optional.of(new Block.Fact("Guides read", read + " of " + guides));
    }

    /** Said from the first tick on, also when all of them are. */
    public Optional<Block.Fact> fact() {
      return done == 0
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
