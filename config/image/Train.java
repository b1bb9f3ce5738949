import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the bot of a folder once through what it does, so that Java learns which classes it needs
 * and writes them into a cache: {@code java Train.java FOLDER}. The folder is the one that {@code
 * assemble.sh} laid out. Nothing leaves this machine: Slack and Discord are a server of our own
 * that answers that it is out of order.
 */
final class Train {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Long enough to count as an answer, with something in it for the coach to read. */
  private static final String ANSWER =
      "Last spring our checkout lost one order in two hundred. I was the engineer on call and had to"
          + " find out why before the weekend sale. I traced forty failed orders by hand, found a"
          + " retry that charged twice, wrote the fix and a test, and rolled it out behind a switch."
          + " Failures fell from 0.5 % to 0.01 %, and the team now reviews every retry we write.";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int room = freePort();
  private final int probes = freePort();

  private Train() throws IOException {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toRealPath();
    Path data = Files.createTempDirectory("training");
    for (Path earlier : caches(folder)) Files.delete(earlier);
    try {
      new Train().run(folder, data);
      System.out.println("Trained: " + onlyCache(folder).getFileName());
    } finally {
      delete(data);
    }
  }

  private void run(Path folder, Path data) throws Exception {
    HttpServer outOfOrder = outOfOrder();
    Process bot = start(folder, data, "http://127.0.0.1:" + outOfOrder.getAddress().getPort());
    try {
      awaitReady(bot);
      play();
      bot.destroy();
      // Java writes the cache now, in a process of its own.
      if (!bot.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || bot.exitValue() != 0) {
        throw new IllegalStateException("the bot did not end well");
      }
    } finally {
      bot.destroyForcibly();
      outOfOrder.stop(0);
      client.close();
    }
    Path cache = onlyCache(folder);
    // As old as everything else there, so that two builds differ in nothing but its inside.
    Files.setLastModifiedTime(cache, Files.getLastModifiedTime(folder.resolve("barraiser.jar")));
  }

  private static HttpServer outOfOrder() throws IOException {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(here, 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private Process start(Path folder, Path data, String elsewhere) throws IOException {
    var builder =
        new ProcessBuilder(folder.resolve("barraiser").toString(), "--data", data.toString())
            .directory(data.toFile())
            .inheritIO();
    builder.environment().keySet().removeIf(name -> name.startsWith("BARRAISER_"));
    builder
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("TRAINING", "yes"),
                Map.entry("BARRAISER_ANSWERS_QUIET", "0s"),
                Map.entry("BARRAISER_ROOM_ENABLED", "on"),
                Map.entry("BARRAISER_ROOM_PORT", Integer.toString(room)),
                Map.entry("BARRAISER_HTTP_PORT", Integer.toString(probes)),
                Map.entry("BARRAISER_SLACK_API_BASE_URL", elsewhere + "/slack/"),
                Map.entry("BARRAISER_DISCORD_API_BASE_URL", elsewhere + "/discord/"),
                Map.entry("SLACK_BOT_TOKEN", "xoxb-1-training"),
                Map.entry("SLACK_APP_TOKEN", "xapp-1-training"),
                Map.entry("DISCORD_TOKEN", "training".repeat(3) + ".train." + "training".repeat(4))));
    return builder.start();
  }

  private void awaitReady(Process bot) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!bot.isAlive()) throw new IllegalStateException("the bot did not start");
      if (System.nanoTime() > until) throw new IllegalStateException("the bot did not get ready");
      Thread.sleep(100);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return send(request(probes, "/readyz").build()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A question answered, the coach, the commands that people use most, the probes. */
  private void play() throws Exception {
    get(room, "/");
    get(room, "/room/api/people");
    get(room, "/room/api/forms?as=you");
    get(room, "/room/api/channels?as=you");
    String channel = "bar-raiser-practice";
    String question = todaysQuestion(channel);
    command(channel, "/barraiser coaching always");
    say(channel, question);
    for (String command :
        List.of(
            "/question",
            "/barraiser progress",
            "/barraiser board",
            "/barraiser help",
            "/barraiser me",
            "/barraiser coach")) {
      command(channel, command);
    }
    post("/room/api/home", "{\"as\":\"you\"}");
    get(room, "/room/api/home?as=you");
    for (String probe : List.of("/livez", "/readyz", "/healthz", "/metrics")) get(probes, probe);
    // The coach reads in the background.
    Thread.sleep(3_000);
  }

  private void command(String channel, String command) throws Exception {
    String body = "{\"as\":\"you\",\"channel\":\"%s\",\"text\":\"%s\"}";
    post("/room/api/command", body, channel, command);
  }

  private String todaysQuestion(String channel) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String messages = get(room, "/room/api/messages?as=you&channel=" + channel);
      Matcher id = Pattern.compile("\"id\":\"?([^\",}]+)").matcher(messages);
      if (id.find()) return id.group(1);
      if (System.nanoTime() > until) throw new IllegalStateException("no question was asked");
      Thread.sleep(100);
    }
  }

  private void say(String channel, String thread) throws Exception {
    post(
        "/room/api/say",
        "{\"as\":\"you\",\"channel\":\"%s\",\"thread\":\"%s\",\"text\":\"%s\"}",
        channel,
        thread,
        ANSWER);
  }

  private String get(int port, String path) throws Exception {
    return answered(request(port, path).build());
  }

  private void post(String path, String body, Object... parts) throws Exception {
    answered(
        request(room, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.formatted(parts), UTF_8))
            .build());
  }

  private String answered(HttpRequest request) throws Exception {
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path onlyCache(Path folder) throws IOException {
    List<Path> caches = caches(folder);
    if (caches.size() != 1) throw new IllegalStateException("not one cache but " + caches);
    return caches.getFirst();
  }

  private static List<Path> caches(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(one -> one.toString().endsWith(".aot")).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
