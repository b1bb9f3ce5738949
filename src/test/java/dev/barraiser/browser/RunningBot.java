package dev.barraiser.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.App;
import dev.barraiser.Wiring;
import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** The whole bot in this process; it can be stopped and started again where it was. */
final class RunningBot implements AutoCloseable {

  private final Path folder;
  private final InstantSource machine;
  private final QuestionBank bank;
  private App app;
  private final int port;

  /** Starts it for the first time in an empty folder, at a moment that is then passing. */
  RunningBot(Path folder, Instant begin) throws IOException {
    this(folder, begin, BankFiles.own(new Problems()));
  }

  /** The same with other questions than its own. */
  RunningBot(Path folder, Instant begin, QuestionBank bank) throws IOException {
    this.bank = bank;
    this.folder = folder;
    machine = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), begin));
    Files.writeString(folder.resolve("empty.yaml"), "");
    app = start(0);
    port = app.roomPort().orElseThrow();
  }

  private App start(int roomPort) {
    var problems = new Problems();
    Settings settings =
        SettingsLoader.load(
            folder.resolve("empty.yaml"),
            folder,
            Map.of(
                "BARRAISER_ROOM_PORT", Integer.toString(roomPort),
                "BARRAISER_HTTP_PORT", "0",
                "BARRAISER_PEOPLE_TIME_ZONE", "Europe/Berlin"),
            problems);
    assertThat(problems.list()).isEmpty();
    return Wiring.start(
        settings, bank, TestDatabase.ready(folder.resolve("bot.db")), machine, step -> {});
  }

  int port() {
    return port;
  }

  void stop() {
    app.close();
  }

  void startAgain() {
    app = start(port);
  }

  @Override
  public void close() {
    app.close();
  }
}
