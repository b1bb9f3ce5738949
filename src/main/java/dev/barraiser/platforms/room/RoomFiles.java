package dev.barraiser.platforms.room;

import dev.barraiser.web.Response;
import dev.barraiser.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page, its scripts and styles, and the library they use, from the class path. Thread-safe. */
final class RoomFiles {

  /** What is served; anything else on the class path is not. */
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  /** Names that begin with no dot, so that no path leads upwards. */
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private static final int LONGEST_PATH = 200;

  private RoomFiles() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/", _ -> file("/room/", "index.html", false)),
        Route.get("/room/static/<path>", ask -> file("/room/static/", ask.path("path"), false)),
        Route.get(
            "/webjars/lit-html/<path>",
            ask -> file("/META-INF/resources/webjars/lit-html/", ask.path("path"), true)));
  }

  private static Response file(String folder, String path, boolean immutable) {
    return type(path)
        .flatMap(type ->
            read(folder + path).<Response>map(body -> new Response.Bytes(type, body, immutable)))
        .orElseGet(() -> new Response.Text(404, "There is no such file."));
  }

  private static Optional<String> type(String path) {
    // The pattern recurses, so that a path without end would exhaust the stack.
    if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) return Optional.empty();
    return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
  }

  private static Optional<byte[]> read(String resource) {
    try (InputStream in = RoomFiles.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + resource, e);
    }
  }
}
