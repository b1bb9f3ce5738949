package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.util.List;

/** {@code ok:false}, with Slack's word for why. */
final class Refusal extends RuntimeException {

  private final JsonObject body;

  private Refusal(JsonObject body) {
    super(body.toString());
    this.body = body;
  }

  static Refusal of(String error) {
    return new Refusal(Js.object("ok", false, "error", error));
  }

  static Refusal missingScope(String needed, String provided) {
    return new Refusal(
        Js.object("ok", false, "error", "missing_scope", "needed", needed, "provided", provided));
  }

  /** With what is wrong in detail. */
  static Refusal of(String error, List<String> messages) {
    return new Refusal(
        Js.object(
            "ok", false, "error", error, "response_metadata", Js.object("messages", messages)));
  }

  String error() {
    return Js.text(body, "error");
  }

  JsonObject body() {
    return body;
  }
}
