package dev.barraiser.practice.questions;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The table {@code asked}. Thread-safe: it keeps nothing itself. */
public final class AskedStore {

  private static final String COLUMNS =
      "id, platform, workspace, channel, group_id, question_id, slot_date, asked_at, message_id,"
          + " thread_root";

  /** Records that a question is being put to a channel, before it is posted. Returns its id. */
  public long add(
      Tx tx,
      Place.Channel channel,
      OptionalLong group,
      String questionId,
      Optional<LocalDate> slot,
      Instant at) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO asked (platform, workspace, channel, group_id, question_id, slot_date, asked_at)
            VALUES (:channel.workspace.platform, :channel.workspace.id, :channel.id, :group, :question, :slot, :at)
            RETURNING id
            """)
        .bindMethods("channel", channel)
        .bind("group", group.isPresent() ? (Long) group.getAsLong() : null)
        .bind("question", questionId)
        .bind("slot", slot.map(LocalDate::toString).orElse(null))
        .bind("at", at)
        .mapTo(Long.class)
        .one();
  }

  /** Remembers who had an extra question put to a channel, and how. */
  void sharedBy(Tx tx, long id, Shared shared) {
    @Nullable String thread =
        shared.card().place() instanceof Place.InThread(var _, String root) ? root : null;
    tx.handle()
        .createUpdate(
            """
            UPDATE asked
            SET wanted_by = :person,
              wanted_origin = :origin,
              wanted_card = :card,
              wanted_card_thread = :thread
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("person", shared.by().id())
        .bind("origin", shared.origin().token())
        .bind("card", shared.card().id())
        .bind("thread", thread)
        .execute();
  }

  /** How an extra question came to a channel; empty for a daily one. */
  Optional<Shared> shared(Tx tx, long id) {
    return tx.handle()
        .createQuery(
            """
            SELECT platform, workspace, channel, wanted_by, wanted_origin, wanted_card, wanted_card_thread
            FROM asked
            WHERE id = :id AND wanted_card IS NOT NULL
            """)
        .bind("id", id)
        .map((rs, ctx) -> {
          var workspace = new Workspace(rs.getString("platform"), rs.getString("workspace"));
          var channel = new Place.Channel(workspace, rs.getString("channel"));
          @Nullable String thread = rs.getString("wanted_card_thread");
          return new Shared(
              new Person(workspace, rs.getString("wanted_by")),
              new MessageRef(
                  thread == null ? channel : new Place.InThread(channel, thread),
                  rs.getString("wanted_card")),
              new Origin(rs.getString("wanted_origin")));
        })
        .findOne();
  }

  /** Who had an extra question put to a channel; empty for a daily one. */
  Optional<Person> wantedBy(Tx tx, long id) {
    return tx.handle()
        .createQuery(
            """
            SELECT platform, workspace, wanted_by
            FROM asked
            WHERE id = :id AND wanted_by IS NOT NULL
            """)
        .bind("id", id)
        .map((rs, ctx) ->
            new Person(
                new Workspace(rs.getString("platform"), rs.getString("workspace")),
                rs.getString("wanted_by")))
        .findOne();
  }

  /** The posts of questions that a person had put to a channel. */
  List<Asked> wantedBy(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM asked
                WHERE platform = :person.workspace.platform
                  AND workspace = :person.workspace.id
                  AND wanted_by = :person.id
                  AND message_id IS NOT NULL
                ORDER BY id
                """)
        .bindMethods("person", person)
        .map((rs, ctx) -> asked(rs))
        .list();
  }

  /** A group's posts of one question, also those on their way. */
  List<Asked> posts(Tx tx, long group, String questionId) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM asked
                WHERE group_id = :group AND question_id = :question
                ORDER BY id
                """)
        .bind("group", group)
        .bind("question", questionId)
        .map((rs, ctx) -> asked(rs))
        .list();
  }

  /** Forgets a question that could not be posted. */
  void remove(Tx tx, long id) {
    tx.handle().createUpdate("DELETE FROM asked WHERE id = :id").bind("id", id).execute();
  }

  /** The question was posted as this message. */
  public void posted(Tx tx, long id, MessageRef message) {
    tx.handle()
        .createUpdate("UPDATE asked SET message_id = :message WHERE id = :id")
        .bind("id", id)
        .bind("message", message.id())
        .execute();
  }

  /** Its thread is open. */
  public void threadOpened(Tx tx, long id, Place.InThread thread) {
    tx.handle()
        .createUpdate("UPDATE asked SET thread_root = :root WHERE id = :id")
        .bind("id", id)
        .bind("root", thread.root())
        .execute();
  }

  public Optional<Asked> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + " FROM asked WHERE id = :id")
        .bind("id", id)
        .map((rs, ctx) -> asked(rs))
        .findOne();
  }

  /** The question whose answers a thread gathers. */
  public Optional<Asked> in(Tx tx, Place.InThread thread) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM asked
                WHERE platform = :channel.workspace.platform
                  AND workspace = :channel.workspace.id
                  AND channel = :channel.id
                  AND thread_root = :root
                """)
        .bindMethods("channel", thread.channel())
        .bind("root", thread.root())
        .map((rs, ctx) -> asked(rs))
        .findOne();
  }

  /** The daily question of a group's local date. */
  public Optional<Asked> ofSlot(Tx tx, long group, LocalDate slot) {
    return tx.handle()
        .createQuery(
            "SELECT " + COLUMNS + " FROM asked WHERE group_id = :group AND slot_date = :slot")
        .bind("group", group)
        .bind("slot", slot)
        .map((rs, ctx) -> asked(rs))
        .findOne();
  }

  /** When a question was last put to a channel since an instant. */
  Optional<Asked> latest(Tx tx, Place.Channel channel, String questionId, Instant since) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM asked
                WHERE platform = :channel.workspace.platform
                  AND workspace = :channel.workspace.id
                  AND channel = :channel.id
                  AND asked_at >= :since
                  AND question_id = :question
                ORDER BY asked_at DESC, id DESC
                LIMIT 1
                """)
        .bindMethods("channel", channel)
        .bind("since", since)
        .bind("question", questionId)
        .map((rs, ctx) -> asked(rs))
        .findOne();
  }

  /** The latest question that stands in a group's channel. */
  public Optional<MessageRef> latestPost(Tx tx, long group) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM asked
                WHERE group_id = :group AND message_id IS NOT NULL
                ORDER BY asked_at DESC, id DESC
                LIMIT 1
                """)
        .bind("group", group)
        .map((rs, ctx) -> asked(rs))
        .findOne()
        .flatMap(Asked::message);
  }

  /** Everything a group was asked, newest first. */
  public List<Asked> ofGroup(Tx tx, long group) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM asked WHERE group_id = :group ORDER BY asked_at DESC, id DESC")
        .bind("group", group)
        .map((rs, ctx) -> asked(rs))
        .list();
  }

  private static Asked asked(ResultSet rs) throws SQLException {
    var channel =
        new Place.Channel(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("channel"));
    long group = rs.getLong("group_id");
    OptionalLong ofGroup = rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(group);
    @Nullable String message = rs.getString("message_id");
    @Nullable String root = rs.getString("thread_root");
    return new Asked(
        rs.getLong("id"),
        channel,
        ofGroup,
        rs.getString("question_id"),
        Optional.ofNullable(rs.getString("slot_date")).map(LocalDate::parse),
        Instant.ofEpochMilli(rs.getLong("asked_at")),
        Optional.ofNullable(message).map(id -> new MessageRef(channel, id)),
        Optional.ofNullable(root).map(id -> new Place.InThread(channel, id)));
  }
}
