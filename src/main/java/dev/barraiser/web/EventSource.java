package dev.barraiser.web;

import java.util.function.Consumer;

/** Where server-sent events come from. Thread-safe. */
@FunctionalInterface
public interface EventSource {

  /**
   * From now on gives every event to {@code subscriber}, which never blocks and never throws, until
   * the subscription is closed.
   */
  Subscription subscribe(Consumer<Event> subscriber);

  /** Ends what {@link #subscribe} began. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * One event.
   *
   * @param name a word, what page scripts listen for
   * @param data one line
   */
  record Event(String id, String name, String data) {}
}
