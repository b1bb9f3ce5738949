package dev.barraiser.practice.groups;

import dev.barraiser.chat.Place;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A channel that practises together.
 *
 * @param createdAt when it was set up: no slot before is ever due
 * @param pause the pause in force, if any
 * @param gone whether the channel is gone or the bot was removed from it: nothing is posted
 */
public record StudyGroup(
    long id,
    Place.Channel channel,
    Rhythm rhythm,
    Instant createdAt,
    Optional<Pause> pause,
    boolean gone) {

  /**
   * What its organisers set.
   *
   * @param at the wall-clock time of the daily question, in {@code zone}
   * @param days on which a question is posted; never empty
   * @param mix the categories questions are taken from; never empty
   */
  public record Rhythm(
      LocalTime at, ZoneId zone, Set<DayOfWeek> days, Set<Category> mix, Level level, Ping ping) {
    public Rhythm {
      days = Set.copyOf(days);
      mix = Set.copyOf(mix);
    }

    /** Nine in the morning, Monday to Friday, of everything, pinging nobody. */
    public static Rhythm standard(ZoneId zone) {
      return new Rhythm(
          LocalTime.of(9, 0),
          zone,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          EnumSet.allOf(Category.class),
          Level.BOTH,
          Ping.NOBODY);
    }
  }

  /** Whom the daily question pings. */
  public enum Ping {
    NOBODY("Nobody"),
    MEMBERS("The group's members"),
    EVERYBODY("Everybody in the channel");

    private final String title;

    Ping(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * A pause from {@code since} up to {@code until}, or until it is ended by hand when that is
   * empty.
   */
  public record Pause(Instant since, Optional<Instant> until) {
    public boolean holds(Instant at) {
      return !at.isBefore(since) && until.map(at::isBefore).orElse(true);
    }
  }

  /** Whether a pause holds at an instant. */
  public boolean pausedAt(Instant at) {
    return pause.map(now -> now.holds(at)).orElse(false);
  }
}
