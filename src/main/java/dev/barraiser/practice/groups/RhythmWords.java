package dev.barraiser.practice.groups;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rhythm in words. Pure. */
public final class RhythmWords {

  private RhythmWords() {}

  /** {@code 09:00, Monday to Friday, Europe/Berlin time}. */
  public static String when(StudyGroup.Rhythm rhythm) {
    return rhythm.at() + ", " + days(rhythm.days()) + ", " + rhythm.zone().getId() + " time";
  }

  /**
   * Which study group is meant, for somebody who may be in several: the way into its channel, and
   * to its latest question.
   */
  public static Words which(StudyGroup studyGroup, Optional<MessageRef> latestQuestion) {
    Words group = Words.of("your study group in ", new Span.InChannel(studyGroup.channel()));
    return latestQuestion
        .map(question ->
            group.and(Words.of(" (", new Span.Link(question, "its latest question"), ")")))
        .orElse(group);
  }

  static String days(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) return "every day";
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) return "Monday to Friday";
    return days.stream().sorted().map(RhythmWords::name).collect(Collectors.joining(", "));
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String mix(Set<Category> mix) {
    return mix.stream().sorted().map(Category::title).collect(Collectors.joining(", "));
  }

  static String level(Level level) {
    return level == Level.BOTH ? "L6 and L7" : level.key();
  }
}
