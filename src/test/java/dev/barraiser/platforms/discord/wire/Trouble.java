package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barraiser.wire.Mishaps;
import dev.barraiser.wire.WireServer.Reply;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * What goes wrong. A route is named as in {@code POST channels/{channel_id}/messages}. Thread-safe.
 */
public final class Trouble {

  public static final String POST = "POST channels/{channel_id}/messages";
  public static final String HISTORY = "GET channels/{channel_id}/messages";
  public static final String OPEN_THREAD =
      "POST channels/{channel_id}/messages/{message_id}/threads";
  public static final String CALLBACK =
      "POST interactions/{interaction_id}/{interaction_token}/callback";
  public static final String FOLLOW_UP = "POST webhooks/{webhook_id}/{webhook_token}";
  public static final String EDIT_ORIGINAL =
      "PATCH webhooks/{webhook_id}/{webhook_token}/messages/@original";
  public static final String COMMANDS = "PUT applications/{application_id}/commands";

  private final Api api;
  private final Gateway gateway;
  private final World world;
  private final InteractionRoutes interactions;

  Trouble(Api api, Gateway gateway, World world, InteractionRoutes interactions) {
    this.api = api;
    this.gateway = gateway;
    this.world = world;
    this.interactions = interactions;
  }

  // The gateway.

  /** Tells the bot of something that did not happen, in words that Discord would not use. */
  public void blurts(String type, ObjectNode what) {
    world.inTurn(() -> gateway.blurts(type, what));
  }

  // REST.

  /** The next call is done, and its answer is lost. */
  public void losesAnswerTo(String route) {
    api.mishaps.add(api.known(route), 1, Mishaps.droppedAfter());
  }

  /** The next call is done, and answered as by a gateway that failed. */
  public void failsAfter(String route, int status) {
    api.mishaps.add(api.known(route), 1, Mishaps.answeringAfter(status));
  }

  /** The next calls are not done. */
  public void fails(String route, int times, int status) {
    api.mishaps.add(api.known(route), times, Mishaps.status(status, Map.of()));
  }

  /** The next call is too fast. */
  public void isTooFast(String route, int millis) {
    Map<String, String> headers = Limits.refusalHeaders(millis, false, Map.of());
    String body = Limits.refusalBody(millis, false);
    api.mishaps.add(api.known(route), 1, Mishaps.answering(Reply.Answer.json(429, body, headers)));
  }

  /** The next call is refused with one of Discord's errors. */
  public void refuses(String route, int times, int status, int code) {
    String body = Js.write(Js.object("message", "made to fail", "code", code));
    api.mishaps.add(
        api.known(route), times, Mishaps.answering(Reply.Answer.json(status, body, Map.of())));
  }

  /** The next call hangs. */
  public void hangs(String route, CountDownLatch until) {
    api.mishaps.add(api.known(route), 1, Mishaps.hanging(until));
  }

  /** So many calls a second in all, as Discord has it: 50. */
  public void limitsAll(int callsASecond) {
    api.limits.global(callsASecond);
  }

  public void limits(String route, int calls, int millis) {
    api.limits.route(api.known(route), calls, millis);
  }

  /** How many calls were refused as too fast. */
  public int refused() {
    return api.limits.refused();
  }

  public void takesOnlyCommands(int aDay) {
    interactions.mostCommands(aDay);
  }

  public void takesOnlyThreads(int aServer) {
    world.inTurn(() -> world.mostThreads = aServer);
  }

  // The gateway.

  /** The connection ends without a word. */
  public void cut() {
    gateway.cut();
  }

  public void asksToReconnect() {
    gateway.asksToReconnect();
  }

  /** The client is told at once that its session is no more. */
  public void invalidatesSessions() {
    gateway.forgetsSessions();
  }

  /** The client hears of it when it tries to resume; until then it is told nothing. */
  public void losesSessions() {
    gateway.losesSessions();
  }

  public void closes(int code, String why) {
    gateway.closes(code, why);
  }

  /** The switch for MESSAGE_CONTENT in the portal. */
  public void allowsContent(boolean yes) {
    gateway.allows(yes ? java.util.Set.of(Intent.MESSAGE_CONTENT) : java.util.Set.of());
  }

  public void beats(int everyMillis) {
    gateway.beats(everyMillis);
  }
}
