package dev.barraiser.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network between a program and a server on this machine. What goes over a connection may never
 * arrive any more, without either side being told: as behind a firewall that has forgotten it.
 */
final class SilentWire implements AutoCloseable {

  private final ServerSocket entrance;
  private final int exit;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Set<Socket> silent = ConcurrentHashMap.newKeySet();

  SilentWire(int exit) throws IOException {
    this.exit = exit;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** The connections there are; those made from now on are sound. */
  void fallsSilent() {
    silent.addAll(sockets);
  }

  private void accept() {
    try {
      while (true) {
        Socket near = entrance.accept();
        var far = new Socket(InetAddress.getLoopbackAddress(), exit);
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().start(() -> pass(near, far));
        Thread.ofVirtual().start(() -> pass(far, near));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var bytes = new byte[8192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        if (!silent.contains(from)) out.write(bytes, 0, count);
      }
      // Nor does the one side hear that the other has closed it.
      if (!silent.contains(from)) to.close();
    } catch (IOException gone) {
      // One side has closed it.
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    for (Socket socket : sockets) socket.close();
  }
}
