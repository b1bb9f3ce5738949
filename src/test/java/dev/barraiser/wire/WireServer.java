package dev.barraiser.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * HTTP/1.1 with kept connections, and WebSocket, on bare sockets of this machine. A virtual thread
 * a connection. Thread-safe.
 */
public final class WireServer implements AutoCloseable {

  /** One request; the names of headers are in lower case. */
  public record Request(
      String method, String path, String query, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /** What a request gets. */
  public sealed interface Reply {

    record Answer(int status, Map<String, String> headers, String body) implements Reply {
      public static Answer json(String json, Map<String, String> headers) {
        return json(200, json, headers);
      }

      public static Answer json(int status, String json, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json; charset=utf-8");
        return new Answer(status, all, json);
      }

      public static Answer plain(int status, String text, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "text/plain; charset=utf-8");
        return new Answer(status, all, text);
      }
    }

    /** The connection is reset without a word. */
    record Drop() implements Reply {}

    /** The connection becomes a WebSocket; {@code use} reads it until it ends. */
    record Upgrade(Consumer<WireSocket> use) implements Reply {}
  }

  /** Answers requests; may block, as a server that hangs does. */
  @FunctionalInterface
  public interface Handler {
    Reply handle(Request request) throws InterruptedException;
  }

  private final ServerSocket listening;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private WireServer(ServerSocket listening, Handler handler) {
    this.listening = listening;
    this.handler = handler;
  }

  /** Listens on a free port of 127.0.0.1. */
  public static WireServer start(Handler handler) {
    try {
      var server =
          new WireServer(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), handler);
      Thread.ofVirtual().name("wire").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Ends every connection that is not being used, as a server does after a while. */
  public void dropConnections() {
    open.forEach(WireServer::reset);
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    dropConnections();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        Thread.ofVirtual().name("wire-connection").start(() -> serve(socket));
      } catch (IOException e) {
        // The server is being closed, or a client went before it was served.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (true) {
        Optional<Request> request = read(in);
        if (request.isEmpty()) return;
        switch (handler.handle(request.get())) {
          case Reply.Answer answer -> write(answer, out);
          case Reply.Drop _ -> {
            reset(socket);
            return;
          }
          case Reply.Upgrade(var use) -> {
            use.accept(WireSocket.accept(request.get(), socket, in));
            return;
          }
        }
      }
    } catch (IOException e) {
      // The client went; what it asked for has been done all the same.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  /** Ends a connection as a machine that crashes does: no farewell. */
  public static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It had ended already.
    }
  }

  private static Optional<Request> read(InputStream in) throws IOException {
    String start = line(in);
    if (start.isEmpty()) return Optional.empty();
    String[] words = start.split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body =
        headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
            ? chunks(in)
            : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    int mark = words[1].indexOf('?');
    String path = mark < 0 ? words[1] : words[1].substring(0, mark);
    String query = mark < 0 ? "" : words[1].substring(mark + 1);
    return Optional.of(
        new Request(
            words[0], path, query, Map.copyOf(headers), new String(body, StandardCharsets.UTF_8)));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(line(in).strip(), 16);
      body.writeBytes(in.readNBytes(length));
      line(in);
      if (length == 0) return body.toByteArray();
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static void write(Reply.Answer answer, OutputStream out) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder("HTTP/1.1 " + answer.status() + " Fake\r\n");
    answer
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    out.write(whole.toByteArray());
    out.flush();
  }
}
