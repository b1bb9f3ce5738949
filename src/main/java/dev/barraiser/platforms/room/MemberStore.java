package dev.barraiser.platforms.room;

import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table {@code room_person}. Thread-safe: it keeps nothing itself. */
final class MemberStore {

  boolean isEmpty(Tx tx) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM room_person")
        .mapTo(Long.class)
        .one()
        .equals(0L);
  }

  void add(Tx tx, Member member) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO room_person (id, name, zone, example, admin, me, present)
            VALUES (:id, :name, :zone, :example, :admin, :me, :present)
            """)
        .bind("id", member.id())
        .bind("name", member.name())
        .bind("zone", member.zone().getId())
        .bind("example", member.example() ? 1 : 0)
        .bind("admin", member.admin() ? 1 : 0)
        .bind("me", member.me() ? 1 : 0)
        .bind("present", member.present() ? 1 : 0)
        .execute();
  }

  /** Keeps another name or zone of a member, and that they are no example any more. */
  void change(Tx tx, Member member) {
    tx.handle()
        .createUpdate(
            """
            UPDATE room_person
            SET name = :name, zone = :zone, example = :example
            WHERE id = :id
            """)
        .bind("id", member.id())
        .bind("name", member.name())
        .bind("zone", member.zone().getId())
        .bind("example", member.example() ? 1 : 0)
        .execute();
  }

  void leave(Tx tx, String id) {
    tx.handle()
        .createUpdate("UPDATE room_person SET present = 0 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** Somebody who is in the room. */
  Optional<Member> present(Tx tx, String id) {
    return tx.handle()
        .createQuery(
            """
            SELECT id, name, zone, example, admin, me, present
            FROM room_person
            WHERE id = :id AND present = 1
            """)
        .bind("id", id)
        .map((rs, ctx) -> member(rs))
        .findOne();
  }

  /** Everybody in the room, in the order in which they came. */
  List<Member> present(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT id, name, zone, example, admin, me, present
            FROM room_person
            WHERE present = 1
            ORDER BY seq
            """)
        .map((rs, ctx) -> member(rs))
        .list();
  }

  /** The current names by id, also of those who left. */
  Map<String, String> names(Tx tx) {
    record Named(String id, String name) {}
    return tx
        .handle()
        .createQuery("SELECT id, name FROM room_person")
        .map((rs, ctx) -> new Named(rs.getString("id"), rs.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  private static Member member(ResultSet rs) throws SQLException {
    return new Member(
        rs.getString("id"),
        rs.getString("name"),
        ZoneId.of(rs.getString("zone")),
        rs.getInt("example") == 1,
        rs.getInt("admin") == 1,
        rs.getInt("me") == 1,
        rs.getInt("present") == 1);
  }
}
