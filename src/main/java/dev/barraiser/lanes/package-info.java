/**
 * Work that has to keep an order without waiting for everybody else's. Knows the JDK, and how a
 * fault is logged.
 *
 * <p>Decided here: a lane is a name and not a thread. It exists while it has something to do, so
 * that a lane for each conversation of a large workspace costs nothing.
 */
@NullMarked
package dev.barraiser.lanes;

import org.jspecify.annotations.NullMarked;
