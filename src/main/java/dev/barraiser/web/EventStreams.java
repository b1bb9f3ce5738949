package dev.barraiser.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The open streams of server-sent events. Thread-safe. */
final class EventStreams implements AutoCloseable {

  /** Under Jetty's idle timeout of 30 s; also how soon a client that went is noticed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** How many events may wait for a slow client. */
  private static final int MOST_WAITING = 256;

  private static final EventSource.Event END = new EventSource.Event("", "", "");

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private final Duration heartbeat;
  private volatile boolean closed;

  EventStreams() {
    this(HEARTBEAT);
  }

  EventStreams(Duration heartbeat) {
    this.heartbeat = heartbeat;
  }

  /** Writes events until the client goes or {@link #close}; blocks for as long. */
  void serve(EventSource source, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    var stream = new Stream(response.getOutputStream());
    open.add(stream);
    try (var _ = source.subscribe(stream::offer)) {
      if (closed) stream.end();
      stream.write(heartbeat);
    } finally {
      open.remove(stream);
    }
  }

  /** How many clients listen. */
  int listening() {
    return open.size();
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(Stream::end);
  }

  private static final class Stream {

    private final OutputStream out;
    private final BlockingQueue<EventSource.Event> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    Stream(OutputStream out) {
      this.out = out;
    }

    void offer(EventSource.Event event) {
      if (!waiting.offer(event)) end();
    }

    void end() {
      waiting.clear();
      waiting.offer(END);
    }

    void write(Duration heartbeat) throws IOException {
      send("retry: 1000\n\n");
      try {
        while (true) {
          EventSource.@Nullable Event event =
              waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
          if (END.equals(event)) return;
          send(event == null ? ": still here\n\n" : text(event));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static String text(EventSource.Event event) {
      return "id: " + event.id() + "\nevent: " + event.name() + "\ndata: " + event.data() + "\n\n";
    }

    private void send(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
