package dev.barraiser.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures in a process of its own, where nothing else has taken memory or warmed anything up. */
final class InAProcess {

  private InAProcess() {}

  /**
   * The numbers that a main class prints in one line.
   *
   * @throws IllegalStateException when it fails
   */
  static double[] numbers(Class<?> main, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Start.java());
    command.addAll(options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IllegalStateException(main.getSimpleName() + " failed");
    return Arrays.stream(said.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** What this process holds in memory, in MiB. */
  static double resident() throws IOException {
    System.gc();
    return Start.resident(ProcessHandle.current().pid());
  }
}
