package dev.barraiser.practice.daily;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.groups.StudyGroup.Rhythm;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Groups for tests, in the product's words. */
record SomeGroups(Rhythm rhythm, Optional<StudyGroup.Pause> pause) {

  /** Nine in the morning in Berlin, every day, of everything. */
  static SomeGroups aGroup() {
    return new SomeGroups(
        new Rhythm(
            LocalTime.of(9, 0),
            ZoneId.of("Europe/Berlin"),
            EnumSet.allOf(DayOfWeek.class),
            EnumSet.allOf(Category.class),
            Level.BOTH,
            StudyGroup.Ping.NOBODY),
        Optional.empty());
  }

  SomeGroups at(String time) {
    return at(LocalTime.parse(time));
  }

  SomeGroups at(LocalTime time) {
    return new SomeGroups(
        new Rhythm(time, rhythm.zone(), rhythm.days(), rhythm.mix(), rhythm.level(), rhythm.ping()),
        pause);
  }

  SomeGroups in(String zone) {
    return new SomeGroups(
        new Rhythm(
            rhythm.at(),
            ZoneId.of(zone),
            rhythm.days(),
            rhythm.mix(),
            rhythm.level(),
            rhythm.ping()),
        pause);
  }

  SomeGroups on(DayOfWeek first, DayOfWeek... more) {
    return new SomeGroups(
        new Rhythm(
            rhythm.at(),
            rhythm.zone(),
            EnumSet.of(first, more),
            rhythm.mix(),
            rhythm.level(),
            rhythm.ping()),
        pause);
  }

  SomeGroups asking(Level level, Category... mix) {
    return new SomeGroups(
        new Rhythm(rhythm.at(), rhythm.zone(), rhythm.days(), Set.of(mix), level, rhythm.ping()),
        pause);
  }

  /** Paused between two wall-clock times of its zone. */
  SomeGroups paused(String since, String until) {
    return new SomeGroups(
        rhythm, Optional.of(new StudyGroup.Pause(moment(since), Optional.of(moment(until)))));
  }

  SomeGroups pausedSince(String since) {
    return new SomeGroups(
        rhythm, Optional.of(new StudyGroup.Pause(moment(since), Optional.empty())));
  }

  /** The first instant at which the group's clocks show this. */
  Instant moment(String local) {
    return LocalDateTime.parse(local)
        .atZone(rhythm.zone())
        .withEarlierOffsetAtOverlap()
        .toInstant();
  }

  StudyGroup group() {
    return new StudyGroup(1, FeatureRig.channel("practice"), rhythm, Instant.EPOCH, pause, false);
  }
}
