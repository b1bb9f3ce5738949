package dev.barraiser;

import dev.barraiser.platforms.discord.wire.FakeDiscord;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The whole bot, connected to a Discord. */
final class DiscordBot extends WholeBot {

  DiscordBot(FakeDiscord discord, InstantSource machine, Path folder) {
    super(folder, machine, environment(discord));
  }

  static Map<String, String> environment(FakeDiscord discord) {
    return Map.of(
        "BARRAISER_HTTP_PORT",
        "0",
        "BARRAISER_PEOPLE_TIME_ZONE",
        "Europe/Berlin",
        "BARRAISER_DISCORD_API_BASE_URL",
        discord.api().toString(),
        "DISCORD_TOKEN",
        discord.token());
  }
}
