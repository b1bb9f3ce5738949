/**
 * Mock interviews, together: who of a group wants one next week and when, who meets whom, and what
 * each of them needs for it.
 *
 * <p>Knows questions, people and groups. Everything is told to its own people alone; the channel
 * never hears who signed up, nor who was left over. What they hear follows from their having signed
 * up, and so is no offer that would have to be asked for.
 *
 * <p>Decided here: a week of a group is matched once, at a time of its own zone. As many people as
 * can be are matched, then as few as can be meet again, and of those the ones who have not met the
 * longest ({@link dev.barraiser.practice.pairs.Pairing}, which says where it is exact).
 *
 * <p>Decided here: nobody is told before their turn what they will be asked. A question is shown to
 * the one who asks it, and to nobody else.
 *
 * <p>Decided here: a meeting counts as one unless somebody says that it did not take place and
 * nobody that it did. People forget to answer more often than they forget to meet.
 *
 * <p>Decided here: what people saw of each other is sealed. Until it is opened, no query leads to
 * it but its author's own ({@link dev.barraiser.practice.pairs.VoteStore}), and no card says who
 * has written. Whoever runs the bot could read the database, and is told of where it is asked.
 */
@NullMarked
package dev.barraiser.practice.pairs;

import org.jspecify.annotations.NullMarked;
