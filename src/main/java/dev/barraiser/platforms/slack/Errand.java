package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import java.util.function.Function;

/** An effect under way: whose calls these are and who waits for them. */
record Errand(String effectId, Urgency urgency) {

  /**
   * For an effect.
   *
   * @param spoken how urgent what is said in a conversation is, which depends on whether somebody
   *     has just spoken to the bot there
   */
  static Errand of(String effectId, Outgoing outgoing, Function<Place, Urgency> spoken) {
    return new Errand(effectId, urgency(outgoing, spoken));
  }

  private static Urgency urgency(Outgoing outgoing, Function<Place, Urgency> spoken) {
    return switch (outgoing) {
      // Words in direct messages and mentions are answered without an origin.
      case Outgoing.Whisper whisper ->
          answers(whisper.origin()) == Urgency.ANSWER
              ? Urgency.ANSWER
              : spoken.apply(whisper.place());
      case Outgoing.Revise revise -> answers(revise.origin());
      case Outgoing.React _, Outgoing.Home _, Outgoing.CheckChannel _ -> Urgency.ANSWER;
      case Outgoing.Post post ->
          post.place() instanceof Place.Direct ? spoken.apply(post.place()) : Urgency.BULK;
      case Outgoing.OpenThread _ -> Urgency.BULK;
    };
  }

  private static Urgency answers(Origin origin) {
    return origin.equals(Origin.UNASKED) ? Urgency.BULK : Urgency.ANSWER;
  }
}
