package dev.barraiser.storage;

import java.time.Duration;

/** The tables {@code node} and {@code node_part}. */
final class NodeStore {

  /** The others hear of it for so long, from now on, and no longer of who has been silent. */
  void heard(Tx tx, String id, Duration span) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO node (id, heard_until)
            VALUES (:id, <now> + :span)
            ON CONFLICT (id) DO UPDATE SET heard_until = excluded.heard_until
            """)
        .bind("id", id)
        .bind("span", span.toMillis())
        .execute();
    tx.handle()
        .createUpdate("DELETE FROM node WHERE heard_until < <now> - :old")
        .bind("old", Duration.ofHours(1).toMillis())
        .execute();
  }

  void leaves(Tx tx, String id) {
    tx.handle().createUpdate("DELETE FROM node WHERE id = :id").bind("id", id).execute();
    tx.handle().createUpdate("DELETE FROM node_part WHERE node = :id").bind("id", id).execute();
  }

  void gives(Tx tx, String part, String id) {
    tx.handle()
        .createUpdate("DELETE FROM node_part WHERE part = :part AND node = :id")
        .bind("part", part)
        .bind("id", id)
        .execute();
  }

  /** Who has a part. */
  enum Holder {
    THIS_ONE,
    ANOTHER,
    NOBODY
  }

  Holder holder(Tx tx, String part, String id) {
    return tx.handle()
        .createQuery(
            """
            SELECT node
            FROM node_part
            WHERE part = :part AND node IN (SELECT id FROM node WHERE heard_until > <now>)
            """)
        .bind("part", part)
        .mapTo(String.class)
        .findOne()
        .map(node -> node.equals(id) ? Holder.THIS_ONE : Holder.ANOTHER)
        .orElse(Holder.NOBODY);
  }

  /** Takes a part that nobody has who is alive. Returns whether it is this one's. */
  boolean takes(Tx tx, String part, String id) {
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO node_part (part, node)
                VALUES (:part, :id)
                ON CONFLICT (part) DO UPDATE SET node = excluded.node
                WHERE node_part.node = excluded.node
                  OR node_part.node NOT IN (SELECT id FROM node WHERE heard_until > <now>)
                """)
            .bind("part", part)
            .bind("id", id)
            .execute()
        == 1;
  }
}
