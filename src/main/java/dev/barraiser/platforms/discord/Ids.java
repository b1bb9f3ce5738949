package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import java.time.Instant;

/** Discord's ids in the words of chat, and what they tell. Pure. */
final class Ids {

  static final String PLATFORM = "discord";

  /** All of Discord: see the package. */
  static final Workspace WORKSPACE = new Workspace(PLATFORM, PLATFORM);

  /** The first millisecond of 2015, from which Discord's ids count. */
  private static final long EPOCH = 1_420_070_400_000L;

  private Ids() {}

  static Person person(String user) {
    return new Person(WORKSPACE, user);
  }

  static Place.Channel channel(String channel) {
    return new Place.Channel(WORKSPACE, channel);
  }

  static Place.InThread thread(String channel, String thread) {
    return new Place.InThread(channel(channel), thread);
  }

  /** When what bears this id was made. */
  static Instant madeAt(String id) {
    return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> 22) + EPOCH);
  }

  /** The smallest id that anything made at that instant may bear. */
  static String firstAt(Instant at) {
    return Long.toUnsignedString(Math.max(0, at.toEpochMilli() - EPOCH) << 22);
  }

  /** Orders ids as their messages were made. */
  static int compare(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
  }
}
