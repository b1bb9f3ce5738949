/**
 * Who is there: names, time zones and whether a direct message reaches them, as the platforms tell.
 *
 * <p>Knows nothing of what people practise. Other features ask it for a person's zone and name.
 *
 * <p>Decided here: a person who left is kept, marked as not present, so that what they wrote keeps
 * its author.
 */
@NullMarked
package dev.barraiser.practice.people;

import org.jspecify.annotations.NullMarked;
