package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Discord as a chat platform. Thread-safe. */
public final class DiscordPlatform implements ChatPlatform {

  private DiscordPlatform() {}

  /**
   * Puts the platform together; Discord is not called before {@link #start}.
   *
   * @param machine the machine's clock, for retries and what Discord dates
   */
  public static DiscordPlatform open(Database database, InstantSource machine, DiscordSetup setup) {
    return open(database, machine, setup, Timing.USUAL, Thread::sleep);
  }

  static DiscordPlatform open(
      Database database, InstantSource machine, DiscordSetup setup, Timing timing, Pause pause) {
    return new DiscordPlatform();
  }

  /** As whom and in how many servers, for an operator; empty until Discord has told. */
  public Optional<String> workspace() {
    throw new UnsupportedOperationException();
  }

  /** How often what came in, by what became of it; for an operator. */
  public Map<String, Long> counts() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String name() {
    return Ids.PLATFORM;
  }

  /**
   * Connects, and goes on trying in the background where that fails. Waits for Discord's first
   * answer, ten seconds at most. Never throws.
   */
  @Override
  public void start(Catalogue catalogue, Listener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Connection connection() {
    throw new UnsupportedOperationException();
  }

  /** Whether nothing is being taken up that happened while nobody listened. */
  boolean isCaughtUp() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
