package dev.barraiser.platforms.slack;

import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose bot this is, once Slack has told, and how the connection fares. Thread-safe. */
final class Session {

  private static final Logger log = LoggerFactory.getLogger(Session.class);

  private final InstantSource machine;
  private volatile @Nullable Team team;
  private volatile Connection connection;

  Session(InstantSource machine) {
    this.machine = machine;
    this.connection =
        new Connection(State.CONNECTING, machine.instant(), "It has not answered yet.");
  }

  /** Empty until {@code auth.test} has succeeded once. */
  Optional<Team> team() {
    return Optional.ofNullable(team);
  }

  void is(Team team) {
    this.team = team;
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

  /** The app was removed, or its tokens were revoked; {@code why} is for an operator. */
  void shutOut(String why) {
    turns(State.SHUT_OUT, why);
  }

  private synchronized void turns(State state, String words) {
    boolean same = connection.state() == state;
    connection = new Connection(state, same ? connection.since() : machine.instant(), words);
    if (!same) log.info("slack connection state={} words={}", state, words);
  }
}
