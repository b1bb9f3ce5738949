package dev.barraiser.chat;

import java.util.List;

/**
 * Whom a post pings. Text that people wrote never pings; only this does, and only where a person
 * set it so.
 */
public sealed interface Audience {

  /** Nobody: the default. */
  record Nobody() implements Audience {}

  /** Everybody who reads the channel. */
  record Everybody() implements Audience {}

  /** These people. */
  record These(List<Person> people) implements Audience {
    public These {
      people = List.copyOf(people);
    }
  }
}
