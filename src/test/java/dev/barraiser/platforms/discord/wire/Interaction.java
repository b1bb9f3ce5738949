package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something a person asked of the app. Guarded by the world's turn, but for what came of it. */
final class Interaction {

  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int AUTOCOMPLETE = 4;
  static final int MODAL = 5;

  final String id;
  final String token;
  final int type;
  final User by;
  final Channel channel;
  final Instant at;

  /** The command's full name, for what stands above its answer. */
  final String name;

  /** The card it was asked on, or null. */
  final @Nullable Message on;

  /** Whether the bot is where it was asked. */
  final boolean botIsThere;

  boolean acknowledged;

  /** What {@code @original} is, or null while it is nothing. */
  @Nullable Message original;

  /** Told of the first answer before anybody who waits for it. */
  Consumer<JsonNode> answered = _ -> {};

  /** The first answer: Discord's body of the callback. */
  final CompletableFuture<JsonNode> callback = new CompletableFuture<>();

  Interaction(
      String id,
      int type,
      User by,
      Channel channel,
      Instant at,
      String name,
      @Nullable Message on,
      boolean botIsThere) {
    this.id = id;
    this.token = "aW50ZXJhY3Rpb24" + id;
    this.type = type;
    this.by = by;
    this.channel = channel;
    this.at = at;
    this.name = name;
    this.on = on;
    this.botIsThere = botIsThere;
  }
}
