/**
 * How far somebody has come, how a group is doing, and the Monday digest.
 *
 * <p>Reads stories, answers, groups and questions; keeps only who wants to be named and what was
 * posted. Leave comes in through {@link dev.barraiser.practice.progress.Leaves}.
 *
 * <p>Decided here: progress is for looking forward. A streak can end but nobody is ever told so,
 * names stand in alphabetical order and only of those who asked for it, and what can be read off a
 * group's totals about a single person is left out: they need five members, and where all but one
 * are named the figures that the channel cannot see are left out, since a subtraction would tell
 * them.
 *
 * <p>Decided here: who shares nothing is no member where others read: neither named nor counted,
 * nor among the five. A board that does not name them is not redrawn when they withdraw, since the
 * difference would tell what was theirs.
 *
 * <p>Decided here: the private card counts everything its person answered. Boards and digests count
 * answers to their own group's questions only, so that they tell nothing of what somebody does in
 * another channel.
 */
@NullMarked
package dev.barraiser.practice.progress;

import org.jspecify.annotations.NullMarked;
