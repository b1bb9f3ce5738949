package dev.barraiser.practice.groups;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;

/** The table {@code mention_answered}. Thread-safe: it keeps nothing itself. */
final class MentionStore {

  /**
   * Remembers that a person who addressed the bot is answered now.
   *
   * @param quiet how long after an answer there is no further one
   * @return false when the last answer is not that long ago
   */
  boolean answers(Tx tx, Place.Channel channel, Person by, Instant now, Duration quiet) {
    tx.handle()
        .createUpdate("DELETE FROM mention_answered WHERE at <= :before")
        .bind("before", now.minus(quiet).toEpochMilli())
        .execute();
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO mention_answered (platform, workspace, channel, person, at)
                VALUES (:channel.workspace.platform, :channel.workspace.id, :channel.id, :by, :now)
                ON CONFLICT (platform, workspace, channel, person) DO NOTHING
                """)
            .bindMethods("channel", channel)
            .bind("by", by.id())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }
}
