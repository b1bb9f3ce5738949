package dev.barraiser.practice.mock;

import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;

/**
 * What there is to follow up on in what was told so far.
 *
 * @param substance whether there is enough of it that a follow-up may build on it
 * @param episode whether it tells of something that they did
 * @param figures whether it says in figures how it was and what it became
 */
record Heard(boolean substance, boolean episode, boolean figures) {

  static Heard in(Reading.Read read) {
    boolean acted = !read.missing().contains(Part.ACTION) && read.ownership().i() > 0;
    boolean figures =
        read.quantified().stream()
            .anyMatch(one -> !one.baseline().isEmpty() && !one.outcome().isEmpty());
    if (read.lens() != Lens.VIEW) return new Heard(acted, acted, figures);
    boolean example =
        read.points().containsKey(Point.EXAMPLE)
            && read.points().get(Point.EXAMPLE).presence() == Presence.SHOWN;
    return new Heard(true, example, figures);
  }

  /** Of what was not read, or cannot be. A recording is taken for an answer. */
  static Heard unread(Told told) {
    boolean enough = !told.isShort() || told.isBriefAndWhole();
    return new Heard(enough, enough, false);
  }
}
