package dev.barraiser.practice.privacy;

import dev.barraiser.storage.Tx;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables that the migrations make, as the database itself tells of them. */
final class Schema {

  /** A column; {@code text} where it holds text rather than a number. */
  record Column(String name, boolean text) {}

  private final Map<String, Map<String, Column>> tables = new TreeMap<>();
  private final Map<String, Map<String, String>> references = new TreeMap<>();

  private Schema() {}

  static Schema of(Tx tx) {
    var schema = new Schema();
    try {
      schema.read(tx.handle().getConnection().getMetaData());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return schema;
  }

  private void read(DatabaseMetaData all) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rs = all.getTables(null, null, "%", new String[] {"TABLE"})) {
      while (rs.next()) {
        String schema = rs.getString("TABLE_SCHEM");
        boolean ours = schema == null || schema.equals("public");
        if (ours && !rs.getString("TABLE_NAME").startsWith("sqlite_")) {
          names.add(rs.getString("TABLE_NAME"));
        }
      }
    }
    for (String name : names) {
      Map<String, Column> columns = new LinkedHashMap<>();
      try (ResultSet rs = all.getColumns(null, null, name, "%")) {
        while (rs.next()) {
          String column = rs.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
          columns.put(column, new Column(column, isText(rs.getInt("DATA_TYPE"))));
        }
      }
      tables.put(name.toLowerCase(Locale.ROOT), columns);
      Map<String, String> keys = new TreeMap<>();
      try (ResultSet rs = all.getImportedKeys(null, null, name)) {
        while (rs.next()) {
          keys.put(
              rs.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
              rs.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
      references.put(name.toLowerCase(Locale.ROOT), keys);
    }
  }

  private static boolean isText(int type) {
    return type == Types.VARCHAR || type == Types.LONGVARCHAR || type == Types.CLOB;
  }

  List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  List<Column> columns(String table) {
    return List.copyOf(tables.getOrDefault(table, Map.of()).values());
  }

  /** Which table's id a column holds. */
  Map<String, String> references(String table) {
    return references.getOrDefault(table, Map.of());
  }

  /** Every row of every table of ours, a line each. */
  List<String> dump(Tx tx) {
    List<String> rows = new ArrayList<>();
    for (String table : tables.keySet()) {
      if (table.startsWith("qrtz_") || table.startsWith("flyway_")) continue;
      tx.handle()
          .createQuery("SELECT * FROM " + table)
          .mapToMap()
          .forEach(row -> rows.add(table + " " + new TreeMap<>(row)));
    }
    return rows;
  }
}
