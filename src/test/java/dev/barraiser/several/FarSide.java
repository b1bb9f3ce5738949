package dev.barraiser.several;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** The platform that all processes talk to. It takes whatever comes, also twice, and counts. */
final class FarSide implements AutoCloseable {

  /** What arrived: for whom (empty for everybody), where, and what it says. */
  record Arrived(String effect, String person, String place, String text) {}

  /** What becomes of a call. */
  enum Mood {
    TAKES,
    /** After a second. */
    SLOW,
    /** Nothing arrives, and it says so. */
    BUSY,
    /** It arrives, and nobody hears of it. */
    TAKES_AND_IS_SILENT,
    /** Neither. */
    IS_SILENT
  }

  /** Longer than anybody waits for an answer. */
  private static final Duration SILENCE = FarPlatform.PATIENCE.plusSeconds(2);

  private final HttpServer server;
  private final Duration takes;
  private volatile Supplier<Mood> mood = () -> Mood.TAKES;
  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Map<String, LongAdder> byFirstWord = new ConcurrentHashMap<>();

  /**
   * Listens.
   *
   * @param takes how long each delivery takes
   */
  FarSide(Duration takes) throws IOException {
    this.takes = takes;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** How it is from now on, asked for each call. */
  void isIn(Supplier<Mood> mood) {
    this.mood = mood;
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  /** How many texts arrived that begin with this word. */
  long arrived(String firstWord) {
    LongAdder count = byFirstWord.get(firstWord);
    return count == null ? 0 : count.sum();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String effect = exchange.getRequestURI().getPath().substring(1);
    if (!exchange.getRequestMethod().equals("POST")) {
      respond(exchange, known.contains(effect) ? 200 : 404);
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (mood.get()) {
      case TAKES -> {
        takes(effect, body);
        pause(takes);
        respond(exchange, 200);
      }
      case SLOW -> {
        takes(effect, body);
        pause(Duration.ofSeconds(1));
        respond(exchange, 200);
      }
      case BUSY -> respond(exchange, 503);
      case TAKES_AND_IS_SILENT -> {
        takes(effect, body);
        pause(SILENCE);
        exchange.close();
      }
      case IS_SILENT -> {
        pause(SILENCE);
        exchange.close();
      }
    }
  }

  private void takes(String effect, String body) {
    List<String> lines = body.lines().toList();
    arrived.add(new Arrived(effect, lines.get(0), lines.get(1), lines.get(2)));
    known.add(effect);
    byFirstWord.computeIfAbsent(lines.get(2).split(" ", 2)[0], _ -> new LongAdder()).increment();
  }

  private static void pause(Duration takes) {
    try {
      Thread.sleep(takes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void respond(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
