package dev.barraiser.bench;

import dev.barraiser.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs every benchmark and prints a table and the same as JSON. */
final class Benchmarks {

  private Benchmarks() {}

  /** Takes the build's folder, which holds the packed jar. */
  public static void main(String[] arguments) throws Exception {
    Path target = Path.of(arguments.length == 0 ? "target" : arguments[0]);
    List<Figure> figures = new ArrayList<>();
    figures.addAll(Start.measure(target.resolve("barraiser.jar")));
    figures.addAll(Replies.measure());
    figures.addAll(SlackMessages.measure());
    figures.addAll(DiscordMessages.measure());
    figures.addAll(DiscordMemory.measure(target.resolve("barraiser.jar")));
    figures.addAll(Directions.measure());
    System.out.println();
    figures.forEach(figure -> System.out.println(figure.row()));
    System.out.println();
    System.out.println(Json.write(figures));
  }
}
