package dev.barraiser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks into the SQLite file of a bot that is running. */
final class Rows {

  private Rows() {}

  /** In which tables a word stands by itself, and in how many rows. */
  static Map<String, Long> holding(Path database, String word) {
    Pattern alone = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
    Map<String, Long> found = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rs = statement.executeQuery("SELECT * FROM " + table)) {
          while (rs.next()) {
            if (alone.matcher(row(rs)).find()) found.merge(table, 1L, Long::sum);
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one number that a query asks for. */
  static long count(Path database, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rs = statement.executeQuery(sql)) {
      return rs.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> tables(Statement statement) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (ResultSet rs =
        statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      while (rs.next()) tables.add(rs.getString(1));
    }
    return tables;
  }

  private static String row(ResultSet rs) throws SQLException {
    var row = new StringBuilder();
    for (int column = 1; column <= rs.getMetaData().getColumnCount(); column++) {
      row.append(rs.getString(column)).append(' ');
    }
    return row.toString();
  }
}
