package dev.barraiser.platforms.slack;

/**
 * The ids under which what comes in is claimed: made of what it is about, never of how it arrived.
 * So the same thing is one thing, whether it comes again, under another event id, through another
 * socket, or is found in the history. Pure.
 */
final class EventIds {

  private EventIds() {}

  static String said(String channel, String ts) {
    return id("said", channel, ts);
  }

  /**
   * A change of a message.
   *
   * @param edited the timestamp of the change, as in the message's {@code edited} field
   */
  static String edited(String channel, String ts, String edited) {
    return id("edited", channel, ts, edited);
  }

  static String deleted(String channel, String ts) {
    return id("deleted", channel, ts);
  }

  static String mentioned(String channel, String ts) {
    return id("mentioned", channel, ts);
  }

  static String reacted(
      String channel, String ts, String user, String emoji, boolean added, String at) {
    return id("reacted", channel, ts, user, emoji, added ? "added" : "removed", at);
  }

  /**
   * The bot is in a channel.
   *
   * @param at the event's own timestamp, or the moment at which it was noticed
   */
  static String invited(String channel, String at) {
    return id("invited", channel, at);
  }

  /** The bot is in a channel no more; see {@link #invited} for {@code at}. */
  static String removed(String channel, String at) {
    return id("removed", channel, at);
  }

  static String renamed(String channel, String name, String at) {
    return id("renamed", channel, name, at);
  }

  static String leftChannel(String channel, String user, String at) {
    return id("left", channel, user, at);
  }

  static String homeOpened(String user, String at) {
    return id("home", user, at);
  }

  static String personChanged(String user, String at) {
    return id("person", user, at);
  }

  static String personLeft(String user, String at) {
    return id("gone", user, at);
  }

  /** A slash command. A trigger is Slack's own id of one act of one person. */
  static String asked(String trigger) {
    return id("asked", trigger);
  }

  /** A button. */
  static String pressed(String trigger) {
    return id("pressed", trigger);
  }

  /** A shortcut. */
  static String chosen(String trigger) {
    return id("chosen", trigger);
  }

  /** A form, which can be sent once. */
  static String sent(String view) {
    return id("sent", view);
  }

  private static String id(String... parts) {
    return String.join(":", parts);
  }
}
