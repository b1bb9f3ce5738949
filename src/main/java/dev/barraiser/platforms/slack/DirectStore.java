package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/**
 * The table {@code slack_direct}: the conversation between the bot and each person, which Slack
 * knows as a channel of its own. Thread-safe: it keeps nothing itself.
 */
final class DirectStore {

  void keep(Tx tx, Person person, String channel) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO slack_direct (workspace, person, channel)
            VALUES (:workspace, :person, :channel)
            ON CONFLICT (workspace, person) DO UPDATE
            SET channel = excluded.channel
            """)
        .bind("workspace", person.workspace().id())
        .bind("person", person.id())
        .bind("channel", channel)
        .execute();
  }

  Optional<String> channel(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT channel FROM slack_direct WHERE workspace = :workspace AND person = :person")
        .bind("workspace", person.workspace().id())
        .bind("person", person.id())
        .mapTo(String.class)
        .findOne();
  }

  /** Whose conversation with the bot {@code channel} is; empty for one between other people. */
  Optional<Person> person(Tx tx, Workspace workspace, String channel) {
    return tx.handle()
        .createQuery(
            "SELECT person FROM slack_direct WHERE workspace = :workspace AND channel = :channel")
        .bind("workspace", workspace.id())
        .bind("channel", channel)
        .map((rs, ctx) -> new Person(workspace, rs.getString("person")))
        .findOne();
  }
}
