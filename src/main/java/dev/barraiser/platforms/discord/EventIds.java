package dev.barraiser.platforms.discord;

/**
 * The ids under which what comes in is claimed: made of what it is about, never of how it arrived.
 * So the same thing is one thing, whether the gateway replays it or it is found in the history.
 * Pure.
 */
final class EventIds {

  private EventIds() {}

  static String said(String message) {
    return id("said", message);
  }

  /**
   * A change of a message.
   *
   * @param editedAt milliseconds of the change, as in the message's {@code edited_timestamp}
   */
  static String edited(String message, long editedAt) {
    return id("edited", message, Long.toString(editedAt));
  }

  static String deleted(String message) {
    return id("deleted", message);
  }

  static String purged(String message) {
    return id("purged", message);
  }

  static String mentioned(String message) {
    return id("mentioned", message);
  }

  /**
   * A reaction put on or taken back, which Discord neither numbers nor dates.
   *
   * @param at the moment at which it was heard of
   */
  static String reacted(String message, String user, String emoji, boolean added, String at) {
    return id("reacted", message, user, emoji, added ? "added" : "removed", at);
  }

  /** The bot may see a channel; {@code stay} counts its stays there. */
  static String invited(String channel, long stay) {
    return id("invited", channel, Long.toString(stay));
  }

  /** The bot may see a channel no more; {@code stay} as for {@link #invited}. */
  static String removed(String channel, long stay) {
    return id("removed", channel, Long.toString(stay));
  }

  static String renamed(String channel, String name, String at) {
    return id("renamed", channel, name, at);
  }

  static String leftChannel(String channel, String user, String at) {
    return id("left", channel, user, at);
  }

  static String personChanged(String user, String at) {
    return id("person", user, at);
  }

  static String personLeft(String user, String at) {
    return id("gone", user, at);
  }

  static String rightsChanged(String channel, String user, String at) {
    return id("rights", channel, user, at);
  }

  /** A command, button, menu entry or form: each act has Discord's own id. */
  static String asked(String interaction) {
    return id("asked", interaction);
  }

  private static String id(String... parts) {
    return String.join(":", parts);
  }
}
