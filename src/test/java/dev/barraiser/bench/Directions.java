package dev.barraiser.bench;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What turning the sentences of one answer into directions costs, in time on one core and in
 * memory, by the model and by the table of words. Each in a process of its own, for its memory's
 * sake.
 */
final class Directions {

  private static final int RUNS = 200;
  private static final int WARM_UP = 20;

  /** An answer of 250 words and 17 sentences. */
  private static final List<String> ANSWER =
      List.of(
          "In 2021 I joined the payments team of a retailer as its engineering manager.",
          "Refunds took nine days, and nobody could say why.",
          "Our support desk answered four hundred angry mails a week.",
          "I was asked to bring it below three days before the holidays.",
          "I had no people of my own for it, only two engineers on loan from another group.",
          "First I sat with the support desk for two days and wrote down each step of a refund.",
          "Every refund waited for a manual check that had been added after a fraud years ago.",
          "I proposed to check only refunds above two hundred euros.",
          "The head of risk said no.",
          "I asked her what would change her mind, and she named a rate of false alarms.",
          "So I ran the rule over the past year and showed that we would have missed three cases"
              + " worth less than one week of delays.",
          "She agreed to a trial in one country.",
          "I built the rule with the two engineers in three weeks.",
          "We watched it every morning with risk and support in one room.",
          "After a month refunds took two days, down from nine.",
          "Mails to the support desk fell by sixty percent, and losses by fraud did not change.",
          "The same rule now runs in all seven countries, and risk reviews it each quarter.");

  private static final Map<String, List<String>> BY =
      new TreeMap<>(
          Map.of(
              "half of the model", List.of("MODEL", "HALF"),
              "the model", List.of("MODEL", "WHOLE"),
              "the table", List.of("TABLE", "WHOLE")));

  private Directions() {}

  static List<Figure> measure() throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, List<String>> one : BY.entrySet()) {
      double[] told =
          InAProcess.numbers(Directions.class, List.of("-Xms16m", "-Xmx64m"), one.getValue());
      String name = "directions by " + one.getKey() + ": ";
      figures.add(Figure.alone(name + "loading", told[0], "ms"));
      figures.add(Figure.alone(name + "17 sentences, p50", told[1], "ms"));
      figures.add(Figure.alone(name + "17 sentences, p99", told[2], "ms"));
      figures.add(Figure.alone(name + "memory added", told[3], "MiB"));
    }
    return figures;
  }

  /** Loads what it is told and prints four numbers. */
  public static void main(String[] arguments) throws Exception {
    // The bot knows JSON anyway.
    Json.read(Json.write(Map.of("answer", ANSWER)), Map.class);
    double before = InAProcess.resident();
    long start = System.nanoTime();
    Embedder embedder = Embedders.load(Choice.valueOf(arguments[0]), Depth.valueOf(arguments[1]));
    double loading = (System.nanoTime() - start) / 1e6;
    double[] runs = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      long from = System.nanoTime();
      embedder.embed(ANSWER);
      if (run >= 0) runs[run] = (System.nanoTime() - from) / 1e6;
    }
    Arrays.sort(runs);
    System.out.println(
        loading
            + " "
            + runs[RUNS / 2]
            + " "
            + runs[RUNS * 99 / 100]
            + " "
            + (InAProcess.resident() - before));
  }
}
