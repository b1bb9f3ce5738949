package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Button;
import java.util.List;

/**
 * What a card of the coach is about.
 *
 * @param coaching the identifier of the coaching, for buttons
 * @param words what the text is, as its author knows it
 * @param keeping the action that opens the story form with the text in it
 * @param keepLabel what that is called
 * @param more what else can be done with the text
 */
record Subject(long coaching, String words, Action keeping, String keepLabel, List<Button> more) {

  Subject {
    more = List.copyOf(more);
  }

  Subject(long coaching, String words, Action keeping, String keepLabel) {
    this(coaching, words, keeping, keepLabel, List.of());
  }

  Button save() {
    return Button.of(keepLabel, keeping);
  }

  Button primarySave() {
    return Button.primary(keepLabel, keeping);
  }
}
