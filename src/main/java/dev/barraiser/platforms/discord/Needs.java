package dev.barraiser.platforms.discord;

import java.util.Arrays;
import java.util.List;
import net.dv8tion.jda.api.Permission;

/**
 * What the bot may do in a server: the only permissions that we ask for.
 *
 * <p>Source: docs.discord.com/developers/topics/permissions, with the names of Discord's English
 * screens.
 */
enum Needs {
  VIEW_CHANNEL(Permission.VIEW_CHANNEL, "View Channel", "see the channel of a study group"),
  SEND_MESSAGES(Permission.MESSAGE_SEND, "Send Messages", "post the daily question"),
  CREATE_PUBLIC_THREADS(
      Permission.CREATE_PUBLIC_THREADS, "Create Public Threads", "open a thread for the answers"),
  /** Without it, who takes no direct messages is told to allow them. */
  CREATE_PRIVATE_THREADS(
      Permission.CREATE_PRIVATE_THREADS,
      "Create Private Threads",
      "hold a mock interview with somebody who takes no direct messages"),
  SEND_MESSAGES_IN_THREADS(
      Permission.MESSAGE_SEND_IN_THREADS,
      "Send Messages in Threads",
      "write in that thread, and bring it back from the archive"),
  READ_MESSAGE_HISTORY(
      Permission.MESSAGE_HISTORY,
      "Read Message History",
      "take up what was written while it was away, and never post twice"),
  ADD_REACTIONS(Permission.MESSAGE_ADD_REACTION, "Add Reactions", "mark a reply that counts"),
  /** Without it, nothing fails: nobody is pinged. */
  MENTION_EVERYONE(
      Permission.MESSAGE_MENTION_EVERYONE,
      "Mention @everyone, @here, and All Roles",
      "ping the channel for the daily question, only where a group has switched that on");

  private final Permission permission;
  private final String name;
  private final String purpose;

  Needs(Permission permission, String name, String purpose) {
    this.permission = permission;
    this.name = name;
    this.purpose = purpose;
  }

  Permission permission() {
    return permission;
  }

  /** As Discord's screens name it. */
  String words() {
    return name;
  }

  /** What the bot needs it for: completes "The bot needs it to …". */
  String purpose() {
    return purpose;
  }

  /** Whether a study group cannot do without. */
  boolean indispensable() {
    return this != MENTION_EVERYONE && this != CREATE_PRIVATE_THREADS;
  }

  long bit() {
    return permission.getRawValue();
  }

  /** All of them, as Discord adds them up. */
  static long all() {
    return Arrays.stream(values()).mapToLong(Needs::bit).reduce(0, (one, other) -> one | other);
  }

  /** What is missing of what a study group cannot do without. */
  static List<Needs> missing(long granted) {
    return Arrays.stream(values())
        .filter(Needs::indispensable)
        .filter(need -> (granted & need.bit()) == 0)
        .toList();
  }
}
