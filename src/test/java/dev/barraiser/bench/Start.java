package dev.barraiser.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From starting the process until {@code /readyz} answers 200, and the memory it holds then. */
final class Start {

  private static final int RUNS = 5;

  private Start() {}

  /**
   * Median of five starts on an empty data directory, and of five on a used one, beside a JVM that
   * does nothing.
   */
  static List<Figure> measure(Path jar) throws Exception {
    double[] bare = new double[RUNS];
    double[] empty = new double[RUNS];
    double[] again = new double[RUNS];
    double[] memory = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      bare[run] = bareJvm();
      Path data = Files.createTempDirectory("barraiser-bench");
      empty[run] = start(jar, data).seconds();
      Started used = start(jar, data);
      again[run] = used.seconds();
      memory[run] = used.megabytes();
    }
    double floor = median(bare);
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure("first start to ready", median(empty), "s", "a JVM that does nothing", floor));
    figures.add(new Figure("start to ready", median(again), "s", "a JVM that does nothing", floor));
    figures.add(Figure.alone("resident memory when ready", median(memory), "MiB"));
    return figures;
  }

  private record Started(double seconds, double megabytes) {}

  private static Started start(Path jar, Path data) throws Exception {
    int room = freePort();
    int probes = freePort();
    var builder =
        new ProcessBuilder(java(), "-jar", jar.toString(), "run", "--data", data.toString());
    builder.environment().put("BARRAISER_ROOM_PORT", Integer.toString(room));
    builder.environment().put("BARRAISER_HTTP_PORT", Integer.toString(probes));
    builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.directory(data.toFile());
    long from = System.nanoTime();
    Process process = builder.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!ready(client, probes)) {
        if (!process.isAlive()) throw new IllegalStateException("the bot did not start");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
      double seconds = (System.nanoTime() - from) / 1e9;
      return new Started(seconds, resident(process.pid()));
    } finally {
      process.destroy();
      process.waitFor(15, TimeUnit.SECONDS);
    }
  }

  private static boolean ready(HttpClient client, int port) throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz")).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static double bareJvm() throws Exception {
    long from = System.nanoTime();
    new ProcessBuilder(java(), "-version")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return (System.nanoTime() - from) / 1e9;
  }

  /** Linux tells it in /proc; elsewhere it is not measured. */
  static double resident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) return Double.NaN;
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
