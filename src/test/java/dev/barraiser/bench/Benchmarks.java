package dev.barraiser.bench;

import dev.barraiser.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the benchmarks and prints a table and the same as JSON. */
final class Benchmarks {

  /** Measures something. */
  private interface Benchmark {
    List<Figure> measure() throws Exception;
  }

  private Benchmarks() {}

  /**
   * Takes the build's folder, which holds the packed jar, and the names of the benchmarks to run;
   * without names, all of them.
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, Benchmark> all =
        benchmarks(Path.of(arguments.length == 0 ? "target" : arguments[0]));
    List<String> only = Arrays.stream(arguments).skip(1).toList();
    Set<String> names = all.keySet();
    if (!names.containsAll(only)) {
      throw new IllegalArgumentException("There are these benchmarks: " + String.join(", ", names));
    }
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, Benchmark> one : all.entrySet()) {
      if (only.isEmpty() || only.contains(one.getKey())) figures.addAll(one.getValue().measure());
    }
    System.out.println();
    figures.forEach(figure -> System.out.println(figure.row()));
    System.out.println();
    System.out.println(Json.write(figures));
  }

  private static Map<String, Benchmark> benchmarks(Path target) {
    Path jar = target.resolve("barraiser.jar");
    Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
    benchmarks.put("start", () -> Start.measure(jar));
    benchmarks.put("replies", Replies::measure);
    benchmarks.put("processes", Processes::measure);
    benchmarks.put("daily", DailyPosts::measure);
    benchmarks.put("idle", IdleTicks::measure);
    benchmarks.put("boards", Boards::measure);
    benchmarks.put("slack", SlackMessages::measure);
    benchmarks.put("discord", DiscordMessages::measure);
    benchmarks.put("discord-memory", () -> DiscordMemory.measure(jar));
    benchmarks.put("directions", Directions::measure);
    benchmarks.put("coach-speed", CoachSpeed::measure);
    benchmarks.put("coach", CoachMeasures::measure);
    benchmarks.put("nudges", Nudges::measure);
    return benchmarks;
  }
}
