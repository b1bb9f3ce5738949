package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as it came, out of JDA's hands.
 *
 * @param id Discord's own, one for each act
 * @param user who did it
 * @param name how that person is shown
 */
record Arrival(
    String id, String token, Instant at, String user, String name, Where where, Act act) {

  /** The same, done there. */
  Arrival in(Where there) {
    return new Arrival(id, token, at, user, name, there, act);
  }

  /** Where it was done. */
  sealed interface Where {

    /**
     * In a server that the bot is in.
     *
     * @param place the channel or thread
     * @param administers whether who did it administers there
     */
    record InServer(String guild, Place place, boolean administers) implements Where {}

    /** In the private thread that stands for their direct messages. */
    record InPrivate(String guild) implements Where {}

    /** In the conversation between the bot and that person. */
    record WithBot() implements Where {}

    /** Where the bot itself is not: the person has brought it along. */
    record Elsewhere() implements Where {}
  }

  /** What was done. */
  sealed interface Act {

    /** A command sent; {@code path} is its words after the first. */
    record Typed(String name, String path, Map<String, String> options) implements Act {
      public Typed {
        options = Map.copyOf(options);
      }
    }

    /** An argument of a command being typed. */
    record Typing(String name, String path, String argument, String typed) implements Act {}

    record Pressed(String customId, On on) implements Act {}

    /**
     * An entry of a message's menu.
     *
     * @param channel in which the message stands, which need not be where its menu was opened
     * @param author null when no person wrote it
     */
    record Chosen(
        String entry,
        String message,
        String channel,
        @Nullable String author,
        String text,
        boolean clip)
        implements Act {}

    /**
     * A page of a form sent.
     *
     * @param on the card it was opened from; null when it was opened by a command
     */
    record Sent(String customId, Values values, @Nullable On on) implements Act {}

    /** Nothing that the bot offers. */
    record Other(String kind) implements Act {}
  }

  /**
   * A card that something was done with.
   *
   * @param ephemeral whether that person alone sees it
   * @param step whether it only leads on in a form, and is of no use afterwards
   */
  record On(String message, String channel, boolean ephemeral, boolean step) {}
}
