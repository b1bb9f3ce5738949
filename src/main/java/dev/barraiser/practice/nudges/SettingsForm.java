package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.calendar.Typed;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of {@code /barraiser settings}: draws it, and reads what was filled in. Pure. */
final class SettingsForm {

  static final Action ACTION = Action.of("nudges.settings");
  static final String ZONE = "zone";

  private static final String NUDGES = "nudges";
  private static final String AT = "at";
  private static final String DAYS = "days";
  private static final String WEEKLY = "weekly";
  private static final String QUIET_FROM = "quiet-from";
  private static final String QUIET_UNTIL = "quiet-until";
  private static final String SNOOZED_UNTIL = "snoozed-until";
  private static final String AWAY_FROM = "away-from";
  private static final String AWAY_UNTIL = "away-until";

  private static final List<Often> OFTEN =
      Stream.concat(
              Stream.of(new Often(1, 4), new Often(1, 2)),
              IntStream.rangeClosed(1, NudgeRules.MOST_WEEKLY).mapToObj(Often::aWeek))
          .toList();

  /** Settings reach this far, so that a mistyped year does not silence nudges for good. */
  private static final int FARTHEST_DAYS = 366;

  private SettingsForm() {}

  /** What a form says. */
  sealed interface Reading {}

  record Filled(boolean on, Preferences preferences, Optional<Leave> leave) implements Reading {}

  /** A sentence for each field that needs another value. */
  record Wrong(Map<String, String> byField) implements Reading {}

  /**
   * The form as it opens.
   *
   * @param zone the zone that they name, as typed; may be empty
   * @param otherwise the zone that holds while they name none
   * @param next what comes next by these rules, and why; empty while nudges are off
   * @param last what became of the last day on which one could have come; may be empty
   * @param forNow what holds instead of the limit, and why; empty where it holds
   */
  static Form of(
      boolean on,
      Preferences now,
      Optional<Leave> leave,
      String zone,
      WhichZone otherwise,
      LocalDate today,
      String next,
      String last,
      String forNow) {
    var first =
        new Form.Page(
            "When I may nudge you",
            List.of(
                new Field.Choice(
                    NUDGES,
                    "Nudges",
                    next,
                    true,
                    on ? "on" : "off",
                    List.of(new Field.Option("on", "On"), new Field.Option("off", "Off"))),
                Field.Text.line(AT, "At").help("Such as 18:00").value(now.at().toString()).max(10),
                new Field.Choices(
                    DAYS,
                    "On",
                    last,
                    true,
                    Arrays.stream(DayOfWeek.values())
                        .filter(now.days()::contains)
                        .map(Enum::name)
                        .toList(),
                    Arrays.stream(DayOfWeek.values())
                        .map(day -> new Field.Option(day.name(), name(day)))
                        .toList()),
                new Field.Choice(
                    WEEKLY,
                    "At most",
                    forNow,
                    true,
                    key(now.often()),
                    OFTEN.stream()
                        .map(often -> new Field.Option(key(often), often.words()))
                        .toList()),
                Field.Text.line(ZONE, "Time zone")
                    .optional()
                    .suggesting()
                    .help("Left empty: " + otherwise.words())
                    .value(Typed.zoneToShow(zone))
                    .max(Typed.LONGEST_ZONE)));
    var second =
        new Form.Page(
            "When I may not",
            List.of(
                Field.Text.line(QUIET_FROM, "Quiet from")
                    .value(now.quiet().from().toString())
                    .max(10),
                Field.Text.line(QUIET_UNTIL, "Quiet until")
                    .help("The same as above: no quiet hours")
                    .value(now.quiet().until().toString())
                    .max(10),
                date(
                    SNOOZED_UNTIL,
                    "Snoozed until",
                    "No nudge before this date",
                    now.snoozedUntil().filter(today::isBefore)),
                date(
                    AWAY_FROM,
                    "Away from",
                    "A leave also keeps your streak",
                    leave.map(Leave::from)),
                date(AWAY_UNTIL, "Away until", "The last day away", leave.map(Leave::until))));
    return new Form(ACTION, "Nudge settings", "Save", List.of(first, second));
  }

  private static Field date(String name, String label, String help, Optional<LocalDate> value) {
    return Field.Text.line(name, label)
        .optional()
        .help(help + ", as 2026-03-31")
        .value(value.map(LocalDate::toString).orElse(""))
        .max(10);
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Reads the form; dates are judged in the zone it names, else in {@code otherwise}. */
  static Reading read(Values values, ZoneId otherwise, Instant now) {
    Map<String, String> wrong = new HashMap<>();
    Optional<ZoneId> zone = zone(values.text(ZONE), wrong);
    LocalDate today = now.atZone(zone.orElse(otherwise)).toLocalDate();
    Optional<LocalTime> at = time(values, AT, wrong);
    Optional<LocalTime> quietFrom = time(values, QUIET_FROM, wrong);
    Optional<LocalTime> quietUntil = time(values, QUIET_UNTIL, wrong);
    Set<DayOfWeek> days = days(values.all(DAYS), wrong);
    Optional<Often> often = often(values.text(WEEKLY), wrong);
    boolean on = on(values.text(NUDGES), wrong);
    Optional<LocalDate> snoozedUntil = date(values, SNOOZED_UNTIL, today, wrong);
    Optional<Leave> leave = leave(values, today, wrong);
    if (at.isEmpty() || often.isEmpty() || quietFrom.isEmpty() || quietUntil.isEmpty())
      return new Wrong(wrong);
    var quiet = new QuietHours(quietFrom.get(), quietUntil.get());
    if (quiet.contains(at.get())) {
      wrong.put(
          AT, at.get() + " is in your quiet hours, " + quiet.from() + " to " + quiet.until() + ".");
    }
    return wrong.isEmpty()
        ? new Filled(
            on, new Preferences(at.get(), days, often.get(), quiet, zone, snoozedUntil), leave)
        : new Wrong(wrong);
  }

  private static boolean on(String typed, Map<String, String> wrong) {
    if (!typed.equals("on") && !typed.equals("off")) wrong.put(NUDGES, "Choose On or Off.");
    return typed.equals("on");
  }

  private static Optional<ZoneId> zone(String typed, Map<String, String> wrong) {
    if (typed.isEmpty()) return Optional.empty();
    Optional<ZoneId> zone = Typed.zone(typed);
    if (zone.isEmpty()) {
      String near =
          Typed.nearestZone(typed)
              .map(name -> "Did you mean " + name + "?")
              .orElse("Name a place, such as Europe/Berlin.");
      wrong.put(ZONE, "I do not know this time zone. " + near);
    }
    return zone;
  }

  private static Optional<LocalTime> time(Values values, String field, Map<String, String> wrong) {
    Optional<LocalTime> time = Typed.time(values.text(field));
    if (time.isEmpty()) wrong.put(field, "A time of day, such as 18:00 or 6 pm.");
    return time;
  }

  private static Set<DayOfWeek> days(List<String> chosen, Map<String, String> wrong) {
    Set<DayOfWeek> days =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> chosen.contains(day.name()))
            .collect(Collectors.toSet());
    if (days.isEmpty())
      wrong.put(DAYS, "Choose at least one day. To have no nudges at all, choose Off.");
    return days;
  }

  private static String key(Often often) {
    return often.weeks() == 1
        ? Integer.toString(often.times())
        : often.times() + "/" + often.weeks();
  }

  private static Optional<Often> often(String typed, Map<String, String> wrong) {
    Optional<Often> often = OFTEN.stream().filter(one -> key(one).equals(typed)).findFirst();
    if (often.isEmpty())
      wrong.put(
          WEEKLY, "Between once in four weeks and " + NudgeRules.MOST_WEEKLY + " times a week.");
    return often;
  }

  /** A date after today, within a year. */
  private static Optional<LocalDate> date(
      Values values, String field, LocalDate today, Map<String, String> wrong) {
    Optional<LocalDate> date = someDate(values, field, today, wrong);
    if (date.isPresent() && !date.get().isAfter(today)) {
      wrong.put(field, "That is not in the future. Leave it empty to have nudges now.");
    }
    return date;
  }

  private static Optional<LocalDate> someDate(
      Values values, String field, LocalDate today, Map<String, String> wrong) {
    String typed = values.text(field);
    if (typed.isEmpty()) return Optional.empty();
    Optional<LocalDate> date = Typed.date(typed);
    if (date.isEmpty()) {
      wrong.put(field, "A date as year, month and day, such as " + today.plusDays(14) + ".");
    } else if (date.get().isAfter(today.plusDays(FARTHEST_DAYS))
        || date.get().isBefore(today.minusDays(FARTHEST_DAYS))) {
      wrong.put(field, "A date within a year of today.");
    }
    return date;
  }

  private static Optional<Leave> leave(Values values, LocalDate today, Map<String, String> wrong) {
    Optional<LocalDate> from = someDate(values, AWAY_FROM, today, wrong);
    Optional<LocalDate> until = someDate(values, AWAY_UNTIL, today, wrong);
    if (wrong.containsKey(AWAY_FROM) || wrong.containsKey(AWAY_UNTIL)) return Optional.empty();
    if (from.isEmpty() && until.isEmpty()) return Optional.empty();
    if (from.isEmpty()) {
      wrong.put(AWAY_FROM, "From which day on? Or leave both days empty.");
      return Optional.empty();
    }
    if (until.isEmpty()) {
      wrong.put(AWAY_UNTIL, "Until which day? Or leave both days empty.");
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      wrong.put(AWAY_UNTIL, "That is before your first day away.");
      return Optional.empty();
    }
    if (until.get().isBefore(today)) {
      wrong.put(AWAY_UNTIL, "That is past. Leave both days empty if you are back.");
      return Optional.empty();
    }
    return Optional.of(new Leave(from.get(), until.get()));
  }
}
