package dev.barraiser.practice.mock;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table {@code mock_round}. Thread-safe: it keeps nothing itself.
 *
 * <p>What comes from outside is looked up with its person, so that an identifier alone opens
 * nothing.
 */
final class RoundStore {

  private static final Logger log = LoggerFactory.getLogger(RoundStore.class);

  /** So many rounds of a person are kept; an older one goes with all that was said in it. */
  static final int KEPT = 10;

  private static final String COLUMNS =
      "id, platform, workspace, person, channel, thread_root, origin, began_at, round, debrief";

  private static final String OF_PERSON =
      """

      FROM mock_round
      WHERE platform = :person.workspace.platform
        AND workspace = :person.workspace.id
        AND person = :person.id
      """;

  /** A round of somebody's begins. */
  Kept add(Tx tx, Person by, Place from, Origin origin, Round round, Instant now) {
    long id =
        tx.handle()
            .createQuery(
                """
                INSERT INTO mock_round (platform, workspace, person, channel, thread_root, origin, began_at, due_at, round,
                  transcript)
                VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :channel, :root, :origin, :now,
                  :due, :round, :transcript)
                RETURNING id
                """)
            .bindMethods("person", by)
            .bind("channel", from.inChannel().map(Place.Channel::id).orElse(null))
            .bind("root", from instanceof Place.InThread thread ? thread.root() : null)
            .bind("origin", origin.token())
            .bind("now", now)
            .bind("due", round.due().orElse(null))
            .bind("round", Json.write(round))
            .bind("transcript", Transcript.of(round))
            .mapTo(Long.class)
            .one();
    return new Kept(id, by, from, origin, now, round, Optional.empty());
  }

  /** A round is as it is now. */
  void keep(Tx tx, long id, Round round, Instant now) {
    boolean ended = round.hasEnded();
    tx.handle()
        .createUpdate(
            """
            UPDATE mock_round
            SET round = :round, transcript = :transcript, due_at = :due, reading = :reading, ended_at = :ended, wants_debrief = :wants
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("round", Json.write(round))
        .bind("transcript", Transcript.of(round))
        .bind("due", round.due().orElse(null))
        .bind("reading", round.stage() == Round.Stage.READING && !round.isPaused() ? 1 : 0)
        .bind("ended", ended ? now : null)
        .bind("wants", ended && round.wasAnswered() ? 1 : 0)
        .execute();
  }

  /** The round that a person has not come to the end of. */
  Optional<Kept> running(Tx tx, Person person) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + OF_PERSON + " AND ended_at IS NULL")
        .bindMethods("person", person)
        .map((rs, ctx) -> kept(rs))
        .findOne()
        .flatMap(Function.identity());
  }

  /** A person's own round. */
  Optional<Kept> find(Tx tx, Person person, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + OF_PERSON + " AND id = :id")
        .bindMethods("person", person)
        .bind("id", id)
        .map((rs, ctx) -> kept(rs))
        .findOne()
        .flatMap(Function.identity());
  }

  /** A round by its number, for those that our own rows hold. */
  Optional<Kept> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + " FROM mock_round WHERE id = :id")
        .bind("id", id)
        .map((rs, ctx) -> kept(rs))
        .findOne()
        .flatMap(Function.identity());
  }

  /** A person's rounds that are over, the latest first. */
  List<Kept> ended(Tx tx, Person person, int most) {
    return tx
        .handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + OF_PERSON
                + " AND ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT :most")
        .bindMethods("person", person)
        .bind("most", most)
        .map((rs, ctx) -> kept(rs))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Forgets a person's rounds that are over but for the latest so many; those in which nothing was
   * said go first.
   */
  void forget(Tx tx, Person person, int but) {
    tx.handle()
        .createUpdate(
            "DELETE FROM mock_round WHERE id IN (SELECT id"
                + OF_PERSON
                + " AND ended_at IS NOT NULL) AND id NOT IN (SELECT id"
                + OF_PERSON
                + """
                 AND ended_at IS NOT NULL
                ORDER BY CASE WHEN debrief IS NULL AND wants_debrief = 0 THEN 1 ELSE 0 END, ended_at DESC, id DESC
                LIMIT :but)
                """)
        .bindMethods("person", person)
        .bind("but", but)
        .execute();
  }

  void remove(Tx tx, long id) {
    tx.handle().createUpdate("DELETE FROM mock_round WHERE id = :id").bind("id", id).execute();
  }

  /** Rounds in which an answer waits to be read. */
  List<Kept> reading(Tx tx, int most) {
    return some(tx, "reading = 1", most);
  }

  /** Rounds that are over and of which nobody has been told yet what they showed. */
  List<Kept> wantingDebrief(Tx tx, int most) {
    return some(tx, "wants_debrief = 1", most);
  }

  private static List<Kept> some(Tx tx, String which, int most) {
    return tx
        .handle()
        .createQuery("SELECT " + COLUMNS + " FROM mock_round WHERE <which> ORDER BY id LIMIT :most")
        .define("which", which)
        .bind("most", most)
        .map((rs, ctx) -> kept(rs))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Keeps what a round showed. */
  void debriefed(Tx tx, long id, @Nullable Debrief debrief) {
    tx.handle()
        .createUpdate("UPDATE mock_round SET debrief = :debrief, wants_debrief = 0 WHERE id = :id")
        .bind("id", id)
        .bind("debrief", debrief == null ? null : Json.write(debrief))
        .execute();
  }

  /**
   * Somebody has changed or taken back what they said in a round that is over. Where nobody has
   * been told yet what it showed, they are if there is anything left.
   */
  void changedAfterwards(Tx tx, long id, Round round, Optional<Debrief> debrief) {
    tx.handle()
        .createUpdate(
            """
            UPDATE mock_round
            SET round = :round, transcript = :transcript, debrief = :debrief, wants_debrief = CASE WHEN :answered = 1 THEN wants_debrief ELSE 0 END
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("round", Json.write(round))
        .bind("transcript", Transcript.of(round))
        .bind("debrief", debrief.map(Json::write).orElse(null))
        .bind("answered", round.wasAnswered() ? 1 : 0)
        .execute();
  }

  /** Rounds that have to be looked at, the longest due first. What cannot be read is forgotten. */
  List<Kept> due(Tx tx, Instant now, int most) {
    List<Kept> due = new ArrayList<>();
    for (long id : idsDue(tx, now, most)) {
      find(tx, id).ifPresentOrElse(due::add, () -> remove(tx, id));
    }
    return due;
  }

  private static List<Long> idsDue(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT id
            FROM mock_round
            WHERE due_at IS NOT NULL AND due_at <= :now
            ORDER BY due_at, id
            LIMIT :most
            """)
        .bind("now", now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /**
   * Forgets the round that somebody is in, where it cannot be read any more: it would be in the way
   * of another.
   */
  void removeUnreadable(Tx tx, Person person) {
    if (running(tx, person).isPresent()) return;
    tx.handle()
        .createUpdate(
            """
            DELETE FROM mock_round
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND ended_at IS NULL
            """)
        .bindMethods("person", person)
        .execute();
  }

  /** Forgets rounds that were over before then, at most so many. Returns how many. */
  int forget(Tx tx, Instant before, int most) {
    return tx.handle()
        .createUpdate(
            """
            DELETE FROM mock_round
            WHERE id IN (
              SELECT id FROM mock_round WHERE ended_at IS NOT NULL AND ended_at <= :before ORDER BY ended_at LIMIT :most)
            """)
        .bind("before", before)
        .bind("most", most)
        .execute();
  }

  long countEnded(Tx tx, Instant before) {
    return tx.handle()
        .createQuery(
            "SELECT COUNT(*) FROM mock_round WHERE ended_at IS NOT NULL AND ended_at <= :before")
        .bind("before", before)
        .mapTo(Long.class)
        .one();
  }

  /** When the round ended that has been over the longest. */
  Optional<Instant> firstEnded(Tx tx) {
    return tx.handle()
        .createQuery("SELECT MIN(ended_at) FROM mock_round WHERE ended_at IS NOT NULL")
        .mapTo(Instant.class)
        .findOne();
  }

  long countDue(Tx tx, Instant now) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM mock_round WHERE due_at IS NOT NULL AND due_at <= :now")
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery("SELECT MIN(due_at) FROM mock_round WHERE due_at IS NOT NULL")
        .mapTo(Instant.class)
        .findOne();
  }

  /** Empty where an older version of us wrote what cannot be read any more. */
  private static Optional<Kept> kept(ResultSet rs) throws SQLException {
    var by =
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person"));
    try {
      @Nullable String debrief = rs.getString("debrief");
      return Optional.of(
          new Kept(
              rs.getLong("id"),
              by,
              place(by, rs.getString("channel"), rs.getString("thread_root")),
              new Origin(rs.getString("origin")),
              Instant.ofEpochMilli(rs.getLong("began_at")),
              Json.read(rs.getString("round"), Round.class),
              Optional.ofNullable(debrief).map(one -> Json.read(one, Debrief.class))));
    } catch (Json.Malformed e) {
      log.warn("mock interview cannot be read id={}", rs.getLong("id"));
      return Optional.empty();
    }
  }

  private static Place place(Person by, @Nullable String channel, @Nullable String root) {
    if (channel == null) return new Place.Direct(by);
    var in = new Place.Channel(by.workspace(), channel);
    return root == null ? in : new Place.InThread(in, root);
  }
}
