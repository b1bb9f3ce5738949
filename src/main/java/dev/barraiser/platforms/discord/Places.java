package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/** Which of Discord's channels is which place, and what it is called. Thread-safe. */
final class Places {

  /** What a channel is, as far as it can be told without asking the database. */
  sealed interface Known {

    record At(Place place) implements Known {}

    /** Of a kind in which nothing is gathered. */
    record Elsewhere() implements Known {}

    /** JDA does not remember it; it may be an archived thread. */
    record NotRemembered() implements Known {}
  }

  private final Client client;
  private final Database database;
  private final ThreadStore threads = new ThreadStore();

  Places(Client client, Database database) {
    this.client = client;
    this.database = database;
  }

  /** By what JDA remembers; asks nobody. */
  Known known(String guild, String channel) {
    @Nullable GuildChannel found =
        client.guild(guild).map(one -> one.getGuildChannelById(channel)).orElse(null);
    return switch (found) {
      case null -> new Known.NotRemembered();
      case ThreadChannel thread -> thread(thread);
      default ->
          isText(found.getType())
              ? new Known.At(Ids.channel(found.getId()))
              : new Known.Elsewhere();
    };
  }

  private static Known thread(ThreadChannel thread) {
    if (thread.getGuild().isDetached()) return new Known.NotRemembered();
    GuildChannel parent = thread.getParentChannel();
    return isText(parent.getType())
        ? new Known.At(Ids.thread(parent.getId(), thread.getId()))
        : new Known.Elsewhere();
  }

  /** Questions are posted, and messages heard, in these only. */
  static boolean isText(ChannelType type) {
    return type == ChannelType.TEXT || type == ChannelType.NEWS;
  }

  /** A thread of the bot's own that JDA has forgotten, as it does with archived ones. */
  Optional<Place> forgotten(String channel) {
    return database.read(tx -> threads.find(tx, channel)).map(thread -> thread);
  }

  /** Without its number sign; empty for an unknown one. */
  Optional<String> channelName(String guild, String channel) {
    return client
        .guild(guild)
        .map(one -> one.getGuildChannelById(channel))
        .map(GuildChannel::getName);
  }

  Optional<String> roleName(String guild, String role) {
    return client.guild(guild).map(one -> one.getRoleById(role)).map(one -> one.getName());
  }

  /** Whether it is the role that Discord made for the bot. */
  boolean isOurRole(String guild, String role) {
    return client
        .guild(guild)
        .map(Guild::getBotRole)
        .filter(own -> own.getId().equals(role))
        .isPresent();
  }
}
