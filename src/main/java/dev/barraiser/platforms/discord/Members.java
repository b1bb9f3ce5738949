package dev.barraiser.platforms.discord;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who is there: names as Discord told them last, and who administers where. Thread-safe. */
final class Members implements Names {

  /** The name of one that Discord has not told of. */
  static final String SOMEBODY = "somebody";

  Members(Database database, InstantSource machine) {
    throw new UnsupportedOperationException();
  }

  /** From what is kept; never waits for Discord. "somebody" for one that it has not told of. */
  @Override
  public String of(Person person) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sees to it that {@code to} knows the person, and by their present name, before what they do is
   * passed on.
   *
   * @param name as shown, such as {@code User.getEffectiveName()}
   * @param guild the server they were met in; null outside of one, and where the bot is not in it
   */
  void meet(Person person, String name, @Nullable String guild, Listener to) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sees to it that {@code to} knows whether the person administers where the channel is. Call it
   * after {@link #meet} and before the interaction is passed on.
   */
  void rights(Person person, Place.Channel place, String guild, boolean administers, Listener to) {
    throw new UnsupportedOperationException();
  }

  /** A request says that the person shares no server with the bot: it is looked at soon. */
  void doubt(Person person) {
    throw new UnsupportedOperationException();
  }
}
