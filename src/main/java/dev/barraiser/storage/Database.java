package dev.barraiser.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.barraiser.text.Secret;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  private static final int READERS = 4;

  /** One writes at a time all the same; the others are for Quartz, which locks its own rows. */
  private static final int WRITERS = 5;

  private static final String OPTIONS = "-c plan_cache_mode=force_custom_plan";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * A PostgreSQL that has not said a word for so long is not there any more, whatever the network
   * makes believe: sooner than the others take over from a process that is silent.
   */
  static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Dialect dialect;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Together together;

  private Database(HikariDataSource writing, HikariDataSource reading, Dialect dialect) {
    this.writing = writing;
    this.reading = reading;
    this.dialect = dialect;
    this.writer = jdbi(writing, dialect);
    this.reader = jdbi(reading, dialect);
    this.together = new Together(writer, dialect::oneWriterAtATime, PATIENCE);
  }

  /**
   * Opens the SQLite file, which is made when it is not there, and brings its schema up to date.
   *
   * @throws Unwritable when it may not be written
   * @throws RuntimeException when the file cannot be opened or migrated otherwise
   */
  public static Database sqlite(Path file) {
    String url =
        "jdbc:sqlite:"
            + file
            + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true&secure_delete=true&journal_size_limit=0";
    HikariDataSource writing =
        new HikariDataSource(pool("write", url + "&transaction_mode=IMMEDIATE", 1));
    try {
      writable(() -> migrate(writing, Dialect.SQLITE));
      HikariConfig reading = pool("read", url + "&transaction_mode=DEFERRED", READERS);
      reading.setConnectionInitSql("PRAGMA query_only = true");
      return tried(new Database(writing, new HikariDataSource(reading), Dialect.SQLITE));
    } catch (RuntimeException e) {
      writing.close();
      throw e;
    }
  }

  /**
   * Opens a PostgreSQL database, which must exist, and brings its schema up to date.
   *
   * @param url begins with {@code jdbc:postgresql:}
   * @param password of the user that the URL names; empty when the URL or the server knows
   * @throws Unwritable when it may not be written
   * @throws RuntimeException when it cannot be reached or migrated otherwise
   */
  public static Database postgres(String url, Optional<Secret> password) {
    return postgres(url, password, ANSWERS_WITHIN);
  }

  static Database postgres(String url, Optional<Secret> password, Duration answersWithin) {
    try (var migrating = new HikariDataSource(postgres("migrate", url, password, READERS))) {
      writable(() -> migrate(migrating, Dialect.POSTGRESQL));
    }
    HikariConfig config = postgres("write", url, password, WRITERS);
    // A process that is frozen within a transaction would hold up every other one. And who waits
    // for a lock hears that from the database before it takes that for dead.
    config.addDataSourceProperty(
        "options",
        OPTIONS
            + " -c idle_in_transaction_session_timeout=5s -c lock_timeout="
            + answersWithin.dividedBy(4).multipliedBy(3).toMillis());
    answersWithin(config, answersWithin);
    HikariDataSource writing = new HikariDataSource(config);
    try {
      HikariConfig reading = postgres("read", url, password, READERS);
      answersWithin(reading, answersWithin);
      reading.setReadOnly(true);
      reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
      return tried(new Database(writing, new HikariDataSource(reading), Dialect.POSTGRESQL));
    } catch (RuntimeException e) {
      writing.close();
      throw e;
    }
  }

  private static HikariConfig postgres(
      String name, String url, Optional<Secret> password, int size) {
    HikariConfig config = pool(name, url, size);
    password.map(Secret::reveal).ifPresent(config::setPassword);
    config.addDataSourceProperty("ApplicationName", "barraiser");
    // A failing row's values are what people wrote: they must not reach a log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    // Tables that fill fast: a plan made while they were empty is kept and made them 20 times
    // slower.
    config.addDataSourceProperty("options", OPTIONS);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  /** Not while it is migrated: to build an index may take long. */
  private static void answersWithin(HikariConfig config, Duration span) {
    config.addDataSourceProperty("socketTimeout", Long.toString(span.toSeconds()));
    config.addDataSourceProperty("connectTimeout", Long.toString(span.toSeconds()));
  }

  private static HikariConfig pool(String name, String url, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return config;
  }

  private static void migrate(DataSource source, Dialect dialect) {
    migrations(dialect).dataSource(source).load().migrate();
  }

  /** A database that can only be read is found out before anything is taken for done. */
  private static Database tried(Database database) {
    try {
      writable(() ->
          database.writer.useHandle(handle -> handle.execute("DELETE FROM node WHERE id = ''")));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void writable(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      Optional<String> why = Dialect.unwritable(e);
      if (why.isEmpty()) throw e;
      throw new Unwritable(why.get(), e);
    }
  }

  /** The database is there and may not be written. The message is for people. */
  public static final class Unwritable extends RuntimeException {
    Unwritable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static FluentConfiguration migrations(Dialect dialect) {
    return Flyway.configure()
        .locations("classpath:db/migration")
        .placeholders(dialect.placeholders());
  }

  private static Jdbi jdbi(DataSource source, Dialect dialect) {
    Jdbi jdbi = Jdbi.create(source);
    dialect.prepare(jdbi);
    if (dialect == Dialect.SQLITE) jdbi.setStatementBuilderFactory(new Prepared());
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
   * Runs {@code work} in one transaction that may write: all of it is committed, or nothing. It
   * runs on another thread, which commits it together with what others write; it may run twice
   * where the database ended the first transaction, and what that one did is gone then. Afterwards,
   * tasks given to {@link Tx#afterCommit} run.
   */
  public <T extends @Nullable Object> T write(Function<Tx, T> work) {
    // Of what one process has under way, one transaction waits for the lock in the database:
    // frozen, it holds up the others no longer than that one may be idle.
    return finished(together.write(work));
  }

  /**
   * {@link #write} that does not wait for other processes that write: for what only concerns rows
   * that it has taken with {@code <unless_taken>}, or this process alone.
   */
  public <T extends @Nullable Object> T writeBeside(Function<Tx, T> work) {
    // SQLite has one writing connection, and all have to wait for it.
    if (dialect == Dialect.SQLITE) return write(work);
    return finished(
        writer.inTransaction(handle -> {
          Tx tx = new Tx(handle);
          return new Together.Done<T>(work.apply(tx), tx);
        }));
  }

  private <T extends @Nullable Object> T finished(Together.Done<T> done) {
    done.tx().committed();
    if (done.tx().leavesNothing()) dialect.emptyLog(writer);
    return done.result();
  }

  /** The database has not let anybody write for too long. */
  static final class Away extends RuntimeException {
    Away(@Nullable Throwable cause) {
      super(cause);
    }
  }

  /**
   * Whether a transaction failed because the database was away, ended the connection or has no room
   * left, and not by what it was to do: tried again later, it may do it.
   */
  public static boolean wasAway(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof Away || one instanceof SQLTransientConnectionException) return true;
      if (one instanceof SQLException sql && dialectsSay(sql)) return true;
    }
    return false;
  }

  private static boolean dialectsSay(SQLException failure) {
    return Arrays.stream(Dialect.values()).anyMatch(one -> one.wasAway(failure));
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

  /** Which of the two it is. */
  public Dialect dialect() {
    return dialect;
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
