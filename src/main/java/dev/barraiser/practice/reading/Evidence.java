package dev.barraiser.practice.reading;

import java.util.List;

/**
 * How well something is shown, and by what.
 *
 * @param sentences indexes of the sentences that show it, the best first; empty where it is not
 *     found
 */
public record Evidence(Presence presence, List<Integer> sentences) {

  public static final Evidence NONE = new Evidence(Presence.NOT_FOUND, List.of());

  public Evidence {
    sentences = List.copyOf(sentences);
  }

  public boolean isShown() {
    return presence == Presence.SHOWN;
  }
}
