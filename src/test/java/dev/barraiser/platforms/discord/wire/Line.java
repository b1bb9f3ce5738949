package dev.barraiser.platforms.discord.wire;

import dev.barraiser.wire.WireSocket;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.Deflater;

/**
 * One connection of the gateway, compressed as a whole (zlib-stream) where the client asks so. What
 * is sent waits in a queue, so that nobody waits for a slow reader.
 */
final class Line {

  private sealed interface Parcel {
    record Text(String text) implements Parcel {}

    record Farewell(int code, String why) implements Parcel {}
  }

  final WireSocket socket;
  private final boolean compressed;
  private final Deflater deflater = new Deflater();
  private final LinkedBlockingQueue<Parcel> parcels = new LinkedBlockingQueue<>();

  Line(WireSocket socket) {
    this.socket = socket;
    this.compressed = socket.request().query().contains("compress=zlib-stream");
    Thread.ofVirtual().name("gateway-line").start(this::run);
  }

  void send(String text) {
    parcels.add(new Parcel.Text(text));
  }

  void close(int code, String why) {
    parcels.add(new Parcel.Farewell(code, why));
  }

  private void run() {
    try {
      while (socket.isOpen()) {
        switch (parcels.take()) {
          case Parcel.Text(String text) -> {
            boolean sent = compressed ? socket.send(deflate(text)) : socket.send(text);
            if (!sent) return;
          }
          case Parcel.Farewell(int code, String why) -> socket.close(code, why);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      deflater.end();
    }
  }

  private byte[] deflate(String text) {
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (true) {
      int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, length);
      if (length < buffer.length) return out.toByteArray();
    }
  }
}
