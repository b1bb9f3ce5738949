package dev.barraiser.bot;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;

/** Names a lane in the database, for ordering only: nothing is ever read back out of it. */
final class LaneKey {

  private LaneKey() {}

  /**
   * What answers a person goes in a lane of its own: it never waits behind what a platform's limits
   * hold up for everybody. So does what their home shows.
   */
  static String of(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Whisper whisper when isForOne(whisper) ->
          key(whisper.to().workspace(), "answers", whisper.to().id());
      case Outgoing.Home home -> key(home.person().workspace(), "home", home.person().id());
      default -> of(outgoing.place());
    };
  }

  /** Whether one person waits for it. */
  static boolean isForOne(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Whisper whisper -> !whisper.origin().equals(Origin.UNASKED);
      case Outgoing.Home _ -> true;
      default -> false;
    };
  }

  static String of(Place place) {
    return switch (place) {
      case Place.Channel(Workspace workspace, String id) -> key(workspace, "channel", id);
      case Place.InThread(Place.Channel channel, String ignored) -> of(channel);
      case Place.Direct(var person) -> key(person.workspace(), "direct", person.id());
    };
  }

  private static String key(Workspace workspace, String kind, String id) {
    return String.join("/", workspace.platform(), workspace.id(), kind, id);
  }
}
