package dev.barraiser.practice.questions;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.util.OptionalLong;

/** Which study group a channel is. Told by the feature that keeps groups. */
public interface GroupAt {

  /** The id of the channel's study group; empty when it is none. */
  OptionalLong at(Tx tx, Place.Channel channel);
}
