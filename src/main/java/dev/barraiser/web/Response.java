package dev.barraiser.web;

/** What is answered. */
public sealed interface Response {

  /** JSON, never cached. */
  record Json(int status, String body) implements Response {}

  /** Plain text, never cached. */
  record Text(int status, String body) implements Response {}

  /**
   * A file.
   *
   * @param immutable whether its address holds a version, so that it may be kept for a year; else
   *     it is asked for again each time
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
  record Bytes(String contentType, byte[] body, boolean immutable) implements Response {}

  /**
   * A file to be kept by whoever asked, never shown and never cached.
   *
   * @param name letters, digits, dots and hyphens
   */
  @SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
  record Download(String name, String contentType, byte[] body) implements Response {}

  /**
   * Server-sent events, until the client goes or the server closes. A client that does not read as
   * fast as events come is cut off and comes back by itself.
   */
  record Events(EventSource source) implements Response {}
}
