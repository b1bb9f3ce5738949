package dev.barraiser.practice.suggestions;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.OwnIds;
import dev.barraiser.practice.questions.OwnQuestion;
import dev.barraiser.practice.questions.OwnQuestions;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code own_question}. Thread-safe: it keeps nothing itself. */
public final class OwnQuestionStore implements OwnQuestions {

  private static final String COLUMNS =
      """
      q.id, q.group_id, q.platform, q.workspace, q.person, q.credited, q.reworded, q.text, q.hint, q.kind, q.principle,
      q.category, q.level, q.alike, q.state, q.decided_by, g.platform AS of_platform, g.workspace AS of_workspace
      """;

  private static final String FROM =
      " FROM own_question q JOIN study_group g ON g.id = q.group_id ";

  private static final Set<State> ASKED_ONCE = EnumSet.of(State.APPROVED, State.RETIRED);
  private static final Set<State> SHOWN =
      EnumSet.of(State.APPROVED, State.RETIRED, State.FORGOTTEN);

  private final GroupStore groups;

  public OwnQuestionStore(GroupStore groups) {
    this.groups = groups;
  }

  @Override
  public List<OwnQuestion> of(Tx tx, long group) {
    return in(tx, group, EnumSet.of(State.APPROVED)).stream()
        .map(OwnQuestionStore::question)
        .toList();
  }

  @Override
  public Optional<OwnQuestion> find(Tx tx, long id) {
    return suggestion(tx, id)
        .filter(one -> SHOWN.contains(one.state()))
        .map(OwnQuestionStore::question);
  }

  @Override
  public List<OwnQuestion> crediting(Tx tx, Person person) {
    return tx
        .handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + FROM
                + """
                WHERE q.platform = :person.workspace.platform
                  AND q.workspace = :person.workspace.id
                  AND q.person = :person.id
                  AND q.credited = 1
                ORDER BY q.id
                """)
        .bindMethods("person", person)
        .map((rs, ctx) -> suggestion(rs))
        .list()
        .stream()
        .filter(one -> SHOWN.contains(one.state()))
        .map(OwnQuestionStore::question)
        .toList();
  }

  @Override
  public boolean sees(Tx tx, long group, Person person, Place from) {
    Optional<StudyGroup> found = groups.find(tx, group);
    boolean inItsChannel =
        found.map(StudyGroup::channel).equals(from.inChannel()) && found.isPresent();
    return inItsChannel
        || groups.isMember(tx, group, person)
        || groups.isOrganiser(tx, group, person);
  }

  /** A group's own questions, asked or asked once. */
  public List<OwnQuestion> everAsked(Tx tx, long group) {
    return in(tx, group, ASKED_ONCE).stream().map(OwnQuestionStore::question).toList();
  }

  private static OwnQuestion question(Suggestion one) {
    Draft draft = one.draft();
    return new OwnQuestion(
        one.id(),
        one.group(),
        draft.text(),
        draft.kind(),
        draft.principle(),
        draft.category(),
        draft.level(),
        draft.hint(),
        one.by().filter(person -> one.credited()),
        one.reworded(),
        one.by().isEmpty(),
        one.alike());
  }

  /** Keeps what a person suggests. Returns its id. */
  long suggest(
      Tx tx,
      long group,
      Person by,
      boolean credited,
      Draft draft,
      Optional<String> alike,
      State state,
      Instant now) {
    return add(tx, group, Optional.of(by), credited, draft, alike, state, now);
  }

  /** A question that a group knows from a real interview, and nobody in particular: it is asked. */
  public long known(Tx tx, long group, Draft draft, Instant now) {
    return add(tx, group, Optional.empty(), false, draft, Optional.empty(), State.APPROVED, now);
  }

  /**
   * Nobody tells of a question any more that was known from real interviews only: it is deleted,
   * and where it was asked, kept for what refers to it alone.
   */
  public void noLongerKnown(Tx tx, long id) {
    String known = "id = :id AND person IS NULL";
    tx.handle()
        .createUpdate(
            "DELETE FROM own_question WHERE "
                + known
                + """
                 AND NOT EXISTS (
                  SELECT 1
                  FROM asked
                  WHERE asked.group_id = own_question.group_id AND asked.question_id = :question
                )
                """)
        .bind("id", id)
        .bind("question", OwnIds.of(id))
        .execute();
    tx.handle()
        .createUpdate("UPDATE own_question SET state = 'FORGOTTEN' WHERE " + known)
        .bind("id", id)
        .execute();
  }

  private static long add(
      Tx tx,
      long group,
      Optional<Person> by,
      boolean credited,
      Draft draft,
      Optional<String> alike,
      State state,
      Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO own_question (group_id, platform, workspace, person, credited, text, hint, kind, principle,
              category, level, alike, state, created_at)
            VALUES (:group, :platform, :workspace, :person, :credited, :text, :hint, :kind, :principle, :category,
              :level, :alike, :state, :now)
            RETURNING id
            """)
        .bind("group", group)
        .bind("platform", by.map(one -> one.workspace().platform()).orElse(null))
        .bind("workspace", by.map(one -> one.workspace().id()).orElse(null))
        .bind("person", by.map(Person::id).orElse(null))
        .bind("credited", credited ? 1 : 0)
        .bindMap(columns(draft))
        .bind("alike", alike.orElse(null))
        .bind("state", state.name())
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  private static Map<String, String> columns(Draft draft) {
    return Map.of(
        "text", draft.text(),
        "hint", draft.hint(),
        "kind", draft.kind().name(),
        "principle", draft.principle().name(),
        "category", draft.category().name(),
        "level", draft.level().name());
  }

  Optional<Suggestion> suggestion(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + FROM + "WHERE q.id = :id")
        .bind("id", id)
        .map((rs, ctx) -> suggestion(rs))
        .findOne();
  }

  /** A group's questions in these states: what is to be decided first, then the oldest. */
  List<Suggestion> in(Tx tx, long group, Collection<State> states) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + FROM
                + """
                WHERE q.group_id = :group AND q.state IN (<states>)
                ORDER BY CASE q.state WHEN 'PENDING' THEN 0 WHEN 'APPROVED' THEN 1 ELSE 2 END, q.id
                """)
        .bind("group", group)
        .bindList("states", states.stream().map(Enum::name).toList())
        .map((rs, ctx) -> suggestion(rs))
        .list();
  }

  /** What a person has suggested in any group and nobody has decided. */
  List<Suggestion> open(Tx tx, Person by) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + FROM
                + """
                WHERE q.platform = :person.workspace.platform
                  AND q.workspace = :person.workspace.id
                  AND q.person = :person.id
                  AND q.state IN ('HELD', 'PENDING')
                ORDER BY q.id
                """)
        .bindMethods("person", by)
        .map((rs, ctx) -> suggestion(rs))
        .list();
  }

  /** Its author sends what was held. False when it is held no longer. */
  boolean send(Tx tx, long id) {
    return tx.handle()
            .createUpdate(
                "UPDATE own_question SET state = 'PENDING' WHERE id = :id AND state = 'HELD'")
            .bind("id", id)
            .execute()
        == 1;
  }

  /** How many a person has suggested since {@code then}, those that they took back included. */
  int suggestedSince(Tx tx, Person by, Instant then) {
    return tx.handle()
        .createQuery(
            """
            SELECT COUNT(*)
            FROM own_question
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND created_at > :then
            """)
        .bindMethods("person", by)
        .bind("then", then)
        .mapTo(Integer.class)
        .one();
  }

  /** Its author takes it back: its words are gone. False when it was decided meanwhile. */
  boolean takeBack(Tx tx, long id) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE own_question
                SET state = 'TAKEN_BACK', text = '', hint = '', alike = NULL
                WHERE id = :id AND state IN ('HELD', 'PENDING')
                """)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** An organiser decides. False when somebody else has, so that it is in another state now. */
  boolean decide(Tx tx, long id, Collection<State> from, State to, Person by, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE own_question
                SET state = :to, decided_by = :by, decided_at = :now
                WHERE id = :id AND state IN (<from>)
                """)
            .bind("id", id)
            .bindList("from", from.stream().map(Enum::name).toList())
            .bind("to", to.name())
            .bind("by", by.id())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** An organiser words it otherwise. */
  void edit(Tx tx, long id, Draft draft, Optional<String> alike) {
    tx.handle()
        .createUpdate(
            """
            UPDATE own_question
            SET reworded = CASE WHEN text = :text THEN reworded ELSE 1 END,
              text = :text,
              hint = :hint,
              kind = :kind,
              principle = :principle,
              category = :category,
              level = :level,
              alike = :alike
            WHERE id = :id
            """)
        .bind("id", id)
        .bindMap(columns(draft))
        .bind("alike", alike.orElse(null))
        .execute();
  }

  private static Suggestion suggestion(ResultSet rs) throws SQLException {
    var workspace = new Workspace(rs.getString("of_platform"), rs.getString("of_workspace"));
    @Nullable String person = rs.getString("person");
    Optional<Person> by =
        person == null
            ? Optional.empty()
            : Optional.of(
                new Person(
                    new Workspace(rs.getString("platform"), rs.getString("workspace")), person));
    return new Suggestion(
        rs.getLong("id"),
        rs.getLong("group_id"),
        by,
        rs.getInt("credited") == 1,
        rs.getInt("reworded") == 1,
        new Draft(
            rs.getString("text"),
            rs.getString("hint"),
            Kind.valueOf(rs.getString("kind")),
            Principle.valueOf(rs.getString("principle")),
            Category.valueOf(rs.getString("category")),
            Level.valueOf(rs.getString("level"))),
        Optional.ofNullable(rs.getString("alike")),
        State.valueOf(rs.getString("state")),
        Optional.ofNullable(rs.getString("decided_by")).map(id -> new Person(workspace, id)));
  }
}
