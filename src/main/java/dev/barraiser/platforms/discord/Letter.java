package dev.barraiser.platforms.discord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which knows whether it has left. So who gives up waiting for JDA's queue
 * knows whether it may have happened, and what was withdrawn never leaves. Thread-safe.
 */
final class Letter extends RequestBody {

  static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private enum State {
    HERE,
    LEFT,
    WITHDRAWN
  }

  private final byte[] bytes;
  private final MediaType type;
  private final Consumer<Duration> whenHeld;
  private final AtomicReference<State> state = new AtomicReference<>(State.HERE);

  private Letter(byte[] bytes, MediaType type, Consumer<Duration> whenHeld) {
    this.bytes = bytes;
    this.type = type;
    this.whenHeld = whenHeld;
  }

  /**
   * A body.
   *
   * @param json what it says; null for an empty one
   * @param whenHeld told the pause when Discord did not take it yet
   */
  static Letter of(@Nullable String json, Consumer<Duration> whenHeld) {
    byte[] bytes = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
    return new Letter(bytes, JSON, whenHeld);
  }

  /** A body that carries files. */
  static Letter of(MultipartBody parts, Consumer<Duration> whenHeld) {
    var bytes = new Buffer();
    try {
      parts.writeTo(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("files are kept in memory", e);
    }
    return new Letter(bytes.readByteArray(), parts.contentType(), whenHeld);
  }

  /** Takes it back: true when it has not left, and then it never will. */
  boolean withdraw() {
    return state.compareAndSet(State.HERE, State.WITHDRAWN) || isWithdrawn();
  }

  boolean isWithdrawn() {
    return state.get() == State.WITHDRAWN;
  }

  boolean hasLeft() {
    return state.get() == State.LEFT;
  }

  /** Discord gave it back unread, and wants a pause before it comes again. */
  void held(Duration pause) {
    state.compareAndSet(State.LEFT, State.HERE);
    whenHeld.accept(pause);
  }

  @Override
  public @Nullable MediaType contentType() {
    return bytes.length == 0 ? null : type;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (!state.compareAndSet(State.HERE, State.LEFT) && isWithdrawn()) {
      throw new IOException("withdrawn");
    }
    sink.write(bytes);
  }
}
