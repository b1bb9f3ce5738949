/**
 * A person's home: on one page what to practise today, where they stand, what is due next and why,
 * and how they want it.
 *
 * <p>Knows every feature it shows something of, and none knows it. What it shows is drawn from the
 * rows of that person alone and is for their eyes only; the words and bars are those of the
 * features.
 *
 * <p>Decided here: what a home shows is remembered as a hash, and it is sent only when that is
 * another. For ten minutes after it was opened it is looked at again whenever something was worked
 * off; later, when it is opened. A platform may have forgotten what it showed (the app was removed
 * and let in again), so what was sent over a day ago is sent again when it is opened.
 */
@NullMarked
package dev.barraiser.practice.home;

import org.jspecify.annotations.NullMarked;
