package dev.barraiser.bench;

import dev.barraiser.WholeProduct;
import dev.barraiser.bot.Bot;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Database;
import dev.barraiser.timetable.Timetable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole product takes fifty events a second for as long as it is told: replies in the threads
 * of questions, and talk beside them. Prints, of the first half and of the second, the 99th
 * percentile from event to acknowledgement in milliseconds and what stays in the heap in MiB; and
 * how many events were left.
 */
final class Soak {

  static final int A_SECOND = 50;

  private static final int GROUPS = 40;
  private static final int MEMBERS = 20;
  private static final int DAYS = 5;
  private static final String TEXT =
      "In my second year I took over a team whose releases failed every other week. ".repeat(4);
  private static final Workspace WORKSPACE = new Workspace("bench", "w");

  private Soak() {}

  /** Arguments: how many seconds. */
  public static void main(String[] arguments) throws Exception {
    int events = Integer.parseInt(arguments[0]) * A_SECOND;
    Path file = Files.createTempDirectory("barraiser-soak").resolve("soak.db");
    InstantSource clock = InstantSource.system();
    var platform = new Silent(WORKSPACE.platform(), _ -> {});
    try (Database database = Database.sqlite(file);
        Bot bot =
            new Bot(database, clock, WholeProduct.features(clock), List.of(platform), _ -> {});
        Timetable timetable = new Timetable(database, bot, clock, clock)) {
      var company = new Company(WORKSPACE, clock.instant());
      database.run(tx -> {
        company.groups(
            tx, GROUPS, LocalDate.parse("2999-01-01"), clock.instant().plusSeconds(1_000_000));
        company.members(tx, MEMBERS);
        company.answers(tx, DAYS, "innovation-and-stability", TEXT);
      });
      bot.start();
      timetable.start();
      // What is compiled and loaded on the first events is no part of it.
      half(platform, company, -events / 4, events / 4);
      double[] first = half(platform, company, 0, events / 2);
      double[] second = half(platform, company, events / 2, events / 2);
      while (bot.waiting().events() > 0) pause(TimeUnit.MILLISECONDS.toNanos(20));
      System.out.println(
          String.format(
              Locale.ROOT,
              "%.3f %.1f %.3f %.1f %d",
              first[0],
              first[1],
              second[0],
              second[1],
              bot.waiting().setAside()));
    }
  }

  private static double[] half(Silent platform, Company company, int from, int count)
      throws Exception {
    long[] nanos = new long[count];
    List<Future<?>> all = new ArrayList<>();
    long begun = System.nanoTime();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int at = i;
        // At its time, however long the one before takes: as people do.
        pause(begun + TimeUnit.SECONDS.toNanos(1) / A_SECOND * i - System.nanoTime());
        all.add(
            callers.submit(() -> {
              Incoming.Said said = said(company, from + at);
              long asked = System.nanoTime();
              platform.listener().happened(said);
              nanos[at] = System.nanoTime() - asked;
            }));
      }
      for (Future<?> one : all) one.get();
    }
    Arrays.sort(nanos);
    return new double[] {nanos[count * 99 / 100] / 1e6, heap()};
  }

  private static Incoming.Said said(Company company, int number) {
    int mixed = Math.floorMod(number * 7919, GROUPS * MEMBERS * DAYS);
    int group = 1 + mixed % GROUPS;
    int member = 1 + mixed / GROUPS % MEMBERS;
    Place.Channel channel = company.channel(group);
    Place place =
        number % 4 == 0
            ? channel
            : new Place.InThread(channel, "m" + (1 + mixed / GROUPS / MEMBERS));
    return new Incoming.Said(
        "e" + number,
        company.member(group, member),
        new MessageRef(place, "s" + number),
        TEXT + number,
        false,
        false,
        null,
        InstantSource.system().instant());
  }

  private static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
  }

  private static void pause(long nanos) {
    if (nanos > 0) LockSupport.parkNanos(nanos);
  }
}
