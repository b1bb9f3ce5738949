/**
 * Settings: one place that defines every key, the sources they come from, and all their mistakes
 * told at once.
 *
 * <p>Knows {@code yaml} and {@code text}. Nobody but the composition root knows this package:
 * nobody receives the whole configuration, and a feature takes the few values it needs in its own
 * terms.
 *
 * <p>Decided here: a person's file needs only the keys that it changes; the defaults live in {@link
 * dev.barraiser.config.Keys}, and {@code config/barraiser.yaml} is written from them, so that the
 * file, the README's table and the program cannot disagree. Tokens are read from the environment or
 * from a file that it names, never from a settings file, which tends to be shared.
 */
@NullMarked
package dev.barraiser.config;

import org.jspecify.annotations.NullMarked;
