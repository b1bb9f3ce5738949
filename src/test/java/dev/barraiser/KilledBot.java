package dev.barraiser;

import dev.barraiser.bot.Steps;
import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.yaml.Problems;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The whole bot in a process of its own that stands still at a step, so that it can be killed
 * there. Talks by lines: told {@code STEP}, it says {@code at STEP} once it has reached that step
 * for the next time.
 */
final class KilledBot {

  private KilledBot() {}

  public static void main(String[] arguments) throws Exception {
    var standstill = new AtomicReference<Steps.@Nullable Step>();
    if (arguments.length > 1) standstill.set(Steps.Step.valueOf(arguments[1]));
    Steps steps =
        step -> {
          if (!standstill.compareAndSet(step, null)) return;
          System.out.println("at " + step);
          forever();
        };
    var problems = new Problems();
    Settings settings =
        SettingsLoader.load(
            null,
            Path.of(arguments[0]),
            Map.of("BARRAISER_ROOM_PORT", "0", "BARRAISER_HTTP_PORT", "0"),
            problems);
    App app =
        Wiring.start(
            settings,
            BankFiles.own(problems),
            Path.of(arguments[0]).resolve("barraiser.db"),
            InstantSource.system(),
            steps);
    System.out.println("ports " + app.roomPort().orElseThrow() + " " + app.httpPort());
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      standstill.set(Steps.Step.valueOf(line));
      System.out.println("armed");
    }
  }

  private static void forever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
