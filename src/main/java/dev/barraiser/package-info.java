/**
 * The program: its command line and its composition root.
 *
 * <p>{@code Wiring} is the only place that knows everybody and the only one that reads the
 * machine's clock; everybody else is given what they need in their constructors, in plain code that
 * one can follow.
 *
 * <p>Decided here: a person's mistake (an option, a setting, a port that is taken) is told in plain
 * lines on the error stream, never as a stack trace, and the exit code says whose turn it is: 0 all
 * well, 1 a failure, 2 usage, settings or questions, 3 the data directory is in use.
 */
@NullMarked
package dev.barraiser;

import org.jspecify.annotations.NullMarked;
