package dev.barraiser.practice.nudges;

import dev.barraiser.practice.calendar.Typed;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.people.PeopleStore;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The time zone that holds for a person, and why that one. */
record WhichZone(ZoneId zone, Source source) {

  enum Source {
    NAMED,
    PROFILE,
    GROUP,
    NONE
  }

  /**
   * The one they named, else their profile's, else that of the group they joined first, else UTC.
   */
  static WhichZone of(
      Optional<ZoneId> named, Optional<PeopleStore.Known> known, List<StudyGroup> groups) {
    return named
        .map(zone -> new WhichZone(zone, Source.NAMED))
        .or(() ->
            known.flatMap(PeopleStore.Known::zone).map(zone -> new WhichZone(zone, Source.PROFILE)))
        .or(() ->
            groups.stream()
                .findFirst()
                .map(group -> new WhichZone(group.rhythm().zone(), Source.GROUP)))
        .orElseGet(() -> new WhichZone(ZoneOffset.UTC, Source.NONE));
  }

  /** The zone's name and where it comes from. */
  String words() {
    return switch (source) {
      case NAMED -> Typed.zoneWords(zone);
      case PROFILE -> Typed.zoneWords(zone) + ", as in your profile";
      case GROUP -> Typed.zoneWords(zone) + ", your group's; I do not know yours";
      case NONE -> "UTC; I do not know yours";
    };
  }
}
