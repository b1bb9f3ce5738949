/**
 * The questions: the bank, what is shown beside a question, a random one on demand, and which were
 * asked where.
 *
 * <p>Knows people and nothing of schedules or answers; the daily question and the gathering of
 * answers build on it.
 *
 * <p>Decided here: every question put to a channel is a row of {@code asked}, whether the clock or
 * a person asked it, so that replies count the same way in both threads.
 *
 * <p>Decided here: choosing is pure and takes its variety from a {@link
 * dev.barraiser.practice.questions.Seed}, so that every choice can be repeated. Near-twins are said
 * to be {@code alike} in the files, not guessed from their words.
 */
@NullMarked
package dev.barraiser.practice.questions;

import org.jspecify.annotations.NullMarked;
