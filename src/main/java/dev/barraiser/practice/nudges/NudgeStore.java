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
 * The tables {@code nudge_subscription}, {@code nudge_leave} and {@code nudge_slot}. Thread-safe:
 * it keeps nothing itself.
 */
public final class NudgeStore {

  private static final String COLUMNS =
      """
      id, platform, workspace, person, consent, at_time, days, weekly, quiet_from, quiet_until, zone, snoozed_until,
      next_date, next_due_at
      """;

  private static final String OF_PERSON =
      """

      FROM nudge_subscription
      WHERE platform = :person.workspace.platform
        AND workspace = :person.workspace.id
        AND person = :person.id
      """;

  /** The days a person said they are or were away, the earliest first. */
  public List<Leave> leaves(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT from_date, until_date FROM nudge_leave WHERE subscription_id = (SELECT id"
                + OF_PERSON
                + ") ORDER BY from_date")
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Leave(
                LocalDate.parse(rs.getString("from_date")),
                LocalDate.parse(rs.getString("until_date"))))
        .list();
  }

  /** What a person said about nudges; empty for one who was never asked and never decided. */
  Optional<Subscription> find(Tx tx, Person person) {
    List<Leave> leaves = leaves(tx, person);
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + OF_PERSON)
        .bindMethods("person", person)
        .map((rs, ctx) -> subscription(rs, leaves))
        .findOne();
  }

  /** Keeps what a person said. {@code next} is the slot to decide next, none unless wanted. */
  Subscription keep(
      Tx tx, Person person, Consent consent, Preferences preferences, Optional<Slot> next) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO nudge_subscription (platform, workspace, person, consent, at_time, days, weekly, quiet_from,
              quiet_until, zone, snoozed_until, next_date, next_due_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :consent, :at, :days, :weekly,
              :quietFrom, :quietUntil, :zone, :snoozedUntil, :nextDate, :nextDueAt)
            ON CONFLICT (platform, workspace, person) DO UPDATE
            SET consent = excluded.consent, at_time = excluded.at_time, days = excluded.days,
              weekly = excluded.weekly, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
              zone = excluded.zone, snoozed_until = excluded.snoozed_until, next_date = excluded.next_date,
              next_due_at = excluded.next_due_at
            """)
        .bindMethods("person", person)
        .bind("consent", consent.name())
        .bind("at", preferences.at().toString())
        .bind(
            "days",
            preferences.days().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
        .bind("weekly", preferences.weekly())
        .bind("quietFrom", preferences.quiet().from().toString())
        .bind("quietUntil", preferences.quiet().until().toString())
        .bind("zone", preferences.zone().map(ZoneId::getId).orElse(null))
        .bind("snoozedUntil", preferences.snoozedUntil().map(LocalDate::toString).orElse(null))
        .bind("nextDate", next.map(slot -> slot.date().toString()).orElse(null))
        .bind("nextDueAt", next.map(slot -> slot.dueAt().toEpochMilli()).orElse(null))
        .execute();
    return find(tx, person).orElseThrow();
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

  /**
   * Replaces the leave that is under way or to come on {@code today}. Of one under way, the days
   * that have passed stay.
   */
  void away(Tx tx, Subscription subscription, Optional<Leave> leave, LocalDate today) {
    tx.handle()
        .createUpdate(
            "DELETE FROM nudge_leave WHERE subscription_id = :id AND until_date >= :today")
        .bind("id", subscription.id())
        .bind("today", today)
        .execute();
    subscription
        .leaveFrom(today)
        .filter(old -> old.from().isBefore(today))
        .filter(old -> leave.map(fresh -> fresh.from().isAfter(old.from())).orElse(true))
        .ifPresent(old -> add(tx, subscription.id(), new Leave(old.from(), today.minusDays(1))));
    leave.ifPresent(fresh -> add(tx, subscription.id(), fresh));
  }

  private static void add(Tx tx, long id, Leave leave) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO nudge_leave (subscription_id, from_date, until_date)
            VALUES (:id, :from, :until)
            """)
        .bind("id", id)
        .bind("from", leave.from())
        .bind("until", leave.until())
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

  /** Records that a nudge goes out in a slot; empty when that slot was decided before. */
  Optional<Long> sending(Tx tx, long subscription, LocalDate date, StoryTopic topic, Instant now) {
    return decided(tx, subscription, date, "SENT", topic, now);
  }

  void skipped(Tx tx, long subscription, LocalDate date, Reason reason, Instant now) {
    decided(tx, subscription, date, reason.name(), null, now);
  }

  private static Optional<Long> decided(
      Tx tx,
      long subscription,
      LocalDate date,
      String outcome,
      @Nullable StoryTopic topic,
      Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO nudge_slot (subscription_id, slot_date, decided_at, outcome, category, topic)
            VALUES (:subscription, :date, :now, :outcome, :category, :topic)
            ON CONFLICT (subscription_id, slot_date) DO NOTHING
            RETURNING id
            """)
        .bind("subscription", subscription)
        .bind("date", date)
        .bind("now", now)
        .bind("outcome", outcome)
        .bind("category", topic == null ? null : topic.category().name())
        .bind("topic", topic == null ? null : topic.name())
        .mapTo(Long.class)
        .findOne();
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

  /** What was sent to a person, newest first. */
  List<Sent> sent(Tx tx, long subscription, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT slot_date, decided_at, topic
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
                StoryTopic.valueOf(rs.getString("topic"))))
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

  private static Subscription subscription(ResultSet rs, List<Leave> leaves) throws SQLException {
    var preferences =
        new Preferences(
            LocalTime.parse(rs.getString("at_time")),
            Arrays.stream(rs.getString("days").split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet()),
            rs.getInt("weekly"),
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
