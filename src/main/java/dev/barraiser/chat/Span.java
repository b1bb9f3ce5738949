package dev.barraiser.chat;

import java.time.Instant;

/**
 * A piece of a line of text. What people wrote is always {@link Plain}: no platform may read markup
 * into it.
 */
public sealed interface Span {

  /** Text as it is; escaped by the platform. */
  record Plain(String text) implements Span {}

  /** Text to stand out. */
  record Strong(String text) implements Span {}

  /** Something to type, shown in a fixed-width face. */
  record Code(String text) implements Span {}

  /** A person's current name. It never pings. */
  record Name(Person person) implements Span {}

  /** A channel's current name, as a way into it. It never pings. */
  record InChannel(Place.Channel channel) implements Span {}

  /**
   * A point in time, shown in the reader's own time zone where the platform can, else in the
   * person's stored one.
   */
  record When(Instant at) implements Span {}

  /** A link to a message. */
  record Link(MessageRef to, String text) implements Span {}
}
