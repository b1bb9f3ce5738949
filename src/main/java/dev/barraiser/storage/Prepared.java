package dev.barraiser.storage;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Keeps SQLite's statements prepared for as long as their connection is open: to parse them again
 * took a fifth of the time of what many people do at once. PostgreSQL's driver does so by itself.
 *
 * <p>A connection is used by one thread at a time, and so are its statements. One that is in use is
 * not there for a second: who asks for the same within it gets another. The statements of our
 * sources are a few hundred, so none is ever thrown away.
 */
final class Prepared implements StatementBuilderFactory {

  private final Map<Connection, Statements> kept = Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  public StatementBuilder createStatementBuilder(Connection pooled) {
    try {
      Connection connection = pooled.unwrap(SQLiteConnection.class);
      return kept.computeIfAbsent(connection, Statements::new);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of one connection. */
  private static final class Statements extends DefaultStatementBuilder {
    private final WeakReference<Connection> connection;
    private final Map<String, Deque<PreparedStatement>> free = new HashMap<>();
    private final IdentityHashMap<PreparedStatement, String> inUse = new IdentityHashMap<>();

    Statements(Connection connection) {
      this.connection = new WeakReference<>(connection);
    }

    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext ctx)
        throws SQLException {
      Connection open = connection.get();
      if (open == null || ctx.isReturningGeneratedKeys()) return super.create(pooled, sql, ctx);
      Deque<PreparedStatement> ready = free.get(sql);
      PreparedStatement statement =
          ready == null || ready.isEmpty() ? open.prepareStatement(sql) : ready.pop();
      inUse.put(statement, sql);
      return statement;
    }

    @Override
    public void close(Connection pooled, String raw, Statement statement) throws SQLException {
      @Nullable String sql = statement instanceof PreparedStatement own ? inUse.remove(own) : null;
      if (sql == null || statement.isClosed()) {
        statement.close();
        return;
      }
      PreparedStatement again = (PreparedStatement) statement;
      again.clearParameters();
      free.computeIfAbsent(sql, _ -> new ArrayDeque<>()).push(again);
    }
  }
}
