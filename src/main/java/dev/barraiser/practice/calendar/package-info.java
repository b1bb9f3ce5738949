/**
 * Calendar arithmetic that several features share, and times as people type them. Knows the JDK and
 * {@code text} only.
 *
 * <p>Decided here: what a person types as a time of day is a promise about the clock on their wall.
 * A time that a day skips is taken at the first instant after the gap, one that comes twice the
 * first time. {@link java.time.ZonedDateTime} does the second but not the first: it moves a skipped
 * time by the length of the gap.
 */
@NullMarked
package dev.barraiser.practice.calendar;

import org.jspecify.annotations.NullMarked;
