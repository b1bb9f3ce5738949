package dev.barraiser.ops;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whom the probes ask.
 *
 * @param version the bot's release
 * @param product the product's clock, in which rows are due
 * @param machine the machine's clock, in which connections are made and lost
 * @param ready whether everything is up and nothing was told to stop
 * @param database whether the database answers; may block
 */
public record Sources(
    String version,
    InstantSource product,
    InstantSource machine,
    BooleanSupplier ready,
    BooleanSupplier database,
    Supplier<List<Database.Pool>> pools,
    Supplier<List<ChoreStatus>> chores,
    Supplier<Bot.Waiting> waiting,
    List<Platform> platforms) {

  public Sources {
    platforms = List.copyOf(platforms);
  }

  /** A platform, as far as a probe asks it: how it is connected, and what came in. */
  public record Platform(
      String name, Supplier<Connection> connection, Supplier<Map<String, Long>> counts) {

    public static Platform of(ChatPlatform platform) {
      return new Platform(platform.name(), platform::connection, platform::counts);
    }
  }
}
