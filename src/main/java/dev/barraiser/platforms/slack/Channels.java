package dev.barraiser.platforms.slack;

import dev.barraiser.chat.ChatPlatform.Listener;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the bot is. Everything that is passed on has an id by what happened, so that an event, its
 * redelivery, a reconciliation and another process tell the same thing once. Thread-safe.
 *
 * <p>{@code eventTs} is always the event's own {@code event_ts}: events are put in order by it.
 */
final class Channels implements AutoCloseable {

  Channels(Database database, InstantSource machine, SlackWeb web, Session session) {}

  /** The bot joined ({@code member_joined_channel} of the bot itself). */
  void joined(Team team, String channel, @Nullable String inviter, String eventTs, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** The bot left or was removed (channel_left, group_left, member_left_channel of itself). */
  void left(Team team, String channel, String eventTs, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** Archived or deleted (channel_archive, group_archive, channel_deleted, group_deleted). */
  void gone(Team team, String channel, String eventTs, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** channel_rename, group_rename. */
  void renamed(Team team, String channel, String name, String eventTs, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** channel_unarchive, group_unarchive. Returns at once: Slack is asked in the background. */
  void unarchived(Team team, String channel, String eventTs, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** channel_shared: another company reads along from now on. */
  void shared(Team team, String channel, String eventTs, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** channel_unshared. Returns at once: Slack is asked in the background. */
  void unshared(Team team, String channel, String eventTs, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /**
   * Compares what is kept with Slack's own list and passes on what happened meanwhile. Call after a
   * start and after a reconnect. Returns at once: it runs in the background, one at a time.
   */
  void reconcile(Team team, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /**
   * The app was removed or its token revoked: every channel is lost. Call it also when {@code
   * auth.test} is refused for good; what an earlier process left undone is completed.
   *
   * @param words for an operator: why, and what to do
   */
  void shutOut(String words, Listener to) {
    java.util.Objects.requireNonNull(to);
  }

  /** Stops asking. */
  @Override
  public void close() {}
}
