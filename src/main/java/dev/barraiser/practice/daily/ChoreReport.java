package dev.barraiser.practice.daily;

import dev.barraiser.bot.ChoreStatus;
import java.util.List;

/** How the bot's chores fare. Told by whoever wakes them. */
public interface ChoreReport {

  /** Every chore's status. Called inside a transaction: it must not write. */
  List<ChoreStatus> status();
}
