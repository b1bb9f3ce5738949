/**
 * The engine: what comes in is claimed once and reaches its feature; what the feature answers is
 * committed with the feature's state and then delivered.
 *
 * <p>Knows {@code chat}, {@code storage}, {@code json}, {@code text} and {@code lanes}. Knows no
 * feature and no platform: features contribute {@link dev.barraiser.bot.Feature} values, platforms
 * implement {@link dev.barraiser.chat.ChatPlatform}.
 *
 * <p>Decided here: events and deliveries of one lane (a channel with its threads, a person's direct
 * messages) share one queue. So a reply that arrives while its question is still being marked as
 * posted waits for that mark, and nobody has to handle a reply to a thread that is not known yet.
 *
 * <p>Decided here: of several processes, one has a whole platform that may be connected once, with
 * all of its shards, and not each a part of it. What may be sent is counted for the whole bot
 * however it is parted; a part without a process would be silent while all the others look well;
 * and the work an event makes is shared all the same: it is in the inbox.
 */
@NullMarked
package dev.barraiser.bot;

import org.jspecify.annotations.NullMarked;
