package dev.barraiser.practice.progress;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.nudges.Leave;
import dev.barraiser.storage.Tx;
import java.util.List;

/** Knows when a person was, is or will be on leave. */
public interface Leaves {
  List<Leave> of(Tx tx, Person person);
}
