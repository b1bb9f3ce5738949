/**
 * Teaches the coach: reads the texts that were written and labelled for it, and makes the
 * parameters that {@link dev.barraiser.practice.reading} reads with.
 *
 * <p>Knows what it teaches; the running bot never loads anything of it.
 *
 * <p>Decided here: the same texts give the same parameters, bit for bit, on every machine. Training
 * is single-threaded for each head, in double arithmetic, with {@link StrictMath}, and stands on
 * committed directions of the sentences, since those are rounded a little differently from one
 * processor to another.
 *
 * <p>To add a head: a {@link dev.barraiser.practice.reading.training.HeadTrainer} here and a line
 * in {@link dev.barraiser.practice.reading.training.Trainer}; what it returns becomes a file of its
 * own in {@code coach/}, which the class that reads with it loads by {@link
 * dev.barraiser.practice.reading.Parameters#load}.
 */
@NullMarked
package dev.barraiser.practice.reading.training;

import org.jspecify.annotations.NullMarked;
