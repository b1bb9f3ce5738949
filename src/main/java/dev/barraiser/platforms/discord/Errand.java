package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;

/** An effect under way: whose requests these are and who waits for them. */
record Errand(String effectId, Urgency urgency) {

  static Errand of(String effectId, Outgoing outgoing) {
    return new Errand(effectId, urgency(outgoing));
  }

  private static Urgency urgency(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Whisper whisper -> answers(whisper.origin());
      case Outgoing.Revise revise -> answers(revise.origin());
      case Outgoing.React _, Outgoing.Home _, Outgoing.CheckChannel _ -> Urgency.ANSWER;
      case Outgoing.Post _, Outgoing.OpenThread _ -> Urgency.BULK;
    };
  }

  private static Urgency answers(Origin origin) {
    return origin.equals(Origin.UNASKED) ? Urgency.BULK : Urgency.ANSWER;
  }

  int mark() {
    return EffectMark.of(effectId);
  }
}
