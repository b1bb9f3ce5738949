package dev.barraiser.bench;

import dev.barraiser.storage.Database;

/**
 * The least that storing a reply durably can cost: one row with a text of its length, one commit a
 * row, one after the other.
 */
final class BareInserts {

  private static final int ROWS = 2_000;
  private static final String TEXT =
      "In my second year I took over a team whose releases failed every other week. ".repeat(6);

  private BareInserts() {}

  /** Rows a second; {@code when} tells one measurement in a database from the other. */
  static double aSecond(Database database, String when) {
    database.run(tx ->
        tx.handle()
            .execute(
                "CREATE TABLE IF NOT EXISTS bare (id TEXT PRIMARY KEY, person TEXT, text TEXT)"));
    long from = System.nanoTime();
    for (int i = 0; i < ROWS; i++) {
      String id = when + i;
      database.run(tx ->
          tx.handle()
              .createUpdate("INSERT INTO bare (id, person, text) VALUES (:id, :person, :text)")
              .bind("id", id)
              .bind("person", "p" + id)
              .bind("text", TEXT)
              .execute());
    }
    return ROWS / ((System.nanoTime() - from) / 1e9);
  }
}
