package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code pair_meeting} and {@code pair_seat}. Thread-safe: it keeps nothing itself.
 *
 * <p>What comes from outside is looked up with its person, so that an identifier alone opens
 * nothing.
 */
final class MeetingStore {

  private static final String COLUMNS = "id, group_id, begins_at, stage, turn, asked, due_at";

  private static final String OF_PERSON =
      """

      platform = :person.workspace.platform
        AND workspace = :person.workspace.id
        AND person = :person.id
      """;

  private final VoteStore votes;

  MeetingStore(VoteStore votes) {
    this.votes = votes;
  }

  /** It is arranged; seats come in their order. */
  Meeting add(Tx tx, long group, LocalDate week, Instant beginsAt, List<Seat> seats) {
    long id =
        tx.handle()
            .createQuery(
                """
                INSERT INTO pair_meeting (group_id, week, begins_at, stage, turn, asked, due_at)
                VALUES (:group, :week, :begins, :stage, 0, 0, :begins)
                RETURNING id
                """)
            .bind("group", group)
            .bind("week", week.toString())
            .bind("begins", beginsAt)
            .bind("stage", Meeting.Stage.ARRANGED.name())
            .mapTo(Long.class)
            .one();
    for (Seat seat : seats) {
      tx.handle()
          .createUpdate(
              """
              INSERT INTO pair_seat (meeting_id, seat, platform, workspace, person, level, question_id)
              VALUES (:id, :seat, :person.workspace.platform, :person.workspace.id, :person.id, :level, :question)
              """)
          .bind("id", id)
          .bind("seat", seat.number())
          .bindMethods("person", seat.person())
          .bind("level", seat.level().key())
          .bind("question", seat.question())
          .execute();
    }
    return find(tx, id).orElseThrow();
  }

  /** For ids that our own rows hold. */
  Optional<Meeting> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + " FROM pair_meeting WHERE id = :id")
        .bind("id", id)
        .map((rs, ctx) -> meeting(tx, rs))
        .findOne();
  }

  /** A meeting that somebody sits in. */
  Optional<Meeting> find(Tx tx, Person person, long id) {
    return find(tx, id).filter(meeting -> meeting.place(person).isPresent());
  }

  void keep(Tx tx, Meeting meeting) {
    tx.handle()
        .createUpdate(
            """
            UPDATE pair_meeting
            SET stage = :stage, turn = :turn, asked = :asked, due_at = :due
            WHERE id = :id
            """)
        .bind("id", meeting.id())
        .bind("stage", meeting.stage().name())
        .bind("turn", meeting.turn())
        .bind("asked", meeting.asked())
        .bind("due", meeting.due().orElse(null))
        .execute();
  }

  void looked(Tx tx, Meeting meeting, Seat seat, int probes) {
    tx.handle()
        .createUpdate(
            "UPDATE pair_seat SET probes = :probes WHERE meeting_id = :id AND seat = :seat")
        .bind("id", meeting.id())
        .bind("seat", seat.number())
        .bind("probes", probes)
        .execute();
  }

  /** Another question for somebody, of which no probe was looked at yet. */
  void asks(Tx tx, Meeting meeting, Seat seat, String question) {
    tx.handle()
        .createUpdate(
            """
            UPDATE pair_seat
            SET question_id = :question, probes = 0
            WHERE meeting_id = :id AND seat = :seat
            """)
        .bind("id", meeting.id())
        .bind("seat", seat.number())
        .bind("question", question)
        .execute();
  }

  void says(Tx tx, Meeting meeting, Person person, Seat.Held held) {
    tx.handle()
        .createUpdate("UPDATE pair_seat SET held = :held WHERE meeting_id = :id AND" + OF_PERSON)
        .bind("id", meeting.id())
        .bind("held", held.name())
        .bindMethods("person", person)
        .execute();
  }

  /** Somebody gets up. */
  void leaves(Tx tx, Meeting meeting, Person person) {
    tx.handle()
        .createUpdate("DELETE FROM pair_seat WHERE meeting_id = :id AND" + OF_PERSON)
        .bind("id", meeting.id())
        .bindMethods("person", person)
        .execute();
  }

  /** A meeting that did not come to pass, or long ago; with all that hangs on it. */
  void remove(Tx tx, Meeting meeting) {
    votes.remove(tx, meeting.id());
    tx.handle()
        .createUpdate("DELETE FROM pair_seat WHERE meeting_id = :id")
        .bind("id", meeting.id())
        .execute();
    tx.handle()
        .createUpdate("DELETE FROM pair_meeting WHERE id = :id")
        .bind("id", meeting.id())
        .execute();
  }

  /** A person's meetings that are so far, in every group. */
  List<Meeting> of(Tx tx, Person person, Meeting.Stage stage) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM pair_meeting WHERE stage = :stage AND id IN (SELECT meeting_id FROM"
                + " pair_seat WHERE"
                + OF_PERSON
                + ") ORDER BY begins_at, id")
        .bind("stage", stage.name())
        .bindMethods("person", person)
        .map((rs, ctx) -> meeting(tx, rs))
        .list();
  }

  List<Meeting> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM pair_meeting WHERE due_at <= :now ORDER BY due_at, id LIMIT :most")
        .bind("now", now)
        .bind("most", most)
        .map((rs, ctx) -> meeting(tx, rs))
        .list();
  }

  long countDue(Tx tx, Instant now) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM pair_meeting WHERE due_at <= :now")
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            "SELECT due_at FROM pair_meeting WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1")
        .mapTo(Instant.class)
        .findOne();
  }

  /** Who of a group met whom, as seen from a week. */
  Met met(Tx tx, long group, LocalDate week) {
    Map<Pairing.Two, Integer> last = new HashMap<>();
    tx.handle()
        .createQuery("SELECT " + COLUMNS + ", week FROM pair_meeting WHERE group_id = :group")
        .bind("group", group)
        .map((rs, ctx) -> Map.entry(meeting(tx, rs), LocalDate.parse(rs.getString("week"))))
        .forEach(one -> {
          Meeting meeting = one.getKey();
          if (!meeting.wasHeld()) return;
          int ago = Math.toIntExact(Math.max(1, ChronoUnit.WEEKS.between(one.getValue(), week)));
          for (Seat seat : meeting.seats()) {
            meeting
                .others(seat.person())
                .forEach(other -> last.merge(Pairing.Two.of(seat.person(), other), ago, Math::min));
          }
        });
    return (one, other) -> last.getOrDefault(Pairing.Two.of(one, other), 0);
  }

  /** The questions that a person was to be asked. */
  Set<String> questions(Tx tx, Person person) {
    return new HashSet<>(
        tx.handle()
            .createQuery("SELECT question_id FROM pair_seat WHERE" + OF_PERSON)
            .bindMethods("person", person)
            .mapTo(String.class)
            .list());
  }

  /** Forgets what began before; returns how many those were. */
  int forget(Tx tx, Instant before, int most) {
    List<Meeting> old =
        tx.handle()
            .createQuery(
                "SELECT "
                    + COLUMNS
                    + " FROM pair_meeting WHERE begins_at < :before ORDER BY begins_at LIMIT :most")
            .bind("before", before)
            .bind("most", most)
            .map((rs, ctx) -> meeting(tx, rs))
            .list();
    old.forEach(meeting -> remove(tx, meeting));
    return old.size();
  }

  private static Meeting meeting(Tx tx, ResultSet rs) throws SQLException {
    long id = rs.getLong("id");
    long due = rs.getLong("due_at");
    return new Meeting(
        id,
        rs.getLong("group_id"),
        Instant.ofEpochMilli(rs.getLong("begins_at")),
        Meeting.Stage.valueOf(rs.getString("stage")),
        rs.getInt("turn"),
        rs.getInt("asked"),
        due == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due)),
        seats(tx, id));
  }

  private static List<Seat> seats(Tx tx, long meeting) {
    return tx.handle()
        .createQuery(
            """
            SELECT seat, platform, workspace, person, level, question_id, probes, held
            FROM pair_seat
            WHERE meeting_id = :id
            ORDER BY seat
            """)
        .bind("id", meeting)
        .map((rs, ctx) -> seat(rs))
        .list();
  }

  private static Seat seat(ResultSet rs) throws SQLException {
    @Nullable String held = rs.getString("held");
    return new Seat(
        rs.getInt("seat"),
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person")),
        WishStore.level(rs.getString("level")),
        rs.getString("question_id"),
        rs.getInt("probes"),
        Optional.ofNullable(held).map(Seat.Held::valueOf));
  }
}
