package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Origin;
import dev.barraiser.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an effect can answer the interaction it came from: what stands in {@link Origin#token()}.
 *
 * @param token Discord's own, good for answers for fifteen minutes
 * @param at when it was asked, on the machine's clock
 * @param from what was used to ask
 * @param ephemeral whether the card that was pressed is seen by that person only
 * @param open whether {@code @original} is a reply that shows the person as waiting: the first
 *     answer replaces it
 */
record WayBack(String token, Instant at, From from, boolean ephemeral, boolean open) {

  /** Source: docs of interactions, "tokens are valid for 15 minutes"; a little is kept in hand. */
  private static final Duration LIFE = Duration.ofMinutes(14);

  /** What a person asked with. */
  enum From {
    /** A command or an entry of a message's menu; {@code @original} is the bot's reply. */
    COMMAND,
    /** A button, or a form opened by one; {@code @original} is the card it stands on. */
    CARD
  }

  Origin origin() {
    return new Origin(Json.write(this));
  }

  boolean livesAt(Instant now) {
    return now.isBefore(at.plus(LIFE));
  }

  /** Empty for what nobody asked for. */
  static Optional<WayBack> of(Origin origin) {
    return origin.equals(Origin.UNASKED)
        ? Optional.empty()
        : Optional.of(Json.read(origin.token(), WayBack.class));
  }
}
