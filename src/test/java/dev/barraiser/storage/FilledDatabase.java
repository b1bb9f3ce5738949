package dev.barraiser.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts rows into every table there is, as the schema says what they look like. */
public final class FilledDatabase {

  private static final String WORST =
      "Ünïcode 👩‍👩‍👧‍👦 'quoted' \"twice\"; DROP TABLE story; -- \n\t";

  static final String OF_ONE_ROW = "clock";

  private FilledDatabase() {}

  /**
   * Fills every table of an SQLite database with {@code rows} rows each, but for the one that holds
   * one only.
   */
  public static void fill(Database database, int rows) {
    database.run(tx -> fill(tx, rows));
  }

  static void fill(Tx tx, int rows) {
    for (String table : Copying.tables(tx)) {
      int most = table.equals(OF_ONE_ROW) ? 1 : rows;
      for (int row = 1; row <= most; row++) insert(tx.handle().getConnection(), table, row);
    }
  }

  private static void insert(Connection connection, String table, int row) {
    try {
      List<String> names = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet column = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
        while (column.next()) {
          String name = column.getString("name");
          String type = column.getString("type").toUpperCase(Locale.ROOT);
          if (column.getInt("notnull") == 0 && row % 2 == 0 && column.getInt("pk") == 0) continue;
          names.add(name);
          values.add(value(type, name, row));
        }
      }
      String sql =
          "INSERT INTO "
              + table
              + " ("
              + String.join(", ", names)
              + ") VALUES ("
              + String.join(", ", names.stream().map(name -> "?").toList())
              + ")";
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        for (int at = 0; at < values.size(); at++) insert.setObject(at + 1, values.get(at));
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /** The same number in every table, so that whatever refers to another row finds it. */
  private static Object value(String type, String name, int row) {
    if (type.contains("BLOB")) return new byte[] {0, (byte) row, -1};
    if (type.contains("INT")) return (long) row;
    return name.endsWith("_id") || name.equals("id") ? Integer.toString(row) : WORST + row;
  }
}
