package dev.barraiser.platforms.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product's clock as the room's page shows and steps it. Thread-safe. */
public interface FastForward {

  /** The clock as it is. */
  Clock state();

  /** Puts the clock forward to the next due row and runs what is due. Returns when it has run. */
  Step next();

  /**
   * Where the clock stands.
   *
   * @param now the product's time
   * @param ahead how far that is ahead of the machine's
   * @param allowed whether {@link #next} may be called at all
   * @param next what it would step to; null when nothing is planned
   */
  record Clock(Instant now, Duration ahead, boolean allowed, @Nullable Due next) {}

  /**
   * Something that is or was due.
   *
   * @param chore in words for people
   */
  record Due(String chore, Instant at) {}

  /** What a step did. */
  sealed interface Step {}

  /** It is {@code now} now, and this ran. */
  record Stepped(Instant now, List<Due> ran) implements Step {
    public Stepped {
      ran = List.copyOf(ran);
    }
  }

  /** Not done; {@code why} is a sentence for people. */
  record NotStepped(String why) implements Step {}
}
