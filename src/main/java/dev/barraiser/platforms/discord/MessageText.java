package dev.barraiser.platforms.discord;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, as {@link MessageReader} reads it, of a message in JDA's hands. Pure. */
final class MessageText {

  private MessageText() {}

  /** With names in place of ids. */
  static String of(Message message) {
    Mentions mentions = message.getMentions();
    return MessageReader.MENTION
        .matcher(message.getContentRaw())
        .replaceAll(found -> Matcher.quoteReplacement(readable(found, mentions)));
  }

  private static String readable(MatchResult found, Mentions mentions) {
    @Nullable String user = found.group("user");
    if (user != null) {
      User known = byId(mentions.getUsers(), user);
      return "@" + (known == null ? Members.SOMEBODY : known.getEffectiveName());
    }
    @Nullable String role = found.group("role");
    if (role != null) {
      Role known = byId(mentions.getRoles(), role);
      return "@" + (known == null ? "role" : known.getName());
    }
    @Nullable String channel = found.group("channel");
    if (channel != null) {
      Channel known = byId(mentions.getChannels(), channel);
      return "#" + (known == null ? "channel" : known.getName());
    }
    @Nullable String emoji = found.group("emoji");
    return emoji != null ? ":" + emoji + ":" : "/" + found.group("command");
  }

  private static <T extends ISnowflake> @Nullable T byId(List<T> all, String id) {
    return all.stream().filter(one -> one.getId().equals(id)).findFirst().orElse(null);
  }
}
