/**
 * The practice room: a small chat in the browser, the platform that needs no token. In it anybody
 * acts as anybody, so it is for one machine only (see {@link dev.barraiser.web.Gate#local}).
 *
 * <p>Knows {@code chat}, {@code storage}, {@code json}, {@code text} and {@code web}. Keeps the
 * chat itself (people, channels, messages, reactions, open forms) in tables of its own.
 *
 * <p>Decided here: what a person says and the event about it are one transaction, and the event is
 * forgotten only after the bot has taken it; so a crash in between loses nothing and the bot, which
 * knows the event's id, takes nothing twice. Every identifier in a call is checked against what the
 * acting person may see, as if they could not act as somebody else: what holds here is what people
 * will expect of Slack and Discord.
 */
@NullMarked
package dev.barraiser.platforms.room;

import org.jspecify.annotations.NullMarked;
