package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.util.function.Supplier;

/** {@code auth.*} and {@code apps.*}. */
final class AppMethods {

  private final World world;
  private final Supplier<String> link;

  /**
   * @param link makes an address for one more socket
   */
  AppMethods(World world, Supplier<String> link) {
    this.world = world;
    this.link = link;
  }

  JsonObject test() {
    return Js.object(
        "url", world.url,
        "team", "Practice",
        "user", world.bot.handle(),
        "team_id", world.team,
        "user_id", world.bot.id,
        "bot_id", world.bot.botId,
        "is_enterprise_install", false);
  }

  JsonObject openConnection() {
    return Js.object("url", link.get());
  }
}
