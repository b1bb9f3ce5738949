package dev.barraiser.platforms.slack.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whom the app's messages notify by name. Thread-safe. */
final class Bells {

  private final List<Ping> rung = new CopyOnWriteArrayList<>();

  void ring(Channel channel, Message message) {
    Pings.of(message.text, message.blocks)
        .forEach(whom -> rung.add(new Ping(channel.id, message.ts, whom)));
  }

  List<Ping> rung() {
    return List.copyOf(rung);
  }
}
