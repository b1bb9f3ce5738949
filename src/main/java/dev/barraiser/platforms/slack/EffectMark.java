package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import java.util.Map;

/**
 * The mark that each message of ours bears, invisible to people: which effect it was. It is read
 * back from the history when the answer to a call was lost. Pure.
 */
final class EffectMark {

  private static final String EVENT = "barraiser_effect";
  private static final String EFFECT = "effect";

  private EffectMark() {}

  static Message.Metadata of(String effectId) {
    return Message.Metadata.builder()
        .eventType(EVENT)
        .eventPayload(Map.of(EFFECT, effectId))
        .build();
  }

  /** Whether a message, as Slack tells it with its metadata, bears the mark. */
  static boolean isOn(JsonObject message, String effectId) {
    return JsonFields.object(message, "metadata")
        .filter(metadata -> JsonFields.text(metadata, "event_type").orElse("").equals(EVENT))
        .flatMap(metadata -> JsonFields.object(metadata, "event_payload"))
        .flatMap(payload -> JsonFields.text(payload, EFFECT))
        .filter(effectId::equals)
        .isPresent();
  }
}
