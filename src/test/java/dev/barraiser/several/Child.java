package dev.barraiser.several;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@link OneOfSeveral} in a process of its own; closing it is SIGKILL. */
final class Child implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final BufferedWriter orders;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  private Child(Process process) {
    this.process = process;
    this.orders = process.outputWriter();
    BufferedReader output = process.inputReader();
    Thread.ofVirtual().start(() -> listen(output));
  }

  static Child start(String url, int far, Duration silence, int atOnce, File log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(OneOfSeveral.class.getName());
    command.add(url);
    command.add(Integer.toString(far));
    command.add(Long.toString(silence.toMillis()));
    command.add(Integer.toString(atOnce));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log)).start());
  }

  private void listen(BufferedReader output) {
    try {
      output
          .lines()
          .forEach(line -> {
            if (line.startsWith("ack ")) taken.add(line.substring(4));
            else if (line.startsWith("nak ")) refused.add(line.substring(4));
            else lines.add(line);
          });
    } catch (UncheckedIOException closedByTheKill) {
      // The process is gone, and with it its last line.
    }
  }

  /** The rest of the next line that starts so. */
  String awaitLine(String start) {
    try {
      while (true) {
        String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(line).as("waiting for a line that starts with " + start).isNotNull();
        if (line != null && line.startsWith(start)) return line.substring(start.length()).strip();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void tell(String order) {
    try {
      orders.write(order);
      orders.newLine();
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stands still when a step, or any, comes for the {@code times}th time. */
  void standsAt(String step, int times) {
    tell("stand " + step + " " + times);
    awaitLine("armed");
  }

  /** Sets a pragma of its SQLite, on the connection that writes. */
  void sets(String pragma) {
    tell("pragma " + pragma);
    awaitLine("armed");
  }

  /** Its clock is so many minutes away from the real one. */
  void takesTheTimeFor(int minutes) {
    tell("jump " + minutes);
    awaitLine("armed");
  }

  boolean hasRefusedAnything() {
    return !refused.isEmpty();
  }

  /** Whether it stands still by now. */
  boolean stands() {
    return lines.stream().anyMatch(line -> line.startsWith("at "));
  }

  boolean hasAcknowledged(String id) {
    return taken.contains(id);
  }

  boolean hasRefused(String id) {
    return refused.contains(id);
  }

  /** Nothing waits and nothing is set aside. */
  boolean isIdle() {
    tell("waiting");
    return awaitLine("waiting").equals("0 0 0");
  }

  /** Sends a signal, such as STOP or CONT. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
