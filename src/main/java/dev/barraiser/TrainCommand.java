package dev.barraiser;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.reading.training.TextFiles;
import dev.barraiser.practice.reading.training.TrainingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
      for (Choice choice : List.of(Choice.MODEL, Choice.TABLE)) {
        wrong += check ? check(run, choice) : write(run, choice);
      }
      return wrong == 0 ? 0 : 1;
    } catch (TextFiles.Malformed e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private int write(TrainingRun run, Choice choice) throws IOException {
    run.write(Embedders.load(choice)).forEach(file -> out.println("Written: " + file));
    return 0;
  }

  private int check(TrainingRun run, Choice choice) throws IOException {
    Embedder embedder = Embedders.load(choice);
    List<Path> differences = run.differences(embedder);
    differences.forEach(file -> err.println(file + " is not what the texts give: barraiser train"));
    if (differences.isEmpty()) out.println("As trained for the " + embedder.name() + ".");
    return differences.size();
  }
}
