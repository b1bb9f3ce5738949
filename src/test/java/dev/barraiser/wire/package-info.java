/**
 * HTTP and WebSocket on bare sockets, and a clock in one's hand: what the fakes of chat platforms
 * share.
 */
@NullMarked
package dev.barraiser.wire;

import org.jspecify.annotations.NullMarked;
