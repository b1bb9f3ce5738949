package dev.barraiser.practice.groups;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;

/** The table {@code greeted}. Thread-safe: it keeps nothing itself. */
final class GreetedStore {

  /** Remembers that a channel was greeted; false when it had been. */
  boolean add(Tx tx, Place.Channel channel) {
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO greeted (platform, workspace, channel)
                VALUES (:channel.workspace.platform, :channel.workspace.id, :channel.id)
                ON CONFLICT (platform, workspace, channel) DO NOTHING
                """)
            .bindMethods("channel", channel)
            .execute()
        == 1;
  }

  /** The bot is there no longer. */
  void remove(Tx tx, Place.Channel channel) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM greeted
            WHERE platform = :channel.workspace.platform
              AND workspace = :channel.workspace.id
              AND channel = :channel.id
            """)
        .bindMethods("channel", channel)
        .execute();
  }
}
