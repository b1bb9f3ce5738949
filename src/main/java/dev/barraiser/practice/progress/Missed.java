package dev.barraiser.practice.progress;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.util.List;

/** Knows what could not be sent to a person, and says so now that they are here. */
public interface Missed {
  List<Block> by(Tx tx, Person person);
}
