package dev.barraiser.practice.privacy;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.util.List;

/** Whether groups' boards and digests may name and count somebody. */
public interface Boards {

  /** Whether a person shares nothing with them. */
  boolean isApart(Tx tx, Person person);

  /** From now on they do not, or do again. Returns what should happen because of it. */
  List<Outgoing> apart(Tx tx, Person person, boolean apart);
}
