package dev.barraiser.practice.questions;

import dev.barraiser.storage.Tx;

/** What a group knows from real interviews. Told by the feature that gathers it. */
public interface AskedForReal {

  /** How often the group was told that a question was asked in a real interview. */
  int times(Tx tx, long group, String questionId);
}
