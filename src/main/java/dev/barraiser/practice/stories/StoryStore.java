package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code story}, {@code story_version} and {@code story_telling}. Thread-safe: it keeps
 * nothing itself.
 *
 * <p>Every query names the author, so that an identifier alone opens nothing.
 */
public final class StoryStore {

  /** A telling of which nothing else is known is the same as one that was just noted. */
  private static final Duration THE_SAME = Duration.ofHours(1);

  private static final String COLUMNS =
      """
      id, platform, workspace, person, number, title, category, principles, situation, task, action, result,
      topics, happened, scale_people, scale_money, scale_duration, level, from_answer, created_at, updated_at, ready_at,
      first_ready_at, decided_at,
      (SELECT MAX(told_at) FROM story_telling WHERE story_id = story.id) AS told_at
      """;

  private static final String BY_AUTHOR =
      """

      FROM story
      WHERE platform = :author.workspace.platform
        AND workspace = :author.workspace.id
        AND person = :author.id
      """;

  /**
   * How many stories that are ready a person has in each category. A category without any may be
   * absent.
   */
  public Map<StoryCategory, Integer> counts(Tx tx, Person author) {
    return counts(tx, author, "ready_at IS NOT NULL");
  }

  /** The same of those that are drafts. */
  public Map<StoryCategory, Integer> drafts(Tx tx, Person author) {
    return counts(tx, author, "ready_at IS NULL");
  }

  /** What a person's stories are about, as far as they ticked it. */
  Set<StoryTopic> topics(Tx tx, Person author) {
    return tx
        .handle()
        .createQuery("SELECT topics" + BY_AUTHOR + " AND deleted_at IS NULL AND topics <> ''")
        .bindMethods("author", author)
        .mapTo(String.class)
        .stream()
        .flatMap(topics -> all(topics, StoryTopic::valueOf).stream())
        .collect(Collectors.toSet());
  }

  private static Map<StoryCategory, Integer> counts(Tx tx, Person author, String which) {
    Map<StoryCategory, Integer> counts = new EnumMap<>(StoryCategory.class);
    tx.handle()
        .createQuery(
            "SELECT category, COUNT(*) AS stories"
                + BY_AUTHOR
                + " AND deleted_at IS NULL AND <which> GROUP BY category")
        .define("which", which)
        .bindMethods("author", author)
        .map((rs, ctx) ->
            Map.entry(StoryCategory.valueOf(rs.getString("category")), rs.getInt("stories")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** A person's stories, by category in the guide's order, then in the order they were added. */
  public List<Story> of(Tx tx, Person author) {
    return tx
        .handle()
        .createQuery(
            "SELECT " + COLUMNS + BY_AUTHOR + " AND deleted_at IS NULL ORDER BY number, id")
        .bindMethods("author", author)
        .map((rs, ctx) -> story(rs))
        .stream()
        .sorted(Comparator.comparing(Story::category))
        .toList();
  }

  /**
   * What a person's stories are called and hold, the newest so many, in the order of {@link #of}.
   */
  List<Story.Title> titles(Tx tx, Person author, int most) {
    record Row(StoryCategory category, Story.Title title) {}
    return tx
        .handle()
        .createQuery(
            "SELECT number, title, category, situation, task, action, result"
                + BY_AUTHOR
                + " AND deleted_at IS NULL ORDER BY number DESC LIMIT :most")
        .bindMethods("author", author)
        .bind("most", most)
        .map((rs, ctx) ->
            new Row(
                StoryCategory.valueOf(rs.getString("category")),
                new Story.Title(
                    rs.getInt("number"),
                    rs.getString("title"),
                    StorySearch.words(
                        rs.getString("situation"),
                        rs.getString("task"),
                        rs.getString("action"),
                        rs.getString("result")))))
        .stream()
        .sorted(Comparator.comparing(Row::category).thenComparingInt(row -> row.title().number()))
        .map(Row::title)
        .toList();
  }

  /** A person's own story; empty for one that is deleted, somebody else's, or never was. */
  public Optional<Story> find(Tx tx, Person author, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + BY_AUTHOR + " AND deleted_at IS NULL AND id = :id")
        .bindMethods("author", author)
        .bind("id", id)
        .map((rs, ctx) -> story(rs))
        .findOne();
  }

  /** A person's own story, even one that is deleted and can still be brought back. */
  Optional<Story> kept(Tx tx, Person author, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + BY_AUTHOR + " AND id = :id")
        .bindMethods("author", author)
        .bind("id", id)
        .map((rs, ctx) -> story(rs))
        .findOne();
  }

  /** The story a person saved from an answer, the first one if there are several. */
  public Optional<Story> fromAnswer(Tx tx, Person author, long answer) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + BY_AUTHOR
                + " AND deleted_at IS NULL AND from_answer = :answer ORDER BY id LIMIT 1")
        .bindMethods("author", author)
        .bind("answer", answer)
        .map((rs, ctx) -> story(rs))
        .findOne();
  }

  /** A person's own stories that are deleted and can still be brought back, latest first. */
  public List<Story> deleted(Tx tx, Person author) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + BY_AUTHOR
                + " AND deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC")
        .bindMethods("author", author)
        .map((rs, ctx) -> story(rs))
        .list();
  }

  /**
   * How many of a person's stories that are ready became so from {@code since} up to {@code until},
   * each for the first time.
   */
  public int readied(Tx tx, Person author, Instant since, Instant until) {
    return tx.handle()
        .createQuery(
            "SELECT COUNT(*)"
                + BY_AUTHOR
                + " AND deleted_at IS NULL AND ready_at IS NOT NULL"
                + " AND first_ready_at >= :since AND first_ready_at < :until")
        .bindMethods("author", author)
        .bind("since", since)
        .bind("until", until)
        .mapTo(Integer.class)
        .one();
  }

  /** Adds a story under its author's next number: a draft, never told. */
  public Story add(
      Tx tx, Person author, Story.Content content, OptionalLong fromAnswer, Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO story (platform, workspace, person, number, title, category, principles, situation, task,
              action, result, topics, happened, scale_people, scale_money, scale_duration, level, from_answer, created_at,
              updated_at)
            SELECT :author.workspace.platform, :author.workspace.id, :author.id, COALESCE(MAX(number), 0) + 1,
              :title, :category, :principles, :situation, :task, :action, :result, :topics, :happened, :people, :money,
              :duration, :level, :answer, :now, :now
            """
                + BY_AUTHOR
                + " RETURNING "
                + COLUMNS)
        .bindMethods("author", author)
        .bindMap(columns(content))
        .bind("answer", fromAnswer.isPresent() ? (Long) fromAnswer.getAsLong() : null)
        .bind("now", now)
        .map((rs, ctx) -> story(rs))
        .one();
  }

  /**
   * Gives a person's own story another content and keeps what it said before; where it says the
   * same, nothing is kept. A deleted one stays deleted, and can be brought back for as long as if
   * it had just been. Empty when the person has no such story, not even a deleted one.
   */
  Optional<Story> change(Tx tx, Person author, long id, Story.Content content, Instant now) {
    Optional<Story> before = kept(tx, author, id);
    if (before.filter(story -> story.content().equals(content)).isPresent()) {
      postponed(tx, author, id, now);
      return before;
    }
    keepVersion(tx, author, id);
    return tx.handle()
        .createQuery(
            """
            UPDATE story
            SET title = :title, category = :category, principles = :principles, situation = :situation, task = :task,
              action = :action, result = :result, topics = :topics, happened = :happened, scale_people = :people,
              scale_money = :money, scale_duration = :duration, level = :level, updated_at = :now,
              deleted_at = CASE WHEN deleted_at IS NOT NULL THEN CAST(:now AS BIGINT) END
            WHERE id = :id
              AND platform = :author.workspace.platform
              AND workspace = :author.workspace.id
              AND person = :author.id
            RETURNING
            """
                + COLUMNS)
        .bindMethods("author", author)
        .bindMap(columns(content))
        .bind("id", id)
        .bind("now", now)
        .map((rs, ctx) -> story(rs))
        .findOne();
  }

  /** One that is deleted can be brought back for as long as if it had just been. */
  private static void postponed(Tx tx, Person author, long id, Instant now) {
    tx.handle()
        .createUpdate(
            """
            UPDATE story
            SET deleted_at = :now
            WHERE id = :id
              AND platform = :author.workspace.platform
              AND workspace = :author.workspace.id
              AND person = :author.id
              AND deleted_at IS NOT NULL
            """)
        .bindMethods("author", author)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  private static void keepVersion(Tx tx, Person author, long id) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO story_version (story_id, version, title, category, principles, situation, task, action, result,
              topics, happened, scale_people, scale_money, scale_duration, level, written_at)
            SELECT id, 1 + (SELECT COUNT(*) FROM story_version WHERE story_id = story.id),
              title, category, principles, situation, task, action, result,
              topics, happened, scale_people, scale_money, scale_duration, level, updated_at
            """
                + BY_AUTHOR
                + " AND id = :id")
        .bindMethods("author", author)
        .bind("id", id)
        .execute();
  }

  /** What a person's own story said before its edits, newest first. */
  List<Story.Version> versions(Tx tx, Person author, long id) {
    return tx.handle()
        .createQuery(
            """
            SELECT v.title, v.category, v.principles, v.situation, v.task, v.action, v.result,
              v.topics, v.happened, v.scale_people, v.scale_money, v.scale_duration, v.level, v.written_at
            FROM story_version v
            JOIN story s ON s.id = v.story_id
            WHERE s.id = :id
              AND s.platform = :author.workspace.platform
              AND s.workspace = :author.workspace.id
              AND s.person = :author.id
              AND s.deleted_at IS NULL
            ORDER BY v.version DESC
            """)
        .bindMethods("author", author)
        .bind("id", id)
        .map((rs, ctx) ->
            new Story.Version(content(rs), Instant.ofEpochMilli(rs.getLong("written_at"))))
        .list();
  }

  /**
   * Its owner says whether a person's own story is ready. Saying so twice changes nothing but when
   * they said so last. Empty when the person has no such story.
   */
  public Optional<Story> decide(Tx tx, Person author, long id, boolean ready, Instant now) {
    tx.handle()
        .createUpdate(
            """
            UPDATE story
            SET ready_at = CASE WHEN :ready = 1 THEN COALESCE(ready_at, CAST(:now AS BIGINT)) END,
              first_ready_at = CASE WHEN :ready = 1 THEN COALESCE(first_ready_at, CAST(:now AS BIGINT))
                ELSE first_ready_at END,
              decided_at = :now
            WHERE id = :id
              AND platform = :author.workspace.platform
              AND workspace = :author.workspace.id
              AND person = :author.id
              AND deleted_at IS NULL
            """)
        .bindMethods("author", author)
        .bind("id", id)
        .bind("ready", ready ? 1 : 0)
        .bind("now", now)
        .execute();
    return find(tx, author, id);
  }

  /**
   * A person's own story was told, as an answer or elsewhere. The same answer tells it once, and so
   * does whoever says so twice within the hour. Empty when the person has no such story.
   */
  public Optional<Story> told(Tx tx, Person author, long id, OptionalLong answer, Instant at) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO story_telling (story_id, answer_id, told_at)
            SELECT id, CAST(:answer AS BIGINT), :at
            """
                + BY_AUTHOR
                + """
                 AND deleted_at IS NULL AND id = :id
                  AND (CAST(:answer AS BIGINT) IS NOT NULL OR NOT EXISTS (
                    SELECT 1
                    FROM story_telling earlier
                    WHERE earlier.story_id = story.id
                      AND earlier.answer_id IS NULL
                      AND earlier.told_at > :justBefore
                  ))
                ON CONFLICT DO NOTHING
                """)
        .bindMethods("author", author)
        .bind("justBefore", at.minus(THE_SAME))
        .bind("id", id)
        .bind("answer", answer.isPresent() ? (Long) answer.getAsLong() : null)
        .bind("at", at)
        .execute();
    return find(tx, author, id);
  }

  /** A story that was told as an answer. */
  public record Telling(String title, long answer, Instant at) {}

  /** The latest answers that told a person's stories, newest first, at most {@code most}. */
  public List<Telling> tellings(Tx tx, Person author, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT s.title, t.answer_id, t.told_at
            FROM story_telling t
            JOIN story s ON s.id = t.story_id
            WHERE s.platform = :author.workspace.platform
              AND s.workspace = :author.workspace.id
              AND s.person = :author.id
              AND s.deleted_at IS NULL
              AND t.answer_id IS NOT NULL
            ORDER BY t.told_at DESC, t.id DESC
            LIMIT :most
            """)
        .bindMethods("author", author)
        .bind("most", most)
        .map((rs, ctx) ->
            new Telling(
                rs.getString("title"),
                rs.getLong("answer_id"),
                Instant.ofEpochMilli(rs.getLong("told_at"))))
        .list();
  }

  /** Deletes a person's own story, to be brought back until it is purged. */
  boolean delete(Tx tx, Person author, long id, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE story
                SET deleted_at = :now
                WHERE id = :id
                  AND platform = :author.workspace.platform
                  AND workspace = :author.workspace.id
                  AND person = :author.id
                  AND deleted_at IS NULL
                """)
            .bindMethods("author", author)
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * Brings a person's own story back. Empty when it is not there any more, or was never theirs; one
   * that was not deleted stays as it is.
   */
  Optional<Story> restore(Tx tx, Person author, long id) {
    tx.handle()
        .createUpdate(
            """
            UPDATE story
            SET deleted_at = NULL
            WHERE id = :id
              AND platform = :author.workspace.platform
              AND workspace = :author.workspace.id
              AND person = :author.id
            """)
        .bindMethods("author", author)
        .bind("id", id)
        .execute();
    return find(tx, author, id);
  }

  private static Map<String, ?> columns(Story.Content content) {
    return Map.ofEntries(
        Map.entry("title", content.title()),
        Map.entry("category", content.category().name()),
        Map.entry("principles", names(content.principles())),
        Map.entry("situation", content.situation()),
        Map.entry("task", content.task()),
        Map.entry("action", content.action()),
        Map.entry("result", content.result()),
        Map.entry("topics", names(content.topics())),
        Map.entry("happened", content.happened()),
        Map.entry("people", content.scale().people()),
        Map.entry("money", content.scale().money()),
        Map.entry("duration", content.scale().duration()),
        Map.entry("level", content.shows() == Story.Shows.UNKNOWN ? "" : content.shows().name()));
  }

  private static String names(List<? extends Enum<?>> all) {
    return all.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static Story story(ResultSet rs) throws SQLException {
    long answer = rs.getLong("from_answer");
    OptionalLong fromAnswer = rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(answer);
    return new Story(
        rs.getLong("id"),
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person")),
        rs.getInt("number"),
        content(rs),
        Instant.ofEpochMilli(rs.getLong("created_at")),
        Instant.ofEpochMilli(rs.getLong("updated_at")),
        fromAnswer,
        instant(rs, "ready_at"),
        instant(rs, "first_ready_at"),
        instant(rs, "decided_at"),
        instant(rs, "told_at"));
  }

  private static Story.Content content(ResultSet rs) throws SQLException {
    return new Story.Content(
        rs.getString("title"),
        StoryCategory.valueOf(rs.getString("category")),
        all(rs.getString("principles"), Principle::valueOf),
        rs.getString("situation"),
        rs.getString("task"),
        rs.getString("action"),
        rs.getString("result"),
        all(rs.getString("topics"), StoryTopic::valueOf),
        rs.getString("happened"),
        new Story.Scale(
            rs.getString("scale_people"),
            rs.getString("scale_money"),
            rs.getString("scale_duration")),
        shows(rs.getString("level")));
  }

  private static <T> List<T> all(@Nullable String names, Function<String, T> named) {
    if (names == null || names.isEmpty()) return List.of();
    return Arrays.stream(names.split(",")).map(named).toList();
  }

  private static Story.Shows shows(String level) {
    return level.isEmpty() ? Story.Shows.UNKNOWN : Story.Shows.valueOf(level);
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    long value = rs.getLong(column);
    return rs.wasNull() ? null : Instant.ofEpochMilli(value);
  }
}
