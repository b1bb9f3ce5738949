/**
 * The coach as people meet it: two suggestions about an answer, each with a sentence of their own,
 * details for who wants them, and the loop in which a sentence is rewritten.
 *
 * <p>Knows what can be read out of a text ({@link dev.barraiser.practice.reading}), answers,
 * stories, questions, groups and people. How a text is read is not known here: that is {@link
 * dev.barraiser.practice.coaching.Reads}, which takes long and is never asked within a transaction.
 *
 * <p>Decided here: nothing is marked. There are no points and no grades; a suggestion names one
 * thing that is missing, the sentence where it belongs, and what could stand there. Whoever asks
 * twice about the same text reads the same; two people do not. What the coach says is for the
 * author alone, and so is everything that is kept for it.
 */
@NullMarked
package dev.barraiser.practice.coaching;

import org.jspecify.annotations.NullMarked;
