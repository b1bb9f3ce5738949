package dev.barraiser.practice.nudges;

import dev.barraiser.bot.Chore;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.nudges.NudgePlan.Reason;
import dev.barraiser.practice.nudges.NudgePlan.Sent;
import dev.barraiser.practice.nudges.Subscription.Consent;
import dev.barraiser.practice.nudges.Subscription.Slot;
import dev.barraiser.practice.stories.StoryTopic;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code nudge_subscription} and {@code nudge_slot}. Thread-safe: it keeps nothing
 * itself.
 */
public final class NudgeStore {

  /** A nudge went out. */
  static final String SENT = "SENT";

  /** A nudge went out and did not get through. */
  static final String UNDELIVERED = "UNDELIVERED";

  private static final String COLUMNS =
      """
      id, platform, workspace, person, consent, at_time, days, weekly, weeks, quiet_from, quiet_until, zone,
      snoozed_until, next_date, next_due_at
      """;

  private static final String OF_PERSON =
      """

      FROM nudge_subscription
      WHERE platform = :person.workspace.platform
        AND workspace = :person.workspace.id
        AND person = :person.id
      """;

  private final LeaveStore leaves = new LeaveStore();

  /** The days a person said they are or were away, the earliest first. */
  public List<Leave> leaves(Tx tx, Person person) {
    return leaves.of(tx, person);
  }

  /** What a person said about nudges; empty for one who was never asked and never decided. */
  Optional<Subscription> find(Tx tx, Person person) {
    List<Leave> away = leaves.of(tx, person);
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + OF_PERSON)
        .bindMethods("person", person)
        .map((rs, ctx) -> subscription(rs, away))
        .findOne();
  }

  /** Keeps what a person said. {@code next} is the slot to decide next, none unless wanted. */
  Subscription keep(
      Tx tx, Person person, Consent consent, Preferences preferences, Optional<Slot> next) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO nudge_subscription (platform, workspace, person, consent, at_time, days, weekly, weeks, quiet_from,
              quiet_until, zone, snoozed_until, next_date, next_due_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :consent, :at, :days, :weekly, :weeks,
              :quietFrom, :quietUntil, :zone, :snoozedUntil, :nextDate, :nextDueAt)
            ON CONFLICT (platform, workspace, person) DO UPDATE
            SET consent = excluded.consent, at_time = excluded.at_time, days = excluded.days,
              weekly = excluded.weekly, weeks = excluded.weeks, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
              zone = excluded.zone, snoozed_until = excluded.snoozed_until, next_date = excluded.next_date,
              next_due_at = excluded.next_due_at
            """)
        .bindMethods("person", person)
        .bind("consent", consent.name())
        .bind("at", preferences.at().toString())
        .bind(
            "days",
            preferences.days().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
        .bind("weekly", preferences.often().times())
        .bind("weeks", preferences.often().weeks())
        .bind("quietFrom", preferences.quiet().from().toString())
        .bind("quietUntil", preferences.quiet().until().toString())
        .bind("zone", preferences.zone().map(ZoneId::getId).orElse(null))
        .bind("snoozedUntil", preferences.snoozedUntil().map(LocalDate::toString).orElse(null))
        .bind("nextDate", next.map(slot -> slot.date().toString()).orElse(null))
        .bind("nextDueAt", next.map(slot -> slot.dueAt().toEpochMilli()).orElse(null))
        .execute();
    return find(tx, person).orElseThrow();
  }

  /** They did something with a nudge, its settings or their goal. */
  void sign(Tx tx, Person person, Instant now) {
    tx.handle()
        .createUpdate(
            """
            UPDATE nudge_subscription
            SET sign_at = :now
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .bind("now", now)
        .execute();
  }

  /** When they last did. */
  Optional<Instant> lastSign(Tx tx, long id) {
    return tx.handle()
        .createQuery(
            "SELECT sign_at FROM nudge_subscription WHERE id = :id AND sign_at IS NOT NULL")
        .bind("id", id)
        .mapTo(Instant.class)
        .findOne();
  }

  void plan(Tx tx, long id, Slot next) {
    tx.handle()
        .createUpdate(
            """
            UPDATE nudge_subscription
            SET next_date = :date, next_due_at = :dueAt
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("date", next.date())
        .bind("dueAt", next.dueAt())
        .execute();
  }

  /** Those whose slot is due, the longest waiting first. */
  List<Subscription> due(Tx tx, Instant now, int most) {
    List<Person> people =
        tx.handle()
            .createQuery(
                """
                SELECT platform, workspace, person
                FROM nudge_subscription
                WHERE next_due_at IS NOT NULL AND next_due_at <= :now
                ORDER BY next_due_at, id
                LIMIT :most
                """)
            .bind("now", now)
            .bind("most", most)
            .map((rs, ctx) -> person(rs))
            .list();
    return people.stream().flatMap(person -> find(tx, person).stream()).toList();
  }

  Chore.Backlog backlog(Tx tx, Instant now) {
    long due =
        tx.handle()
            .createQuery(
                """
                SELECT COUNT(*)
                FROM nudge_subscription
                WHERE next_due_at IS NOT NULL AND next_due_at <= :now
                """)
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    @Nullable Instant next =
        tx.handle()
            .createQuery(
                """
                SELECT next_due_at
                FROM nudge_subscription
                WHERE next_due_at IS NOT NULL
                ORDER BY next_due_at
                LIMIT 1
                """)
            .mapTo(Instant.class)
            .findOne()
            .orElse(null);
    return new Chore.Backlog(due, next);
  }

  /** Records that a nudge goes out in a slot, and why; empty when that slot was decided before. */
  Optional<Long> sending(
      Tx tx, long subscription, LocalDate date, Worth worth, String why, Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO nudge_slot (subscription_id, slot_date, decided_at, outcome, category, topic, kind, thing, why)
            VALUES (:subscription, :date, :now, 'SENT', :category, :topic, :kind, :thing, :why)
            ON CONFLICT (subscription_id, slot_date) DO NOTHING
            RETURNING id
            """)
        .bind("subscription", subscription)
        .bind("date", date)
        .bind("now", now)
        .bind("category", Worth.category(worth).map(Enum::name).orElse(null))
        .bind("topic", Worth.topic(worth).map(Enum::name).orElse(null))
        .bind("kind", worth.thing().kind().name())
        .bind("thing", worth.thing().of())
        .bind("why", why)
        .mapTo(Long.class)
        .findOne();
  }

  void skipped(Tx tx, long subscription, LocalDate date, Reason reason, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO nudge_slot (subscription_id, slot_date, decided_at, outcome)
            VALUES (:subscription, :date, :now, :outcome)
            ON CONFLICT (subscription_id, slot_date) DO NOTHING
            """)
        .bind("subscription", subscription)
        .bind("date", date)
        .bind("now", now)
        .bind("outcome", reason.name())
        .execute();
  }

  /**
   * What became of a slot: SENT, UNDELIVERED, or the {@link Reason} why nothing was sent. Empty
   * when it is not decided.
   */
  Optional<String> outcome(Tx tx, long subscription, LocalDate date) {
    return tx.handle()
        .createQuery(
            """
            SELECT outcome
            FROM nudge_slot
            WHERE subscription_id = :subscription AND slot_date = :date
            """)
        .bind("subscription", subscription)
        .bind("date", date)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * A slot that was decided.
   *
   * @param outcome SENT, UNDELIVERED, or the name of a {@link Reason}
   * @param why why this was sent, as it was known then; empty where nothing was, and once forgotten
   */
  record Decided(LocalDate date, Instant at, String outcome, String why) {}

  /** What was decided about a slot, and why. */
  Optional<Decided> decided(Tx tx, long slot) {
    return tx.handle()
        .createQuery("SELECT slot_date, decided_at, outcome, why FROM nudge_slot WHERE id = :slot")
        .bind("slot", slot)
        .map((rs, ctx) -> decided(rs))
        .findOne();
  }

  /** What was decided about a person since then, the newest first. */
  List<Decided> decidedSince(Tx tx, long subscription, Instant since) {
    return tx.handle()
        .createQuery(
            """
            SELECT slot_date, decided_at, outcome, why
            FROM nudge_slot
            WHERE subscription_id = :subscription AND decided_at >= :since
            ORDER BY slot_date DESC
            """)
        .bind("subscription", subscription)
        .bind("since", since)
        .map((rs, ctx) -> decided(rs))
        .list();
  }

  /** The day of the last nudge that did not get through. */
  Optional<LocalDate> lastUndelivered(Tx tx, long subscription) {
    return tx.handle()
        .createQuery(
            """
            SELECT slot_date
            FROM nudge_slot
            WHERE subscription_id = :subscription AND outcome = 'UNDELIVERED'
            ORDER BY slot_date DESC
            LIMIT 1
            """)
        .bind("subscription", subscription)
        .mapTo(LocalDate.class)
        .findOne();
  }

  private static Decided decided(ResultSet rs) throws SQLException {
    @Nullable String why = rs.getString("why");
    return new Decided(
        LocalDate.parse(rs.getString("slot_date")),
        Instant.ofEpochMilli(rs.getLong("decided_at")),
        rs.getString("outcome"),
        why == null ? "" : why);
  }

  /**
   * Forgets the reasons of what was decided before then, at most so many at once. That a nudge was
   * sent is kept, since limits look back on it, and so is a person's last slot, since none before
   * it comes up again.
   */
  void forgetReasons(Tx tx, Instant before, int most) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM nudge_slot
            WHERE id IN (
              SELECT n.id
              FROM nudge_slot n
              WHERE n.kind IS NULL
                AND n.decided_at < :before
                AND EXISTS (
                  SELECT 1
                  FROM nudge_slot later
                  WHERE later.subscription_id = n.subscription_id AND later.slot_date > n.slot_date)
              ORDER BY n.decided_at
              LIMIT :most)
            """)
        .bind("before", before)
        .bind("most", most)
        .execute();
    tx.handle()
        .createUpdate(
            """
            UPDATE nudge_slot
            SET why = NULL
            WHERE id IN (
              SELECT id
              FROM nudge_slot
              WHERE why IS NOT NULL AND decided_at < :before
              ORDER BY decided_at
              LIMIT :most)
            """)
        .bind("before", before)
        .bind("most", most)
        .execute();
  }

  /** The date of the last slot that was decided. */
  Optional<LocalDate> lastDecided(Tx tx, long subscription) {
    return tx.handle()
        .createQuery(
            """
            SELECT slot_date
            FROM nudge_slot
            WHERE subscription_id = :subscription
            ORDER BY slot_date DESC
            LIMIT 1
            """)
        .bind("subscription", subscription)
        .mapTo(LocalDate.class)
        .findOne();
  }

  /** The nudges that were sent to a person, newest first. */
  List<Sent> sent(Tx tx, long subscription, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT slot_date, decided_at, kind, thing, topic
            FROM nudge_slot
            WHERE subscription_id = :subscription AND outcome = 'SENT'
            ORDER BY slot_date DESC
            LIMIT :most
            """)
        .bind("subscription", subscription)
        .bind("most", most)
        .map((rs, ctx) ->
            new Sent(
                LocalDate.parse(rs.getString("slot_date")),
                Instant.ofEpochMilli(rs.getLong("decided_at")),
                new Thing(Thing.Kind.valueOf(rs.getString("kind")), rs.getString("thing")),
                Optional.ofNullable(rs.getString("topic")).map(StoryTopic::valueOf)))
        .list();
  }

  /** Whose subscription it is. */
  Optional<Person> subscriber(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT platform, workspace, person FROM nudge_subscription WHERE id = :id")
        .bind("id", id)
        .map((rs, ctx) -> person(rs))
        .findOne();
  }

  /** Whose nudge a slot's is. */
  Optional<Person> receiver(Tx tx, long slot) {
    return tx.handle()
        .createQuery(
            """
            SELECT s.platform, s.workspace, s.person
            FROM nudge_slot n
            JOIN nudge_subscription s ON s.id = n.subscription_id
            WHERE n.id = :slot
            """)
        .bind("slot", slot)
        .map((rs, ctx) -> person(rs))
        .findOne();
  }

  /** The nudge of a slot did not get through: it counts against no limit. */
  void undelivered(Tx tx, long slot) {
    tx.handle()
        .createUpdate("UPDATE nudge_slot SET outcome = 'UNDELIVERED' WHERE id = :slot")
        .bind("slot", slot)
        .execute();
  }

  /**
   * Remembers until when a nudge was snoozed. Only its first snooze counts; returns whether this
   * was it.
   */
  boolean snoozed(Tx tx, long slot, LocalDate until) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE nudge_slot
                SET snoozed_until = :until
                WHERE id = :slot AND snoozed_until IS NULL
                """)
            .bind("slot", slot)
            .bind("until", until)
            .execute()
        == 1;
  }

  /**
   * Under a nudge they asked for fewer. Only the first time counts; returns whether this was it.
   */
  boolean eased(Tx tx, long slot) {
    return tx.handle()
            .createUpdate("UPDATE nudge_slot SET eased = 1 WHERE id = :slot AND eased = 0")
            .bind("slot", slot)
            .execute()
        == 1;
  }

  private static Subscription subscription(ResultSet rs, List<Leave> leaves) throws SQLException {
    var preferences =
        new Preferences(
            LocalTime.parse(rs.getString("at_time")),
            Arrays.stream(rs.getString("days").split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet()),
            new Often(rs.getInt("weekly"), rs.getInt("weeks")),
            new QuietHours(
                LocalTime.parse(rs.getString("quiet_from")),
                LocalTime.parse(rs.getString("quiet_until"))),
            Optional.ofNullable(rs.getString("zone")).map(ZoneId::of),
            Optional.ofNullable(rs.getString("snoozed_until")).map(LocalDate::parse));
    @Nullable String date = rs.getString("next_date");
    Optional<Slot> next =
        date == null
            ? Optional.empty()
            : Optional.of(
                new Slot(LocalDate.parse(date), Instant.ofEpochMilli(rs.getLong("next_due_at"))));
    return new Subscription(
        rs.getLong("id"),
        person(rs),
        Consent.valueOf(rs.getString("consent")),
        preferences,
        leaves,
        next);
  }

  private static Person person(ResultSet rs) throws SQLException {
    return new Person(
        new Workspace(rs.getString("platform"), rs.getString("workspace")), rs.getString("person"));
  }
}
