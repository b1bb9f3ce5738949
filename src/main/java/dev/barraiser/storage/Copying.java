package dev.barraiser.storage;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Copies everything that one database holds into another of the same schema.
 *
 * <p>Table by table, each in one transaction of the target, from one state of the source. A copy
 * that was interrupted goes on with the first table that is not there yet. What is there is known
 * by the number of its rows and a hash over them all; whatever else a target holds is left alone
 * and the copy refused.
 *
 * <p>Quartz' own tables are left out: the bot plans its chores anew when it starts.
 */
public final class Copying {

  private static final int BATCH = 500;

  private Copying() {}

  /** Told of each table once it is in the target. */
  public interface Progress {
    /**
     * A table is there.
     *
     * @param rows how many it has
     * @param already whether an earlier copy had brought it
     */
    void table(String name, long rows, boolean already);
  }

  /** The target holds something else; the message is for people. */
  public static final class Occupied extends RuntimeException {
    Occupied(String table) {
      super(
          "The target holds something else already: its table "
              + table
              + " has other rows. It has to be empty, or half filled by an earlier run of the same"
              + " kind.");
    }
  }

  /** The source is not this bot's alone; the message is for people. */
  public static final class Foreign extends RuntimeException {
    Foreign() {
      super("The source holds tables that are not this bot's. Nothing was copied.");
    }
  }

  /** What a table came out as differs from what went in; the message is for people. */
  public static final class Differs extends RuntimeException {
    Differs(String table) {
      super("The table " + table + " did not arrive as it was. Nothing of it is kept.");
    }
  }

  /**
   * Copies.
   *
   * @return how many rows there are in all
   * @throws Foreign when the source holds what no release of this bot has made
   * @throws Occupied when the target holds something else
   * @throws Differs when what arrived is not what was sent
   */
  public static long copy(Database from, Database to, Progress progress) {
    // Names are the target's own, which the bot's migrations made: whatever the source brings
    // along, its names never become part of a statement.
    Map<String, List<String>> columns =
        to.read(target -> {
          Map<String, List<String>> all = new LinkedHashMap<>();
          tables(target).forEach(table -> all.put(table, columns(target, table)));
          return all;
        });
    return from.read(source -> {
      long rows = 0;
      refuseOthers(source, columns.keySet());
      for (Map.Entry<String, List<String>> one : columns.entrySet()) {
        var table = new Table(one.getKey(), one.getValue());
        Content there = content(source, table);
        Content here = to.read(target -> content(target, table));
        boolean already = here.equals(there);
        if (!already && here.rows() > 0) throw new Occupied(table.name());
        if (!already) to.run(target -> fill(source, target, table, there));
        to.run(target -> continueFrom(from.dialect(), to.dialect(), source, target, table.name()));
        progress.table(table.name(), there.rows(), already);
        rows += there.rows();
      }
      return rows;
    });
  }

  /** A table of the bot, by names that are known to be harmless. */
  record Table(String name, List<String> columns) {
    private String select() {
      return "SELECT " + names() + " FROM \"" + name + "\"";
    }

    private String insert() {
      return "INSERT INTO \""
          + name
          + "\" ("
          + names()
          + ") VALUES ("
          + String.join(", ", columns.stream().map(column -> "?").toList())
          + ")";
    }

    private String names() {
      return String.join(", ", columns.stream().map(column -> "\"" + column + "\"").toList());
    }
  }

  private static void refuseOthers(Tx source, Set<String> known) {
    if (!known.containsAll(tables(source))) throw new Foreign();
  }

  private static List<String> columns(Tx tx, String table) {
    return with(
        tx,
        connection -> {
          DatabaseMetaData schema = connection.getMetaData();
          List<String> names = new ArrayList<>();
          try (ResultSet column =
              schema.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (column.next()) {
              if (column.getString("TABLE_NAME").equalsIgnoreCase(table)) {
                names.add(column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
              }
            }
          }
          return names;
        });
  }

  private static void fill(Tx source, Tx target, Table table, Content expected) {
    insert(source, target, table);
    if (!content(target, table).equals(expected)) throw new Differs(table.name());
  }

  /** No id is given out twice, also none whose row is gone. */
  private static void continueFrom(Dialect from, Dialect to, Tx source, Tx target, String table) {
    OptionalLong last = from.lastId(source.handle(), table);
    if (last.isPresent()) to.continueAfter(target.handle(), table, last.getAsLong());
  }

  /**
   * What a table holds, whatever the order of its rows.
   *
   * @param hash the sum of the rows' SHA-256 hashes, modulo 2 to the 256th
   */
  record Content(long rows, String hash) {}

  static Content content(Tx tx, String table) {
    return content(tx, new Table(table, columns(tx, table)));
  }

  private static Content content(Tx tx, Table table) {
    return with(
        tx,
        connection -> {
          BigInteger sum = BigInteger.ZERO;
          long rows = 0;
          try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery(table.select())) {
              while (row.next()) {
                sum = sum.add(new BigInteger(1, hash(row)));
                rows++;
              }
            }
          }
          return new Content(rows, sum.mod(BigInteger.TWO.pow(256)).toString(16));
        });
  }

  /** Over the columns in the order of their names: databases keep them in orders of their own. */
  private static byte[] hash(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> values = new TreeMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      values.put(
          columns.getColumnLabel(column).toLowerCase(Locale.ROOT), plain(row.getObject(column)));
    }
    return sha256().digest(values.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** With its length, so that no two rows are written the same. */
  private static String plain(@Nullable Object value) {
    String text =
        switch (value) {
          case null -> "-";
          case byte[] bytes -> "b" + HexFormat.of().formatHex(bytes);
          case Number number -> "n" + number.longValue();
          default -> "t" + Dialect.everywhere(value.toString());
        };
    return text.length() + ":" + text;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void insert(Tx source, Tx target, Table table) {
    with(
        source,
        out -> {
          try (Statement statement = out.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet row = statement.executeQuery(table.select())) {
              with(target, in -> insert(row, in, table));
            }
          }
          return true;
        });
  }

  private static boolean insert(ResultSet row, Connection in, Table table) throws SQLException {
    try (PreparedStatement insert = in.prepareStatement(table.insert())) {
      int waiting = 0;
      while (row.next()) {
        for (int column = 1; column <= table.columns().size(); column++) bind(insert, column, row);
        insert.addBatch();
        if (++waiting % BATCH == 0) insert.executeBatch();
      }
      insert.executeBatch();
    }
    return true;
  }

  private static void bind(PreparedStatement insert, int column, ResultSet row)
      throws SQLException {
    switch (row.getObject(column)) {
      case null -> insert.setNull(column, Types.NULL);
      case byte[] bytes -> insert.setBytes(column, bytes);
      case Number number -> insert.setLong(column, number.longValue());
      case Object text -> insert.setString(column, Dialect.everywhere(text.toString()));
    }
  }

  /** The bot's own tables, each after those it refers to. */
  static List<String> tables(Tx tx) {
    return with(
        tx,
        connection -> {
          DatabaseMetaData schema = connection.getMetaData();
          Set<String> all = new TreeSet<>();
          try (ResultSet table =
              schema.getTables(
                  connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (table.next()) {
              String name = table.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
              if (isOurs(name)) all.add(name);
            }
          }
          Map<String, Set<String>> refersTo = new LinkedHashMap<>();
          for (String name : all) {
            Set<String> others = new TreeSet<>();
            try (ResultSet key =
                schema.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
              while (key.next()) others.add(key.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
            others.remove(name);
            refersTo.put(name, others);
          }
          Set<String> ordered = new LinkedHashSet<>();
          refersTo.keySet().forEach(name -> after(name, refersTo, ordered));
          return List.copyOf(ordered);
        });
  }

  private static void after(String name, Map<String, Set<String>> refersTo, Set<String> ordered) {
    if (ordered.contains(name)) return;
    refersTo.getOrDefault(name, Set.of()).forEach(other -> after(other, refersTo, ordered));
    ordered.add(name);
  }

  private static boolean isOurs(String table) {
    return !table.startsWith("qrtz_")
        && !table.startsWith("node")
        && !table.startsWith("sqlite_")
        && !table.equals("flyway_schema_history");
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private static <T> T with(Tx tx, Work<T> work) {
    try {
      return work.on(tx.handle().getConnection());
    } catch (SQLException e) {
      // Its message may hold a value that somebody wrote.
      throw new IllegalStateException("copying failed, state " + e.getSQLState());
    }
  }
}
