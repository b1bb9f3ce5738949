package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Origin;
import dev.barraiser.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an effect can answer the interaction it came from: what stands in {@link Origin#token()}.
 *
 * @param responseUrl lives 30 minutes and five uses; null where Slack gave none (App Home, modals)
 * @param trigger opens a modal, once and within three seconds; null where there is none
 * @param view the modal of ours in which a button was pressed, to be replaced; null elsewhere
 * @param ephemeral whether the card that was pressed is seen by that person only
 * @param at when it was asked, on the machine's clock
 * @param channel the conversation it was asked in, as Slack names it; null in App Home. It tells
 *     our own direct messages with a person from those between other people, where we may say
 *     nothing.
 */
record WayBack(
    @Nullable String responseUrl,
    @Nullable String trigger,
    @Nullable String view,
    boolean ephemeral,
    Instant at,
    @Nullable String channel) {

  Origin origin() {
    return new Origin(Json.write(this));
  }

  /** Empty for what nobody asked for. */
  static Optional<WayBack> of(Origin origin) {
    return origin.equals(Origin.UNASKED)
        ? Optional.empty()
        : Optional.of(Json.read(origin.token(), WayBack.class));
  }
}
