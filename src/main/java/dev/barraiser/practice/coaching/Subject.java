package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Button;

/**
 * What a card of the coach is about.
 *
 * @param coaching the identifier of the coaching, for buttons
 * @param words what the text is, as its author knows it
 * @param keeping the action that opens the story form with the text in it
 * @param keepLabel what that is called
 */
record Subject(long coaching, String words, Action keeping, String keepLabel) {

  Button save() {
    return Button.of(keepLabel, keeping);
  }

  Button primarySave() {
    return Button.primary(keepLabel, keeping);
  }
}
