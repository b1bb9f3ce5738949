package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The whole bot in this process, connected to a Discord; it can be stopped and started again. */
final class DiscordBot implements AutoCloseable {

  private final FakeDiscord discord;
  private final InstantSource machine;
  private final Path folder;
  private App app;

  DiscordBot(FakeDiscord discord, InstantSource machine, Path folder) {
    this.discord = discord;
    this.machine = machine;
    this.folder = folder;
    this.app = start();
  }

  private App start() {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(nothing(), folder, environment(discord), problems);
    assertThat(problems.list()).isEmpty();
    return Wiring.start(
        settings,
        BankFiles.own(new Problems()),
        TestDatabase.ready(folder.resolve("bot.db")),
        machine,
        _ -> {});
  }

  private Path nothing() {
    try {
      return Files.writeString(folder.resolve("empty.yaml"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> environment(FakeDiscord discord) {
    return Map.of(
        "BARRAISER_HTTP_PORT",
        "0",
        "BARRAISER_PEOPLE_TIME_ZONE",
        "Europe/Berlin",
        "BARRAISER_DISCORD_API_BASE_URL",
        discord.api().toString(),
        "DISCORD_TOKEN",
        discord.token());
  }

  Path database() {
    return TestDatabase.ready(folder.resolve("bot.db"));
  }

  App app() {
    return app;
  }

  void stop() {
    app.close();
  }

  void startAgain() {
    app = start();
  }

  @Override
  public void close() {
    app.close();
  }
}
