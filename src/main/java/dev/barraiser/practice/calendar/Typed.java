package dev.barraiser.practice.calendar;

import dev.barraiser.text.Nearest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times, dates and time zones as people type them into forms. Pure. */
public final class Typed {

  /** The most characters that a field for a time zone takes. */
  public static final int LONGEST_ZONE = 60;

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);

  /** The zones of places, and UTC: the rest are abbreviations and aliases that confuse. */
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equals("UTC") || (id.contains("/") && !id.matches("(Etc|SystemV)/.*")))
          .sorted()
          .toList();

  /** What machines call it whose clock goes by it. */
  private static final Set<String> ALSO_UTC =
      Set.of("ETC/UTC", "ETC/UCT", "ETC/GMT", "ETC/ZULU", "ETC/UNIVERSAL", "GMT", "Z", "ZULU");

  private Typed() {}

  /** A time of day: {@code 18:00}, {@code 9.30}, {@code 18}, {@code 6 pm}, {@code 6:30pm}. */
  public static Optional<LocalTime> time(String typed) {
    Matcher matcher = TIME.matcher(typed.strip());
    if (!matcher.matches()) return Optional.empty();
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    if (minute > 59) return Optional.empty();
    if (matcher.group(3) == null)
      return hour > 23 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    if (hour < 1 || hour > 12) return Optional.empty();
    boolean afternoon = matcher.group(3).equalsIgnoreCase("pm");
    return Optional.of(LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute));
  }

  /** A date as {@code 2026-03-31}, of this century: no other can be meant. */
  public static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip())).filter(date -> date.getYear() / 100 == 20);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * A time zone by its name, ignoring case and taking blanks for underscores, or by its city alone
   * where only one zone is called so.
   */
  public static Optional<ZoneId> zone(String typed) {
    String name = name(typed);
    Optional<String> whole = ZONES.stream().filter(id -> id.equalsIgnoreCase(name)).findFirst();
    if (whole.isPresent()) return whole.map(ZoneId::of);
    if (ALSO_UTC.contains(name.toUpperCase(Locale.ROOT))) return Optional.of(ZoneId.of("UTC"));
    List<String> cities = ZONES.stream().filter(id -> city(id).equalsIgnoreCase(name)).toList();
    return cities.size() == 1 ? Optional.of(ZoneId.of(cities.getFirst())) : Optional.empty();
  }

  /**
   * What a form shows of a zone that was typed before it opened: its name, or, for what is no zone,
   * the same again, so that the form can say so.
   */
  public static String zoneToShow(String typed) {
    String shown = zone(typed).map(ZoneId::getId).orElse(typed);
    return shown.substring(0, Math.min(shown.length(), LONGEST_ZONE));
  }

  /** A zone's name as people read it: what machines call UTC is UTC, and blanks are blanks. */
  public static String zoneWords(ZoneId zone) {
    String id = zone.getId();
    return ALSO_UTC.contains(id.toUpperCase(Locale.ROOT)) ? "UTC" : id.replace('_', ' ');
  }

  /** The zone somebody may have meant who typed none. */
  public static Optional<String> nearestZone(String typed) {
    String name = name(typed);
    Optional<String> whole = Nearest.to(name, ZONES);
    if (whole.isPresent() || name.isEmpty()) return whole;
    Optional<String> near = Nearest.to(name, ZONES.stream().map(Typed::city).toList());
    return near.flatMap(city -> ZONES.stream().filter(id -> city(id).equals(city)).findFirst());
  }

  /** The zones that what is being typed could become, those whose city begins with it first. */
  public static List<String> zonesLike(String typed, int most) {
    String part = name(typed).toLowerCase(Locale.ROOT);
    return ZONES.stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).contains(part))
        .sorted(Comparator.comparing(id -> !city(id).toLowerCase(Locale.ROOT).startsWith(part)))
        .limit(most)
        .toList();
  }

  private static String name(String typed) {
    return typed.strip().replaceAll("\\s+", "_");
  }

  private static String city(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
