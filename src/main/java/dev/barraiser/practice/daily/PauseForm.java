package dev.barraiser.practice.daily;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.calendar.DateWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form in which a pause is given its end: what can be typed, as a select. Pure. */
final class PauseForm {

  static final String NAME = "daily.pause";

  private static final String UNTIL = "until";
  private static final String DATE = "date";
  private static final String BY_HAND = "by-hand";

  /** A pause begins again with a week; so many Mondays are offered. */
  private static final int MONDAYS = 4;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private PauseForm() {}

  static Form of(LocalDate today) {
    List<Field.Option> ends = new ArrayList<>();
    ends.add(new Field.Option(BY_HAND, "Until somebody ends it"));
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    for (int week = 0; week < MONDAYS; week++) {
      LocalDate end = monday.plusWeeks(week);
      ends.add(new Field.Option(end.toString(), "Until " + DAY.format(end)));
    }
    return new Form(
        Action.of(NAME),
        "Pause the questions",
        "Pause",
        List.of(
            new Form.Page(
                "",
                List.of(
                    new Field.Choice(UNTIL, "How long", "", true, BY_HAND, ends),
                    Field.Text.line(DATE, "Or until another date")
                        .optional()
                        .max(40)
                        .help(
                            "Such as 2026-03-09, 9 March or Monday: questions come again then")))));
  }

  static Map<String, String> errors(Values values, LocalDate today) {
    String typed = values.text(DATE);
    Optional<LocalDate> until = until(values, today);
    if (!typed.isEmpty() && until.isEmpty()) {
      return Map.of(DATE, "Write a date like 2026-03-09, 9 March or Monday.");
    }
    if (until.map(date -> !date.isAfter(today)).orElse(false)) {
      return Map.of(typed.isEmpty() ? UNTIL : DATE, "That is not in the future.");
    }
    return Map.of();
  }

  /** The date on which questions come again; empty for a pause without an end. */
  static Optional<LocalDate> until(Values values, LocalDate today) {
    String typed = values.text(DATE);
    return DateWords.read(typed.isEmpty() ? values.text(UNTIL) : typed, today);
  }
}
