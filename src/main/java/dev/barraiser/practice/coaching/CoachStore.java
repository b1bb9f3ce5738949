package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.json.Json;
import dev.barraiser.practice.coaching.Coaching.FromAnswer;
import dev.barraiser.practice.coaching.Coaching.FromStory;
import dev.barraiser.practice.coaching.Coaching.Pasted;
import dev.barraiser.practice.coaching.Coaching.Source;
import dev.barraiser.practice.coaching.Coaching.State;
import dev.barraiser.practice.coaching.Coaching.Which;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The table {@code coaching}. Thread-safe: it keeps nothing itself. */
final class CoachStore {

  private static final String COLUMNS =
      """
      id, platform, workspace, person, answer_id, story_id, question_id, question, lens, text, rewritten, began_as,
      before_id, channel, thread_root, origin, state, due_at, reading, practised
      """;

  private static final String OF_PERSON =
      """
      platform = :person.workspace.platform AND workspace = :person.workspace.id AND person = :person.id
      """;

  /** So that it is written with which kind of reading it is. */
  private record Kept(Reading reading) {}

  long add(Tx tx, Coaching.Draft draft, State state, Instant forget) {
    Source source = draft.source();
    Place place = draft.place();
    return tx.handle()
        .createQuery(
            """
            INSERT INTO coaching (platform, workspace, person, answer_id, story_id, question_id, question, lens, text,
              rewritten, began_as, before_id, channel, thread_root, origin, state, due_at, forget_at, practised)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :answer, :story, :questionId,
              :question, :lens, :text, :rewritten, :beganAs, :before, :channel, :root, :origin, :state, :due, :forget, :practised)
            RETURNING id
            """)
        .bindMethods("person", draft.by())
        .bind("answer", source instanceof FromAnswer(long answer) ? (Long) answer : null)
        .bind("story", source instanceof FromStory(long story) ? (Long) story : null)
        .bind("practised", source instanceof Pasted(boolean practised) && practised ? 1 : 0)
        .bind("questionId", draft.question().id())
        .bind("question", draft.question().text())
        .bind("lens", draft.lens().name())
        .bind("text", draft.text())
        .bind(
            "rewritten",
            draft.rewritten().isPresent() ? (Integer) draft.rewritten().getAsInt() : null)
        .bind("beganAs", draft.beganAs())
        .bind("before", draft.before().isPresent() ? (Long) draft.before().getAsLong() : null)
        .bind("channel", place.inChannel().map(Place.Channel::id).orElse(null))
        .bind("root", place instanceof Place.InThread thread ? thread.root() : null)
        .bind("origin", draft.origin().token())
        .bind("state", state.name())
        .bind("due", draft.due())
        .bind("forget", forget)
        .mapTo(Long.class)
        .one();
  }

  /** A person's own. */
  Optional<Coaching> find(Tx tx, Person person, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + "FROM coaching WHERE id = :id AND " + OF_PERSON)
        .bind("id", id)
        .bindMethods("person", person)
        .map((rs, ctx) -> coaching(rs))
        .findOne();
  }

  /**
   * The text as its author has rewritten it last, sentence by sentence, beginning with this one.
   */
  Coaching lastRewriting(Tx tx, Coaching coaching) {
    Coaching last = coaching;
    while (true) {
      Optional<Coaching> next =
          tx.handle()
              .createQuery(
                  "SELECT "
                      + COLUMNS
                      + "FROM coaching WHERE before_id = :id AND rewritten IS NOT NULL AND "
                      + OF_PERSON
                      + "ORDER BY id DESC LIMIT 1")
              .bind("id", last.id())
              .bindMethods("person", coaching.draft().by())
              .map((rs, ctx) -> coaching(rs))
              .findOne();
      if (next.isEmpty()) return last;
      last = next.get();
    }
  }

  /** Whether there is such a coaching, and it is not this person's. */
  boolean isOfSomebodyElse(Tx tx, Person person, long id) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM coaching WHERE id = :id AND NOT (" + OF_PERSON + ")")
        .bind("id", id)
        .bindMethods("person", person)
        .mapTo(Boolean.class)
        .one();
  }

  /** A person's own about an answer or story, newest first. */
  List<Coaching> about(Tx tx, Person person, Source source) {
    return switch (source) {
      case FromAnswer(long answer) -> about(tx, person, "answer_id", answer);
      case FromStory(long story) -> about(tx, person, "story_id", story);
      case Pasted ignored -> List.of();
    };
  }

  private static List<Coaching> about(Tx tx, Person person, String column, long id) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + "FROM coaching WHERE <column> = :id AND "
                + OF_PERSON
                + "ORDER BY id DESC")
        .define("column", column)
        .bind("id", id)
        .bindMethods("person", person)
        .map((rs, ctx) -> coaching(rs))
        .list();
  }

  /**
   * A person's own answers, also to a question alone, and stories that were read since then, newest
   * first; no drafts.
   */
  List<Coaching> readSince(Tx tx, Person person, Instant since) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + "FROM coaching WHERE "
                + OF_PERSON
                + """
                  AND due_at >= :since
                  AND state = 'READ'
                  AND rewritten IS NULL
                  AND (answer_id IS NOT NULL OR story_id IS NOT NULL OR practised = 1)
                ORDER BY id DESC
                """)
        .bindMethods("person", person)
        .bind("since", since)
        .map((rs, ctx) -> coaching(rs))
        .list();
  }

  /** What is to be read now, the longest asked first, at most {@code most}. */
  List<Coaching> asked(Tx tx, int most) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + "FROM coaching WHERE state = 'ASKED' ORDER BY due_at, id LIMIT :most")
        .bind("most", most)
        .map((rs, ctx) -> coaching(rs))
        .list();
  }

  /** Whose author has been quiet for long enough by now, at most {@code most}. */
  List<Coaching> quiet(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                FROM coaching
                WHERE state = 'WAITING' AND due_at <= :now
                ORDER BY due_at, id
                LIMIT :most
                """)
        .bind("now", now)
        .bind("most", most)
        .map((rs, ctx) -> coaching(rs))
        .list();
  }

  /** Its author is still writing. */
  void notBefore(Tx tx, long id, Instant due) {
    tx.handle()
        .createUpdate("UPDATE coaching SET due_at = :due WHERE id = :id AND state = 'WAITING'")
        .bind("id", id)
        .bind("due", due)
        .execute();
  }

  /** It is to be read, as it stands now. */
  void ask(Tx tx, long id, String text, String beganAs) {
    tx.handle()
        .createUpdate(
            """
            UPDATE coaching
            SET state = 'ASKED', text = :text, began_as = :beganAs, reading = NULL
            WHERE id = :id AND state <> 'READ'
            """)
        .bind("id", id)
        .bind("text", text)
        .bind("beganAs", beganAs)
        .execute();
  }

  /** Its author says that what was refused is an answer: it is to be read as one. */
  void insist(Tx tx, long id) {
    tx.handle()
        .createUpdate("UPDATE coaching SET state = 'ASKED' WHERE id = :id AND state = 'READ'")
        .bind("id", id)
        .execute();
  }

  /** Its author asks for it there. */
  void tellAt(Tx tx, long id, Place place, Origin origin) {
    tx.handle()
        .createUpdate(
            """
            UPDATE coaching
            SET channel = :channel, thread_root = :root, origin = :origin
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("channel", place.inChannel().map(Place.Channel::id).orElse(null))
        .bind("root", place instanceof Place.InThread thread ? thread.root() : null)
        .bind("origin", origin.token())
        .execute();
  }

  /** It was read. Returns false when it had been, or is not to be any more. */
  boolean read(Tx tx, long id, Reading reading) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE coaching
                SET state = 'READ', reading = :reading
                WHERE id = :id AND state = 'ASKED'
                """)
            .bind("id", id)
            .bind("reading", Json.write(new Kept(reading)))
            .execute()
        == 1;
  }

  /** Returns whether it was there. */
  boolean remove(Tx tx, long id) {
    return tx.handle().createUpdate("DELETE FROM coaching WHERE id = :id").bind("id", id).execute()
        == 1;
  }

  /** Keeps it longer, because it is used. */
  void keepUntil(Tx tx, long id, Instant forget) {
    tx.handle()
        .createUpdate("UPDATE coaching SET forget_at = :forget WHERE id = :id")
        .bind("id", id)
        .bind("forget", forget)
        .execute();
  }

  int forget(Tx tx, Instant now, int most) {
    return tx.handle()
        .createUpdate(
            """
            DELETE FROM coaching
            WHERE id IN (SELECT id FROM coaching WHERE forget_at <= :now ORDER BY forget_at, id LIMIT :most)
            """)
        .bind("now", now)
        .bind("most", most)
        .execute();
  }

  /**
   * How many rows wait for the clock.
   *
   * @param next when the earliest is or was due; null when none is
   */
  record Waiting(long due, @Nullable Instant next) {}

  Waiting waiting(Tx tx, Instant now) {
    return tx.handle()
        .createQuery(
            """
            SELECT (SELECT COUNT(*) FROM coaching WHERE state = 'WAITING' AND due_at <= :now)
                + (SELECT COUNT(*) FROM coaching WHERE forget_at <= :now) AS due,
              (SELECT MIN(at)
               FROM (SELECT MIN(due_at) AS at FROM coaching WHERE state = 'WAITING'
                     UNION ALL SELECT MIN(forget_at) FROM coaching) AS earliest) AS next
            """)
        .bind("now", now)
        .map((rs, ctx) -> {
          long next = rs.getLong("next");
          boolean none = rs.wasNull();
          return new Waiting(rs.getLong("due"), none ? null : Instant.ofEpochMilli(next));
        })
        .one();
  }

  private static Coaching coaching(ResultSet rs) throws SQLException {
    var by =
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person"));
    String reading = rs.getString("reading");
    var draft =
        new Coaching.Draft(
            by,
            source(rs),
            new Which(rs.getString("question_id"), rs.getString("question")),
            Lens.valueOf(rs.getString("lens")),
            rs.getString("text"),
            number(rs, "rewritten").stream().mapToInt(Math::toIntExact).findFirst(),
            rs.getString("began_as"),
            number(rs, "before_id"),
            place(rs, by),
            new Origin(rs.getString("origin")),
            Instant.ofEpochMilli(rs.getLong("due_at")));
    return new Coaching(
        rs.getLong("id"),
        draft,
        State.valueOf(rs.getString("state")),
        reading == null ? Optional.empty() : read(reading));
  }

  /** What an older version of us kept may not be readable any more; then it is read again. */
  private static Optional<Reading> read(String reading) {
    try {
      return Optional.of(Json.read(reading, Kept.class).reading());
    } catch (Json.Malformed e) {
      return Optional.empty();
    }
  }

  private static Source source(ResultSet rs) throws SQLException {
    OptionalLong answer = number(rs, "answer_id");
    if (answer.isPresent()) return new FromAnswer(answer.getAsLong());
    OptionalLong story = number(rs, "story_id");
    return story.isPresent()
        ? new FromStory(story.getAsLong())
        : new Pasted(rs.getInt("practised") == 1);
  }

  private static Place place(ResultSet rs, Person by) throws SQLException {
    String id = rs.getString("channel");
    if (id == null) return new Place.Direct(by);
    var channel = new Place.Channel(by.workspace(), id);
    String root = rs.getString("thread_root");
    return root == null ? channel : new Place.InThread(channel, root);
  }

  private static OptionalLong number(ResultSet rs, String column) throws SQLException {
    long value = rs.getLong(column);
    return rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
