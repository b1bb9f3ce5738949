package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table {@code nudge_leave}: days away. Thread-safe: it keeps nothing itself. */
final class LeaveStore {

  /** The days a person said they are or were away, the earliest first. */
  List<Leave> of(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT from_date, until_date
            FROM nudge_leave
            WHERE subscription_id = (
              SELECT id
              FROM nudge_subscription
              WHERE platform = :person.workspace.platform
                AND workspace = :person.workspace.id
                AND person = :person.id)
            ORDER BY from_date
            """)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Leave(
                LocalDate.parse(rs.getString("from_date")),
                LocalDate.parse(rs.getString("until_date"))))
        .list();
  }

  /**
   * Replaces the leave that is under way or to come on {@code today}. Of one under way, the days
   * that have passed stay.
   */
  void replace(Tx tx, Subscription subscription, Optional<Leave> leave, LocalDate today) {
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
}
