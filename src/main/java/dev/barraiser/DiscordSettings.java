package dev.barraiser;

import dev.barraiser.config.Settings;
import dev.barraiser.platforms.discord.DiscordSetup;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** What is set for Discord, in its platform's own terms: neither knows the other. Pure. */
final class DiscordSettings {

  private DiscordSettings() {}

  /** Empty while Discord is off. */
  static Optional<DiscordSetup> setup(Settings.Discord set) {
    return set.token().map(token -> new DiscordSetup(token, set.api(), gateway(set), shards(set)));
  }

  private static Optional<URI> gateway(Settings.Discord set) {
    return switch (set.gateway()) {
      case Settings.Gateway.Named() -> Optional.empty();
      case Settings.Gateway.At(URI address) -> Optional.of(address);
    };
  }

  private static OptionalInt shards(Settings.Discord set) {
    return switch (set.shards()) {
      case Settings.Shards.Advised() -> OptionalInt.empty();
      case Settings.Shards.Exactly(int count) -> OptionalInt.of(count);
    };
  }
}
