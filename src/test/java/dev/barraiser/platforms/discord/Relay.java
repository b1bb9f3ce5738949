package dev.barraiser.platforms.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Passes on what it is told, byte for byte, as a proxy in between does. Thread-safe. */
final class Relay implements AutoCloseable {

  private final URI to;
  private final ServerSocket door;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

  private Relay(URI to, ServerSocket door) {
    this.to = to;
    this.door = door;
  }

  static Relay to(URI address) {
    try {
      var relay = new Relay(address, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.startVirtualThread(relay::takesIn);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create(to.getScheme() + "://127.0.0.1:" + door.getLocalPort() + to.getPath());
  }

  boolean wasUsed() {
    return !sockets.isEmpty();
  }

  private void takesIn() {
    try {
      while (true) {
        Socket near = door.accept();
        Socket far = new Socket(to.getHost(), to.getPort());
        sockets.add(near);
        sockets.add(far);
        Thread.startVirtualThread(() -> passes(near, far));
        Thread.startVirtualThread(() -> passes(far, near));
      }
    } catch (IOException closed) {
      // Nobody comes any more.
    }
  }

  private static void passes(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // One of the two has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) socket.close();
  }
}
