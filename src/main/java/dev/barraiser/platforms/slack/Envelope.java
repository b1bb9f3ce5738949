package dev.barraiser.platforms.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes through the socket. Pure. */
sealed interface Envelope {

  /** The connection stands. */
  record Hello() implements Envelope {}

  /** Slack is about to close the connection, or has switched Socket Mode off. */
  record Disconnect(String reason) implements Envelope {}

  /** A request, to be acknowledged by its envelope's id; {@code body} is its payload. */
  record Request(String id, String body) implements Envelope {}

  /** Empty for what is none of these. Never throws. */
  static Optional<Envelope> read(String message) {
    try {
      JsonElement whole = JsonParser.parseString(message);
      return whole.isJsonObject() ? read(whole.getAsJsonObject()) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Envelope> read(JsonObject envelope) {
    return switch (JsonFields.text(envelope, "type").orElse("")) {
      case "hello" -> Optional.of(new Hello());
      case "disconnect" ->
          Optional.of(new Disconnect(JsonFields.text(envelope, "reason").orElse("")));
      default ->
          JsonFields.text(envelope, "envelope_id")
              .flatMap(id ->
                  JsonFields.object(envelope, "payload")
                      .map(payload -> new Request(id, payload.toString())));
    };
  }

  /** The acknowledgement of an envelope, with what Slack waits for if it does. */
  static String acknowledgement(String id, Response response) {
    var acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", id);
    @Nullable String body = response.getBody();
    if (body != null && response.getContentType().startsWith("application/json")) {
      acknowledgement.add("payload", JsonParser.parseString(body));
    }
    return acknowledgement.toString();
  }
}
