package dev.barraiser.platforms.discord.wire;

/** What a session asks to be told, by its bit. */
enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_REACTIONS(10),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_REACTIONS(13),
  MESSAGE_CONTENT(15),
  /** Told to everybody. */
  NONE(-1);

  final int bit;

  Intent(int position) {
    this.bit = position < 0 ? 0 : 1 << position;
  }

  boolean in(int intents) {
    return (intents & bit) == bit;
  }
}
