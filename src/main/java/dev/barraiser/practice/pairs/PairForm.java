package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.calendar.Typed;
import dev.barraiser.practice.questions.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form in which somebody says when they could. Pure. */
final class PairForm {

  static final String NAME = "pairs.wish";

  private static final String LEVEL = "level";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  private PairForm() {}

  /**
   * @param groups the zone that the offered times are of
   * @param own the zone in which they are shown
   * @param before what they have chosen already
   * @param next when the mock interview begins that they have already
   */
  static Form of(
      WishStore.Week week,
      ZoneId groups,
      ZoneId own,
      Level usual,
      Optional<Wish> before,
      Optional<Instant> next) {
    List<Field> fields = new ArrayList<>();
    Set<Slot> chosen = before.map(Wish::slots).orElse(Set.of());
    for (Slot.Part part : Slot.Part.values()) {
      List<Slot> slots = part.slots();
      fields.add(
          new Field.Choices(
              part.key(),
              title(part, slots.stream().map(slot -> slot.at(week.monday(), groups)).toList(), own),
              "",
              false,
              slots.stream().filter(chosen::contains).map(Slot::key).toList(),
              slots.stream()
                  .map(slot ->
                      new Field.Option(
                          slot.key(), TIME.format(slot.at(week.monday(), groups).atZone(own))))
                  .toList()));
    }
    fields.add(
        new Field.Choice(
            LEVEL,
            "The level you prepare for",
            "Your question is chosen for it",
            true,
            before.map(Wish::level).orElse(usual).key(),
            Arrays.stream(Level.values())
                .map(level ->
                    new Field.Option(level.key(), level == Level.BOTH ? "Either" : level.key()))
                .toList()));
    return new Form(
        Action.of(NAME, week.group() + "." + week.monday()),
        "Interview each other",
        "Sign up",
        List.of(
            new Form.Page(
                next.map(at ->
                        "You have a mock interview on %s; its card is in my messages to you. "
                            .formatted(TIME.format(at.atZone(own))))
                        .orElse("")
                    + "The week of %s. The times are yours (%s). Choose every one that would do: the more, the"
                        .formatted(
                            DAY.format(week.monday()),
                            own.getId().replace("Etc/", "").replace('_', ' '))
                    + " likelier.",
                fields)));
  }

  /** A morning of the group may be the middle of somebody's night. */
  private static String title(Slot.Part part, List<Instant> slots, ZoneId own) {
    List<LocalTime> times =
        slots.stream().map(slot -> slot.atZone(own).toLocalTime()).distinct().sorted().toList();
    if (times.stream().allMatch(part::is)) return part.title();
    return "At " + times.stream().map(LocalTime::toString).collect(Collectors.joining(" or "));
  }

  /** The week that a form is about; empty for what is none. */
  static Optional<WishStore.Week> week(Action action) {
    String[] parts = action.subject().split("\\.", 2);
    if (parts.length < 2 || !parts[0].matches("[0-9]{1,18}")) return Optional.empty();
    return Typed.date(parts[1]).map(monday -> new WishStore.Week(Long.parseLong(parts[0]), monday));
  }

  static Map<String, String> errors(Values values) {
    return slots(values).isEmpty()
        ? Map.of(Slot.Part.EVENING.key(), "Choose at least one time, in any of the three.")
        : Map.of();
  }

  static Map<String, String> tooLate() {
    return Map.of(
        Slot.Part.EVENING.key(),
        "That week has been matched meanwhile. Type /barraiser pair again for the next one.");
  }

  static Set<Slot> slots(Values values) {
    return Arrays.stream(Slot.Part.values())
        .flatMap(part -> values.all(part.key()).stream())
        .flatMap(key -> Slot.of(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static Level level(Values values) {
    return WishStore.level(values.text(LEVEL));
  }

  static String inWords(LocalDate monday) {
    return DAY.format(monday);
  }
}
