/**
 * The database: pool, migrations, transactions.
 *
 * <p>Knows Jdbi, Flyway, Hikari and the drivers of SQLite and PostgreSQL. {@link
 * dev.barraiser.storage.Tx#handle()} is for classes named {@code *Store}, each of which owns a
 * table or two and their SQL.
 *
 * <p>Decided here: SQLite has exactly one writing connection, so writers queue in the pool instead
 * of failing in the database; readers have their own. On PostgreSQL every writing transaction takes
 * the same lock, so that no store has to think of others that write at the same time. An {@code
 * Instant} is stored as milliseconds, a {@code LocalDate} as ISO text, on every database alike. A
 * commit that SQLite reports as failed may have happened all the same, so everything written is
 * keyed to be written twice without harm.
 */
@NullMarked
package dev.barraiser.storage;

import org.jspecify.annotations.NullMarked;
