package dev.barraiser.platforms.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lets the app open one modal, soon after somebody did something. Guarded by the world. */
final class Triggers {

  private static final Duration LIFE = Duration.ofSeconds(3);

  private final World world;
  private final Map<String, Trigger> all = new HashMap<>();

  /**
   * A trigger.
   *
   * @param view the modal in which it was made; null elsewhere
   */
  record Trigger(String person, @Nullable String view, Instant at, boolean used) {}

  Triggers(World world) {
    this.world = world;
  }

  String make(String person, @Nullable String view) {
    String id = "%d.%s".formatted(world.now().toEpochMilli(), world.newId("trigger"));
    all.put(id, new Trigger(person, view, world.now(), false));
    return id;
  }

  /**
   * Uses one up.
   *
   * @throws Refusal when it cannot be used (any more)
   */
  Trigger use(String id) {
    Trigger trigger = all.get(id);
    if (trigger == null) throw Refusal.of("invalid_trigger_id");
    if (trigger.used()) throw Refusal.of("exchanged_trigger_id");
    if (trigger.at().plus(LIFE).isBefore(world.now())) throw Refusal.of("expired_trigger_id");
    all.put(id, new Trigger(trigger.person(), trigger.view(), trigger.at(), true));
    return trigger;
  }
}
