package dev.barraiser.practice.interviews;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.questions.AskedForReal;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code interview} and {@code interview_question}. Thread-safe: it keeps nothing
 * itself.
 */
public final class InterviewStore implements AskedForReal {

  private static final String VISIBLE =
      " i.shown_at IS NOT NULL AND (i.anonymous = 0 OR :anonymousToo = 1) ";

  private final GroupStore groups;
  private final InterviewRules rules;

  public InterviewStore(GroupStore groups, InterviewRules rules) {
    this.groups = groups;
    this.rules = rules;
  }

  /** What holds for all that is kept here. */
  InterviewRules rules() {
    return rules;
  }

  private int anonymousToo(Tx tx, long group) {
    return groups.members(tx, group).size() >= rules.members() ? 1 : 0;
  }

  @Override
  public int times(Tx tx, long group, String questionId) {
    // Of most questions nobody has told anything, and every post asks for this.
    if (times(tx, group, questionId, 1) == 0) return 0;
    return times(tx, group, questionId, anonymousToo(tx, group));
  }

  private static int times(Tx tx, long group, String questionId, int anonymousToo) {
    return tx.handle()
        .createQuery(
            """
            SELECT COUNT(*)
            FROM (
              SELECT DISTINCT i.platform, i.workspace, i.person
              FROM interview i
              JOIN interview_question q ON q.interview_id = i.id
              WHERE i.group_id = :group
                AND q.question_id = :question
                AND
            """
                + VISIBLE
                + ") AS people")
        .bind("group", group)
        .bind("question", questionId)
        .bind("anonymousToo", anonymousToo)
        .mapTo(Integer.class)
        .one();
  }

  void add(Tx tx, String id, long group, Person by, boolean anonymous, Told told, Instant showsAt) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO interview (id, group_id, platform, workspace, person, anonymous, went, advice, shows_at)
            VALUES (:id, :group, :person.workspace.platform, :person.workspace.id, :person.id, :anonymous, :went,
              :advice, :shows)
            """)
        .bind("id", id)
        .bind("group", group)
        .bindMethods("person", by)
        .bind("anonymous", anonymous ? 1 : 0)
        .bind("went", told.went())
        .bind("advice", told.advice())
        .bind("shows", showsAt)
        .execute();
    for (int nth = 0; nth < told.questions().size(); nth++) {
      tx.handle()
          .createUpdate(
              """
              INSERT INTO interview_question (interview_id, nth, text)
              VALUES (:id, :nth, :text)
              """)
          .bind("id", id)
          .bind("nth", nth)
          .bind("text", told.questions().get(nth))
          .execute();
    }
  }

  /** It appears now. */
  void show(Tx tx, String id, Instant now) {
    tx.handle()
        .createUpdate("UPDATE interview SET shown_at = :now WHERE id = :id")
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /** Not yet: the group is too small for it to be anonymous. */
  void postpone(Tx tx, String id, Instant showsAt) {
    tx.handle()
        .createUpdate("UPDATE interview SET shows_at = :shows WHERE id = :id")
        .bind("id", id)
        .bind("shows", showsAt)
        .execute();
  }

  /** The question of the group or the bank that one of its questions is. */
  void is(Tx tx, String id, int nth, String questionId) {
    tx.handle()
        .createUpdate(
            """
            UPDATE interview_question
            SET question_id = :question
            WHERE interview_id = :id AND nth = :nth
            """)
        .bind("id", id)
        .bind("nth", nth)
        .bind("question", questionId)
        .execute();
  }

  /** The ids of the questions that one told of. */
  List<String> questionIds(Tx tx, String id) {
    return tx.handle()
        .createQuery(
            """
            SELECT DISTINCT question_id
            FROM interview_question
            WHERE interview_id = :id AND question_id IS NOT NULL
            """)
        .bind("id", id)
        .mapTo(String.class)
        .list();
  }

  /** Whether any experience of a group tells of a question, seen or not. */
  boolean isToldOf(Tx tx, long group, String questionId) {
    return tx.handle()
            .createQuery(
                """
                SELECT COUNT(*)
                FROM interview i
                JOIN interview_question q ON q.interview_id = i.id
                WHERE i.group_id = :group AND q.question_id = :question
                """)
            .bind("group", group)
            .bind("question", questionId)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Those that may appear by now, a batch of them. */
  List<Own> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT *
            FROM interview
            WHERE shown_at IS NULL AND shows_at <= :now
            ORDER BY shows_at, id
            LIMIT :most
            """)
        .bind("now", now)
        .bind("most", most)
        .map((rs, ctx) -> own(tx, rs))
        .list();
  }

  long countDue(Tx tx, Instant now) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM interview WHERE shown_at IS NULL AND shows_at <= :now")
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  /** How many of a group's people have shared by name. */
  List<Person> named(Tx tx, long group) {
    return tx.handle()
        .createQuery(
            """
            SELECT DISTINCT platform, workspace, person
            FROM interview
            WHERE group_id = :group AND anonymous = 0
            """)
        .bind("group", group)
        .map((rs, ctx) -> person(rs))
        .list();
  }

  /**
   * What a group may read: the newest month first, in it what was shared by name, the newest first,
   * then what was not, in no order that says anything.
   */
  List<Experience> shown(Tx tx, long group, ZoneId zone) {
    record Dated(Experience experience, Instant at) {}
    return tx
        .handle()
        .createQuery(
            """
            SELECT i.id, i.went, i.advice, i.shown_at, i.platform, i.workspace,
              CASE WHEN i.anonymous = 1 THEN NULL ELSE i.person END AS person
            FROM interview i
            WHERE i.group_id = :group AND
            """
                + VISIBLE)
        .bind("group", group)
        .bind("anonymousToo", anonymousToo(tx, group))
        .map((rs, ctx) -> {
          Instant at = Instant.ofEpochMilli(rs.getLong("shown_at"));
          @Nullable String person = rs.getString("person");
          String id = rs.getString("id");
          return new Dated(
              new Experience(
                  id,
                  person == null ? Optional.empty() : Optional.of(person(rs)),
                  YearMonth.from(at.atZone(zone)),
                  new Told(questions(tx, id), rs.getString("went"), rs.getString("advice"))),
              at);
        })
        .list()
        .stream()
        .sorted((one, other) -> {
          int months = other.experience().month().compareTo(one.experience().month());
          if (months != 0) return months;
          boolean named = one.experience().by().isPresent();
          if (named != other.experience().by().isPresent()) return named ? -1 : 1;
          int order = named ? other.at().compareTo(one.at()) : 0;
          return order != 0 ? order : one.experience().id().compareTo(other.experience().id());
        })
        .map(Dated::experience)
        .toList();
  }

  private static List<String> questions(Tx tx, String id) {
    return tx.handle()
        .createQuery("SELECT text FROM interview_question WHERE interview_id = :id ORDER BY nth")
        .bind("id", id)
        .mapTo(String.class)
        .list();
  }

  /** What a person has shared, in every group. */
  List<Own> by(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT *
            FROM interview
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            ORDER BY shows_at DESC, id
            """)
        .bindMethods("person", person)
        .map((rs, ctx) -> own(tx, rs))
        .list();
  }

  Optional<Own> find(Tx tx, String id) {
    return tx.handle()
        .createQuery("SELECT * FROM interview WHERE id = :id")
        .bind("id", id)
        .map((rs, ctx) -> own(tx, rs))
        .findOne();
  }

  void remove(Tx tx, String id) {
    tx.handle()
        .createUpdate("DELETE FROM interview_question WHERE interview_id = :id")
        .bind("id", id)
        .execute();
    tx.handle().createUpdate("DELETE FROM interview WHERE id = :id").bind("id", id).execute();
  }

  private static Own own(Tx tx, ResultSet rs) throws SQLException {
    String id = rs.getString("id");
    rs.getLong("shown_at");
    boolean shown = !rs.wasNull();
    return new Own(
        id,
        rs.getLong("group_id"),
        person(rs),
        rs.getInt("anonymous") == 1,
        shown,
        new Told(questions(tx, id), rs.getString("went"), rs.getString("advice")));
  }

  private static Person person(ResultSet rs) throws SQLException {
    return new Person(
        new Workspace(rs.getString("platform"), rs.getString("workspace")), rs.getString("person"));
  }
}
