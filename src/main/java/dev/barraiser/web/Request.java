package dev.barraiser.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What was asked. Belongs to the thread that answers it. */
public final class Request {

  /** The most bytes of a body that are read. */
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
    if (context.contentLength() > MOST_BYTES) throw new BodyTooLarge();
    try (InputStream in = context.bodyInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) throw new BodyTooLarge();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the body did not arrive", e);
    }
  }

  /** A body over the bound. */
  public static final class BodyTooLarge extends RuntimeException {
    BodyTooLarge() {
      super("body over " + MOST_BYTES + " bytes");
    }
  }
}
