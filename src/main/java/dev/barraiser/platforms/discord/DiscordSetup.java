package dev.barraiser.platforms.discord;

import dev.barraiser.text.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the bot reaches Discord.
 *
 * @param api where the REST API is; ends with a slash: {@code https://discord.com/api/v10/}
 * @param gateway where the gateway is; empty for the one that the API names
 * @param shards over how many connections the servers are spread; empty for as many as Discord
 *     advises
 */
public record DiscordSetup(Secret token, URI api, Optional<URI> gateway, OptionalInt shards) {}
