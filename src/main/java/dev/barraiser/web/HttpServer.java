package dev.barraiser.web;

import dev.barraiser.json.Json;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server that is listening. Thread-safe. */
public final class HttpServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

  /** Nothing from elsewhere, nothing inline, in nobody's frame. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'none'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final Javalin javalin;
  private final EventStreams streams;

  private final int port;

  private HttpServer(Javalin javalin, EventStreams streams, int port) {
    this.javalin = javalin;
    this.streams = streams;
    this.port = port;
  }

  /**
   * Starts to listen; when this returns, requests are answered.
   *
   * @param port 0 for any that is free (see {@link #port()})
   * @throws CannotListen when the address is taken or is none of this machine's
   */
  public static HttpServer start(String host, int port, Gate gate, List<Route> routes) {
    ServerSocketChannel listening = listen(host, port);
    var streams = new EventStreams();
    Javalin javalin =
        Javalin.create(config -> {
          settle(config);
          config.jetty.addConnector((server, http) -> connector(server, http, listening));
          config.routes.before(context -> guard(context, gate));
          routes.forEach(route -> add(config, route, streams));
          answerFailures(config);
        });
    javalin.start();
    return new HttpServer(javalin, streams, listening.socket().getLocalPort());
  }

  /** Before Jetty, which would log a taken port with two stack traces. */
  private static ServerSocketChannel listen(String host, int port) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        // A restart need not wait for the last run's connections to fade.
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(new InetSocketAddress(host, port));
        return channel;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | UnresolvedAddressException e) {
      throw CannotListen.because(e, host, port);
    }
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, ServerSocketChannel listening) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    try {
      connector.open(listening);
    } catch (IOException e) {
      throw new UncheckedIOException("a bound socket could not be opened", e);
    }
    return connector;
  }

  private static void settle(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    // Its thread sleeps for five seconds and is no daemon: a quick exit would wait for it.
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = Request.MOST_BYTES;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(2_000);
      server.setErrorHandler(new BareErrors());
    });
  }

  private static void guard(Context context, Gate gate) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    Optional<String> refusal =
        gate.refusal(
            context.method().name(),
            name -> Optional.ofNullable(context.header(name)),
            context.req().getLocalPort());
    if (refusal.isPresent()) throw new Refused(refusal.get());
  }

  private static void add(JavalinConfig config, Route route, EventStreams streams) {
    HandlerType method =
        switch (route.method()) {
          case GET -> HandlerType.GET;
          case POST -> HandlerType.POST;
        };
    config.routes.addHttpHandler(
        method,
        route.path(),
        context -> send(context, route.handler().answer(new Request(context)), streams));
  }

  private static void send(Context context, Response response, EventStreams streams)
      throws IOException {
    switch (response) {
      case Response.Json(int status, String body) ->
          context.status(status).contentType("application/json; charset=utf-8").result(body);
      case Response.Text(int status, String body) ->
          context.status(status).contentType("text/plain; charset=utf-8").result(body);
      case Response.Bytes(String contentType, byte[] body, boolean immutable) ->
          context
              .contentType(contentType)
              .header(
                  "Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache")
              .result(body);
      case Response.Download(String name, String contentType, byte[] body) ->
          context
              .contentType(contentType + "; charset=utf-8")
              .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
              .header("Cache-Control", "no-store")
              .result(body);
      case Response.Events(EventSource source) -> streams.serve(source, context.res());
    }
  }

  private static void answerFailures(JavalinConfig config) {
    config.routes.exception(
        Refused.class, (refused, context) -> error(context, 403, refused.sentence));
    config.routes.exception(
        Request.BodyTooLarge.class,
        (tooLarge, context) -> error(context, 413, "That is too long to send at once."));
    config.routes.exception(
        HttpResponseException.class,
        (answered, context) ->
            error(
                context,
                answered.getStatus(),
                "There is nothing to " + context.method() + " here."));
    config.routes.exception(
        IOException.class, (gone, context) -> log.debug("client gone path={}", context.path()));
    config.routes.exception(
        UncheckedIOException.class,
        (gone, context) -> log.debug("client gone path={}", context.path()));
    config.routes.exception(
        Exception.class,
        (failure, context) -> {
          log.error("request failed method={} path={}", context.method(), context.path(), failure);
          error(
              context,
              500,
              "Something went wrong on my side and that did not happen. Please try again in a"
                  + " minute.");
        });
  }

  private static void error(Context context, int status, String sentence) {
    context
        .status(status)
        .contentType("application/json; charset=utf-8")
        .result(Json.write(Map.of("error", sentence)));
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Ends the event streams, waits at most two seconds for requests under way, and stops. */
  @Override
  public void close() {
    streams.close();
    javalin.stop();
  }

  /** What a {@link Gate} did not let through. */
  private static final class Refused extends RuntimeException {
    private final String sentence;

    Refused(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }

  /** For requests so malformed that no route sees them: says nothing back of what was sent. */
  private static final class BareErrors extends ErrorHandler {
    @Override
    public boolean handle(
        org.eclipse.jetty.server.Request request,
        org.eclipse.jetty.server.Response response,
        Callback callback) {
      response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      Content.Sink.write(response, true, "This request cannot be answered.\n", callback);
      return true;
    }
  }
}
