package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deleted stories, of whomever, whose time to be brought back is over: the table {@code story} once
 * more. Thread-safe: it keeps nothing itself.
 */
final class BinStore {

  /** One of them. */
  record Over(long id, Person author) {}

  /**
   * What a story says or said.
   *
   * @param parts those that are written
   */
  record Said(String title, List<String> parts) {
    Said {
      parts = List.copyOf(parts);
    }
  }

  /** Those deleted up to {@code before}, the longest ago first, at most {@code most}. */
  List<Over> over(Tx tx, Instant before, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT id, platform, workspace, person
            FROM story
            WHERE deleted_at IS NOT NULL AND deleted_at <= :before
            ORDER BY deleted_at, id
            LIMIT :most
            """)
        .bind("before", before)
        .bind("most", most)
        .map((rs, ctx) ->
            new Over(
                rs.getLong("id"),
                new Person(
                    new Workspace(rs.getString("platform"), rs.getString("workspace")),
                    rs.getString("person"))))
        .list();
  }

  /** What a story says and has said. */
  List<Said> said(Tx tx, Over story) {
    return said(tx, story, "id = :id");
  }

  /** What its author's other stories do, deleted ones too. */
  List<Said> saidElsewhere(Tx tx, Over story) {
    return said(tx, story, "id <> :id");
  }

  private static List<Said> said(Tx tx, Over story, String which) {
    return tx.handle()
        .createQuery(
            """
            WITH some AS (
              SELECT id, title, situation, task, action, result
              FROM story
              WHERE platform = :author.workspace.platform
                AND workspace = :author.workspace.id
                AND person = :author.id
                AND <which>)
            SELECT title, situation, task, action, result FROM some
            UNION
            SELECT v.title, v.situation, v.task, v.action, v.result
            FROM story_version v
            JOIN some ON some.id = v.story_id
            """)
        .define("which", which)
        .bindMethods("author", story.author())
        .bind("id", story.id())
        .map((rs, ctx) ->
            new Said(
                rs.getString("title"),
                List.of(
                    rs.getString("situation"),
                    rs.getString("task"),
                    rs.getString("action"),
                    rs.getString("result"))))
        .list();
  }

  /** Removes a story for good, with its versions and what was coached of it. */
  void remove(Tx tx, long id) {
    tx.handle().createUpdate("DELETE FROM story WHERE id = :id").bind("id", id).execute();
  }

  /** How many stories were deleted up to {@code before}. */
  long deletedBy(Tx tx, Instant before) {
    return tx.handle()
        .createQuery(
            "SELECT COUNT(*) FROM story WHERE deleted_at IS NOT NULL AND deleted_at <= :before")
        .bind("before", before)
        .mapTo(Long.class)
        .one();
  }

  /** When the story that is longest in the bin was deleted. */
  Optional<Instant> firstDeleted(Tx tx) {
    return tx.handle()
        .createQuery("SELECT MIN(deleted_at) FROM story WHERE deleted_at IS NOT NULL")
        .mapTo(Instant.class)
        .findOne();
  }
}
