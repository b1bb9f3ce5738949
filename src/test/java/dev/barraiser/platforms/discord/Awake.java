package dev.barraiser.platforms.discord;

import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.ChatPlatform.Connection.State;
import dev.barraiser.chat.Heard;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Stage;
import dev.barraiser.chat.Tag;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.text.Secret;
import dev.barraiser.wire.HandClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The platform in front of a Discord that is all here; it can be put to sleep and woken. */
final class Awake implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** After a first failure. */
  static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  /** As usual, but tried again at once. */
  private static final Timing QUICK =
      new Timing(
          Duration.ofSeconds(10),
          Duration.ofMillis(200),
          FIRST_PAUSE,
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5));

  final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  final FakeDiscord discord = FakeDiscord.start(clock);
  final Heard heard = new Heard();
  final Queue<Duration> paused = new ConcurrentLinkedQueue<>();
  private final Database database;
  private Optional<URI> gateway = Optional.empty();
  private DiscordPlatform platform;

  Awake(Path folder) {
    database = TestDatabase.at(folder.resolve("discord.db"));
    platform = open(discord.token());
  }

  private DiscordPlatform open(String token) {
    return DiscordPlatform.open(
        database,
        clock,
        new DiscordSetup(new Secret(token), discord.api(), gateway, OptionalInt.of(1)),
        QUICK,
        // What is waited for passes on the hand clock, and fast enough for a test.
        pause -> {
          paused.add(pause);
          Thread.sleep(Math.min(20, pause.toMillis()));
        });
  }

  DiscordPlatform platform() {
    return platform;
  }

  /** Logs in with whatever token, and waits for nothing. */
  void starts(String token) {
    platform = open(token);
    platform.start(Stage.CATALOGUE, heard);
  }

  /** From the next start on the gateway is sought there. */
  void seeksGatewayAt(URI address) {
    gateway = Optional.of(address);
  }

  /** Logs in, and is caught up. */
  void wakes() {
    starts(discord.token());
    is(State.CONNECTED);
    await().atMost(PATIENCE).until(() -> platform.isCaughtUp());
  }

  void sleeps() {
    platform.close();
  }

  void is(State state) {
    await().atMost(PATIENCE).until(() -> platform.connection().state() == state);
  }

  MessageRef posts(Place place, String text) {
    Receipt receipt = delivers(Outgoing.Post.of(place, Card.plain(text)));
    return ((Receipt.Sent) receipt).message();
  }

  Place.InThread opensThread(Place.Channel place) {
    MessageRef post = posts(place, "The question");
    return ((Receipt.Opened) delivers(new Outgoing.OpenThread(post, "Monday", Tag.NONE))).thread();
  }

  Receipt delivers(Outgoing outgoing) {
    return platform.deliver(UUID.randomUUID().toString(), outgoing);
  }

  /** A table by its name is no more: what asks for it fails. */
  void renames(String table, String name) {
    database.run(tx -> tx.handle().execute("ALTER TABLE " + table + " RENAME TO " + name));
  }

  List<String> said() {
    return heard.events(Incoming.Said.class).stream().map(Incoming.Said::text).toList();
  }

  @Override
  public void close() {
    platform.close();
    database.close();
    discord.close();
  }
}
