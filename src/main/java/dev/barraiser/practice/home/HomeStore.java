package dev.barraiser.practice.home;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The table {@code home}. Thread-safe: it keeps nothing itself. */
final class HomeStore {

  private static final String COLUMNS = "id, platform, workspace, person, shown, shown_at";

  /**
   * A home that was opened.
   *
   * @param shown the hash of what was sent last; empty when that is not known
   */
  record Home(long id, Person person, String shown, Instant shownAt) {}

  /** Remembers that a person opened their home. Returns it. */
  Home opened(Tx tx, Person person, Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO home (platform, workspace, person, opened_at, shown, shown_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :now, '', :now)
            ON CONFLICT (platform, workspace, person) DO UPDATE
            SET opened_at = excluded.opened_at
            RETURNING
            """
                + COLUMNS)
        .bindMethods("person", person)
        .bind("now", now)
        .map((rs, ctx) -> home(rs))
        .one();
  }

  /** The homes opened at or after {@code since}. */
  List<Home> openedSince(Tx tx, Instant since) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + " FROM home WHERE opened_at >= :since ORDER BY id")
        .bind("since", since)
        .map((rs, ctx) -> home(rs))
        .list();
  }

  /** Something else is sent now; false when that has happened since {@code before} was read. */
  boolean shows(Tx tx, Home before, String hash, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE home
                SET shown = :hash, shown_at = :now
                WHERE id = :id AND shown = :before
                """)
            .bind("id", before.id())
            .bind("before", before.shown())
            .bind("hash", hash)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** What was sent did not arrive: it is sent again when the home is opened again, not before. */
  void notShown(Tx tx, long id) {
    tx.handle()
        .createUpdate("UPDATE home SET shown = '', opened_at = 0 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  void forget(Tx tx, Person person) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM home
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .execute();
  }

  private static Home home(ResultSet rs) throws SQLException {
    return new Home(
        rs.getLong("id"),
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person")),
        rs.getString("shown"),
        Instant.ofEpochMilli(rs.getLong("shown_at")));
  }
}
