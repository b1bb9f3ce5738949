/**
 * Slack as a chat platform, through Bolt: Socket Mode or HTTP in, the Web API out.
 *
 * <p>Knows {@code chat}, {@code storage}, {@code json}, {@code text}, {@code lanes} and {@code
 * web}, and is the only folder that knows Slack's libraries. Keeps in tables of its own what only
 * Slack needs: members' profiles, channels, direct conversations, the threads it watches.
 *
 * <p>Decided here:
 *
 * <ul>
 *   <li>Bolt parses requests and carries the socket; the order of events, their acknowledgement and
 *       who is authorised are ours, since Bolt's worker reorders events, acknowledges nothing that
 *       no listener matches, and remembers a failed {@code auth.test} for ten minutes.
 *   <li>Every event has an id made of what it is about (channel, timestamp, kind), so that the same
 *       thing under another event id, from the socket or found in the history, is claimed once.
 *   <li>Text goes out as rich text elements, never as markup, so that what people wrote can neither
 *       format nor call anybody.
 * </ul>
 */
@NullMarked
package dev.barraiser.platforms.slack;

import org.jspecify.annotations.NullMarked;
