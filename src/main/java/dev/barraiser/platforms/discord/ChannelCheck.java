package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Whether a study group can live in a channel, as Discord describes the channel. Pure. */
final class ChannelCheck {

  private ChannelCheck() {}

  /** Why a channel of that kind is none for a study group; empty for one that is. */
  static Optional<Receipt.Settled> ofKind(DataObject channel) {
    String name = name(channel);
    return switch (ChannelType.fromId(channel.getInt("type", -1))) {
      case TEXT, NEWS -> Optional.empty();
      case FORUM, MEDIA ->
          no(
              "Questions need a text channel. In a forum such as "
                  + name
                  + " every question would be a post of its own, and I cannot work there yet. Set the group"
                  + " up in a text channel.");
      case VOICE, STAGE ->
          no(name + " is a voice channel, and answers live in threads. Choose a text channel.");
      case GUILD_PUBLIC_THREAD, GUILD_PRIVATE_THREAD, GUILD_NEWS_THREAD ->
          no(
              "This is a thread, and each question opens one of its own. Set the group up in the"
                  + " channel itself.");
      case PRIVATE, GROUP ->
          no("A study group lives in a server's text channel. Set it up in one.");
      default -> no("Questions need a text channel, and this is none. Set the group up in one.");
    };
  }

  /**
   * The answer for a channel of the right kind.
   *
   * @param guild the server, with its roles
   * @param member the bot in that server
   */
  static Receipt.Settled of(
      DataObject channel, DataObject guild, DataObject member, String user, Instant now) {
    if (isTimedOut(member, now)) {
      return new Receipt.Refused(
          Reason.NOT_PERMITTED,
          "I am in time-out in this server, so I cannot post. Somebody who administers it can end"
              + " that.");
    }
    List<Needs> missing = Needs.missing(Access.granted(channel, guild, member, user));
    if (missing.isEmpty()) return new Receipt.Allowed();
    Reason reason =
        missing.contains(Needs.VIEW_CHANNEL) ? Reason.NOT_IN_CHANNEL : Reason.NOT_PERMITTED;
    return new Receipt.Refused(reason, words(name(channel), missing));
  }

  /** The answer where Discord tells nothing of the channel. */
  static Receipt.Settled unseen() {
    return new Receipt.Refused(
        Reason.NOT_IN_CHANNEL,
        "I cannot see that channel. Invite me to the server, or give my role View Channel there"
            + " under Edit Channel, Permissions, and try again.");
  }

  /** What is missing and where to allow it. */
  static String words(String name, List<Needs> missing) {
    String what =
        missing.stream()
            .map(need -> need.words() + " (to " + need.purpose() + ")")
            .collect(Collectors.joining("; "));
    return "In "
        + name
        + " I lack: "
        + what
        + ". Somebody who manages the channel can allow that for my role under Edit Channel,"
        + " Permissions.";
  }

  static String name(DataObject channel) {
    String name = channel.getString("name", "");
    return name.isBlank() ? "this channel" : "#" + name;
  }

  private static boolean isTimedOut(DataObject member, Instant now) {
    String until = member.getString("communication_disabled_until", "");
    return !until.isEmpty() && OffsetDateTime.parse(until).toInstant().isAfter(now);
  }

  private static Optional<Receipt.Settled> no(String words) {
    return Optional.of(new Receipt.Refused(Reason.NOT_PERMITTED, words));
  }
}
