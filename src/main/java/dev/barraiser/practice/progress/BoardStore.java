package dev.barraiser.practice.progress;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code board_name}, {@code board_apart} and {@code board_post}. Thread-safe: it keeps
 * nothing itself.
 */
public final class BoardStore {

  /** From now on a person is named on a group's board. */
  void show(Tx tx, long group, Person person, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO board_name (group_id, platform, workspace, person, since)
            VALUES (:group, :person.workspace.platform, :person.workspace.id, :person.id, :now)
            ON CONFLICT (group_id, platform, workspace, person) DO NOTHING
            """)
        .bind("group", group)
        .bindMethods("person", person)
        .bind("now", now)
        .execute();
  }

  /** From now on they are not. */
  void hide(Tx tx, long group, Person person) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM board_name
            WHERE group_id = :group
              AND platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bind("group", group)
        .bindMethods("person", person)
        .execute();
  }

  /** Everybody who asked to be named, members or not. */
  List<Person> shown(Tx tx, long group) {
    return tx.handle()
        .createQuery("SELECT platform, workspace, person FROM board_name WHERE group_id = :group")
        .bind("group", group)
        .map((rs, ctx) ->
            new Person(
                new Workspace(rs.getString("platform"), rs.getString("workspace")),
                rs.getString("person")))
        .list();
  }

  /** The groups on whose boards a person asked to be named. */
  List<Long> namedOn(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT group_id
            FROM board_name
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            ORDER BY group_id
            """)
        .bindMethods("person", person)
        .mapTo(Long.class)
        .list();
  }

  /** From now on a person shares nothing with boards and digests. */
  void setApart(Tx tx, Person person, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO board_apart (platform, workspace, person, since)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :now)
            ON CONFLICT (platform, workspace, person) DO NOTHING
            """)
        .bindMethods("person", person)
        .bind("now", now)
        .execute();
  }

  /** From now on they do. */
  void bringBack(Tx tx, Person person) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM board_apart
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .execute();
  }

  /** Everybody in a workspace who shares nothing. */
  Set<Person> apart(Tx tx, Workspace workspace) {
    return Set.copyOf(
        tx.handle()
            .createQuery(
                "SELECT person FROM board_apart WHERE platform = :platform AND workspace = :workspace")
            .bind("platform", workspace.platform())
            .bind("workspace", workspace.id())
            .map((rs, ctx) -> new Person(workspace, rs.getString("person")))
            .list());
  }

  /** The board that is kept up to date. */
  Optional<MessageRef> post(Tx tx, StudyGroup group) {
    return tx.handle()
        .createQuery("SELECT thread_root, message_id FROM board_post WHERE group_id = :group")
        .bind("group", group.id())
        .map((rs, ctx) -> {
          @Nullable String root = rs.getString("thread_root");
          Place place = root == null ? group.channel() : new Place.InThread(group.channel(), root);
          return new MessageRef(place, rs.getString("message_id"));
        })
        .findOne();
  }

  /** The groups of a workspace that have a board. */
  List<Long> standing(Tx tx, Workspace workspace) {
    return tx.handle()
        .createQuery(
            """
            SELECT g.id
            FROM study_group g
            JOIN board_post b ON b.group_id = g.id
            WHERE g.platform = :workspace.platform AND g.workspace = :workspace.id
            ORDER BY g.id
            """)
        .bindMethods("workspace", workspace)
        .mapTo(Long.class)
        .list();
  }

  /** This one is kept up to date from now on. */
  void posted(Tx tx, long group, MessageRef message) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO board_post (group_id, thread_root, message_id)
            VALUES (:group, :root, :message)
            ON CONFLICT (group_id) DO UPDATE
            SET thread_root = excluded.thread_root, message_id = excluded.message_id
            """)
        .bind("group", group)
        .bind("root", message.place() instanceof Place.InThread thread ? thread.root() : null)
        .bind("message", message.id())
        .execute();
  }
}
