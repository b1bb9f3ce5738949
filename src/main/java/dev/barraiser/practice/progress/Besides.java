package dev.barraiser.practice.progress;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.util.List;

/**
 * What others have to say where a person looks at their progress: what could not be sent to them,
 * how their goal stands. Nothing most of the time; for their eyes only.
 */
@FunctionalInterface
public interface Besides {
  List<Block> of(Tx tx, Person person);
}
