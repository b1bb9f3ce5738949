package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Tree;
import dev.barraiser.storage.DataDirectory;
import dev.barraiser.storage.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process of its own: signals and the lock on its directory. */
class ProcessTest {

  @TempDir Path folder;

  @Test
  void a_terminated_bot_ends_in_time_with_exit_code_0_and_lets_its_directory_go()
      throws IOException, InterruptedException {
    Process bot = start();
    try (BufferedReader said = bot.inputReader()) {
      String room = lineWith(said, "The practice room is open: ");
      assertThat(get(room.replaceAll(".*(http://[^ ]*/).*", "$1readyz"))).isEqualTo(200);

      Process second = start();
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(3);
      assertThat(second.errorReader().lines())
          .singleElement()
          .asString()
          .startsWith("Another bot is running on the data directory");

      Instant asked = Instant.now();
      bot.toHandle().destroy();
      assertThat(bot.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(bot.exitValue()).isZero();
      assertThat(said.lines()).last().asString().startsWith("Stopped.");
      assertThat(bot.errorReader().lines()).allMatch(line -> line.contains(" INFO "));
    } finally {
      bot.destroyForcibly();
    }
  }

  @Test
  void health_is_asked_over_the_probes_and_the_log_is_json_when_it_is_told_to_be()
      throws IOException, InterruptedException {
    var settings = new HashMap<String, String>();
    settings.put("BARRAISER_HTTP_PORT", Integer.toString(freePort()));
    settings.put("BARRAISER_LOG_FORMAT", "json");
    settings.put("BARRAISER_LOG_LEVEL", "debug");
    var told = new StringWriter();
    var out = new PrintWriter(told, true);
    assertThat(Main.execute(settings, out, out, "health")).isEqualTo(1);
    assertThat(told.toString()).startsWith("Nobody answers at http://127.0.0.1:");

    Process bot = start(settings);
    try (BufferedReader said = bot.inputReader()) {
      lineWith(said, "The practice room is open: ");
      told.getBuffer().setLength(0);
      assertThat(Main.execute(settings, out, out, "health")).isZero();
      assertThat(told.toString()).startsWith("It serves: ok.");
    } finally {
      bot.toHandle().destroy();
      assertThat(bot.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(bot.errorReader().lines())
        .isNotEmpty()
        .allSatisfy(line -> {
          assertThat(line).startsWith("{").endsWith("}");
          Tree read = Tree.of(line);
          assertThat(read.at("level").text()).isNotEmpty();
          assertThat(read.at("formattedMessage").text()).isNotEmpty();
        });
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void a_start_that_fails_ends_with_exit_code_1() throws IOException, InterruptedException {
    Path data = Files.createDirectories(Path.of(data()));
    try (Database database = Database.sqlite(DataDirectory.databaseIn(data))) {
      database.run(tx -> tx.handle().execute("UPDATE flyway_schema_history SET checksum = 1"));
    }

    Process bot = start();

    assertThat(bot.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(bot.exitValue()).isEqualTo(1);
    assertThat(bot.errorReader().lines()).last().asString().startsWith("The bot stopped because");
  }

  private Process start() throws IOException {
    return start(Map.of());
  }

  private Process start(Map<String, String> settings) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        Stream.concat(
                Stream.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"),
                Stream.of("-classpath", classes, "dev.barraiser.Main", "--data", data()))
            .toList();
    var builder = new ProcessBuilder(command);
    // What the tests themselves are told this way is no setting of the bot's.
    builder.environment().keySet().removeIf(name -> name.startsWith("BARRAISER_"));
    builder.environment().put("BARRAISER_ROOM_PORT", "0");
    builder.environment().put("BARRAISER_HTTP_PORT", "0");
    builder.environment().putAll(settings);
    return builder.start();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static String lineWith(BufferedReader said, String words) {
    return said.lines()
        .filter(line -> line.contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the bot ended without saying: " + words));
  }

  private static int get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
