package dev.barraiser.platforms.room;

import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code room_form}. Thread-safe: it keeps nothing itself. */
final class FormStore {

  /**
   * A form that is open.
   *
   * @param thread where it was opened, with {@code channel}
   * @param draft what has been typed so far; null while untouched
   */
  record Open(
      long seq,
      String person,
      String channel,
      @Nullable Long thread,
      Form form,
      @Nullable Values draft) {
    String id() {
      return Id.ofForm(seq);
    }
  }

  /** Opens a form in place of the same one if that was left untouched. */
  Open open(Tx tx, String person, String channel, @Nullable Long thread, Form form, Instant now) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM room_form
            WHERE person = :person AND action = :action AND draft IS NULL
            """)
        .bind("person", person)
        .bind("action", form.action().wire())
        .execute();
    long seq =
        tx.handle()
            .createQuery(
                """
                INSERT INTO room_form (person, channel, thread, action, form, opened_at, touched_at)
                VALUES (:person, :channel, :thread, :action, :form, :now, :now)
                RETURNING seq
                """)
            .bind("person", person)
            .bind("channel", channel)
            .bind("thread", thread)
            .bind("action", form.action().wire())
            .bind("form", Json.write(form))
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    return new Open(seq, person, channel, thread, form, null);
  }

  Optional<Open> find(Tx tx, long seq, String person) {
    return tx.handle()
        .createQuery(
            """
            SELECT seq, person, channel, thread, form, draft
            FROM room_form
            WHERE seq = :seq AND person = :person
            """)
        .bind("seq", seq)
        .bind("person", person)
        .map((rs, ctx) -> open(rs))
        .findOne();
  }

  List<Open> of(Tx tx, String person) {
    return tx.handle()
        .createQuery(
            """
            SELECT seq, person, channel, thread, form, draft
            FROM room_form
            WHERE person = :person
            ORDER BY seq
            """)
        .bind("person", person)
        .map((rs, ctx) -> open(rs))
        .list();
  }

  void draft(Tx tx, long seq, Values draft, Instant now) {
    tx.handle()
        .createUpdate("UPDATE room_form SET draft = :draft, touched_at = :now WHERE seq = :seq")
        .bind("seq", seq)
        .bind("now", now)
        .bind("draft", Json.write(draft))
        .execute();
  }

  void close(Tx tx, long seq) {
    tx.handle().createUpdate("DELETE FROM room_form WHERE seq = :seq").bind("seq", seq).execute();
  }

  /** Gives up what nobody has touched since before then. Returns whose forms those were. */
  List<String> closeOlder(Tx tx, Instant then) {
    return tx
        .handle()
        .createQuery("DELETE FROM room_form WHERE touched_at < :then RETURNING person")
        .bind("then", then)
        .mapTo(String.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  void closeAll(Tx tx, String person) {
    tx.handle()
        .createUpdate("DELETE FROM room_form WHERE person = :person")
        .bind("person", person)
        .execute();
  }

  private static Open open(ResultSet rs) throws SQLException {
    long thread = rs.getLong("thread");
    boolean none = rs.wasNull();
    String draft = rs.getString("draft");
    return new Open(
        rs.getLong("seq"),
        rs.getString("person"),
        rs.getString("channel"),
        none ? null : thread,
        Json.read(rs.getString("form"), Form.class),
        draft == null ? null : Json.read(draft, Values.class));
  }
}
