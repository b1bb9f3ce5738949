package dev.barraiser.web;

/**
 * Where a handler answers.
 *
 * @param path begins with a slash; <code>{name}</code> stands for one segment, <code>&lt;name&gt;
 *     </code> for the rest of the path with its slashes (see {@link Request#path})
 */
public record Route(Method method, String path, Handler handler) {

  /** The methods that are served. A HEAD is answered as a GET without its body. */
  public enum Method {
    GET,
    POST
  }

  /** Answers one request, on a virtual thread of its own; it may block. */
  @FunctionalInterface
  public interface Handler {

    /** What it throws is logged and told as a plain 500. */
    Response answer(Request request);
  }

  public static Route get(String path, Handler handler) {
    return new Route(Method.GET, path, handler);
  }

  public static Route post(String path, Handler handler) {
    return new Route(Method.POST, path, handler);
  }
}
