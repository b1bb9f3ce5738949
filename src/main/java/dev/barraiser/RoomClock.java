package dev.barraiser;

import dev.barraiser.platforms.room.FastForward;
import org.jspecify.annotations.Nullable;

/** Tells the room of the timetable's fast-forward in the room's words: neither knows the other. */
record RoomClock(dev.barraiser.timetable.FastForward forward) implements FastForward {

  @Override
  public Clock state() {
    var state = forward.state();
    return new Clock(state.now(), state.ahead(), state.allowed(), due(state.next()));
  }

  @Override
  public Step next() {
    return switch (forward.step()) {
      case dev.barraiser.timetable.FastForward.Stepped(var now, var ran) ->
          new Stepped(now, ran.stream().map(one -> new Due(one.chore(), one.at())).toList());
      case dev.barraiser.timetable.FastForward.NothingPlanned() ->
          new NotStepped("Nothing is planned yet. Set up a study group or ask for nudges first.");
      case dev.barraiser.timetable.FastForward.NotAllowed() ->
          new NotStepped(
              "A chat platform's token is set, and time there is real: there is no fast-forward.");
    };
  }

  private static @Nullable Due due(dev.barraiser.timetable.FastForward.@Nullable Due due) {
    return due == null ? null : new Due(due.chore(), due.at());
  }
}
