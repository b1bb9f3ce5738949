package dev.barraiser;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** The whole bot with the practice room alone. */
final class RoomBot extends WholeBot {

  RoomBot(Path folder, InstantSource machine) {
    super(
        folder,
        machine,
        Map.of(
            "BARRAISER_ROOM_PORT", "0",
            "BARRAISER_HTTP_PORT", "0",
            "BARRAISER_PEOPLE_TIME_ZONE", "Europe/Berlin"));
  }

  int port() {
    return app().roomPort().orElseThrow();
  }
}
