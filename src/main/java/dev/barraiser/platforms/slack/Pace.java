package dev.barraiser.platforms.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * When a call of the Web API may be made, so that none of Slack's limits is reached: so many a
 * minute for each method, one message a second for each channel, and the pauses that Slack asks
 * for. One for each workspace, since Slack counts by app and workspace.
 *
 * <p>It waits for nobody and asks no clock: who may not call yet is told when to ask again.
 * Nobody's answer stands behind what the bot says on its own: {@link Urgency#BULK} is given a
 * quarter less than a method allows, each call at a time of its own, in the order in which they
 * first asked; and it steps back for every answer that waits.
 *
 * <p>Thread-safe.
 */
final class Pace {

  /** What is said in a conversation for so long after somebody spoke there answers them. */
  private static final Duration ANSWERING = Duration.ofMinutes(1);

  private final Map<Method, Turns> methods = new EnumMap<>(Method.class);
  private final Map<String, Instant> spoken = new HashMap<>();

  /**
   * Asks to call now: zero to go ahead, otherwise how long to wait before asking again. Who asks
   * again with the same {@code effectId} has kept their place.
   *
   * @param channel the conversation that the call is about; empty where it is about none
   */
  synchronized Duration admit(
      Method method, String channel, Urgency urgency, String effectId, Instant now) {
    Turns turns = turns(method);
    return switch (urgency) {
      case ANSWER -> turns.answer(effectId, channel, now);
      case BULK -> turns.bulk(effectId, channel, now);
    };
  }

  /**
   * Slack refused a call that was admitted and asks for a pause. Nobody else calls the method
   * before it is over, and answers go first after it.
   *
   * @return how long the one who was refused has to wait before asking again
   */
  synchronized Duration limited(
      Method method,
      String channel,
      Urgency urgency,
      String effectId,
      Duration pause,
      Instant now) {
    Turns turns = turns(method);
    turns.pause(now.plus(pause), now);
    return switch (urgency) {
      case ANSWER -> turns.answerFirst(effectId, channel, now);
      case BULK -> turns.bulkFirst(effectId, channel, now);
    };
  }

  /**
   * Somebody has just spoken to the bot in a conversation: what it posts there next answers them.
   */
  synchronized void spoken(String channel, Instant now) {
    spoken.values().removeIf(at -> at.plus(ANSWERING).isBefore(now));
    spoken.put(channel, now);
  }

  /** How urgent a post is that names nobody whom it answers. */
  synchronized Urgency ofPost(String channel, Instant now) {
    Instant at = spoken.get(channel);
    return at != null && !at.plus(ANSWERING).isBefore(now) ? Urgency.ANSWER : Urgency.BULK;
  }

  /** How many calls have a time kept for them: for who watches the memory. */
  synchronized int kept() {
    return methods.values().stream().mapToInt(Turns::kept).sum();
  }

  private Turns turns(Method method) {
    return methods.computeIfAbsent(method, Turns::of);
  }
}
