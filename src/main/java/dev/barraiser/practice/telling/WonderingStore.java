package dev.barraiser.practice.telling;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code telling_asked}. Thread-safe: it keeps nothing itself. */
final class WonderingStore {

  /** Whether a person waits for an answer already. */
  boolean waits(Tx tx, Person by) {
    return tx.handle()
            .createQuery(
                """
                SELECT COUNT(*)
                FROM telling_asked
                WHERE platform = :by.workspace.platform AND workspace = :by.workspace.id AND person = :by.id
                """)
            .bindMethods("by", by)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  void add(
      Tx tx,
      Person by,
      String questionId,
      String question,
      Place place,
      Origin origin,
      Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO telling_asked (platform, workspace, person, question_id, question, channel, thread_root,
              origin, asked_at)
            VALUES (:by.workspace.platform, :by.workspace.id, :by.id, :questionId, :question, :channel, :root,
              :origin, :now)
            """)
        .bindMethods("by", by)
        .bind("questionId", questionId)
        .bind("question", question)
        .bind("channel", place.inChannel().map(Place.Channel::id).orElse(null))
        .bind("root", place instanceof Place.InThread thread ? thread.root() : null)
        .bind("origin", origin.token())
        .bind("now", now)
        .execute();
  }

  /** The longest asked first, at most {@code most}. */
  List<Wondering> waiting(Tx tx, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT id, platform, workspace, person, question_id, question, channel, thread_root, origin
            FROM telling_asked
            ORDER BY id
            LIMIT :most
            """)
        .bind("most", most)
        .map((rs, ctx) -> wondering(rs))
        .list();
  }

  /** Whether it was still waiting. */
  boolean done(Tx tx, long id) {
    return tx.handle()
            .createUpdate("DELETE FROM telling_asked WHERE id = :id")
            .bind("id", id)
            .execute()
        == 1;
  }

  private static Wondering wondering(ResultSet rs) throws SQLException {
    var by =
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person"));
    return new Wondering(
        rs.getLong("id"),
        by,
        rs.getString("question_id"),
        rs.getString("question"),
        place(by, rs.getString("channel"), rs.getString("thread_root")),
        new Origin(rs.getString("origin")));
  }

  private static Place place(Person by, @Nullable String channel, @Nullable String root) {
    if (channel == null) return new Place.Direct(by);
    var in = new Place.Channel(by.workspace(), channel);
    return root == null ? in : new Place.InThread(in, root);
  }
}
