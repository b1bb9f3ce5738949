package dev.barraiser.timetable;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz the bot's own pool: SQLite's one writer stays one. */
record QuartzConnections(DataSource source) implements ConnectionProvider {

  /**
   * A connection, also for a thread that is being interrupted: Quartz interrupts its own when it is
   * shut down, and would report the connection it then cannot have as an error.
   */
  @Override
  public Connection getConnection() throws SQLException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return source.getConnection();
        } catch (SQLException e) {
          if (!(e.getCause() instanceof InterruptedException)) throw e;
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  @Override
  public void initialize() {
    // The pool is open before Quartz is.
  }

  @Override
  public void shutdown() {
    // The pool is closed after Quartz is, by who opened it.
  }
}
