package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to follow up on in what was told so far.
 *
 * @param substance whether there is enough of it that a follow-up may build on it
 * @param episode whether it tells of something that they did
 * @param figures whether it says in figures how it was and what it became
 * @param untold the layers of which there is not a word yet
 * @param topic whether it is about what was asked
 */
record Heard(boolean substance, boolean episode, boolean figures, Set<Layer> untold, Topic topic) {

  private static final Map<Part, Layer> LAYERS =
      Map.of(
          Part.SITUATION, Layer.CONTEXT,
          Part.ACTION, Layer.EXECUTION,
          Part.RESULT, Layer.MEASURED_RESULT);

  /** Whoever does something in so many sentences has acted, whatever else is missing. */
  private static final int DOES_SURELY = 3;

  Heard {
    untold = Set.copyOf(untold);
  }

  static Heard in(Reading.Read read, Topic topic) {
    int own = read.ownership().i();
    boolean acted = own >= DOES_SURELY || (own > 0 && !read.missing().contains(Part.ACTION));
    boolean figures =
        read.quantified().stream()
            .anyMatch(one -> !one.baseline().isEmpty() && !one.outcome().isEmpty());
    if (read.lens() != Lens.VIEW) {
      Set<Layer> untold =
          read.missing().stream()
              .filter(LAYERS::containsKey)
              .map(LAYERS::get)
              .collect(Collectors.toUnmodifiableSet());
      return new Heard(acted, acted, figures, untold, topic);
    }
    boolean example =
        read.points().containsKey(Point.EXAMPLE)
            && read.points().get(Point.EXAMPLE).presence() == Presence.SHOWN;
    return new Heard(true, example, figures, Set.of(), topic);
  }

  /** Of what was not read, or cannot be. A recording is taken for an answer. */
  static Heard unread(Told told) {
    boolean enough = !told.isShort() || told.isBriefAndWhole();
    return new Heard(enough, enough, false, Set.of(), Topic.MEETS);
  }
}
