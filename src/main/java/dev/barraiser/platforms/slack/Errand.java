package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.util.function.Function;

/** An effect under way: whose calls these are and who waits for them. */
record Errand(String effectId, Urgency urgency) {

  /**
   * For an effect.
   *
   * @param spoken how urgent what is posted into somebody's direct messages is, which depends on
   *     whether they have just spoken there
   */
  static Errand of(String effectId, Outgoing outgoing, Function<Person, Urgency> spoken) {
    return new Errand(effectId, urgency(outgoing, spoken));
  }

  private static Urgency urgency(Outgoing outgoing, Function<Person, Urgency> spoken) {
    return switch (outgoing) {
      case Outgoing.Whisper whisper -> answers(whisper.origin());
      case Outgoing.Revise revise -> answers(revise.origin());
      case Outgoing.React _, Outgoing.Home _, Outgoing.CheckChannel _ -> Urgency.ANSWER;
      case Outgoing.Post post ->
          post.place() instanceof Place.Direct(Person person) ? spoken.apply(person) : Urgency.BULK;
      case Outgoing.OpenThread _ -> Urgency.BULK;
    };
  }

  private static Urgency answers(Origin origin) {
    return origin.equals(Origin.UNASKED) ? Urgency.BULK : Urgency.ANSWER;
  }
}
