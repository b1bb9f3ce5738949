package dev.barraiser.platforms.slack;

import dev.barraiser.chat.ChatPlatformContract;
import dev.barraiser.chat.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Slack in HTTP mode, which calls our address. */
final class SlackHttpPlatformTest extends ChatPlatformContract {

  @TempDir Path folder;

  @Override
  protected Stage set() {
    return new SlackStage(folder, SlackStage.Mode.HTTP);
  }
}
