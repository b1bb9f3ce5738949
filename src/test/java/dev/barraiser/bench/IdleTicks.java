package dev.barraiser.bench;

import dev.barraiser.WholeProduct;
import dev.barraiser.bot.FeatureRig;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What it costs to wake every chore once while nothing is due, with 50,000 groups and as many
 * people who are nudged, beside 1,000.
 */
final class IdleTicks {

  private static final int FEW = 1_000;
  private static final int MANY = 50_000;
  private static final int TICKS = 60;

  private IdleTicks() {}

  static List<Figure> measure() {
    // What is compiled and loaded the first time is no part of it.
    millis(FEW);
    double few = millis(FEW);
    double many = millis(MANY);
    return List.of(
        Figure.alone("idle tick of every chore, 1,000 rows each", few, "ms"),
        new Figure("idle tick of every chore, 50,000 rows each", many, "ms", "1,000 rows", few));
  }

  /** The median. */
  private static double millis(int count) {
    try (FeatureRig rig = WholeProduct.at("2026-03-02T10:00:00Z")) {
      var company = new Company(FeatureRig.WORKSPACE, rig.instant());
      var tomorrow = rig.instant().plus(Duration.ofDays(1));
      var date = LocalDate.parse("2026-03-03");
      rig.write(tx -> {
        company.groups(tx, count, date, tomorrow);
        company.members(tx, 1);
        company.nudges(tx, date, tomorrow);
        return true;
      });
      // Whatever is to be done once, such as to reckon when each digest is due.
      tick(rig);
      tick(rig);
      long[] nanos = new long[TICKS];
      for (int i = 0; i < TICKS; i++) {
        rig.later(Duration.ofSeconds(1));
        long from = System.nanoTime();
        tick(rig);
        nanos[i] = System.nanoTime() - from;
      }
      Arrays.sort(nanos);
      return nanos[TICKS / 2] / 1e6;
    }
  }

  private static void tick(FeatureRig rig) {
    for (String chore : rig.chores()) rig.wakes(chore);
  }
}
