package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Place;
import dev.barraiser.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an open form remembers of itself: in the {@code private_metadata} of its modal, which Slack
 * gives back with what was filled in.
 *
 * @param place where it was asked for
 * @param back how the one who asked for it can be answered
 */
record Sheet(Action action, Place place, WayBack back) {

  static Sheet of(Incoming.Interaction asked, WayBack back, Action action) {
    // Used up by opening the form.
    var lasting =
        new WayBack(back.responseUrl(), null, null, back.ephemeral(), back.at(), back.channel());
    return new Sheet(action, asked.place(), lasting);
  }

  /** Empty for a modal of another kind, or of a version that remembered something else. */
  static Optional<Sheet> read(String privateMetadata) {
    try {
      Sheet sheet = Json.read(privateMetadata, Sheet.class);
      return isWhole(sheet) ? Optional.of(sheet) : Optional.empty();
    } catch (Json.Malformed e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ConstantValue") // What is missing in JSON is null in the record.
  private static boolean isWhole(@Nullable Sheet sheet) {
    return sheet != null && sheet.action != null && sheet.place != null && sheet.back != null;
  }

  String write() {
    return Json.write(this);
  }

  /**
   * How sending the form can be answered: by the address of whoever opened it, which lives long; or
   * else by the trigger that sending it gave.
   */
  WayBack afterSending(@Nullable String trigger, Instant now) {
    return back.responseUrl() != null
        ? back
        : new WayBack(null, trigger, null, false, now, back.channel());
  }
}
