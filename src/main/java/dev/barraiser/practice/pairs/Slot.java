package dev.barraiser.practice.pairs;

import dev.barraiser.practice.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A time of a week at which a group's members can meet: by the clock of the group's zone. */
record Slot(DayOfWeek day, Part part) implements Comparable<Slot> {

  /** A part of the day, and on which days it is offered. */
  enum Part {
    MORNING("Mornings", LocalTime.of(8, 0), "MONDAY WEDNESDAY FRIDAY SATURDAY"),
    MIDDAY("Middays", LocalTime.of(12, 30), "MONDAY TUESDAY THURSDAY FRIDAY"),
    EVENING("Evenings", LocalTime.of(19, 0), "MONDAY TUESDAY WEDNESDAY THURSDAY");

    private final String title;
    private final LocalTime at;
    private final String days;

    Part(String title, LocalTime at, String days) {
      this.title = title;
      this.at = at;
      this.days = days;
    }

    /** Its name for people. */
    String title() {
      return title;
    }

    /** Its name in forms. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people would call a time so. */
    boolean is(LocalTime time) {
      return switch (this) {
        case MORNING -> within(time, 6, 12);
        case MIDDAY -> within(time, 11, 15);
        case EVENING -> within(time, 17, 23);
      };
    }

    private static boolean within(LocalTime time, int from, int before) {
      return time.getHour() >= from && time.getHour() < before;
    }

    List<Slot> slots() {
      return Arrays.stream(days.split(" "))
          .map(day -> new Slot(DayOfWeek.valueOf(day), this))
          .toList();
    }
  }

  /** Every one that is offered, in the order of the week. */
  static List<Slot> offered() {
    return Arrays.stream(Part.values()).flatMap(part -> part.slots().stream()).sorted().toList();
  }

  /** Its name in forms and in the database. */
  String key() {
    return day.name().toLowerCase(Locale.ROOT) + "-" + part.key();
  }

  static Optional<Slot> of(String key) {
    return offered().stream().filter(slot -> slot.key().equals(key)).findFirst();
  }

  /** As they are kept: an offer that there is no more is passed over. */
  static Set<Slot> read(String keys) {
    return Arrays.stream(keys.split(" "))
        .flatMap(key -> of(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static String written(Collection<Slot> slots) {
    return slots.stream().sorted().map(Slot::key).collect(Collectors.joining(" "));
  }

  /**
   * When it is, in a week.
   *
   * @param week its Monday
   */
  Instant at(LocalDate week, ZoneId zone) {
    return WallClock.instantOf(week.plusDays(day.getValue() - 1L), part.at, zone);
  }

  @Override
  public int compareTo(Slot other) {
    return Comparator.comparing(Slot::day).thenComparing(Slot::part).compare(this, other);
  }
}
