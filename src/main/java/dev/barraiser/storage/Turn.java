package dev.barraiser.storage;

import dev.barraiser.text.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is on a PostgreSQL database: of several processes one works, the others wait and
 * take over when it ends, however it ends. The database holds the lock for as long as the
 * connection lives, so a process that was killed leaves none behind.
 */
public final class Turn implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Turn.class);

  /** Any number, as long as it never changes: "turn" in ASCII. */
  private static final long TURN = 0x7475726eL;

  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final int ANSWERS_WITHIN_SECONDS = 10;

  private final Connection connection;
  private final Thread watch;

  private Turn(Connection connection, Runnable lost) {
    this.connection = connection;
    this.watch = Thread.ofVirtual().name("turn").unstarted(() -> watch(lost));
  }

  /**
   * Waits for the turn.
   *
   * @param waits told once when another process has it
   * @param stopped asked about each second; when it says yes, there is no turn
   * @param lost told, on a thread of its own, when the connection and with it the turn is gone
   * @throws Unreachable when the database cannot be reached
   */
  public static Optional<Turn> take(
      String url,
      Optional<Secret> password,
      Runnable waits,
      BooleanSupplier stopped,
      Runnable lost) {
    try {
      return connected(url, password, waits, stopped, lost);
    } catch (SQLException e) {
      throw new Unreachable(e);
    }
  }

  /** The database cannot be reached; the message is the driver's and holds no password. */
  public static final class Unreachable extends RuntimeException {
    Unreachable(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static Optional<Turn> connected(
      String url, Optional<Secret> password, Runnable waits, BooleanSupplier stopped, Runnable lost)
      throws SQLException {
    var properties = new Properties();
    password.map(Secret::reveal).ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", "barraiser turn");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("logServerErrorDetail", "false");
    Connection connection = DriverManager.getConnection(url, properties);
    try {
      boolean told = false;
      while (!isOurs(connection)) {
        if (!told) waits.run();
        told = true;
        if (stopped.getAsBoolean() || !pause()) {
          connection.close();
          return Optional.empty();
        }
      }
      var turn = new Turn(connection, lost);
      turn.watch.start();
      return Optional.of(turn);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static boolean isOurs(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + TURN + ")")) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(AGAIN);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void watch(Runnable lost) {
    while (pause()) {
      try {
        if (connection.isValid(ANSWERS_WITHIN_SECONDS)) continue;
      } catch (SQLException e) {
        log.warn("turn could not be checked state={}", e.getSQLState());
      }
      if (Thread.currentThread().isInterrupted()) return;
      lost.run();
      return;
    }
  }

  /** Lets the next one work. */
  @Override
  public void close() {
    watch.interrupt();
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("turn was not given back state={}", e.getSQLState());
    }
  }
}
