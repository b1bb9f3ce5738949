/**
 * How far somebody has come, how a group is doing, and the Monday digest.
 *
 * <p>Reads stories, answers, groups and questions; keeps only who wants to be named and what was
 * posted. Leave comes in through {@link dev.barraiser.practice.progress.Leaves}.
 *
 * <p>Decided here: progress is for looking forward. A streak can end but nobody is ever told so,
 * names stand in alphabetical order and only of those who asked for it, and what can be read off a
 * group's totals about a single person is left out: what the channel cannot see needs five members
 * who share, and where only one or two are not named the figures that the channel cannot see are
 * left out, since a subtraction would tell everybody, or each of the two, what is whose.
 *
 * <p>Decided here: who shares nothing is not named where others read, and what only the bot knows
 * of them is in no sum, nor are they among the five. What they wrote in a thread is counted like
 * every answer there, and so is their place among the members ({@link
 * dev.barraiser.practice.groups.Counted}). A board that does not name them is redrawn when they
 * withdraw only if its totals may be shown no longer, and then, as wherever somebody's part leaves
 * a board, without what only the bot can add up: the difference would tell what was theirs.
 *
 * <p>Decided here: the private card counts everything its person answered. Boards and digests count
 * answers to their own group's questions only, so that they tell nothing of what somebody does in
 * another channel.
 */
@NullMarked
package dev.barraiser.practice.progress;

import org.jspecify.annotations.NullMarked;
