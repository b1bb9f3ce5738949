package dev.barraiser.practice.reading;

import java.util.List;

/**
 * How well something is shown, and by what.
 *
 * @param sentences indexes of the sentences that show it, the best first; empty where it is not
 *     found
 * @param doubtful whether it may be there all the same, though it was not found
 */
public record Evidence(Presence presence, List<Integer> sentences, boolean doubtful) {

  public static final Evidence NONE = new Evidence(Presence.NOT_FOUND, List.of());

  /** Not found, and not ruled out either. */
  static final Evidence DOUBTFUL = new Evidence(Presence.NOT_FOUND, List.of(), true);

  public Evidence {
    sentences = List.copyOf(sentences);
  }

  /** Without a doubt. */
  public Evidence(Presence presence, List<Integer> sentences) {
    this(presence, sentences, false);
  }

  public boolean isShown() {
    return presence == Presence.SHOWN;
  }
}
