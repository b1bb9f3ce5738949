package dev.barraiser;

import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bot that is running, as {@link Wiring#start} put it together. Thread-safe. */
public final class App implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(App.class);

  /**
   * A chat platform elsewhere that the bot is in.
   *
   * @param name for people: {@code Slack}
   * @param where which workspace there, and how it is reached, to go after "connected"
   */
  record Chat(String name, Supplier<Connection> connection, Supplier<String> where) {}

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Chat> chats = new CopyOnWriteArrayList<>();
  private volatile Consumer<String> alarm = chore -> {};
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

  void isWokenBy(Consumer<String> alarm) {
    this.alarm = alarm;
  }

  /** Wakes a chore now, on another thread, instead of at its next turn. */
  void wake(String chore) {
    alarm.accept(chore);
  }

  void isIn(Chat chat) {
    chats.add(chat);
  }

  /** The chat platforms elsewhere, which the practice room is not. */
  List<Chat> chats() {
    return List.copyOf(chats);
  }

  /** Whether a connection is still being made. */
  boolean isConnecting() {
    return chats.stream().anyMatch(chat -> chat.connection().get().state() == State.CONNECTING);
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
