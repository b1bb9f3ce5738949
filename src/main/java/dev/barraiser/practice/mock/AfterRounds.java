package dev.barraiser.practice.mock;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/** What somebody's rounds that are over left them to practise. For their eyes only. */
public interface AfterRounds {

  /**
   * A follow-up to which they had no answer.
   *
   * @param line which of the round's it was
   * @param at when the round began
   * @param question the main question's identifier
   */
  record Missed(long round, int line, Instant at, String question, String ask) {}

  /** Of their last rounds since then, the latest first; in a round, in the order of asking. */
  List<Missed> missed(Tx tx, Person person, Instant since);

  /**
   * The question of a round that went worst.
   *
   * @param at when the round began
   * @param gaps how much was left open, at least 1
   */
  record Weakest(String question, Instant at, int gaps) {}

  /** Of their rounds since then, one each, the latest first. */
  List<Weakest> weakest(Tx tx, Person person, Instant since);
}
