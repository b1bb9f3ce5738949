package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Profile;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The table {@code slack_member}. Thread-safe: it keeps nothing itself. */
final class MemberStore {

  /**
   * Somebody of the workspace, as Slack told last.
   *
   * @param gone deactivated or deleted
   * @param asked when Slack was asked last, on the machine's clock
   */
  record Member(Profile profile, boolean gone, Instant asked) {}

  void keep(Tx tx, Member member) {
    Profile profile = member.profile();
    ZoneId zone = profile.zone();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO slack_member (workspace, person, name, zone, admin, guest, gone, asked_at)
            VALUES (:workspace, :person, :name, :zone, :admin, :guest, :gone, :asked)
            ON CONFLICT (workspace, person) DO UPDATE
            SET name = excluded.name,
              zone = excluded.zone,
              admin = excluded.admin,
              guest = excluded.guest,
              gone = excluded.gone,
              asked_at = excluded.asked_at
            """)
        .bind("workspace", profile.person().workspace().id())
        .bind("person", profile.person().id())
        .bind("name", profile.name())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("admin", profile.admin() ? 1 : 0)
        .bind("guest", profile.guest() ? 1 : 0)
        .bind("gone", member.gone() ? 1 : 0)
        .bind("asked", member.asked())
        .execute();
  }

  Optional<Member> find(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT name, zone, admin, guest, gone, asked_at
            FROM slack_member
            WHERE workspace = :workspace
              AND person = :person
            """)
        .bind("workspace", person.workspace().id())
        .bind("person", person.id())
        .map((rs, ctx) ->
            new Member(
                new Profile(
                    person,
                    rs.getString("name"),
                    Optional.ofNullable(rs.getString("zone")).map(ZoneId::of).orElse(null),
                    rs.getInt("admin") == 1,
                    rs.getInt("guest") == 1),
                rs.getInt("gone") == 1,
                Instant.ofEpochMilli(rs.getLong("asked_at"))))
        .findOne();
  }
}
