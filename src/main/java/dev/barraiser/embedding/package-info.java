/**
 * Turns sentences into directions in space, so that what means alike points alike.
 *
 * <p>Knows the library that runs the model and how JSON is read; nothing of the product.
 *
 * <p>Decided here: the model runs in this process, and no text leaves it. Where the machine cannot
 * load the native library, a table of word directions distilled from the same model takes over: the
 * same words in, somewhat blunter directions out, and a line in the log.
 *
 * <p>And: what a sentence does is told as well by half of the model, in half of the time; see
 * {@link dev.barraiser.embedding.Depth}.
 */
@NullMarked
package dev.barraiser.embedding;

import org.jspecify.annotations.NullMarked;
