package dev.barraiser.platforms.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The events that we subscribe to: the only ones. The manifest asks for exactly these, and whatever
 * else comes is acknowledged and counted.
 *
 * <p>Source of the scopes: each event's page below docs.slack.dev/reference/events.
 */
enum SlackEvent {
  MESSAGE_CHANNELS(
      "message.channels",
      "replies in the threads of public channels, their edits and deletions",
      "channels:history"),
  MESSAGE_GROUPS("message.groups", "the same in private channels", "groups:history"),
  MESSAGE_IM("message.im", "what people write to the bot alone", "im:history"),
  APP_MENTION(
      "app_mention",
      "addressed by name: what to do here, or the offer of setup",
      "app_mentions:read"),
  APP_HOME_OPENED("app_home_opened", "somebody opened the bot's home: draw it"),
  APP_UNINSTALLED("app_uninstalled", "the app was removed: stop the chores"),
  TOKENS_REVOKED("tokens_revoked", "the same for its tokens"),
  REACTION_ADDED("reaction_added", "a reaction was put on a message", "reactions:read"),
  REACTION_REMOVED("reaction_removed", "a reaction was taken back", "reactions:read"),
  MEMBER_JOINED_CHANNEL(
      "member_joined_channel", "the bot was invited, and by whom", "channels:read", "groups:read"),
  MEMBER_LEFT_CHANNEL(
      "member_left_channel", "a person left a channel", "channels:read", "groups:read"),
  CHANNEL_LEFT("channel_left", "the bot was removed from a public channel", "channels:read"),
  CHANNEL_ARCHIVE("channel_archive", "a public channel was archived", "channels:read"),
  CHANNEL_UNARCHIVE("channel_unarchive", "and brought back", "channels:read"),
  CHANNEL_DELETED("channel_deleted", "a public channel was deleted", "channels:read"),
  CHANNEL_RENAME("channel_rename", "a public channel got another name", "channels:read"),
  CHANNEL_SHARED(
      "channel_shared",
      "a channel is shared with another organisation: practice there stops",
      "channels:read",
      "groups:read"),
  GROUP_LEFT("group_left", "the bot was removed from a private channel", "groups:read"),
  GROUP_ARCHIVE("group_archive", "a private channel was archived", "groups:read"),
  GROUP_UNARCHIVE("group_unarchive", "and brought back", "groups:read"),
  GROUP_DELETED("group_deleted", "a private channel was deleted", "groups:read"),
  GROUP_RENAME("group_rename", "a private channel got another name", "groups:read"),
  USER_CHANGE(
      "user_change", "a name, a time zone or rights changed, or somebody left", "users:read");

  private final String subscription;
  private final String purpose;

  @SuppressWarnings("ImmutableEnumChecker") // Made with List.of.
  private final List<String> scopes;

  SlackEvent(String subscription, String purpose, String... scopes) {
    this.subscription = subscription;
    this.purpose = purpose;
    this.scopes = List.of(scopes);
  }

  /** As in the manifest: {@code message.im}. */
  String subscription() {
    return subscription;
  }

  /** The {@code type} of its payload: {@code message} for all three kinds of messages. */
  String type() {
    return subscription.startsWith("message.") ? "message" : subscription;
  }

  /** What we need it for. */
  String purpose() {
    return purpose;
  }

  /** The scopes it needs, each for its kind of conversation; none for some. */
  List<String> scopes() {
    return scopes;
  }

  /** By the {@code type} of a payload, the first of several; empty for one that we do not know. */
  static Optional<SlackEvent> ofType(String type) {
    return Arrays.stream(values()).filter(event -> event.type().equals(type)).findFirst();
  }
}
