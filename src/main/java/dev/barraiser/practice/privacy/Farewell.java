package dev.barraiser.practice.privacy;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.util.List;

/**
 * Somebody is about to be forgotten. A feature lets go of what it remembers of them outside of the
 * database, and returns what should happen to what the bot itself posted of them.
 */
@FunctionalInterface
public interface Farewell {

  /**
   * Called before their rows are deleted, in the same transaction. A post with a tag says how the
   * one that may still be on its way under that tag reads without them; it is sent in its place
   * only.
   */
  List<Outgoing> to(Tx tx, Person person);
}
