package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who the bot is, once Discord has told, and how the connection fares. Thread-safe. */
final class Session {

  private static final Logger log = LoggerFactory.getLogger(Session.class);

  /** The bot as Discord knows it. */
  record Self(String user, String application, String name) {}

  private final InstantSource machine;
  private volatile @Nullable Self self;
  private volatile Connection connection;

  Session(InstantSource machine) {
    this.machine = machine;
    this.connection =
        new Connection(State.CONNECTING, machine.instant(), "It has not answered yet.");
  }

  /** Empty until Discord has taken the token once. */
  Optional<Self> self() {
    return Optional.ofNullable(self);
  }

  void is(Self self) {
    this.self = self;
  }

  Connection connection() {
    return connection;
  }

  boolean isShutOut() {
    return connection.state() == State.SHUT_OUT;
  }

  void connected() {
    turns(State.CONNECTED, "");
  }

  /** Being mended by us; {@code why} is for an operator. */
  void connecting(String why) {
    turns(State.CONNECTING, why);
  }

  /** Discord does not let the bot in; {@code why} is for an operator. */
  void shutOut(String why) {
    turns(State.SHUT_OUT, why);
  }

  private synchronized void turns(State state, String words) {
    boolean same = connection.state() == state;
    connection = new Connection(state, same ? connection.since() : machine.instant(), words);
    if (!same) log.info("discord connection state={} words={}", state, words);
  }
}
