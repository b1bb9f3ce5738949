/**
 * The timetable: every chore, what wakes it, how it went, and the product's clock.
 *
 * <p>Knows {@code bot} and {@code storage}, and is the only one who knows Quartz. What a chore does
 * is its feature's business.
 *
 * <p>Decided here: Quartz wakes, the ledger decides. Quartz keeps one durable job and one simple
 * trigger a chore (a trigger for each channel was measured and does not scale), on the machine's
 * clock; what a person configures is a row with a due time, found by index and claimed once in
 * {@code run_ledger}. So a misfire, a restart, a second process or a trigger that fires twice does
 * no harm. All time of the product comes from {@link dev.barraiser.timetable.ProductClock}, which
 * the practice room can put forward and nothing can put back.
 */
@NullMarked
package dev.barraiser.timetable;

import org.jspecify.annotations.NullMarked;
