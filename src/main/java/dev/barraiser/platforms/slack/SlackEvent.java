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
      Scope.CHANNELS_HISTORY),
  MESSAGE_GROUPS("message.groups", "the same in private channels", Scope.GROUPS_HISTORY),
  MESSAGE_IM("message.im", "what people write to the bot alone", Scope.IM_HISTORY),
  APP_MENTION(
      "app_mention",
      "addressed by name: what to do here, or the offer of setup",
      Scope.APP_MENTIONS_READ),
  APP_HOME_OPENED("app_home_opened", "somebody opened the bot's home: draw it"),
  APP_UNINSTALLED("app_uninstalled", "the app was removed: stop the chores"),
  TOKENS_REVOKED("tokens_revoked", "the same for its tokens"),
  REACTION_ADDED("reaction_added", "a reaction was put on a message", Scope.REACTIONS_READ),
  REACTION_REMOVED("reaction_removed", "a reaction was taken back", Scope.REACTIONS_READ),
  MEMBER_JOINED_CHANNEL(
      "member_joined_channel",
      "the bot was invited, and by whom",
      Scope.CHANNELS_READ,
      Scope.GROUPS_READ),
  MEMBER_LEFT_CHANNEL(
      "member_left_channel", "a person left a channel", Scope.CHANNELS_READ, Scope.GROUPS_READ),
  CHANNEL_LEFT("channel_left", "the bot was removed from a public channel", Scope.CHANNELS_READ),
  CHANNEL_ARCHIVE("channel_archive", "a public channel was archived", Scope.CHANNELS_READ),
  CHANNEL_UNARCHIVE("channel_unarchive", "and brought back", Scope.CHANNELS_READ),
  CHANNEL_DELETED("channel_deleted", "a public channel was deleted", Scope.CHANNELS_READ),
  CHANNEL_RENAME("channel_rename", "a public channel got another name", Scope.CHANNELS_READ),
  CHANNEL_SHARED(
      "channel_shared",
      "a channel is shared with another organisation: practice there stops",
      Scope.CHANNELS_READ,
      Scope.GROUPS_READ),
  CHANNEL_UNSHARED(
      "channel_unshared",
      "and is its own again: practice goes on",
      Scope.CHANNELS_READ,
      Scope.GROUPS_READ),
  GROUP_LEFT("group_left", "the bot was removed from a private channel", Scope.GROUPS_READ),
  GROUP_ARCHIVE("group_archive", "a private channel was archived", Scope.GROUPS_READ),
  GROUP_UNARCHIVE("group_unarchive", "and brought back", Scope.GROUPS_READ),
  GROUP_DELETED("group_deleted", "a private channel was deleted", Scope.GROUPS_READ),
  GROUP_RENAME("group_rename", "a private channel got another name", Scope.GROUPS_READ),
  USER_CHANGE(
      "user_change", "a name, a time zone or rights changed, or somebody left", Scope.USERS_READ);

  private final String subscription;
  private final String purpose;

  @SuppressWarnings("ImmutableEnumChecker") // Made with List.of.
  private final List<Scope> scopes;

  SlackEvent(String subscription, String purpose, Scope... scopes) {
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
  List<Scope> scopes() {
    return scopes;
  }

  /** By the {@code type} of a payload, the first of several; empty for one that we do not know. */
  static Optional<SlackEvent> ofType(String type) {
    return Arrays.stream(values()).filter(event -> event.type().equals(type)).findFirst();
  }
}
