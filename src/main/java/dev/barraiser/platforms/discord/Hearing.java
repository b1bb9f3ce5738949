package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.HeardStore.Heard;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes down what was passed on, in the background and many at once: nobody waits for it. What a
 * crash takes away is found in the history again and claimed once. Thread-safe.
 */
final class Hearing {

  private static final Logger log = LoggerFactory.getLogger(Hearing.class);

  private final Database database;
  private final HeardStore heard = new HeardStore();
  private final ChannelStore channels = new ChannelStore();
  private final DirectStore directs = new DirectStore();
  private final PrivateStore privates = new PrivateStore();
  private final Queue<Passed> toNote = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean noting = new AtomicBoolean();

  /** What was passed on; direct messages are in a server where a private thread stands for them. */
  private record Passed(Incoming.Event event, boolean inServer) {}

  private record Conversation(Place place, boolean inServer) {}

  Hearing(Database database) {
    this.database = database;
  }

  /**
   * Returns at once. Those of a place come in the order in which they were said.
   *
   * @param inServer whether it happened in a server, which direct messages do not by themselves
   */
  void note(Incoming.Event event, boolean inServer) {
    switch (event) {
      case Incoming.Said _, Incoming.Edited _, Incoming.Deleted _, Incoming.Purged _ ->
          toNote.add(new Passed(event, inServer));
      default -> {
        return;
      }
    }
    if (noting.compareAndSet(false, true)) {
      Thread.ofVirtual().name("discord-heard").start(this::noteInBackground);
    }
  }

  private void noteInBackground() {
    do {
      try {
        noteAll();
      } catch (RuntimeException e) {
        log.warn("what was heard could not be noted; it will be looked for in the history", e);
      } finally {
        noting.set(false);
      }
    } while (!toNote.isEmpty() && noting.compareAndSet(false, true));
  }

  /** Returns when everything so far is noted. */
  synchronized void noteAll() {
    List<Passed> batch = new ArrayList<>();
    for (var next = toNote.poll(); next != null; next = toNote.poll()) batch.add(next);
    if (!batch.isEmpty()) database.run(tx -> note(tx, batch));
  }

  private void note(Tx tx, List<Passed> batch) {
    Map<Conversation, String> through = new HashMap<>();
    for (Passed passed : batch) {
      switch (passed.event()) {
        case Incoming.Said said -> {
          if (said.place() instanceof Place.InThread) said(tx, said.message(), Instant.EPOCH);
          else {
            var in = new Conversation(said.place(), passed.inServer());
            through.merge(in, said.message().id(), Hearing::later);
          }
        }
        case Incoming.Edited edited -> said(tx, edited.message(), edited.at());
        case Incoming.Deleted deleted -> gone(tx, deleted.message());
        case Incoming.Purged purged -> gone(tx, purged.message());
        default -> {}
      }
    }
    through.forEach((in, message) -> through(tx, in, message));
  }

  private void gone(Tx tx, MessageRef message) {
    if (message.place() instanceof Place.InThread thread) heard.gone(tx, thread, message.id());
  }

  private void said(Tx tx, MessageRef message, Instant edited) {
    if (message.place() instanceof Place.InThread thread) {
      heard.heard(tx, thread, new Heard(message.id(), edited));
    }
  }

  private void through(Tx tx, Conversation in, String message) {
    switch (in.place()) {
      case Place.Channel channel -> channels.heardThrough(tx, channel.id(), message);
      case Place.Direct(Person person) when in.inServer() ->
          privates.heardThrough(tx, person, message);
      case Place.Direct(Person person) ->
          directs
              .channel(tx, person)
              .ifPresent(channel -> directs.heardThrough(tx, channel, message));
      case Place.InThread _ -> {}
    }
  }

  private static String later(String one, String other) {
    return Ids.compare(one, other) > 0 ? one : other;
  }
}
