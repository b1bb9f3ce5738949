package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Action;

/**
 * What a button bears to say what it does. Discord refuses two of a message that bear the same, so
 * that the second of them is numbered. Pure.
 */
final class CustomIds {

  private CustomIds() {}

  /**
   * The id of a button.
   *
   * @param copy from one: how many buttons of the message have done the same so far
   */
  static String of(Action action, int copy) {
    return copy == 1 ? action.wire() : action.wire() + ":" + copy;
  }

  /**
   * What pressing it means.
   *
   * @throws IllegalArgumentException when {@code customId} is not one of a button of ours
   */
  static Action action(String customId) {
    int name = customId.indexOf(':');
    int copy = customId.indexOf(':', name + 1);
    return Action.parse(copy < 0 ? customId : customId.substring(0, copy));
  }
}
