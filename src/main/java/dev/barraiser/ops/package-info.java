/**
 * What an operator's tools ask: is it alive, is it ready, how does it fare.
 *
 * <p>Knows {@code web}, to be asked, and {@code bot}, {@code chat} and {@code storage}, to find
 * out; and is the only one who knows Prometheus' client. Everything told here may be read by
 * anybody on the network: counts and times, and nobody's name.
 *
 * <p>Decided here: {@code /healthz} answers 200 also when a chore failed or a platform is away and
 * says so in its body, since a restart would not help; only {@code /readyz} decides whether
 * requests are sent our way. It asks after the database, without which nothing can be taken in. It
 * does not ask after the platforms: while one is away, the room, the other platforms and what waits
 * for its return are served all the same, and in HTTP mode a bot that took itself out of the
 * traffic would never hear of Slack again. {@code /livez} asks after nothing but the process: a
 * restart brings no database back.
 */
@NullMarked
package dev.barraiser.ops;

import org.jspecify.annotations.NullMarked;
