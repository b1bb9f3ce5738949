/**
 * Discord as a chat platform, through JDA: its gateway in, its REST API out.
 *
 * <p>Knows {@code chat}, {@code storage}, {@code json}, {@code text} and {@code lanes}, and is the
 * only folder that knows JDA. Keeps in tables of its own what only Discord needs: names, rights,
 * channels, direct conversations, the threads it watches, forms on their way.
 *
 * <p>Decided here:
 *
 * <ul>
 *   <li>All of Discord is one workspace: a person has one bank of stories, whichever server or
 *       direct message they write from. What differs from server to server, who administers it, is
 *       told for each channel.
 *   <li>What goes out is addressed by ids, through JDA's queue of requests and never through its
 *       cache, which forgets archived threads (JDA#2322) and empties while a server is away.
 *   <li>What comes in leaves the socket's thread at once and keeps the order of its place.
 *   <li>A message bears the number of its effect, so that a post whose answer was lost is found in
 *       the history rather than sent again.
 * </ul>
 */
@NullMarked
package dev.barraiser.platforms.discord;

import org.jspecify.annotations.NullMarked;
