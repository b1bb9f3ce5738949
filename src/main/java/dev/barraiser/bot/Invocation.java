package dev.barraiser.bot;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.util.Map;
import java.util.Optional;

/** A slash command understood: who asked, where, and the arguments by name. */
public record Invocation(Incoming.Commanded asked, Map<String, String> arguments) {

  public Invocation {
    arguments = Map.copyOf(arguments);
  }

  public Person by() {
    return asked.by();
  }

  public Place place() {
    return asked.place();
  }

  /** An argument that was given; for one with options, the option's value. */
  public Optional<String> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }
}
