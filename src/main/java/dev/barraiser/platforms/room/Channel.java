package dev.barraiser.platforms.room;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import org.jspecify.annotations.Nullable;

/**
 * A channel, or the direct messages between the bot and one person.
 *
 * @param person whose direct messages; null for a channel, which everybody in the room reads
 * @param bot whether the bot is in it
 */
record Channel(String id, String name, String topic, @Nullable String person, boolean bot) {

  boolean isFor(String member) {
    return person == null || person.equals(member);
  }

  boolean isDirect() {
    return person != null;
  }

  /** The place of its own messages, or of the replies under {@code root}. */
  Place place(@Nullable Long root) {
    if (person != null) return new Place.Direct(new Person(RoomPlatform.WORKSPACE, person));
    var channel = new Place.Channel(RoomPlatform.WORKSPACE, id);
    return root == null ? channel : new Place.InThread(channel, Id.ofMessage(root));
  }
}
