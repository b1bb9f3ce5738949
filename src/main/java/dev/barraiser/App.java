package dev.barraiser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bot that is running, as {@link Wiring#start} put it together. Thread-safe. */
public final class App implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(App.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean ready;
  private volatile int httpPort;
  private volatile int roomPort;

  App() {}

  /** Remembers a part to be closed: before all parts that were opened earlier. */
  <T extends AutoCloseable> T opened(T part) {
    synchronized (open) {
      open.push(part);
    }
    return part;
  }

  void listensOn(int httpPort) {
    this.httpPort = httpPort;
  }

  void roomListensOn(int roomPort) {
    this.roomPort = roomPort;
  }

  void serves() {
    ready = true;
  }

  /** Whether everything is up and nothing has been told to stop. */
  public boolean isReady() {
    return ready;
  }

  /** The port of the probes. */
  public int httpPort() {
    return httpPort;
  }

  /** The practice room's port; empty when there is no room. */
  public OptionalInt roomPort() {
    return roomPort == 0 ? OptionalInt.empty() : OptionalInt.of(roomPort);
  }

  /**
   * Stops: takes no more requests, wakes no more chores, lets what is under way end, and closes the
   * database. What did not end in time waits in the database for the next start.
   */
  @Override
  public void close() {
    ready = false;
    synchronized (open) {
      while (!open.isEmpty()) close(open.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.error("could not be closed part={}", part.getClass().getSimpleName(), e);
    }
  }
}
