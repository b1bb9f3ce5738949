package dev.barraiser.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.storage.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuartzConnectionsTest {

  @TempDir Path folder;

  @Test
  void an_interrupted_thread_gets_its_connection_and_stays_interrupted() throws SQLException {
    try (Database database = Database.sqlite(folder.resolve("bot.db"))) {
      Thread.currentThread().interrupt();
      try (Connection connection =
          new QuartzConnections(database.writingSource()).getConnection()) {
        assertThat(connection.isClosed()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }
}
