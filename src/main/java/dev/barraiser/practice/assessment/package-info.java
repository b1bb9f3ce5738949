/**
 * The self-assessment: twenty statements, where somebody puts themselves at each, how that moves
 * over time, and where it parts from what the coach has read of theirs.
 *
 * <p>Knows questions' vocabulary, stories, and what the coach found in answers and stories that
 * stand; nothing of groups. Whatever it shows is a whisper to the person it is about.
 *
 * <p>Decided here: a mark is about what somebody did and could show. There is no sum and no average
 * to be seen, nothing is a grade and nothing says whether anybody would be hired: how one sees
 * oneself is told in words, each time with the sentence or the lack of one beside it.
 *
 * <p>Decided here: within seven days it is the same assessment, to be changed; after that a new
 * one. Cards offer it once the last is a week old, and so may a nudge.
 *
 * <p>Decided here: the two are said to part only where enough was read. That nothing was found in
 * one answer says something of the answer, not of the person.
 */
@NullMarked
package dev.barraiser.practice.assessment;

import org.jspecify.annotations.NullMarked;
