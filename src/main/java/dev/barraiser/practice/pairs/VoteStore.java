package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tables {@code pair_debrief} and {@code pair_vote}. Thread-safe: it keeps nothing itself.
 *
 * <p>Two ways lead to a vote: its author's own, and, once the debrief was opened, {@link #opened}.
 * There is no third, so that no caller can forget to ask whether it was.
 */
final class VoteStore {

  private static final String OF_PERSON =
      """

      platform = :person.workspace.platform
        AND workspace = :person.workspace.id
        AND person = :person.id
      """;

  /** A debrief begins, if it has not. */
  void begin(Tx tx, long meeting, Instant sealedUntil) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO pair_debrief (meeting_id, sealed_until)
            VALUES (:meeting, :until)
            ON CONFLICT (meeting_id) DO NOTHING
            """)
        .bind("meeting", meeting)
        .bind("until", sealedUntil)
        .execute();
  }

  /** Until when a debrief is sealed at most; empty where there is none or it was opened. */
  Optional<Instant> sealedUntil(Tx tx, long meeting) {
    return tx.handle()
        .createQuery(
            "SELECT sealed_until FROM pair_debrief WHERE meeting_id = :id AND opened_at IS NULL")
        .bind("id", meeting)
        .mapTo(Instant.class)
        .findOne();
  }

  boolean hasBegun(Tx tx, long meeting) {
    return tx.handle()
            .createQuery("SELECT COUNT(*) FROM pair_debrief WHERE meeting_id = :id")
            .bind("id", meeting)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /**
   * Keeps what somebody saw of somebody, in place of what they had written of them. False, and
   * nothing is kept, once it was opened.
   */
  boolean put(Tx tx, long meeting, Person by, int about, List<Vote> votes) {
    // Holds the row: of two who are the last at once, the second sees what the first wrote.
    boolean sealed =
        tx.handle()
                .createUpdate(
                    """
                    UPDATE pair_debrief
                    SET sealed_until = sealed_until
                    WHERE meeting_id = :id AND opened_at IS NULL
                    """)
                .bind("id", meeting)
                .execute()
            == 1;
    if (!sealed) return false;
    tx.handle()
        .createUpdate(
            "DELETE FROM pair_vote WHERE meeting_id = :id AND about = :about AND" + OF_PERSON)
        .bind("id", meeting)
        .bind("about", about)
        .bindMethods("person", by)
        .execute();
    for (Vote vote : votes) {
      tx.handle()
          .createUpdate(
              """
              INSERT INTO pair_vote (meeting_id, about, platform, workspace, person, factor, mark, words)
              VALUES (:id, :about, :person.workspace.platform, :person.workspace.id, :person.id, :factor, :mark, :words)
              """)
          .bind("id", meeting)
          .bind("about", about)
          .bindMethods("person", by)
          .bind("factor", vote.factor().key())
          .bind("mark", vote.mark().name())
          .bind("words", vote.words())
          .execute();
    }
    return true;
  }

  /** What somebody wrote themselves. */
  List<Vote> own(Tx tx, long meeting, Person by) {
    return tx.handle()
        .createQuery(
            "SELECT about, platform, workspace, person, factor, mark, words FROM pair_vote WHERE"
                + " meeting_id = :id AND"
                + OF_PERSON
                + " ORDER BY about")
        .bind("id", meeting)
        .bindMethods("person", by)
        .map((rs, ctx) -> vote(rs))
        .list();
  }

  /** How many have been written: each one's of each of the others. */
  int written(Tx tx, long meeting) {
    return tx.handle()
        .createQuery(
            """
            SELECT COUNT(*)
            FROM (
              SELECT DISTINCT about, platform, workspace, person
              FROM pair_vote
              WHERE meeting_id = :id) AS views
            """)
        .bind("id", meeting)
        .mapTo(Integer.class)
        .one();
  }

  /** Whether it is for the caller to open it, and for nobody after them. */
  boolean open(Tx tx, long meeting, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE pair_debrief
                SET opened_at = :now
                WHERE meeting_id = :id AND opened_at IS NULL
                """)
            .bind("id", meeting)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Everything that was written; nothing before it was opened. */
  List<Vote> opened(Tx tx, long meeting) {
    return tx.handle()
        .createQuery(
            """
            SELECT v.about, v.platform, v.workspace, v.person, v.factor, v.mark, v.words
            FROM pair_vote v
            JOIN pair_debrief d ON d.meeting_id = v.meeting_id AND d.opened_at IS NOT NULL
            WHERE v.meeting_id = :id
            ORDER BY v.about, v.platform, v.workspace, v.person
            """)
        .bind("id", meeting)
        .map((rs, ctx) -> vote(rs))
        .list();
  }

  /** The meetings whose debriefs are sealed no longer than this. */
  List<Long> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT meeting_id
            FROM pair_debrief
            WHERE opened_at IS NULL AND sealed_until <= :now
            ORDER BY sealed_until, meeting_id
            LIMIT :most
            """)
        .bind("now", now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  long countDue(Tx tx, Instant now) {
    return tx.handle()
        .createQuery(
            "SELECT COUNT(*) FROM pair_debrief WHERE opened_at IS NULL AND sealed_until <= :now")
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT sealed_until
            FROM pair_debrief
            WHERE opened_at IS NULL
            ORDER BY sealed_until
            LIMIT 1
            """)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Somebody is forgotten: what others wrote of them goes too. */
  void forgetAbout(Tx tx, Person person) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM pair_vote
            WHERE EXISTS (
              SELECT 1
              FROM pair_seat s
              WHERE s.meeting_id = pair_vote.meeting_id
                AND s.seat = pair_vote.about
                AND s.platform = :person.workspace.platform
                AND s.workspace = :person.workspace.id
                AND s.person = :person.id)
            """)
        .bindMethods("person", person)
        .execute();
  }

  void remove(Tx tx, long meeting) {
    for (String table : List.of("pair_vote", "pair_debrief")) {
      tx.handle()
          .createUpdate("DELETE FROM <table> WHERE meeting_id = :id")
          .define("table", table)
          .bind("id", meeting)
          .execute();
    }
  }

  private static Vote vote(ResultSet rs) throws SQLException {
    String factor = rs.getString("factor");
    return new Vote(
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person")),
        rs.getInt("about"),
        List.of(SuccessFactor.values()).stream()
            .filter(one -> one.key().equals(factor))
            .findFirst()
            .orElseThrow(),
        Vote.Mark.valueOf(rs.getString("mark")),
        rs.getString("words"));
  }
}
