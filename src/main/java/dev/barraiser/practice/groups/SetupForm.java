package dev.barraiser.practice.groups;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.calendar.Typed;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form a study group is set up with: what it shows and what it accepts. Pure. */
final class SetupForm {

  static final String NAME = "groups.setup";
  static final String ZONE = "zone";

  private static final String TIME = "time";
  private static final String DAYS = "days";
  private static final String MIX = "mix";
  private static final String LEVEL = "level";
  private static final String PING = "ping";

  private SetupForm() {}

  /**
   * The form as it opens.
   *
   * @param zone the time zone as somebody typed it beforehand; empty for the rhythm's
   */
  static Form of(StudyGroup.Rhythm rhythm, Optional<String> zone, boolean exists) {
    return new Form(
        Action.of(NAME),
        exists ? "Change this study group" : "Make a study group",
        exists ? "Save" : "Set up",
        List.of(
            new Form.Page(
                "When",
                List.of(
                    Field.Text.line(TIME, "Time of the daily question")
                        .max(10)
                        .help("On the group's clock, such as 09:00 or 17:30")
                        .value(rhythm.at().toString()),
                    Field.Text.line(ZONE, "Time zone")
                        .max(Typed.LONGEST_ZONE)
                        .help("Type a city, such as Berlin")
                        .value(zone.map(Typed::zoneToShow).orElse(rhythm.zone().getId()))
                        .suggesting(),
                    new Field.Choices(
                        DAYS,
                        "Days",
                        "",
                        true,
                        names(rhythm.days()),
                        options(DayOfWeek.values(), RhythmWords::name)))),
            new Form.Page(
                "What",
                List.of(
                    new Field.Choices(
                        MIX,
                        "Questions about",
                        "They take turns",
                        true,
                        names(rhythm.mix()),
                        options(Category.values(), Category::title)),
                    new Field.Choice(
                        LEVEL,
                        "Level",
                        "Whose scope the questions fit",
                        true,
                        rhythm.level().name(),
                        options(Level.values(), RhythmWords::level)),
                    new Field.Choice(
                        PING,
                        "Whom a question pings",
                        "",
                        true,
                        rhythm.ping().name(),
                        options(StudyGroup.Ping.values(), StudyGroup.Ping::title))))));
  }

  private static <E extends Enum<E>> List<String> names(Set<E> values) {
    return values.stream().sorted().map(Enum::name).toList();
  }

  private static <E extends Enum<E>> List<Field.Option> options(
      E[] values, Function<E, String> title) {
    return Arrays.stream(values)
        .map(value -> new Field.Option(value.name(), title.apply(value)))
        .toList();
  }

  /** What each wrong field needs instead; empty when all is well. */
  static Map<String, String> errors(Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (time(values).isEmpty()) errors.put(TIME, "Write a time of day, such as 09:00 or 17:30.");
    if (zone(values).isEmpty()) errors.put(ZONE, unknownZone(values.text(ZONE)));
    if (chosen(values, DAYS, DayOfWeek.values()).isEmpty())
      errors.put(DAYS, "Choose at least one day.");
    if (chosen(values, MIX, Category.values()).isEmpty())
      errors.put(MIX, "Choose at least one of the three.");
    if (chosen(values, LEVEL, Level.values()).isEmpty()) errors.put(LEVEL, "Choose a level.");
    if (chosen(values, PING, StudyGroup.Ping.values()).isEmpty())
      errors.put(PING, "Choose one of the three.");
    return errors;
  }

  private static String unknownZone(String typed) {
    if (typed.isBlank()) return "Type a city, such as Berlin.";
    String unknown = "I know no time zone “" + typed + "”. ";
    return Typed.nearestZone(typed)
        .map(near -> unknown + "Did you mean " + near + "?")
        .orElse(unknown + "Type a large city in it, such as Berlin or America/New_York.");
  }

  /** What was filled in; for values without {@link #errors} only. */
  static StudyGroup.Rhythm rhythm(Values values) {
    return new StudyGroup.Rhythm(
        time(values).orElseThrow(),
        zone(values).orElseThrow(),
        chosen(values, DAYS, DayOfWeek.values()),
        chosen(values, MIX, Category.values()),
        chosen(values, LEVEL, Level.values()).iterator().next(),
        chosen(values, PING, StudyGroup.Ping.values()).iterator().next());
  }

  private static Optional<LocalTime> time(Values values) {
    return Typed.time(values.text(TIME));
  }

  private static Optional<ZoneId> zone(Values values) {
    return Typed.zone(values.text(ZONE));
  }

  private static <E extends Enum<E>> Set<E> chosen(Values values, String field, E[] all) {
    Collection<String> names = values.all(field);
    return Arrays.stream(all)
        .filter(value -> names.contains(value.name()))
        .collect(Collectors.toSet());
  }
}
