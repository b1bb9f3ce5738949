/**
 * The guides: short reading about the round, a page at a time, and the first steps to tick off.
 *
 * <p>Knows questions, since a question offers the guide that fits it; what somebody has ticked off
 * is told to others through {@link dev.barraiser.practice.guides.FirstSteps}.
 *
 * <p>Decided here: every kind of question is offered a guide, which is checked when the guides are
 * read. So the button under a question needs to know nothing of guides.
 *
 * <p>Decided here: a tick is made by its person and taken back by them, and by nobody else. What
 * the bot can count stands beside a step as a number; whether that makes it done is not the bot's
 * to say.
 *
 * <p>Decided here: pages turn in place only in somebody's own direct messages. In a channel a page
 * is whispered anew, since a press that was made up must never replace what everybody reads.
 */
@NullMarked
package dev.barraiser.practice.guides;

import org.jspecify.annotations.NullMarked;
