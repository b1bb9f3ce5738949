package dev.barraiser.timetable;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import java.time.Duration;
import java.util.List;

/** Forgets what nobody can ask for any more. */
final class Retention {

  /** Longer than any slot can come again: a year and the leap day, and a month to spare. */
  private static final Duration CLAIMS_KEPT = Duration.ofDays(400);

  static final String NAME = "retention";

  private Retention() {}

  /** It has no due rows: what has grown old is found when it is woken. */
  static Chore chore(Bot bot, RunLedgerStore runs) {
    return new Chore(
        NAME,
        "Clearing out what nobody needs",
        Duration.ofHours(1),
        false,
        (tx, now) -> new Chore.Backlog(0, null),
        (tx, now, ledger) -> {
          int forgotten = bot.forgetOld(tx) + runs.forget(tx, now.minus(CLAIMS_KEPT));
          return new Chore.Done(forgotten, false, List.of());
        });
  }
}
