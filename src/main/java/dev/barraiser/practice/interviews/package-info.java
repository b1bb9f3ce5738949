/**
 * What members share after a real interview: which questions came, how it went, one piece of
 * advice.
 *
 * <p>Knows the group's own questions: what was asked for real is one of them from then on, or
 * counts for the one that is much like it.
 *
 * <p>Decided here: an anonymous experience appears after a random time, drawn when it is shared,
 * and only in a group of five or more of whom at least three have not shared by name: where four of
 * five have, the fifth would be known. It has a random id, no date finer than its month, and within
 * the month no order but that of the ids. When it was shared is not kept. Nothing that is shown
 * differs for its author, except what they ask for as theirs.
 *
 * <p>Decided here: what is taken back or removed is deleted. A question that only it told of leaves
 * the pool with it.
 */
@NullMarked
package dev.barraiser.practice.interviews;

import org.jspecify.annotations.NullMarked;
