package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tables {@code discord_member}, {@code discord_met} and {@code discord_right}: names, in which
 * servers people were met, and where they administer. Thread-safe: it keeps nothing itself.
 */
final class MemberStore {

  /**
   * Somebody as Discord told of them last.
   *
   * @param gone in no server any more in which they were met
   */
  record Member(String name, boolean gone) {}

  /** Somebody met in a server. */
  record Met(Person person, String guild) {}

  Optional<Member> find(Tx tx, Person person) {
    return tx.handle()
        .createQuery("SELECT name, gone FROM discord_member WHERE person = :person")
        .bind("person", person.id())
        .map((rs, ctx) -> new Member(rs.getString("name"), rs.getInt("gone") == 1))
        .findOne();
  }

  void keep(Tx tx, Person person, Member member, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_member (person, name, gone, told_at)
            VALUES (:person, :name, :gone, :now)
            ON CONFLICT (person) DO UPDATE
            SET name = excluded.name,
              gone = excluded.gone,
              told_at = excluded.told_at
            """)
        .bind("person", person.id())
        .bind("name", member.name())
        .bind("gone", member.gone() ? 1 : 0)
        .bind("now", now)
        .execute();
  }

  /** They are in that server. */
  void met(Tx tx, Person person, String guild, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_met (person, guild, asked_at)
            VALUES (:person, :guild, :now)
            ON CONFLICT (person, guild) DO UPDATE
            SET asked_at = excluded.asked_at
            """)
        .bind("person", person.id())
        .bind("guild", guild)
        .bind("now", now)
        .execute();
  }

  /** They are in that server no more. */
  void left(Tx tx, Person person, String guild) {
    tx.handle()
        .createUpdate("DELETE FROM discord_met WHERE person = :person AND guild = :guild")
        .bind("person", person.id())
        .bind("guild", guild)
        .execute();
    tx.handle()
        .createUpdate("DELETE FROM discord_right WHERE person = :person AND guild = :guild")
        .bind("person", person.id())
        .bind("guild", guild)
        .execute();
  }

  List<Met> met(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT person, guild
            FROM discord_met
            WHERE person = :person
            ORDER BY guild
            """)
        .bind("person", person.id())
        .map((rs, ctx) -> new Met(Ids.person(rs.getString("person")), rs.getString("guild")))
        .list();
  }

  /**
   * Whom Discord was not asked about since, in servers with a channel in use; longest ago first.
   */
  List<Met> notAskedSince(Tx tx, Instant since) {
    return tx.handle()
        .createQuery(
            """
            SELECT person, guild
            FROM discord_met
            WHERE asked_at < :since
              AND guild IN (SELECT guild FROM discord_channel WHERE inside = 1)
            ORDER BY asked_at
            """)
        .bind("since", since)
        .map((rs, ctx) -> new Met(Ids.person(rs.getString("person")), rs.getString("guild")))
        .list();
  }

  /** What was told last; empty for nothing. */
  Optional<Boolean> administers(Tx tx, Person person, Place.Channel place) {
    return tx.handle()
        .createQuery(
            """
            SELECT administers
            FROM discord_right
            WHERE person = :person
              AND channel = :channel
            """)
        .bind("person", person.id())
        .bind("channel", place.id())
        .map((rs, ctx) -> rs.getInt("administers") == 1)
        .findOne();
  }

  void keep(Tx tx, Person person, Place.Channel place, String guild, boolean administers) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_right (person, channel, guild, administers)
            VALUES (:person, :channel, :guild, :administers)
            ON CONFLICT (person, channel) DO UPDATE
            SET guild = excluded.guild,
              administers = excluded.administers
            """)
        .bind("person", person.id())
        .bind("channel", place.id())
        .bind("guild", guild)
        .bind("administers", administers ? 1 : 0)
        .execute();
  }
}
