package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code discord_direct}: the conversation between the bot and each person, which Discord
 * knows as a channel of its own, and how far it was heard. Thread-safe: it keeps nothing itself.
 */
final class DirectStore {

  /**
   * A conversation.
   *
   * @param through every message up to this id has been passed on
   */
  record Direct(Person person, String channel, String through) {}

  /** It is known from {@code now} on; harmless when it was. */
  void keep(Tx tx, Person person, String channel, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_direct (person, channel, through)
            VALUES (:person, :channel, :through)
            ON CONFLICT (person) DO UPDATE
            SET channel = excluded.channel
            """)
        .bind("person", person.id())
        .bind("channel", channel)
        .bind("through", Ids.firstAt(now))
        .execute();
  }

  Optional<String> channel(Tx tx, Person person) {
    return tx.handle()
        .createQuery("SELECT channel FROM discord_direct WHERE person = :person")
        .bind("person", person.id())
        .mapTo(String.class)
        .findOne();
  }

  /** Whose conversation with the bot {@code channel} is; empty where it is none. */
  Optional<Person> person(Tx tx, String channel) {
    return tx.handle()
        .createQuery("SELECT person FROM discord_direct WHERE channel = :channel")
        .bind("channel", channel)
        .map((rs, ctx) -> Ids.person(rs.getString("person")))
        .findOne();
  }

  List<Direct> all(Tx tx) {
    return tx.handle()
        .createQuery("SELECT person, channel, through FROM discord_direct ORDER BY through DESC")
        .map((rs, ctx) ->
            new Direct(
                Ids.person(rs.getString("person")),
                rs.getString("channel"),
                rs.getString("through")))
        .list();
  }

  void heardThrough(Tx tx, String channel, String message) {
    tx.handle()
        .createUpdate("UPDATE discord_direct SET through = :through WHERE channel = :channel")
        .bind("through", message)
        .bind("channel", channel)
        .execute();
  }
}
