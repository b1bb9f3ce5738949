/** The embedders against the tokenizer's own answers, real failures to load, and each other. */
@NullMarked
package dev.barraiser.embedding;

import org.jspecify.annotations.NullMarked;
