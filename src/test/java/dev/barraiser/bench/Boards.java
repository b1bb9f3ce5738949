package dev.barraiser.bench;

import dev.barraiser.WholeProduct;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.Origin;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What people look at most, in a company that has given a million answers beside one that has given
 * ten thousand. Each group is the same: twenty people, half of them named on its board, who have
 * answered every day for the better part of a year.
 */
final class Boards {

  private static final int MEMBERS = 20;
  private static final int DAYS = 250;
  private static final int STORIES = 10;
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int CALLS = 300;
  private static final String TEXT =
      "In my second year I took over a team whose releases failed every other week. ".repeat(3);
  private static final List<String> LOOKS = List.of("board", "progress", "story matrix");

  private Boards() {}

  static List<Figure> measure() {
    Map<String, Double> few = p99(FEW);
    Map<String, Double> many = p99(MANY);
    List<Figure> figures = new ArrayList<>();
    many.forEach((look, millis) ->
        figures.add(
            new Figure(
                look + " over 1,000,000 answers, p99",
                millis,
                "ms",
                "over 10,000",
                few.getOrDefault(look, Double.NaN))));
    return figures;
  }

  private static Map<String, Double> p99(int answers) {
    try (FeatureRig rig = WholeProduct.at("2026-03-02T07:00:00Z")) {
      var company = new Company(FeatureRig.WORKSPACE, rig.instant());
      int groups = answers / (MEMBERS * DAYS);
      rig.write(tx -> {
        company.groups(
            tx, groups, LocalDate.parse("2026-03-03"), rig.instant().plus(Duration.ofDays(1)));
        company.members(tx, MEMBERS);
        company.answers(tx, DAYS, "innovation-and-stability", TEXT);
        company.stories(tx, STORIES, TEXT);
        return true;
      });
      Map<String, Double> figures = new TreeMap<>();
      for (String look : LOOKS) figures.put(look, p99(rig, company, groups, look));
      return figures;
    }
  }

  /** In milliseconds, after as many calls that do not count. */
  private static double p99(FeatureRig rig, Company company, int groups, String look) {
    var random = new Random(7);
    long[] nanos = new long[CALLS];
    for (int i = -CALLS; i < CALLS; i++) {
      int group = 1 + random.nextInt(groups);
      var asked =
          new Incoming.Commanded(
              look + i,
              company.member(group, 1 + random.nextInt(MEMBERS)),
              company.channel(group),
              "barraiser",
              new Input.Typed(look),
              new Origin(look + i));
      long from = System.nanoTime();
      if (rig.wouldSend(asked).isEmpty()) throw new IllegalStateException(look + " shows nothing");
      if (i >= 0) nanos[i] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    return nanos[CALLS * 99 / 100] / 1e6;
  }
}
