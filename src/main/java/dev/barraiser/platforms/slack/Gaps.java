package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Incoming;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What was said in the bot's threads while nobody listened, found in Slack's history. Thread-safe.
 */
final class Gaps implements AutoCloseable {

  /** Reads a message as Slack shows it, whether it stands in an event or in the history. */
  @FunctionalInterface
  interface Reader {
    /** Empty for what is not passed on: of bots, of strangers, notes of Slack's own. */
    Optional<Incoming.Said> said(Team team, String channel, JsonObject message);
  }

  Gaps(Database database, InstantSource machine, SlackWeb web, Reader reader) {}

  /**
   * Remembers that this was passed on, when it was in a thread of the bot's; anything else is
   * ignored. Call it after {@link Listener#happened} returned. Returns at once.
   */
  void heard(Incoming.Event event) {
    java.util.Objects.requireNonNull(event);
  }

  /**
   * Passes on what is in the threads of the last two weeks and was not heard. Call after a start
   * and after a reconnect. Returns at once: it runs in the background, one at a time.
   */
  void fill(Team team, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** Stops asking. */
  @Override
  public void close() {}
}
