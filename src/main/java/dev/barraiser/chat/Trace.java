package dev.barraiser.chat;

import java.util.List;
import java.util.Set;

/**
 * By what a card is known again that shows something of a person's which is gone for good.
 *
 * @param about what buttons do that stand only under it
 * @param names what it was called: a card names it where one of its pieces of text is this and
 *     nothing else
 * @param words what it said, sentence by sentence
 */
public record Trace(Set<Action> about, List<String> names, List<String> words) {

  public Trace {
    about = Set.copyOf(about);
    names = List.copyOf(names);
    words = List.copyOf(words);
  }
}
