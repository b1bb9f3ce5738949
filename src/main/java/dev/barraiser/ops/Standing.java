package dev.barraiser.ops;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bot stands at one moment.
 *
 * @param ready whether it serves: it is up, nothing told it to stop, its database answers
 * @param now the product's time
 * @param stored what the database tells; empty while that is away
 */
record Standing(
    boolean ready,
    Instant now,
    DatabaseWatch.Found database,
    List<Platform> platforms,
    List<Database.Pool> pools,
    Optional<Stored> stored) {

  /** A connection that is made anew takes seconds; one that takes longer wants somebody to look. */
  private static final Duration CONNECTING_AT_MOST = Duration.ofMinutes(2);

  record Platform(
      String name, ChatPlatform.Connection connection, Map<String, Long> counts, boolean isAway) {
    boolean isConnected() {
      return connection.state() == ChatPlatform.Connection.State.CONNECTED;
    }
  }

  /**
   * What waits and what is due.
   *
   * @param oldestEvent how long the first event has waited
   * @param oldestEffect how long the first effect has waited
   */
  record Stored(
      Bot.Waiting waiting, Duration oldestEvent, Duration oldestEffect, List<Due> chores) {}

  /**
   * A chore.
   *
   * @param late how long the earliest of its due rows has been due
   */
  record Due(ChoreStatus status, Duration late) {
    String name() {
      return status.name();
    }

    long due() {
      return status.backlog().due();
    }

    boolean failed() {
      return status.last() != null && status.last().result() == ChoreStatus.Result.FAILED;
    }
  }

  static Standing of(Sources sources, DatabaseWatch watch) {
    DatabaseWatch.Found database = watch.look();
    Instant now = sources.product().instant();
    Instant machine = sources.machine().instant();
    return new Standing(
        sources.ready().getAsBoolean() && database.answers(),
        now,
        database,
        sources.platforms().stream().map(one -> platform(one, machine)).toList(),
        sources.pools().get(),
        database.answers() ? Optional.of(stored(sources, now, machine)) : Optional.empty());
  }

  private static Platform platform(Sources.Platform one, Instant machine) {
    ChatPlatform.Connection connection = one.connection().get();
    return new Platform(one.name(), connection, one.counts().get(), isAway(connection, machine));
  }

  private static boolean isAway(ChatPlatform.Connection connection, Instant machine) {
    return switch (connection.state()) {
      case CONNECTED, STANDING_BY -> false;
      case CONNECTING -> connection.since().isBefore(machine.minus(CONNECTING_AT_MOST));
      case SHUT_OUT -> true;
    };
  }

  private static Stored stored(Sources sources, Instant now, Instant machine) {
    Bot.Waiting waiting = sources.waiting().get();
    return new Stored(
        waiting,
        since(waiting.oldestEvent(), machine),
        since(waiting.oldestEffect(), machine),
        sources.chores().get().stream()
            .map(status -> new Due(status, late(status.backlog(), now)))
            .toList());
  }

  private static Duration late(Chore.Backlog backlog, Instant now) {
    return backlog.due() == 0 ? Duration.ZERO : since(backlog.next(), now);
  }

  private static Duration since(@Nullable Instant then, Instant now) {
    if (then == null || then.isAfter(now)) return Duration.ZERO;
    return Duration.between(then, now);
  }
}
