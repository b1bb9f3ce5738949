/**
 * Slack, as far as our bot can tell: one workspace with its people, channels and messages, behind
 * the real Web API, Socket Mode and signed HTTP requests. Tests put the real Slack client in front.
 *
 * <p>{@link FakeSlack} is the way in; {@link Member} is what a person does and sees.
 *
 * <p>Decided here:
 *
 * <ul>
 *   <li>There is one state, {@link World}. People and the Web API change it, events are derived
 *       from the changes, and what somebody sees is read from it, so that the three cannot differ.
 *   <li>It is stricter than Slack: a method, an argument or a block that Slack does not know is
 *       also a {@linkplain FakeSlack#complaints() complaint}, which a test asserts there are none
 *       of.
 *   <li>It knows nothing of Slack's Java libraries, which are under test; payloads are plain JSON.
 *   <li>HTTP and WebSocket are spoken on bare sockets, since the faults that matter (a reset after
 *       the work was done, a peer that no longer answers pings) happen below what a server library
 *       lets one reach.
 *   <li>Time is the given clock's. Whoever moves it on sees redelivery, expired triggers and used
 *       up response addresses without waiting.
 * </ul>
 */
@NullMarked
package dev.barraiser.platforms.slack.wire;

import org.jspecify.annotations.NullMarked;
