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
 * Whose turn it is on a PostgreSQL database to start, or to fill it: one at a time, the others
 * wait. The database holds the lock for as long as the connection lives, so a process that was
 * killed leaves none behind.
 */
public final class Turn implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Turn.class);

  /** Any number, as long as it never changes: "turn" in ASCII. */
  private static final long TURN = 0x7475726eL;

  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Connection connection;

  private Turn(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits for the turn.
   *
   * @param waits told once when another process has it
   * @param stopped asked about each second; when it says yes, there is no turn
   * @throws Unreachable when the database cannot be reached
   */
  public static Optional<Turn> take(
      String url, Optional<Secret> password, Runnable waits, BooleanSupplier stopped) {
    try {
      return connected(url, password, waits, stopped);
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
      String url, Optional<Secret> password, Runnable waits, BooleanSupplier stopped)
      throws SQLException {
    var properties = new Properties();
    password.map(Secret::reveal).ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", "barraiser turn");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", Long.toString(Database.ANSWERS_WITHIN.toSeconds()));
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
      return Optional.of(new Turn(connection));
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

  /** Whether processes of the bot are at work on the database. */
  public boolean isAnyAtWork() {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery("SELECT to_regclass('node') IS NOT NULL")) {
        if (!table.next() || !table.getBoolean(1)) return false;
      }
      String alive =
          "SELECT COUNT(*) FROM node WHERE heard_until > " + Dialect.POSTGRESQL.nowInMillis();
      try (ResultSet result = statement.executeQuery(alive)) {
        return result.next() && result.getLong(1) > 0;
      }
    } catch (SQLException e) {
      throw new Unreachable(e);
    }
  }

  /** Lets the next one have it. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("turn was not given back state={}", e.getSQLState());
    }
  }
}
