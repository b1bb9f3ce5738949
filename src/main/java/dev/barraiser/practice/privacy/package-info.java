/**
 * What is kept of a person, and how they take it along, have it deleted, or keep it from their
 * group's board.
 *
 * <p>Every table of the database stands in {@link dev.barraiser.practice.privacy.PersonalTables}:
 * with what it holds of people, or with why it holds nothing. A test compares that with the schema,
 * so that a new table cannot be forgotten.
 *
 * <p>Decided here: one list, though the tables are other packages'. Who asks to be forgotten must
 * be forgotten everywhere, in an order that the database's references allow, and a list can be
 * compared with the schema where forty stores cannot. What a table means, its own store knows; here
 * stands only whose its rows are.
 *
 * <p>Decided here: deletion happens in the transaction of the press that confirmed it. What
 * features remember, and what the bot itself posted of somebody, they let go of themselves ({@link
 * dev.barraiser.practice.privacy.Farewell}). What people wrote in Slack or Discord stands there and
 * is theirs to delete.
 *
 * <p>Decided here: a question that the group approved stays the group's, without its author's name.
 * A real interview that somebody shared is their own account and goes, as when they take it back.
 */
@NullMarked
package dev.barraiser.practice.privacy;

import org.jspecify.annotations.NullMarked;
