package dev.barraiser.platforms.room;

import dev.barraiser.chat.Card;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message: a person's words or a card of the bot; neither once it is deleted.
 *
 * @param thread the message it replies to; null for one of the channel's own
 * @param author the person's id; null for the bot
 * @param whisperTo the only person who sees it; null when everybody in the channel does
 * @param threadTitle set once a thread was opened under it
 */
record Message(
    long seq,
    String channel,
    @Nullable Long thread,
    @Nullable String author,
    @Nullable String words,
    @Nullable Card card,
    @Nullable String whisperTo,
    Instant at,
    boolean edited,
    boolean deleted,
    @Nullable String threadTitle) {

  String id() {
    return Id.ofMessage(seq);
  }

  boolean isWhisper() {
    return whisperTo != null;
  }

  boolean isVisibleTo(String person) {
    return whisperTo == null || whisperTo.equals(person);
  }
}
