package dev.barraiser.platforms.slack;

import dev.barraiser.chat.ChatPlatformContract;
import dev.barraiser.chat.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Slack over Socket Mode. */
final class SlackPlatformTest extends ChatPlatformContract {

  @TempDir Path folder;

  @Override
  protected Stage set() {
    return new SlackStage(folder, SlackStage.Mode.SOCKET);
  }
}
