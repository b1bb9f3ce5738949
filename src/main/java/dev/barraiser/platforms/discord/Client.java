package dev.barraiser.platforms.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MiscUtil;
import org.jspecify.annotations.Nullable;

/** JDA as it is connected at the moment; nothing while it is not. Thread-safe. */
final class Client {

  private volatile @Nullable ShardManager shards;

  /** From now on it is this one. */
  void is(@Nullable ShardManager shards) {
    this.shards = shards;
  }

  /** Any of its connections, to send requests with; empty before the first and after the last. */
  Optional<JDA> any() {
    ShardManager now = shards;
    return now == null ? Optional.empty() : now.getShardCache().stream().findFirst();
  }

  /** A server as JDA remembers it; empty when the bot is not in it, or it is not known yet. */
  Optional<Guild> guild(String guild) {
    ShardManager now = shards;
    return now == null ? Optional.empty() : Optional.ofNullable(now.getGuildById(guild));
  }

  /** Whether Discord has told that a server is away for a while: an outage of Discord's. */
  boolean isAway(String guild) {
    return shard(guild).filter(one -> one.isUnavailable(Long.parseUnsignedLong(guild))).isPresent();
  }

  /** Whether it is known by now if the bot is in that server. */
  boolean knows(String guild) {
    return shard(guild)
        .filter(one -> one.getStatus() == JDA.Status.CONNECTED)
        .filter(one -> !one.isUnavailable(Long.parseUnsignedLong(guild)))
        .isPresent();
  }

  private Optional<JDA> shard(String guild) {
    ShardManager now = shards;
    if (now == null) return Optional.empty();
    int shard = MiscUtil.getShardForGuild(guild, now.getShardsTotal());
    return Optional.ofNullable(now.getShardById(shard));
  }

  /** Which connection a server belongs to. */
  int shardOf(String guild) {
    ShardManager now = shards;
    return now == null ? 0 : MiscUtil.getShardForGuild(guild, Math.max(1, now.getShardsTotal()));
  }

  /** The latest message of a channel, as far as JDA was told; empty for an unknown channel. */
  Optional<String> lastMessage(String guild, String channel) {
    return guild(guild)
        .map(one -> one.getChannelById(GuildMessageChannel.class, channel))
        .map(GuildMessageChannel::getLatestMessageId);
  }

  /**
   * Whether the bot may read what was said in a channel before. Without the right, Discord answers
   * that nothing was said, which must never be taken for deletions.
   */
  boolean readsHistory(String guild, String channel) {
    return guild(guild)
        .flatMap(one ->
            Optional.ofNullable(one.getGuildChannelById(channel))
                .map(found ->
                    one.getSelfMember()
                        .hasPermission(found, Needs.READ_MESSAGE_HISTORY.permission())))
        .orElse(false);
  }

  /** Whether a thread is open; JDA forgets those in the archive. */
  boolean isOpen(String guild, String thread) {
    return guild(guild)
        .map(one -> one.getThreadChannelById(thread))
        .filter(found -> !found.isArchived())
        .isPresent();
  }

  /** A server's channel as JDA remembers it. */
  Optional<GuildChannel> channel(String channel) {
    ShardManager now = shards;
    return now == null
        ? Optional.empty()
        : Optional.ofNullable(now.getChannelById(GuildChannel.class, channel));
  }

  /** How many servers the bot is in, as far as it has been told. */
  long guilds() {
    ShardManager now = shards;
    return now == null ? 0 : now.getGuildCache().size();
  }
}
