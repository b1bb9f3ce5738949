package dev.barraiser.platforms.room;

import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import dev.barraiser.web.EventSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages that something changed, never what: they fetch what they may see. Thread-safe.
 */
final class Feed {

  private record Listening(@Nullable String as, Consumer<EventSource.Event> page) {}

  private final Set<Listening> listening = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();

  /**
   * The events for somebody's page.
   *
   * @param as who looks at it; null for a script that wants to hear of everything
   */
  EventSource of(@Nullable String as) {
    return subscriber -> {
      var one = new Listening(as, subscriber);
      listening.add(one);
      return () -> listening.remove(one);
    };
  }

  /**
   * A channel's messages, or those of one thread, are not what they were.
   *
   * @param onlyFor the only person who sees the difference; null for everybody
   */
  void changed(Tx tx, Channel channel, @Nullable Long thread, @Nullable String onlyFor) {
    Map<String, @Nullable Object> place = new LinkedHashMap<>();
    place.put("channel", channel.id());
    place.put("thread", thread == null ? null : Id.ofMessage(thread));
    String reader = channel.person() == null ? onlyFor : channel.person();
    tx.afterCommit(() -> send("changed", place, reader));
  }

  /** Somebody came, left or has another name. */
  void people(Tx tx) {
    tx.afterCommit(() -> send("people", Map.of(), null));
  }

  /**
   * The list of channels is another, or what is unread in them.
   *
   * @param onlyFor whose list; null for everybody's
   */
  void channels(Tx tx, @Nullable String onlyFor) {
    tx.afterCommit(() -> send("channels", Map.of(), onlyFor));
  }

  /** A person's open forms are others. */
  void forms(Tx tx, String person) {
    tx.afterCommit(() -> send("forms", Map.of("person", person), person));
  }

  /** A person's home shows something else. */
  void home(Tx tx, String person) {
    tx.afterCommit(() -> send("home", Map.of("person", person), person));
  }

  /** The product's clock was put forward. */
  void clock(Instant now) {
    send("clock", Map.of("now", now), null);
  }

  private void send(String name, Map<String, ?> data, @Nullable String onlyFor) {
    var event =
        new EventSource.Event(Long.toString(count.incrementAndGet()), name, Json.write(data));
    listening.stream()
        .filter(one -> onlyFor == null || one.as() == null || onlyFor.equals(one.as()))
        .forEach(one -> one.page().accept(event));
  }
}
