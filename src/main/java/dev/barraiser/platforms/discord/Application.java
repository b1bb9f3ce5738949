package dev.barraiser.platforms.discord;

import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The bot's application as the developer portal has it. Pure.
 *
 * <p>Source: docs.discord.com/developers/resources/application.
 *
 * @param user the bot's id
 * @param content whether MESSAGE_CONTENT is switched on
 * @param forUsers whether people can install it for themselves
 */
record Application(String id, String name, String user, boolean content, boolean forUsers) {

  static final String PATH = "applications/@me";

  /** GATEWAY_MESSAGE_CONTENT, and its like for bots in fewer than a hundred servers. */
  private static final long CONTENT = 1L << 18 | 1L << 19;

  private static final String USER_INSTALL = "1";

  static Application read(DataObject told) {
    return new Application(
        told.getString("id"),
        told.getString("name", "nameless"),
        // A bot bears its application's id, but for the very oldest.
        told.optObject("bot").map(bot -> bot.getString("id")).orElse(told.getString("id")),
        (told.getLong("flags", 0) & CONTENT) != 0,
        told.optObject("integration_types_config")
            .filter(types -> types.hasKey(USER_INSTALL))
            .isPresent());
  }
}
