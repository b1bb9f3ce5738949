package dev.barraiser.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks at every request before any route does. Pure. */
public sealed interface Gate {

  /** Why a request is refused, as a sentence; empty when it may pass. */
  Optional<String> refusal(String method, Function<String, Optional<String>> header, int port);

  /** Lets everything pass: for probes, which change nothing and tell nothing private. */
  static Gate open() {
    return new Open();
  }

  /**
   * For a page without a log-in, which only this machine's own browser may use.
   *
   * <p>A page of another site that a person has open can send requests here too. It cannot set
   * {@code Host} to a name it does not own, so names other than this machine's are refused (DNS
   * rebinding), and browsers tell where a request comes from ({@code Origin}, {@code
   * Sec-Fetch-Site}), so anything that changes something must come from this very page.
   *
   * @param host the address the server listens on, also a good name for it
   */
  static Gate local(String host) {
    return new Local(host);
  }

  /** See {@link #open()}. */
  record Open() implements Gate {
    @Override
    public Optional<String> refusal(
        String method, Function<String, Optional<String>> header, int port) {
      return Optional.empty();
    }
  }

  /** See {@link #local(String)}. */
  record Local(String host) implements Gate {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public Optional<String> refusal(
        String method, Function<String, Optional<String>> header, int port) {
      String asked = header.apply("Host").orElse("").toLowerCase(Locale.ROOT);
      if (!isOurs(asked, port)) {
        return Optional.of(
            "This server does not answer to that name. Open http://localhost:"
                + port
                + "/ instead.");
      }
      if (READING.contains(method)) return Optional.empty();
      if (!header.apply("Origin").map(origin -> isSame(origin, asked)).orElse(true)
          || !header.apply("Sec-Fetch-Site").map("same-origin"::equals).orElse(true)) {
        return Optional.of(
            "This request comes from another site's page. Only the room's own page and scripts on"
                + " this machine may change something here.");
      }
      if (!isJson(header.apply("Content-Type").orElse(""))) {
        return Optional.of("Send JSON, with the header Content-Type: application/json.");
      }
      return Optional.empty();
    }

    private boolean isOurs(String asked, int port) {
      int colon = asked.lastIndexOf(':');
      boolean hasPort = colon > asked.lastIndexOf(']');
      String name = hasPort ? asked.substring(0, colon) : asked;
      String itsPort = hasPort ? asked.substring(colon + 1) : "80";
      return itsPort.equals(Integer.toString(port))
          && (THIS_MACHINE.contains(name) || name.equals(bracketed(host.toLowerCase(Locale.ROOT))));
    }

    private static String bracketed(String host) {
      return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static boolean isSame(String origin, String asked) {
      try {
        URI uri = URI.create(origin);
        return "http".equals(uri.getScheme())
            && uri.getRawAuthority() != null
            && uri.getRawAuthority().toLowerCase(Locale.ROOT).equals(asked);
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    private static boolean isJson(String contentType) {
      int semicolon = contentType.indexOf(';');
      String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
      return type.strip().equalsIgnoreCase("application/json");
    }
  }
}
