package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Everything that is true of the workspace. Whoever reads or changes it does so {@linkplain
 * #inTurn(Supplier) in turn}.
 */
final class World {

  final String team = "T0PRACTICE";
  final String url = "https://practice.slack.com/";
  final SlackApp app;
  final InstantSource clock;
  final Map<String, Account> accounts = new LinkedHashMap<>();
  final Map<String, Channel> channels = new LinkedHashMap<>();
  final Account bot;

  /** What is open before each person, the topmost last. */
  final Map<String, Deque<View>> modals = new HashMap<>();

  /** What each person's home shows. */
  final Map<String, View> homes = new HashMap<>();

  private final ReentrantLock turn = new ReentrantLock();
  private long lastMicros;
  private int lastId;

  World(SlackApp app, InstantSource clock) {
    this.app = app;
    this.clock = clock;
    this.bot = new Account("U0BARRAISER", team, app.name(), ZoneId.of("UTC"), "B0BARRAISER", false);
    accounts.put(bot.id, bot);
    accounts.put(
        "USLACKBOT", new Account("USLACKBOT", team, "Slackbot", ZoneId.of("UTC"), "", false));
  }

  <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  void inTurn(Runnable work) {
    inTurn(() -> {
      work.run();
      return true;
    });
  }

  Instant now() {
    return clock.instant();
  }

  /** Later than every one before. */
  String newTs() {
    Instant now = now();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastMicros = Math.max(lastMicros + 100, micros);
    return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  /** As {@code U00000001}. */
  String newId(String prefix) {
    return "%s%08d".formatted(prefix, ++lastId);
  }

  Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id)).filter(channel -> !channel.deleted);
  }

  Account account(String id) {
    return Optional.ofNullable(accounts.get(id))
        .orElseThrow(() -> new IllegalArgumentException("nobody is " + id));
  }

  /** The conversation of two, made when there is none yet. */
  Channel direct(String one, String other) {
    return channels.values().stream()
        .filter(channel -> channel.isDirect() && isBetween(channel, one, other))
        .findFirst()
        .orElseGet(() -> {
          var channel = new Channel(newId("D"), Channel.Kind.DIRECT, "", one, now());
          channel.members.add(one);
          channel.members.add(other);
          channels.put(channel.id, channel);
          return channel;
        });
  }

  private static boolean isBetween(Channel channel, String one, String other) {
    return channel.members.contains(one) && channel.members.contains(other);
  }

  Deque<View> modals(String person) {
    return modals.computeIfAbsent(person, _ -> new ArrayDeque<>());
  }

  JsonObject botProfile() {
    return Js.object(
        "id",
        bot.botId,
        "app_id",
        app.id(),
        "name",
        app.name(),
        "deleted",
        false,
        "updated",
        1_767_225_600,
        "team_id",
        team);
  }
}
