package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barraiser.wire.Complaints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything there is, changed by one at a time. */
final class World {

  private static final long EPOCH = 1_420_070_400_000L;

  final InstantSource clock;
  final Complaints complaints = new Complaints();
  final Map<String, User> users = new LinkedHashMap<>();
  final Map<String, Guild> guilds = new LinkedHashMap<>();
  final Map<String, Channel> channels = new LinkedHashMap<>();

  /** By their tokens. */
  final Map<String, Interaction> interactions = new LinkedHashMap<>();

  final List<ObjectNode> commands = new ArrayList<>();
  int commandsMade;

  /** How many threads a server may have open. */
  int mostThreads = 1000;

  final User bot;
  private final ReentrantLock turn = new ReentrantLock();
  private long last;
  private int servers;

  World(InstantSource clock, String botName) {
    this.clock = clock;
    this.bot = new User(nextId(), botName, true);
    users.put(bot.id, bot);
  }

  <T extends @Nullable Object> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  void inTurn(Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      turn.unlock();
    }
  }

  Instant now() {
    return clock.instant();
  }

  /** Larger than any before it. */
  String nextId() {
    last = Math.max(last + 1, (clock.millis() - EPOCH) << 22);
    return Long.toString(last);
  }

  /** As if made long ago, each server a millisecond later, so that they differ in their shards. */
  String nextServerId() {
    return Long.toString((clock.millis() - EPOCH - 86_400_000L + servers++) << 22);
  }

  Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  Channel place(String id) {
    return channel(id).orElseThrow(() -> new IllegalArgumentException("no channel " + id));
  }

  User user(String id) {
    User user = users.get(id);
    if (user == null) throw new IllegalArgumentException("no user " + id);
    return user;
  }

  /** The conversation of two, opened if it is not there. */
  Channel direct(User one, User other) {
    return channels.values().stream()
        .filter(channel -> channel.type == Channel.DIRECT)
        .filter(channel -> channel.people.contains(one) && channel.people.contains(other))
        .findFirst()
        .orElseGet(() -> {
          var channel = new Channel(nextId(), Channel.DIRECT, "", null, null);
          channel.people.add(one);
          channel.people.add(other);
          channels.put(channel.id, channel);
          return channel;
        });
  }

  Message message(String channel, String id) {
    Message message = place(channel).messages.get(Long.parseLong(id));
    if (message == null) throw new IllegalArgumentException("no message " + id);
    return message;
  }

  /** Whether the bot and somebody share a server. */
  boolean share(User user) {
    return guilds.values().stream()
        .anyMatch(guild -> guild.members.containsKey(user.id) && guild.members.containsKey(bot.id));
  }

  boolean botSees(Channel channel) {
    return Right.VIEW_CHANNEL.in(channel.permissions(bot.id));
  }
}
