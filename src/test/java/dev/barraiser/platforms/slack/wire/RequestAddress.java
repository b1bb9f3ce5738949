package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The app's request address in HTTP mode, for tests that knock there themselves: as Slack does when
 * it is set up, and as somebody who is not Slack.
 */
public final class RequestAddress {

  private final World world;
  private final InstantSource clock;
  private final HttpPushes pushes;
  private final Events events;

  RequestAddress(World world, HttpPushes pushes, Events events) {
    this.world = world;
    this.clock = world.clock;
    this.pushes = pushes;
    this.events = events;
  }

  /** What came back. */
  public record Answer(int status, String body) {}

  /** A way in which a request is not what Slack would send. */
  public enum Forgery {
    NONE,
    WRONG_SIGNATURE,
    NO_SIGNATURE,
    NO_TIMESTAMP,
    /** Rightly signed, with a clock that is behind. */
    SIX_MINUTES_OLD,
    /** Rightly signed, with a clock that is ahead. */
    SIX_MINUTES_AHEAD,
    /** The body was changed after it was signed. */
    CHANGED_BODY
  }

  /** What Slack asks once, when the address is entered. */
  public Answer isChallenged(String challenge) {
    String body =
        Js.object(
                "token", "verification-token",
                "challenge", challenge,
                "type", "url_verification")
            .toString();
    return send(SignedRequest.at(clock.instant(), SignedRequest.JSON, body));
  }

  /** A message of somebody in a channel, which nobody has written. */
  public Answer getsMessage(Forgery forgery, Member by, String channel, String text) {
    String body =
        world.inTurn(() -> {
          Channel in = world.channel(channel).orElseThrow();
          var message = new Message(world.newTs(), by.id(), null);
          message.text = Typing.escaped(text);
          return events.wrapped(Events.message(world, in, message), false).toString();
        });
    return send(forged(forgery, body));
  }

  private SignedRequest forged(Forgery forgery, String body) {
    SignedRequest honest = SignedRequest.at(clock.instant(), SignedRequest.JSON, body);
    Duration sixMinutes = Duration.ofMinutes(6);
    return switch (forgery) {
      case NONE -> honest;
      case WRONG_SIGNATURE -> honest.with("X-Slack-Signature", "v0=" + "0".repeat(64));
      case NO_SIGNATURE -> honest.without("X-Slack-Signature");
      case NO_TIMESTAMP -> honest.without("X-Slack-Request-Timestamp");
      case SIX_MINUTES_OLD ->
          SignedRequest.at(clock.instant().minus(sixMinutes), SignedRequest.JSON, body);
      case SIX_MINUTES_AHEAD ->
          SignedRequest.at(clock.instant().plus(sixMinutes), SignedRequest.JSON, body);
      case CHANGED_BODY ->
          new SignedRequest(body.replace("event_callback", "event_callback "), honest.headers());
    };
  }

  /** The last request once more, byte for byte. */
  public Answer getsTheLastAgain() {
    return send(pushes.sent().getLast());
  }

  /** How often Slack called. */
  public int calls() {
    return pushes.sent().size();
  }

  /** What the last call asked for, to be looked at. */
  public String lastEventType() {
    return Js.child(
            JsonParser.parseString(pushes.sent().getLast().body()).getAsJsonObject(), "event")
        .map(event -> Js.text(event, "type"))
        .orElse("");
  }

  private Answer send(SignedRequest request) {
    try {
      HttpResponse<String> response = pushes.send(request);
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new AssertionError("the app is not there", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
