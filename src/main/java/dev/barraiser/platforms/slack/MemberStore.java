package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code slack_member}. Thread-safe: it keeps nothing itself. */
final class MemberStore {

  /**
   * Somebody we met, as Slack told last.
   *
   * @param gone deactivated or deleted
   * @param changedAt Slack's own second of the last change; zero where it told none
   * @param asked when Slack was asked last, on the machine's clock
   */
  record Member(
      SlackUser.Kind kind, Profile profile, boolean gone, long changedAt, Instant asked) {}

  void keep(Tx tx, Member member) {
    Profile profile = member.profile();
    ZoneId zone = profile.zone();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO slack_member (workspace, person, kind, name, zone, admin, guest, gone, changed_at, asked_at)
            VALUES (:workspace, :person, :kind, :name, :zone, :admin, :guest, :gone, :changed, :asked)
            ON CONFLICT (workspace, person) DO UPDATE
            SET kind = excluded.kind,
              name = excluded.name,
              zone = excluded.zone,
              admin = excluded.admin,
              guest = excluded.guest,
              gone = excluded.gone,
              changed_at = excluded.changed_at,
              asked_at = excluded.asked_at
            """)
        .bind("workspace", profile.person().workspace().id())
        .bind("person", profile.person().id())
        .bind("kind", member.kind().name().toLowerCase(Locale.ROOT))
        .bind("name", profile.name())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("admin", profile.admin() ? 1 : 0)
        .bind("guest", profile.guest() ? 1 : 0)
        .bind("gone", member.gone() ? 1 : 0)
        .bind("changed", member.changedAt())
        .bind("asked", member.asked())
        .execute();
  }

  /** Slack was asked and had nothing to tell. */
  void asked(Tx tx, Person person, Instant now) {
    tx.handle()
        .createUpdate(
            """
            UPDATE slack_member
            SET asked_at = :now
            WHERE workspace = :workspace
              AND person = :person
            """)
        .bind("workspace", person.workspace().id())
        .bind("person", person.id())
        .bind("now", now)
        .execute();
  }

  Optional<Member> find(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT kind, name, zone, admin, guest, gone, changed_at, asked_at
            FROM slack_member
            WHERE workspace = :workspace
              AND person = :person
            """)
        .bind("workspace", person.workspace().id())
        .bind("person", person.id())
        .map((rs, ctx) ->
            new Member(
                SlackUser.Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                new Profile(
                    person,
                    rs.getString("name"),
                    Optional.ofNullable(rs.getString("zone")).map(ZoneId::of).orElse(null),
                    rs.getInt("admin") == 1,
                    rs.getInt("guest") == 1),
                rs.getInt("gone") == 1,
                rs.getLong("changed_at"),
                Instant.ofEpochMilli(rs.getLong("asked_at"))))
        .findOne();
  }

  /** Members still there of whom Slack was not asked since, those asked longest ago first. */
  List<Person> notAskedSince(Tx tx, Workspace workspace, Instant since) {
    return tx.handle()
        .createQuery(
            """
            SELECT person
            FROM slack_member
            WHERE workspace = :workspace
              AND asked_at < :since
              AND kind = 'member'
              AND gone = 0
            ORDER BY asked_at
            """)
        .bind("workspace", workspace.id())
        .bind("since", since)
        .map((rs, ctx) -> new Person(workspace, rs.getString("person")))
        .list();
  }
}
