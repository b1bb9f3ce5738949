/**
 * Mock interviews, alone: a round of fifteen, thirty or sixty minutes with the bot, in direct
 * messages, and what it showed.
 *
 * <p>Knows questions, how answers are read, and stories. How a text is read and what is said about
 * it is {@code coaching}'s business; this package asks it after the answer is over and never within
 * a transaction.
 *
 * <p>Decided here: a round is one row, written whole whenever something happens in it, so that a
 * restart finds it as it was. What happens next is decided by {@link
 * dev.barraiser.practice.mock.Round} alone, which knows neither clock nor database.
 *
 * <p>Decided here: the round's time is its own. It stands still while the round is paused, while
 * the bot is away, and over a question that nobody said a word to; whoever fell asleep at midnight
 * has lost nothing in the morning.
 *
 * <p>Decided here: an interviewer listens. Nothing is said about an answer before the debrief, and
 * the debrief shows sentences, not grades: what spoke for a success factor, what against it, and
 * what was not to be seen. It never says hired or not.
 *
 * <p>Decided here: two numbers for one thing are asked about and quoted side by side, never called
 * wrong; where anything speaks for a good reason, nothing is said.
 *
 * <p>Decided here: what was said in a round that is over is still theirs to change. A message that
 * they edit or delete counts as edited or deleted in the round and in its debrief, which loses the
 * sentences that do not stand any more and is not made anew. Who deleted a message is not told, so
 * that is taken for their own wish; what others cleared away together stays as it was said.
 */
@NullMarked
package dev.barraiser.practice.mock;

import org.jspecify.annotations.NullMarked;
