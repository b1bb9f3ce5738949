package dev.barraiser.wire;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the app did that the platform would not understand. Thread-safe. */
public final class Complaints {

  private final List<String> all = new CopyOnWriteArrayList<>();

  public void add(String complaint) {
    all.add(complaint);
  }

  public List<String> all() {
    return List.copyOf(all);
  }

  /** For a test that provokes them. */
  public void forget() {
    all.clear();
  }
}
