package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The table {@code discord_private}: the private thread that stands for somebody's direct messages.
 * One that is nobody's any more has its own id in the place of the person's until it is tidied
 * away. Thread-safe: it keeps nothing itself.
 */
final class PrivateStore {

  /**
   * Such a thread.
   *
   * @param told whether it was said there who can read it
   * @param through every message of the person's up to this id has been passed on
   */
  record Private(Person person, Place.InThread place, String guild, boolean told, String through) {

    String thread() {
      return place.root();
    }

    Private nobodys() {
      return new Private(Ids.person(thread()), place, guild, told, through);
    }
  }

  List<Private> all(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT person, thread, channel, guild, told, through
            FROM discord_private
            WHERE person != thread
            ORDER BY through DESC
            """)
        .map((rs, ctx) -> one(rs))
        .list();
  }

  private static Private one(ResultSet rs) throws SQLException {
    return new Private(
        Ids.person(rs.getString("person")),
        Ids.thread(rs.getString("channel"), rs.getString("thread")),
        rs.getString("guild"),
        rs.getInt("told") == 1,
        rs.getString("through"));
  }

  /** It is theirs from now on, in place of one that they had. */
  void keep(Tx tx, Private one) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_private (person, thread, channel, guild, told, through)
            VALUES (:person, :thread, :channel, :guild, :told, :through)
            ON CONFLICT (person) DO UPDATE
            SET thread = excluded.thread,
              channel = excluded.channel,
              guild = excluded.guild,
              told = excluded.told,
              through = excluded.through
            """)
        .bind("person", one.person().id())
        .bind("thread", one.thread())
        .bind("channel", one.place().channel().id())
        .bind("guild", one.guild())
        .bind("told", one.told() ? 1 : 0)
        .bind("through", one.through())
        .execute();
  }

  /** Threads that are nobody's any more, oldest first. */
  List<String> left(Tx tx) {
    return tx.handle()
        .createQuery("SELECT thread FROM discord_private WHERE person = thread ORDER BY thread")
        .mapTo(String.class)
        .list();
  }

  /** Theirs, if they have one, is nobody's any more. */
  void leave(Tx tx, Person person) {
    tx.handle()
        .createUpdate("UPDATE discord_private SET person = thread WHERE person = :person")
        .bind("person", person.id())
        .execute();
  }

  void told(Tx tx, String thread) {
    tx.handle()
        .createUpdate("UPDATE discord_private SET told = 1 WHERE thread = :thread")
        .bind("thread", thread)
        .execute();
  }

  void lost(Tx tx, String thread) {
    tx.handle()
        .createUpdate("DELETE FROM discord_private WHERE thread = :thread")
        .bind("thread", thread)
        .execute();
  }

  void heardThrough(Tx tx, Person person, String message) {
    tx.handle()
        .createUpdate("UPDATE discord_private SET through = :through WHERE person = :person")
        .bind("through", message)
        .bind("person", person.id())
        .execute();
  }

  /**
   * Channels in which somebody can be expected: study groups where they used the bot, other
   * channels where they did, and study groups of servers in which they were met.
   */
  List<Place.Channel> around(Tx tx, Person person, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT channel, MIN(rank) AS best
            FROM (
              SELECT r.channel AS channel, CASE WHEN c.inside = 1 THEN 0 ELSE 1 END AS rank
              FROM discord_right r
              LEFT JOIN discord_channel c ON c.channel = r.channel
              WHERE r.person = :person
              UNION ALL
              SELECT c.channel AS channel, 2 AS rank
              FROM discord_channel c
              JOIN discord_met m ON m.guild = c.guild
              WHERE m.person = :person
                AND c.inside = 1
            ) AS known
            GROUP BY channel
            ORDER BY best, channel DESC
            LIMIT :most
            """)
        .bind("person", person.id())
        .bind("most", most)
        .map((rs, ctx) -> Ids.channel(rs.getString("channel")))
        .list();
  }
}
