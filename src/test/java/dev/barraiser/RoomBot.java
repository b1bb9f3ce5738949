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

/** The whole bot with the practice room alone; it can be stopped and started again. */
final class RoomBot implements AutoCloseable {

  private final Path folder;
  private final InstantSource machine;
  private App app;

  RoomBot(Path folder, InstantSource machine) {
    this.folder = folder;
    this.machine = machine;
    this.app = start();
  }

  private App start() {
    var problems = new Problems();
    Map<String, String> environment =
        Map.of(
            "BARRAISER_ROOM_PORT", "0",
            "BARRAISER_HTTP_PORT", "0",
            "BARRAISER_PEOPLE_TIME_ZONE", "Europe/Berlin");
    Settings settings = SettingsLoader.load(nothing(), folder, environment, problems);
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

  int port() {
    return app.roomPort().orElseThrow();
  }

  void restarts() {
    app.close();
    app = start();
  }

  @Override
  public void close() {
    app.close();
  }
}
