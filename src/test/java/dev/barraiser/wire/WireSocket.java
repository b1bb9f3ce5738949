package dev.barraiser.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;

/** The server's end of a WebSocket (RFC 6455). Sending is thread-safe. */
public final class WireSocket {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final WireServer.Request request;
  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private volatile boolean deaf;

  private WireSocket(WireServer.Request request, Socket socket, InputStream in) throws IOException {
    this.request = request;
    this.socket = socket;
    this.in = new DataInputStream(in);
    this.out = socket.getOutputStream();
  }

  public static WireSocket accept(WireServer.Request request, Socket socket, InputStream in)
      throws IOException {
    var accepted = new WireSocket(request, socket, in);
    String head =
        """
        HTTP/1.1 101 Switching Protocols\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Accept: %s\r
        \r
        """
            .formatted(answerTo(request.header("sec-websocket-key").orElse("")));
    accepted.out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    accepted.out.flush();
    return accepted;
  }

  private static String answerTo(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives every text to {@code each} until the client goes; answers pings meanwhile. */
  public void read(Consumer<String> each) {
    var whole = new ByteArrayOutputStream();
    try {
      while (true) {
        int first = in.readUnsignedByte();
        byte[] payload = payload();
        if (deaf) continue;
        switch (first & 0x0F) {
          case PING -> send(PONG, payload);
          case PONG -> {}
          case CLOSE -> {
            send(CLOSE, payload);
            return;
          }
          default -> {
            whole.writeBytes(payload);
            if ((first & 0x80) == 0) continue;
            String text = whole.toString(StandardCharsets.UTF_8);
            whole.reset();
            each.accept(text);
          }
        }
      }
    } catch (IOException e) {
      // The client went.
    }
  }

  private byte[] payload() throws IOException {
    int second = in.readUnsignedByte();
    int length =
        switch (second & 0x7F) {
          case 126 -> in.readUnsignedShort();
          case 127 -> Math.toIntExact(in.readLong());
          default -> second & 0x7F;
        };
    byte[] mask = (second & 0x80) == 0 ? new byte[4] : in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) payload[i] ^= mask[i % 4];
    return payload;
  }

  /** Whether the text went out; a deaf socket swallows it. */
  public boolean send(String text) {
    try {
      send(TEXT, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the bytes went out, as for {@link #send(String)}. */
  public boolean send(byte[] bytes) {
    try {
      send(BINARY, bytes);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private synchronized void send(int kind, byte[] payload) throws IOException {
    if (deaf) return;
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 10);
    frame.put((byte) (0x80 | kind));
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 65_536) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    frame.put(payload);
    out.write(frame.array(), 0, frame.position());
    out.flush();
  }

  /** From now on neither hears nor says anything, with the connection open: half-open. */
  public void goDeaf() {
    deaf = true;
  }

  public boolean isDeaf() {
    return deaf;
  }

  /** As a machine that crashes. */
  public void kill() {
    WireServer.reset(socket);
  }

  /** With a farewell. */
  public void close() {
    close(1000, "");
  }

  /** With a farewell that says why. */
  public void close(int code, String why) {
    byte[] words = why.getBytes(StandardCharsets.UTF_8);
    try {
      send(CLOSE, ByteBuffer.allocate(words.length + 2).putShort((short) code).put(words).array());
    } catch (IOException e) {
      kill();
    }
  }

  public boolean isOpen() {
    return !socket.isClosed();
  }

  public WireServer.Request request() {
    return request;
  }
}
