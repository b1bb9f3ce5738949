package dev.barraiser.bench;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.json.Json;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.reading.training.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What reading an answer of 250 words costs, in time on one core and in memory, by the model and by
 * the table of words. Each in a process of its own, with the heap that a small bot has.
 */
final class CoachSpeed {

  private static final int WORDS = 250;
  private static final int ANSWERS = 60;
  private static final int WARM_UP = 120;
  private static final int RUNS = 240;

  private CoachSpeed() {}

  static List<Figure> measure() throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (Choice choice : List.of(Choice.MODEL, Choice.TABLE)) {
      double[] told =
          InAProcess.numbers(
              CoachSpeed.class,
              List.of("-Xms32m", "-Xmx128m", "-XX:ActiveProcessorCount=1"),
              List.of(choice.name()));
      String name = "coach (" + choice.name().toLowerCase(Locale.ROOT) + "): answer of 250 words, ";
      figures.add(Figure.alone(name + "p50", told[0], "ms"));
      figures.add(Figure.alone(name + "p99", told[1], "ms"));
      figures.add(Figure.alone(name + "memory added", told[2], "MiB"));
    }
    return figures;
  }

  /** Reads with what it is told and prints three numbers. */
  public static void main(String[] arguments) throws Exception {
    List<String> answers = answers();
    // The bot knows JSON anyway.
    Json.read(Json.write(Map.of("answers", answers)), Map.class);
    double before = InAProcess.resident();
    var reader =
        new Reader(Embedders.load(Choice.valueOf(arguments[0]), Depth.HALF), Reader.USUAL_PACE);
    double[] runs = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      String answer = answers.get(Math.floorMod(run, ANSWERS));
      long from = System.nanoTime();
      reader.read(answer, Lens.STORY);
      if (run >= 0) runs[run] = (System.nanoTime() - from) / 1e6;
    }
    Arrays.sort(runs);
    double added = InAProcess.resident() - before;
    System.out.println(runs[RUNS / 2] + " " + runs[RUNS * 99 / 100] + " " + added);
  }

  /** Different ones, so that nothing is read twice in a row. */
  private static List<String> answers() {
    List<String> sentences =
        TextFiles.heldOut(Path.of("src", "training")).stream()
            .flatMap(story -> story.sentences().stream())
            .toList();
    List<String> answers = new ArrayList<>();
    for (int from = 0; answers.size() < ANSWERS; from = (from + 7) % sentences.size()) {
      var answer = new StringBuilder();
      int words = 0;
      for (int i = from; words < WORDS; i = (i + 1) % sentences.size()) {
        answer.append(sentences.get(i)).append(' ');
        words += sentences.get(i).split(" ", -1).length;
      }
      answers.add(answer.toString());
    }
    return answers;
  }
}
