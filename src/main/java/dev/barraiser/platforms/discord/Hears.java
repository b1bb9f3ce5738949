package dev.barraiser.platforms.discord;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.requests.GatewayIntent;

/**
 * What the bot asks Discord to be told: the only intents. JDA itself asks for what happens to
 * servers and channels, which is where it is told that a channel is gone.
 *
 * <p>Source: docs.discord.com/developers/events/gateway, "list of intents".
 */
enum Hears {
  MESSAGES(GatewayIntent.GUILD_MESSAGES, "replies in the threads it opened"),
  DIRECT_MESSAGES(GatewayIntent.DIRECT_MESSAGES, "what people write to it directly"),
  REACTIONS(GatewayIntent.GUILD_MESSAGE_REACTIONS, "reactions under answers"),
  DIRECT_REACTIONS(GatewayIntent.DIRECT_MESSAGE_REACTIONS, "reactions in direct messages"),
  /** Has to be switched on in the developer portal. */
  CONTENT(GatewayIntent.MESSAGE_CONTENT, "the words of those replies");

  private final GatewayIntent intent;
  private final String what;

  Hears(GatewayIntent intent, String what) {
    this.intent = intent;
    this.what = what;
  }

  GatewayIntent intent() {
    return intent;
  }

  /** What it hears by it. */
  String what() {
    return what;
  }

  static Set<GatewayIntent> intents() {
    return Arrays.stream(values())
        .map(Hears::intent)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(GatewayIntent.class)));
  }
}
