package dev.barraiser.practice.people;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.storage.Tx;
import java.time.ZoneId;
import java.util.Optional;

/** The table {@code person}. Thread-safe: it keeps nothing itself. */
public final class PeopleStore {

  /**
   * Keeps what the platform tells. A zone that is known is not forgotten when the platform tells
   * none.
   */
  void keep(Tx tx, Profile profile) {
    ZoneId zone = profile.zone();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO person (platform, workspace, person, name, zone, admin, guest, present, reachable)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :name, :zone, :admin, :guest, 1, 1)
            ON CONFLICT (platform, workspace, person) DO UPDATE
            SET name = excluded.name,
              zone = COALESCE(excluded.zone, person.zone),
              admin = excluded.admin,
              guest = excluded.guest,
              present = 1
            """)
        .bindMethods("person", profile.person())
        .bind("name", profile.name())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("admin", profile.admin() ? 1 : 0)
        .bind("guest", profile.guest() ? 1 : 0)
        .execute();
  }

  /** Remembers whether a person is in the workspace; whoever changes there is. */
  public void present(Tx tx, Person person, boolean present) {
    mark(tx, person, "present", present);
  }

  /** Remembers whether direct messages reach a person. */
  public void reachable(Tx tx, Person person, boolean reachable) {
    mark(tx, person, "reachable", reachable);
  }

  private static void mark(Tx tx, Person person, String column, boolean value) {
    tx.handle()
        .createUpdate(
            """
            UPDATE person
            SET <column> = :value
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .define("column", column)
        .bindMethods("person", person)
        .bind("value", value ? 1 : 0)
        .execute();
  }

  void rights(Tx tx, Person person, Place.Channel channel, boolean administers) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO person_right (platform, workspace, person, channel, administers)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :channel, :administers)
            ON CONFLICT (platform, workspace, person, channel) DO UPDATE
            SET administers = excluded.administers
            """)
        .bindMethods("person", person)
        .bind("channel", channel.id())
        .bind("administers", administers ? 1 : 0)
        .execute();
  }

  /**
   * Whether a person administers where a channel is; empty on a platform that does not tell it for
   * each place. Where it does, whoever it has not told of administers nothing.
   */
  public Optional<Boolean> administers(Tx tx, Person person, Place.Channel channel) {
    return tx.handle()
        .createQuery(
            """
            SELECT administers
            FROM person_right
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND channel = :channel
            """)
        .bindMethods("person", person)
        .bind("channel", channel.id())
        .map((rs, ctx) -> rs.getInt("administers") == 1)
        .findOne()
        .or(() -> isToldForEachPlace(tx, person) ? Optional.of(false) : Optional.empty());
  }

  private static boolean isToldForEachPlace(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT 1
            FROM person_right
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
            LIMIT 1
            """)
        .bindMethods("person", person)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** What is known of a person; empty for one the platform has never told of. */
  public Optional<Known> find(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT name, zone, admin, guest, present, reachable
            FROM person
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Known(
                person,
                rs.getString("name"),
                Optional.ofNullable(rs.getString("zone")).map(ZoneId::of),
                rs.getInt("admin") == 1,
                rs.getInt("guest") == 1,
                rs.getInt("present") == 1,
                rs.getInt("reachable") == 1))
        .findOne();
  }

  /** A person's own time zone; {@code otherwise} while it is not known. */
  public ZoneId zone(Tx tx, Person person, ZoneId otherwise) {
    return find(tx, person).flatMap(Known::zone).orElse(otherwise);
  }

  /** A person's name as shown; "somebody" for one the platform has never told of. */
  public String name(Tx tx, Person person) {
    return find(tx, person).map(Known::name).orElse("somebody");
  }

  /**
   * A person.
   *
   * @param guest whether the platform lets them into some channels only
   * @param present false once they left the workspace
   * @param reachable false while direct messages are refused
   */
  public record Known(
      Person person,
      String name,
      Optional<ZoneId> zone,
      boolean admin,
      boolean guest,
      boolean present,
      boolean reachable) {}
}
