package dev.barraiser.platforms.discord.wire;

import java.util.Set;

/** Permissions by their bits, as in Discord's documentation. */
public enum Right {
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_EXTERNAL_EMOJIS(18),
  MANAGE_ROLES(28),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  CREATE_PRIVATE_THREADS(36),
  SEND_MESSAGES_IN_THREADS(38),
  PIN_MESSAGES(51);

  /** What a new server gives to everybody. */
  static final long USUAL =
      bits(
          Set.of(
              ADD_REACTIONS,
              VIEW_CHANNEL,
              SEND_MESSAGES,
              EMBED_LINKS,
              ATTACH_FILES,
              READ_MESSAGE_HISTORY,
              MENTION_EVERYONE,
              USE_EXTERNAL_EMOJIS,
              USE_APPLICATION_COMMANDS,
              CREATE_PUBLIC_THREADS,
              CREATE_PRIVATE_THREADS,
              SEND_MESSAGES_IN_THREADS));

  static final long ALL = (1L << 53) - 1;

  final long bit;

  Right(int position) {
    this.bit = 1L << position;
  }

  static long bits(Set<Right> rights) {
    return rights.stream().mapToLong(right -> right.bit).reduce(0, (all, one) -> all | one);
  }

  boolean in(long permissions) {
    return (permissions & bit) != 0;
  }
}
