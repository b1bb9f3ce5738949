package dev.barraiser.platforms.slack.wire;

import java.util.TreeSet;

/** What the bot token may do. */
final class Scopes {

  private final World world;

  Scopes(World world) {
    this.world = world;
  }

  /**
   * Lets pass who has one of these.
   *
   * @throws Refusal otherwise
   */
  void need(String... anyOf) {
    for (String scope : anyOf) if (world.app.scopes().contains(scope)) return;
    throw Refusal.missingScope(
        String.join(",", anyOf), String.join(",", new TreeSet<>(world.app.scopes())));
  }
}
