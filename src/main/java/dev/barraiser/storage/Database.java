package dev.barraiser.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/**
 * The bot's database. Thread-safe.
 *
 * <p>A transaction must not open another one on the same thread: SQLite has one writer, and it
 * would wait for itself.
 */
public final class Database implements AutoCloseable {

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi writer;
  private final Jdbi reader;

  private Database(HikariDataSource writing, HikariDataSource reading) {
    this.writing = writing;
    this.reading = reading;
    this.writer = jdbi(writing);
    this.reader = jdbi(reading);
  }

  /**
   * Opens the SQLite file, which is made when it is not there, and brings its schema up to date.
   *
   * @throws RuntimeException when the file cannot be opened or migrated
   */
  public static Database sqlite(Path file) {
    String url =
        "jdbc:sqlite:"
            + file
            + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true&secure_delete=true";
    HikariDataSource writing =
        new HikariDataSource(pool("write", url + "&transaction_mode=IMMEDIATE", 1));
    try {
      migrate(writing);
      HikariConfig reading = pool("read", url + "&transaction_mode=DEFERRED", 4);
      reading.setConnectionInitSql("PRAGMA query_only = true");
      return new Database(writing, new HikariDataSource(reading));
    } catch (RuntimeException e) {
      writing.close();
      throw e;
    }
  }

  private static HikariConfig pool(String name, String url, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(30_000);
    return config;
  }

  private static void migrate(DataSource source) {
    migrations().dataSource(source).load().migrate();
  }

  static FluentConfiguration migrations() {
    return Flyway.configure()
        .locations("classpath:db/migration")
        // The one place where the two databases' SQL differs.
        .placeholders(Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB"));
  }

  private static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    // A failing statement's arguments are what people wrote: they must not reach a log.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    jdbi.registerArgument(new MillisArgument());
    jdbi.registerArgument(new DateArgument());
    jdbi.registerColumnMapper(
        Instant.class, (rs, column, ctx) -> instant(rs.getLong(column), rs.wasNull()));
    jdbi.registerColumnMapper(LocalDate.class, (rs, column, ctx) -> date(rs.getString(column)));
    return jdbi;
  }

  private static @Nullable Instant instant(long millis, boolean absent) {
    return absent ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /**
   * Runs {@code work} in one transaction that may write: all of it is committed, or nothing.
   * Afterwards, tasks given to {@link Tx#afterCommit} run.
   */
  public <T extends @Nullable Object> T write(Function<Tx, T> work) {
    record Done<R extends @Nullable Object>(R result, Tx tx) {}
    Done<T> done =
        writer.inTransaction(handle -> {
          Tx tx = new Tx(handle);
          return new Done<T>(work.apply(tx), tx);
        });
    done.tx().committed();
    return done.result();
  }

  /** {@link #write} without a result. */
  public void run(Consumer<Tx> work) {
    write(tx -> {
      work.accept(tx);
      return true;
    });
  }

  /** Runs {@code work} on one consistent state of the database; it must not write. */
  public <T extends @Nullable Object> T read(Function<Tx, T> work) {
    return reader.inTransaction(handle -> work.apply(new Tx(handle)));
  }

  /** The writing connection pool, for Quartz' job store only. */
  public DataSource writingSource() {
    return writing;
  }

  /**
   * Whether the database answers, found out by reading a page of it. Blocks for as long as the
   * database takes to say anything, half a minute at most.
   */
  public boolean answers() {
    try {
      return reader.withHandle(handle ->
          handle
              .createQuery("SELECT COUNT(*) FROM clock")
              .mapTo(Integer.class)
              .findOne()
              .isPresent());
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** How busy each pool of connections is. */
  public List<Pool> pools() {
    return Stream.of(writing, reading).map(Database::pool).toList();
  }

  private static Pool pool(HikariDataSource source) {
    HikariPoolMXBean now = source.getHikariPoolMXBean();
    return new Pool(
        source.getPoolName(),
        source.getMaximumPoolSize(),
        now.getActiveConnections(),
        now.getThreadsAwaitingConnection());
  }

  /**
   * A pool of connections.
   *
   * @param name {@code write} or {@code read}
   * @param most how many it may hold
   * @param inUse how many somebody has
   * @param waiting how many callers wait for one
   */
  public record Pool(String name, int most, int inUse, int waiting) {}

  @Override
  public void close() {
    reading.close();
    writing.close();
  }

  private static final class MillisArgument extends AbstractArgumentFactory<Instant> {
    MillisArgument() {
      super(java.sql.Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setLong(position, value.toEpochMilli());
    }
  }

  private static final class DateArgument extends AbstractArgumentFactory<LocalDate> {
    DateArgument() {
      super(java.sql.Types.VARCHAR);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (position, statement, ctx) -> statement.setString(position, value.toString());
    }
  }
}
