package dev.barraiser.bench;

import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The memory that the packed bot holds once it is connected, by how many servers it is in. */
final class DiscordMemory {

  private static final int FEW = 100;
  private static final int MANY = 5_000;
  private static final int MEMBERS = 1_000;
  private static final int CHANNELS = 10;
  private static final int SERVERS_A_SHARD = 1_000;

  private DiscordMemory() {}

  static List<Figure> measure(Path jar) throws Exception {
    double few = resident(jar, FEW);
    double many = resident(jar, MANY);
    return List.of(
        Figure.alone("Discord: memory in " + FEW + " servers", few, "MiB"),
        new Figure("Discord: memory in " + MANY + " servers", many, "MiB", FEW + " servers", few));
  }

  private static double resident(Path jar, int servers) throws Exception {
    try (var discord = FakeDiscord.fast(InstantSource.system())) {
      discord.advisesShards(Math.ceilDiv(servers, SERVERS_A_SHARD));
      Member ana = discord.member("Ana");
      for (int i = 0; i < servers; i++) {
        Server server = discord.server("Server " + i, ana);
        server.isCrowded(MEMBERS);
        for (int c = 0; c < CHANNELS; c++) server.channel("channel-" + c);
      }
      return connected(jar, discord, Math.ceilDiv(servers, SERVERS_A_SHARD));
    }
  }

  private static double connected(Path jar, FakeDiscord discord, int shards) throws Exception {
    Path data = Files.createTempDirectory("barraiser-bench");
    int probes = Start.freePort();
    var builder =
        new ProcessBuilder(Start.java(), "-jar", jar.toString(), "run", "--data", data.toString());
    builder.environment().put("DISCORD_TOKEN", discord.token());
    builder.environment().put("BARRAISER_DISCORD_API_BASE_URL", discord.api().toString());
    builder.environment().put("BARRAISER_HTTP_PORT", Integer.toString(probes));
    builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.directory(data.toFile());
    Process process = builder.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (discord.connected() < shards || !health(client, probes).contains("\"connected\"")) {
        if (!process.isAlive()) throw new IllegalStateException("the bot did not start");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      return Start.resident(process.pid());
    } finally {
      process.destroy();
      process.waitFor(15, TimeUnit.SECONDS);
    }
  }

  private static String health(HttpClient client, int port) throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz")).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    }
  }
}
