package dev.barraiser.timetable;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz the bot's own pool: SQLite's one writer stays one. */
record QuartzConnections(DataSource source) implements ConnectionProvider {

  @Override
  public Connection getConnection() throws SQLException {
    return source.getConnection();
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
