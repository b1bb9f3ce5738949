package dev.barraiser.platforms.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.sharding.ShardManager;
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

  /** How many servers the bot is in, as far as it has been told. */
  long guilds() {
    ShardManager now = shards;
    return now == null ? 0 : now.getGuildCache().size();
  }
}
