package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.Dockerfile.Instruction;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Dockerfile's RUN lines, run on this machine in folders of their own: the jar is built, the
 * Java runtime linked and the cache trained as in the image. What docker itself does (users,
 * volumes, layers) is left to {@link ImageTest}, which reads it.
 */
@Tag("proof")
class ImageBuildTest {

  private static final String OURS = "dev.barraiser.bot.Bot source: ";

  @TempDir static Path folder;

  private final List<Process> started = new ArrayList<>();

  @BeforeAll
  static void build() throws Exception {
    Path sources = Files.createDirectory(folder.resolve("build"));
    Files.createDirectory(folder.resolve("opt"));
    for (Instruction instruction : Dockerfile.read(Path.of("Dockerfile")).stages().getFirst()) {
      switch (instruction.name()) {
        case "FROM", "ARG", "WORKDIR" -> {}
        case "COPY" -> copy(instruction.arguments().split(" "), sources);
        case "RUN" -> {
          if (!isBuilt(instruction, sources)) run(instruction.arguments(), sources);
        }
        default -> throw new IllegalStateException(instruction.name() + " is not known here");
      }
    }
  }

  /** {@code -Dimage.target=FOLDER}: a jar and its libraries that need not be built again. */
  private static boolean isBuilt(Instruction run, Path sources) throws IOException {
    String built = System.getProperty("image.target");
    if (built == null || !run.arguments().contains(" mvn ")) return false;
    copy(new String[] {built + "/barraiser.jar", "target/barraiser.jar"}, sources);
    copy(new String[] {built + "/lib", "target/lib"}, sources);
    return true;
  }

  private static void copy(String[] fromTo, Path into) throws IOException {
    Path from = Path.of(fromTo[0]);
    Path to = into.resolve(fromTo[1]).normalize();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = fromTo[1].equals("./") ? to.resolve(file) : to.resolve(from.relativize(file));
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void run(String line, Path at) throws Exception {
    String command =
        line.replaceAll("--mount=\\S+ ", "").replace("/opt/", folder.resolve("opt") + "/");
    File log = folder.resolve("log.txt").toFile();
    var builder =
        new ProcessBuilder("sh", "-ec", command)
            .directory(at.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().keySet().removeIf(name -> name.startsWith("BARRAISER_"));
    String tools = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().merge("PATH", tools, (path, first) -> first + ":" + path);
    Process process = builder.start();
    boolean ended = process.waitFor(20, TimeUnit.MINUTES);
    if (!ended) process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0)
        .as(() -> line + "\n" + text(log.toPath()))
        .isTrue();
  }

  private static Path home() {
    return folder.resolve("opt").resolve("barraiser");
  }

  @AfterAll
  static void takeAway() throws IOException {
    // Some hundred megabytes, which nobody needs to wait for the end of all tests.
    try (Stream<Path> files = Files.walk(folder.resolve("build"))) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  @Test
  void the_bot_serves_from_the_cache_writes_only_its_data_and_is_healthy_until_it_is_stopped()
      throws Exception {
    Map<String, Long> before = files(home());
    int probes = freePort();
    Path loaded = folder.resolve("loaded.txt");

    Process bot = start(probes, loaded, "run", "--data", folder.resolve("data").toString());
    await().atMost(Duration.ofMinutes(2)).until(() -> health(probes) == 0 || !bot.isAlive());

    assertThat(health(probes)).isZero();
    assertThat(Files.readString(loaded)).contains(OURS + "shared objects file");
    assertThat(files(temporary()).keySet()).noneMatch(file -> file.contains(".so"));
    bot.destroy();
    assertThat(bot.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(bot.exitValue()).isZero();
    assertThat(health(probes)).isEqualTo(1);
    assertThat(files(home())).isEqualTo(before);
    assertThat(folder.resolve("data").resolve("barraiser.db")).exists();
  }

  @Test
  void the_sentence_model_runs_on_the_small_runtime() throws Exception {
    Process coach =
        start(freePort(), folder.resolve("coach-loaded.txt"), "coach", "--embedder", "model");
    try (var in = coach.outputWriter()) {
      in.write(
          "Our checkout lost one order in two hundred. I had to find out why before the sale. I"
              + " traced forty failed orders by hand and fixed a retry that charged twice."
              + " Failures fell from 0.5 % to 0.01 %.\n");
    }

    String said =
        new String(coach.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(coach.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(coach.exitValue()).as(said).isZero();
    assertThat(Files.readString(folder.resolve("coach-loaded.txt")))
        .contains("ai.onnxruntime.OrtSession ");
  }

  @Test
  void a_cache_of_other_jars_is_not_used() throws Exception {
    Path jar = home().resolve("barraiser.jar");
    Path original = folder.resolve("original.jar");
    Files.copy(jar, original, StandardCopyOption.COPY_ATTRIBUTES);
    Path loaded = folder.resolve("other-loaded.txt");
    try {
      try (FileSystem inside = FileSystems.newFileSystem(jar)) {
        Files.writeString(inside.getPath("/note.txt"), "The classes are still the same.");
      }
      Process bot = start(freePort(), loaded, "--version");
      assertThat(bot.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(bot.exitValue()).isZero();
      assertThat(Files.readString(loaded))
          .contains("dev.barraiser.Main source: ")
          .doesNotContain("dev.barraiser.Version source: shared objects file");
    } finally {
      // With its time, which Java compares too.
      Files.copy(
          original, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  @Test
  void everything_in_the_image_has_the_time_of_the_build() throws IOException {
    assertThat(files(home()).values()).containsOnly(1_793_491_200L);
  }

  private int health(int probes) {
    try {
      Process health = start(probes, folder.resolve("health-loaded.txt"), "health");
      assertThat(health.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return health.exitValue();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As in a container whose root is read-only: /tmp is small, and nothing in it may be run. */
  private Process start(int probes, Path loaded, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home().resolve("barraiser").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BARRAISER_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "BARRAISER_HTTP_PORT",
                Integer.toString(probes),
                "BARRAISER_ROOM_PORT",
                "0",
                "BARRAISER_COACH_EMBEDDINGS",
                "model",
                "JDK_JAVA_OPTIONS",
                "-Djava.io.tmpdir=" + temporary() + " -Xlog:class+load:file=" + loaded));
    if (!arguments[0].equals("coach")) {
      builder.redirectOutput(folder.resolve(arguments[0] + ".txt").toFile());
    }
    Process process = builder.start();
    started.add(process);
    return process;
  }

  @org.junit.jupiter.api.AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
  }

  private static Path temporary() throws IOException {
    return Files.createDirectories(folder.resolve("tmp"));
  }

  private static Map<String, Long> files(Path under) throws IOException {
    try (Stream<Path> files = Files.walk(under)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              java.util.stream.Collectors.toMap(
                  file -> under.relativize(file).toString(), ImageBuildTest::seconds));
    }
  }

  private static long seconds(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant().getEpochSecond();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
