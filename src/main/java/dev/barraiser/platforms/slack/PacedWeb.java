package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Calls of the Web API at Slack's pace: one that may not be made yet fails like one that Slack
 * found too fast, with the time after which to come again. Thread-safe; calls block, for the call
 * alone.
 */
final class PacedWeb {

  private final SlackWeb web;
  private final Pace pace;
  private final InstantSource machine;

  PacedWeb(SlackWeb web, Pace pace, InstantSource machine) {
    this.web = web;
    this.pace = pace;
    this.machine = machine;
  }

  /**
   * Makes a call.
   *
   * @param channel the conversation it is about; empty where it is about none
   * @throws SlackFailure in one of its three kinds
   */
  <T extends SlackApiTextResponse> T call(
      Errand errand, Method method, String channel, SlackWeb.Call<T> call) {
    return paced(errand, method, channel, () -> web.call(method, call));
  }

  /**
   * Makes a call that only reads.
   *
   * @throws SlackFailure in one of its three kinds
   */
  JsonObject read(Errand errand, Method method, String channel, Map<String, String> arguments) {
    return paced(errand, method, channel, () -> web.read(method, arguments));
  }

  private <T> T paced(Errand errand, Method method, String channel, Supplier<T> call) {
    Duration wait =
        pace.admit(method, channel, errand.urgency(), errand.effectId(), machine.instant());
    if (wait.isPositive()) throw new SlackFailure.TooFast(method, wait);
    try {
      return call.get();
    } catch (SlackFailure.TooFast slow) {
      throw new SlackFailure.TooFast(
          method,
          pace.limited(
              method,
              channel,
              errand.urgency(),
              errand.effectId(),
              slow.pause(),
              machine.instant()));
    }
  }
}
