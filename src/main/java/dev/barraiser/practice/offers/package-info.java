/**
 * Asking before anything is sent to a person that they did not ask for.
 *
 * <p>Whoever wants to send such a thing in private asks here and sends only what may be sent. The
 * nudges answer: one budget a person holds for them and for offers of every kind, with the same
 * quiet hours, days away and snoozes. What tells a person what became of something they did, and
 * what an organiser must know, is no offer.
 */
@NullMarked
package dev.barraiser.practice.offers;

import org.jspecify.annotations.NullMarked;
