/**
 * What an operator's tools ask: is it alive, is it ready, how does it fare.
 *
 * <p>Knows {@code web}, to be asked, and {@code bot}, to find out. Everything told here may be read
 * by anybody on the network: counts and times, and nobody's name.
 *
 * <p>Decided here: {@code /healthz} answers 200 also when a chore failed and says so in its body,
 * since a restart would not help; only {@code /readyz} decides whether requests are sent our way.
 */
@NullMarked
package dev.barraiser.ops;

import org.jspecify.annotations.NullMarked;
