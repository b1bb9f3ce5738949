package dev.barraiser.platforms.room;

import dev.barraiser.chat.ChatPlatformContract;
import dev.barraiser.chat.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class RoomPlatformTest extends ChatPlatformContract {

  @TempDir Path folder;

  @Override
  protected Stage set() {
    return new RoomStage(folder);
  }
}
