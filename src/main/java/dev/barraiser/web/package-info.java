/**
 * The one HTTP server. The practice room, the probes and whoever else answers over HTTP contribute
 * {@link dev.barraiser.web.Route}s; nobody else sees Javalin or Jetty.
 *
 * <p>Knows {@code json}, Javalin and Jetty. Knows no feature and no platform.
 *
 * <p>Decided here: a {@link dev.barraiser.web.Gate} looks at every request before any route does,
 * so that no route can forget it. Each request has a virtual thread of its own, also for as long as
 * an event stream lasts: waiting costs no thread of the machine's.
 */
@NullMarked
package dev.barraiser.web;

import org.jspecify.annotations.NullMarked;
