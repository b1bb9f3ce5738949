package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The whole bot in this process; it can be stopped and started again. */
sealed class WholeBot implements AutoCloseable permits RoomBot, DiscordBot, SlackBot {

  private final Path folder;
  private final InstantSource machine;
  private final Map<String, String> environment;
  private App app;

  WholeBot(Path folder, InstantSource machine, Map<String, String> environment) {
    this.folder = folder;
    this.machine = machine;
    this.environment = Map.copyOf(environment);
    this.app = start();
  }

  private App start() {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(nothing(), folder, environment, problems);
    assertThat(problems.list()).isEmpty();
    return Wiring.start(settings, BankFiles.own(new Problems()), database(), machine, _ -> {});
  }

  private Path nothing() {
    try {
      return Files.writeString(folder.resolve("empty.yaml"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final Path database() {
    return TestDatabase.ready(folder.resolve("bot.db"));
  }

  final App app() {
    return app;
  }

  final void stop() {
    app.close();
  }

  void startAgain() {
    app = start();
  }

  final void restarts() {
    stop();
    startAgain();
  }

  @Override
  public final void close() {
    stop();
  }
}
