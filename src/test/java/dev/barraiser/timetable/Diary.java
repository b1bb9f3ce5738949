package dev.barraiser.timetable;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** A chore whose due rows are instants, worked off one a batch. */
final class Diary {

  final ConcurrentSkipListSet<Instant> rows = new ConcurrentSkipListSet<>();

  /** What was worked off, each with what the time was. */
  final List<Instant> workedOffAt = new CopyOnWriteArrayList<>();

  Diary with(String... instants) {
    Arrays.stream(instants).map(Instant::parse).forEach(rows::add);
    return this;
  }

  Chore chore(String name, Duration every, boolean step) {
    return new Chore(
        name,
        "The " + name,
        every,
        step,
        (tx, now) ->
            new Chore.Backlog(rows.headSet(now, true).size(), rows.isEmpty() ? null : rows.first()),
        (tx, now, ledger) -> {
          if (rows.isEmpty() || rows.first().isAfter(now)) return Chore.Done.nothing();
          rows.pollFirst();
          workedOffAt.add(now);
          return new Chore.Done(1, true, List.of());
        });
  }

  /** A bot that has these chores and talks to nobody. */
  static Bot botWith(Database database, Chore... chores) {
    Feature feature = Feature.named("test");
    Arrays.stream(chores).forEach(feature::chore);
    return new Bot(database, InstantSource.system(), List.of(feature), List.of(), step -> {});
  }
}
