package dev.barraiser;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.reading.training.TextFiles;
import dev.barraiser.practice.reading.training.TrainingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Teaches the coach anew, from the sources of the project. */
@Command(
    name = "train",
    description = {
      "Teach the coach anew from the texts in src/training; run it where the sources are.",
      "The same texts give the same parameters. Takes a few minutes; --check some seconds."
    })
final class TrainCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "Where the texts and their directions are; else src/training.")
  private Path texts = Path.of("src", "training");

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Where the parameters go; else src/main/resources/coach.")
  private Path into = Path.of("src", "main", "resources", "coach");

  @Option(
      names = "--check",
      description = "Write nothing; train on the directions that are kept, and compare.")
  private boolean check;

  @Option(
      names = "--table",
      description =
          "Only make the table of words anew, from the model; then build, and train again.")
  private boolean table;

  /** Each has heads of its own. */
  private static final List<Supplier<Embedder>> EMBEDDERS =
      List.of(
          () -> Embedders.load(Choice.MODEL, Depth.HALF),
          () -> Embedders.load(Choice.MODEL, Depth.WHOLE),
          () -> Embedders.load(Choice.TABLE, Depth.HALF));

  TrainCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    var run = new TrainingRun(texts, into);
    try {
      if (table) {
        out.println("Written: " + run.writeTable());
        return 0;
      }
      int wrong = 0;
      for (Supplier<Embedder> load : EMBEDDERS) {
        Embedder embedder = load.get();
        wrong += check ? check(run, embedder) : write(run, embedder);
      }
      return wrong == 0 ? 0 : 1;
    } catch (TextFiles.Malformed | UncheckedIOException e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private int write(TrainingRun run, Embedder embedder) throws IOException {
    run.write(embedder).forEach(file -> out.println("Written: " + file));
    return 0;
  }

  private int check(TrainingRun run, Embedder embedder) throws IOException {
    List<Path> differences = run.differences(embedder);
    differences.forEach(file -> err.println(file + " is not what the texts give: barraiser train"));
    if (differences.isEmpty()) out.println("As trained for the " + embedder.name() + ".");
    return differences.size();
  }
}
