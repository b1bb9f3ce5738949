/**
 * Discord as the real client sees it: REST and gateway of one process, on a free port, over the
 * state of servers, channels, threads, messages and people.
 *
 * <p>State first: what is written over REST, and what people do, changes the state, and the
 * gateway's events derive from it, so the two cannot disagree. What the bot does that Discord would
 * not understand becomes a complaint.
 */
@NullMarked
package dev.barraiser.platforms.discord.wire;

import org.jspecify.annotations.NullMarked;
