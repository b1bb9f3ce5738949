package dev.barraiser.embedding;

/** How sentences are turned into directions. */
public enum Choice {
  /** By the model where this machine can run it, and by the table where it cannot. */
  AUTO,
  /** By the model, or not at all. */
  MODEL,
  /** By the table of words: less memory, and blunter. */
  TABLE
}
