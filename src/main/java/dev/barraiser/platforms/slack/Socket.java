package dev.barraiser.platforms.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to Slack, from its opening to its end. Thread-safe.
 *
 * <p>Slack's client carries it and nothing more. Its workers, its monitor and its reconnecting are
 * off: the workers reorder what comes, and reconnecting beside somebody else who does would have
 * two open sockets close each other. So what comes is handed over at once, in its order, on the
 * socket's own thread; and what is acknowledged goes back through the socket it came by.
 */
final class Socket implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Socket.class);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SocketModeClientTyrusImpl client;
  private final Intake intake;
  private final Runnable bell;
  private final CompletableFuture<Boolean> hello = new CompletableFuture<>();
  private final AtomicLong heard = new AtomicLong();
  private volatile boolean ended;
  private volatile @Nullable String leaving;

  private Socket(Slack slack, String url, Intake intake, Runnable bell) throws URISyntaxException {
    this.intake = intake;
    this.bell = bell;
    this.client = new SocketModeClientTyrusImpl(slack, "", url, 0, new HandOver(), false, false, 0);
    client.addWebSocketCloseListener((code, reason) -> end());
    client.addWebSocketErrorListener(
        failure -> log.info("socket failed cause={}", failure.toString()));
  }

  /**
   * Opens one; when this returns, requests come.
   *
   * @param url as {@code apps.connections.open} gave it, good for once
   * @param bell rung when the socket has ended or is about to; it must not block
   * @throws NotOpened when Slack could not be reached there or did not greet in time
   */
  static Socket open(Slack slack, String url, Intake intake, Runnable bell)
      throws InterruptedException {
    Socket socket;
    try {
      socket = new Socket(slack, url, intake, bell);
    } catch (URISyntaxException e) {
      throw new NotOpened("Slack named no address");
    }
    try {
      // It logs what goes wrong, and returns.
      socket.client.connect();
      if (!socket.client.verifyConnection()) throw new NotOpened("the socket does not answer");
      socket.hello.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return socket;
    } catch (TimeoutException | ExecutionException e) {
      socket.close();
      throw new NotOpened("Slack did not greet");
    } catch (RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** Why a socket could not be had; its message is for an operator. */
  static final class NotOpened extends RuntimeException {
    NotOpened(String message) {
      super(message);
    }
  }

  /**
   * Whether the other side still answers. Asks it, for at most three seconds; anything that comes
   * meanwhile will do.
   */
  boolean isAlive() {
    long before = heard.get();
    return !ended && (client.verifyConnection() || (heard.get() > before && !ended));
  }

  /** Slack's reason for being about to close it; empty while it may stay. */
  Optional<String> leaving() {
    return Optional.ofNullable(leaving);
  }

  private void end() {
    ended = true;
    bell.run();
  }

  private void receive(String message) {
    heard.incrementAndGet();
    Envelope.read(message)
        .ifPresent(envelope -> {
          switch (envelope) {
            case Envelope.Hello() -> hello.complete(true);
            case Envelope.Disconnect(String reason) -> {
              leaving = reason;
              bell.run();
            }
            case Envelope.Request(String id, String body) -> {
              var _ =
                  intake
                      .take(body, true)
                      .whenComplete((response, failure) -> acknowledge(id, response, failure));
            }
          }
        });
  }

  private void acknowledge(String id, @Nullable Response response, @Nullable Throwable failure) {
    if (failure != null || response == null || response.getStatusCode() != 200) return;
    try {
      client.sendWebSocketMessage(Envelope.acknowledgement(id, response));
    } catch (RuntimeException e) {
      // Slack will tell it again, and it will be known.
      log.info("not acknowledged cause={}", e.toString());
    }
  }

  /** Ends it; what is not acknowledged comes again by another. Does not wait for the other side. */
  @Override
  public void close() {
    ended = true;
    Thread.ofVirtual()
        .name("slack closing")
        .start(() -> {
          try {
            client.close();
          } catch (IOException | RuntimeException e) {
            log.info("socket not closed properly cause={}", e.toString());
          }
        });
  }

  /** Takes what comes straight from the socket's thread. */
  private final class HandOver implements SocketModeMessageQueue {
    @Override
    public void add(String message) {
      receive(message);
    }

    @Override
    @SuppressWarnings("NullAway") // Nobody polls: there are no workers.
    public String poll() {
      return null;
    }
  }
}
