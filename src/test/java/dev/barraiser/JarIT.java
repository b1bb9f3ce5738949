package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar, started the way those who deploy it start it. */
class JarIT {

  private static final Path JAR = Path.of("target", "barraiser.jar").toAbsolutePath();

  @TempDir Path folder;

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile());
    // What the tests themselves are told this way is no setting of the bot's.
    builder.environment().keySet().removeIf(name -> name.startsWith("BARRAISER_"));
    return builder.start();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void the_jar_tells_its_version() throws Exception {
    Process process = start("--version");

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(output()).contains("0.1.0");
  }

  @Test
  void the_jar_checks_its_settings_and_bank() throws Exception {
    Process process = start("check");

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void the_jar_serves_the_room_on_nothing_but_defaults_and_ends_well_when_asked_to()
      throws Exception {
    int room = freePort();
    int probes = freePort();
    Files.createDirectory(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/barraiser.yaml"),
        "room:\n  port: " + room + "\nhttp:\n  port: " + probes + "\n");

    Process process = start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() -> get(client, room, "/readyz").statusCode() == 200);

      assertThat(get(client, probes, "/readyz").statusCode()).isEqualTo(200);
      assertThat(get(client, room, "/").body()).contains("<html");
      assertThat(get(client, room, "/room/api/people").body()).contains("\"you\"");
    }
    process.destroy();

    assertThat(process.waitFor(12, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static HttpResponse<String> get(HttpClient client, int port, String path)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
