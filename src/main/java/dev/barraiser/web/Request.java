package dev.barraiser.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What was asked. Belongs to the thread that answers it. */
public final class Request {

  /** The most bytes of a body that are usually read. */
  static final int MOST_BYTES = 256 * 1024;

  private final Context context;

  Request(Context context) {
    this.context = context;
  }

  /** The first value of a query parameter, decoded. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(context.header(name));
  }

  /**
   * What stands in the path where the route has the placeholder {@code name}, decoded. It is what
   * somebody sent: it may hold dots, slashes and anything else.
   */
  public String path(String name) {
    return context.pathParam(name);
  }

  /**
   * The body as UTF-8, at most 256 KiB. Read once.
   *
   * @throws BodyTooLarge when it is longer; answered as 413 if nobody catches it
   */
  public String body() {
    return body(MOST_BYTES);
  }

  /**
   * The body as UTF-8, for a route that takes more or less than the usual. Read once.
   *
   * @throws BodyTooLarge when it is longer; answered as 413 if nobody catches it
   */
  public String body(int mostBytes) {
    if (context.contentLength() > mostBytes) throw new BodyTooLarge(mostBytes);
    try (InputStream in = context.bodyInputStream()) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) throw new BodyTooLarge(mostBytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the body did not arrive", e);
    }
  }

  /** A body over the bound. */
  public static final class BodyTooLarge extends RuntimeException {
    BodyTooLarge(int mostBytes) {
      super("body over " + mostBytes + " bytes");
    }
  }
}
