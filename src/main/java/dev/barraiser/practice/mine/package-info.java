/**
 * What to practise now, for one person: today's question, the probe their last answer left open, a
 * question that was weak and has had time to rest, and a story they have not told for a while.
 *
 * <p>Knows groups, questions, answers, stories and what the coach found; keeps only which question
 * somebody answered again for themselves, and when.
 *
 * <p>Decided here: it is pulled. Nobody is reminded of any of it, and whoever never asks misses
 * nothing.
 *
 * <p>Decided here: what was weak comes back after 14 days, then after 30, then every 60, counted
 * from when it was last answered, wherever that was. Of those that have rested, the one that lacked
 * most comes first; how much that was is not said.
 */
@NullMarked
package dev.barraiser.practice.mine;

import org.jspecify.annotations.NullMarked;
