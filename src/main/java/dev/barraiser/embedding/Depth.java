package dev.barraiser.embedding;

/** How far a sentence goes through the model. The table of words has one depth only. */
public enum Depth {
  /**
   * Through three of its six layers, in half the time. Enough to tell what a sentence does; what
   * was trained on the half knows the parts of an answer as well as what was trained on the whole.
   */
  HALF,
  /** Through all of them. Needed where two texts are held against each other. */
  WHOLE
}
