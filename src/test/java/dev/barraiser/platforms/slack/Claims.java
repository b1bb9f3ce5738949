package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A listener that takes each event once, by its id, as the inbox does; it outlives the processes
 * that tell it. Thread-safe.
 */
final class Claims implements ChatPlatform.Listener {

  private final Set<String> ids = new HashSet<>();
  private final List<Incoming.Event> events = new ArrayList<>();
  private boolean failing;

  /** Whether events are refused, as by a database that is away. */
  synchronized void fail(boolean failing) {
    this.failing = failing;
  }

  @Override
  public synchronized void happened(Incoming.Event event) {
    if (failing) throw new IllegalStateException("made to fail");
    if (ids.add(event.id())) events.add(event);
  }

  @Override
  public Answer asked(Incoming.Interaction interaction) {
    return new Answer.Accepted();
  }

  synchronized <E extends Incoming.Event> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  synchronized List<Incoming.Event> all() {
    return List.copyOf(events);
  }
}
