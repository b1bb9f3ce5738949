package dev.barraiser.platforms.slack.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the app did that Slack would not understand. Thread-safe. */
final class Complaints {

  private final List<String> all = new CopyOnWriteArrayList<>();

  void add(String complaint) {
    all.add(complaint);
  }

  List<String> all() {
    return List.copyOf(all);
  }

  /** For a test that provokes them. */
  void forget() {
    all.clear();
  }
}
