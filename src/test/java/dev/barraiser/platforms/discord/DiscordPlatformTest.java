package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatformContract;
import dev.barraiser.chat.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Discord, through the real client. */
final class DiscordPlatformTest extends ChatPlatformContract {

  @TempDir Path folder;

  @Override
  protected Stage set() {
    return new DiscordStage(folder);
  }
}
