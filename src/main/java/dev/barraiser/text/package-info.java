/**
 * Small helpers for text that several corners need. Knows the JDK and an edit distance.
 *
 * <p>Decided here: a suggestion is made only when it is close (a third of the letters at most
 * differ), since a wild guess is worse than none.
 */
@NullMarked
package dev.barraiser.text;

import org.jspecify.annotations.NullMarked;
