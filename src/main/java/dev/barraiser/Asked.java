package dev.barraiser;

import dev.barraiser.config.Settings;
import dev.barraiser.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bot on this machine, asked over its own probes how it fares. */
sealed interface Asked {

  /** It serves. {@code toDo} says in sentences what somebody should look at. */
  record Serves(String status, List<String> toDo) implements Asked {}

  /** It is there and does not serve: it starts, stops, or has lost its database. */
  record NotReady(List<String> toDo) implements Asked {}

  /** Nobody answers there. */
  record Silent(String address) implements Asked {}

  /** Well beyond what an answer takes, and within what a container's healthcheck waits. */
  Duration PATIENCE = Duration.ofSeconds(4);

  /** Asks the bot that was started with these settings. */
  static Asked how(Settings.Http http) {
    String address = "http://" + host(http.host()) + ":" + http.port();
    try {
      // In this order: what is told may take a moment longer than whether it serves.
      boolean ready = get(address + "/readyz").status() == 200;
      Answer answer = get(address + "/healthz");
      Told told = answer.status() == 200 ? told(answer.body()) : Told.NOTHING;
      return ready ? new Serves(told.status(), told.toDo()) : new NotReady(told.toDo());
    } catch (IOException nobody) {
      return new Silent(address);
    }
  }

  private static Told told(String body) throws IOException {
    try {
      return Json.read(body, Told.class);
    } catch (Json.Malformed e) {
      throw new IOException("another program answers there", e);
    }
  }

  /** Of what {@code /healthz} tells, what is repeated here. */
  record Told(String status, List<String> toDo) {
    private static final Told NOTHING = new Told("unknown", List.of());

    public Told {
      // Who answers may be another release.
      toDo = given(toDo) ? List.copyOf(toDo) : List.of();
      status = given(status) ? status : "unknown";
    }

    private static boolean given(@Nullable Object value) {
      return value != null;
    }
  }

  record Answer(int status, String body) {}

  private static Answer get(String address) throws IOException {
    var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    int status = connection.getResponseCode();
    @Nullable InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (body == null) return new Answer(status, "");
    try (body) {
      return new Answer(status, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A bot that listens on every address listens on this machine's own too. */
  private static String host(String listening) {
    return switch (listening) {
      case "0.0.0.0", "" -> "127.0.0.1";
      case "::", "[::]" -> "[::1]";
      default ->
          listening.contains(":") && !listening.startsWith("[") ? "[" + listening + "]" : listening;
    };
  }
}
