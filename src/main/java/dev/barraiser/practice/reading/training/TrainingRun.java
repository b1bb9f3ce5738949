package dev.barraiser.practice.reading.training;

import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.TableDistiller;
import dev.barraiser.practice.reading.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Trains from the files of {@code src/training} and writes what came of it.
 *
 * @param texts the folder of the training texts; directions are written there too
 * @param parameters the folder that the bot reads its parameters from
 */
public record TrainingRun(Path texts, Path parameters) {

  /**
   * Takes the directions anew, trains every head, and writes all of it. Takes a minute or two.
   *
   * @return what was written
   */
  public List<Path> write(Embedder embedder) throws IOException {
    TrainingTexts all = TextFiles.in(texts);
    Course course = Trainer.course(all, embedder);
    List<Path> written = new ArrayList<>();
    if (keepsDirections(embedder)) {
      course.directions().write(directions(embedder));
      written.add(directions(embedder));
    }
    Files.createDirectories(parameters);
    for (Map.Entry<String, Parameters> head : Trainer.train(course, embedder.name()).entrySet()) {
      Path file = parameters.resolve(Parameters.fileName(embedder.name(), head.getKey()));
      Files.write(file, head.getValue().toBytes());
      written.add(file);
    }
    return written;
  }

  /**
   * Makes the table of words anew from the sentence model and the texts. Takes some minutes. What
   * was trained for the table before is not for this one.
   *
   * @return what was written
   */
  public Path writeTable() throws IOException {
    Path file = parameters.resolve("words.table");
    TableDistiller.distil(List.copyOf(Trainer.everything(TextFiles.in(texts))), file);
    return file;
  }

  /**
   * Trains every head anew, on the directions that were kept, and compares.
   *
   * @return the files that are not what training gives
   */
  public List<Path> differences(Embedder embedder) throws IOException {
    List<Path> differences = new ArrayList<>();
    for (Map.Entry<String, Parameters> head :
        Trainer.train(kept(embedder), embedder.name()).entrySet()) {
      Path file = parameters.resolve(Parameters.fileName(embedder.name(), head.getKey()));
      boolean same =
          Files.exists(file) && Arrays.equals(Files.readAllBytes(file), head.getValue().toBytes());
      if (!same) differences.add(file);
    }
    return differences;
  }

  /** What there is to learn, with the directions that were kept. */
  public Course kept(Embedder embedder) throws IOException {
    TrainingTexts all = TextFiles.in(texts);
    return keepsDirections(embedder)
        ? new Course(all, Directions.read(directions(embedder)))
        : Trainer.course(all, embedder);
  }

  /** The table's directions are the same everywhere, and quickly taken. */
  private static boolean keepsDirections(Embedder embedder) {
    return !embedder.name().equals("table");
  }

  private Path directions(Embedder embedder) {
    return texts.resolve("directions-" + embedder.name() + ".bin");
  }
}
