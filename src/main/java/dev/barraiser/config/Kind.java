package dev.barraiser.config;

import dev.barraiser.text.Nearest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a key's value can be. Pure.
 *
 * @param takes the values for people, to go after "takes": {@code a port from 0 to 65535}
 * @param names the valid values where they can be named, for "did you mean"
 * @param read empty for a text that is none of the values
 */
record Kind<T>(
    String takes, Collection<String> names, boolean list, Function<String, Optional<T>> read) {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})([smhd])");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})");
  private static final Pattern WEIGHTS =
      Pattern.compile("(\\d{1,3})/(\\d{1,3})/(\\d{1,3})/(\\d{1,3})");
  private static final Pattern COMMAND = Pattern.compile("/?([a-z0-9_-]{1,31})");

  /** Somebody's log-in within an address, which is not to be repeated. */
  private static final Pattern PASSWORD = Pattern.compile("//[^/]*@");

  /** A password in a database's address. */
  private static final Pattern SECRET =
      Pattern.compile("(?i)(?<=[?&])[a-z]*password[a-z]*=[^&]*|(?<=//)[^?]*@");

  /** What an address may say about the connection: nothing that names a class or writes a file. */
  private static final Set<String> CONNECTION =
      Set.of(
          "user",
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "applicationname",
          "currentschema",
          "connecttimeout",
          "logintimeout",
          "sockettimeout",
          "tcpkeepalive",
          "targetservertype",
          "gssencmode",
          "channelbinding");

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(
              Collectors.toMap(
                  day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT),
                  Function.identity(),
                  (first, second) -> first,
                  LinkedHashMap::new));

  /** Why {@code text} is refused, as a whole sentence. */
  String refusal(String key, String text) {
    String shown = SECRET.matcher(PASSWORD.matcher(text).replaceFirst("//…@")).replaceAll("…");
    String found = text.isEmpty() ? "nothing" : "“" + shown + "”";
    String meant =
        Nearest.to(text, names).map(near -> "; did you mean “" + near + "”?").orElse(".");
    return key + " takes " + takes + ", not " + found + meant;
  }

  static Kind<Integer> number(int from, int to) {
    return of("a whole number from " + from + " to " + to, text -> integer(text, from, to));
  }

  private static Optional<Integer> integer(String text, int from, int to) {
    if (!text.matches("\\d{1,9}")) return Optional.empty();
    return Optional.of(Integer.parseInt(text)).filter(number -> number >= from && number <= to);
  }

  /** 0 is any port that is free. */
  static Kind<Integer> port() {
    return of("a port from 1 to 65535, or 0 for any free one", text -> integer(text, 0, 65_535));
  }

  static Kind<String> host() {
    return of(
        "an address or a host name",
        text -> Optional.of(text).filter(Predicate.not(String::isEmpty)).filter(Kind::isOneWord));
  }

  private static boolean isOneWord(String text) {
    return text.chars().noneMatch(Character::isWhitespace);
  }

  /** Ends with a slash, also where it was left out. */
  static Kind<URI> apiAddress() {
    return of(
        "an https address (http only on this machine, since tokens travel there)",
        Kind::apiAddress);
  }

  private static Optional<URI> apiAddress(String text) {
    return address(text, "https", "http");
  }

  /** Of a scheme that is encrypted, or on this machine of its plain sister. */
  private static Optional<URI> address(String text, String encrypted, String plain) {
    try {
      var address = new URI(text.endsWith("/") ? text : text + "/");
      return Optional.of(address).filter(one -> mayCarryTokens(one, encrypted, plain));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean mayCarryTokens(URI address, String encrypted, String plain) {
    boolean bare =
        address.getHost() != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
    if (!bare) return false;
    return encrypted.equals(address.getScheme())
        || (plain.equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
  }

  static Kind<Settings.Gateway> gateway() {
    return of(
        "auto or a wss address (ws only on this machine, since the token travels there)",
        text ->
            text.equals("auto")
                ? Optional.of(new Settings.Gateway.Named())
                : address(text, "wss", "ws").map(Settings.Gateway.At::new));
  }

  static Kind<Settings.Shards> shards() {
    return of(
        "auto or a whole number from 1 to 1000",
        text ->
            text.equals("auto")
                ? Optional.of(new Settings.Shards.Advised())
                : integer(text, 1, 1000).map(Settings.Shards.Exactly::new));
  }

  /** Without its slash. Slack counts the slash among its 32 characters. */
  static Kind<String> commandName() {
    return of(
        "a command of at most 32 characters: /, then small letters, digits, - and _",
        text ->
            Optional.of(COMMAND.matcher(text)).filter(Matcher::matches).map(name -> name.group(1)));
  }

  static Kind<Path> folder() {
    return of("a folder", Kind::path);
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Empty for none. */
  static Kind<Optional<String>> postgres() {
    return of(
        "nothing, or an address such as jdbc:postgresql://host/name?user=me, without a password",
        text -> {
          if (text.isEmpty()) return Optional.of(Optional.<String>empty());
          return isPostgres(text) ? Optional.of(Optional.of(text)) : Optional.empty();
        });
  }

  private static boolean isPostgres(String text) {
    if (!text.startsWith("jdbc:postgresql://") || !isOneWord(text)) return false;
    if (SECRET.matcher(text).find()) return false;
    int query = text.indexOf('?');
    return query < 0
        || Arrays.stream(text.substring(query + 1).split("&", -1))
            .map(one -> one.split("=", 2)[0].toLowerCase(Locale.ROOT))
            .allMatch(CONNECTION::contains);
  }

  static Kind<Settings.Bank> bank() {
    return of(
        "a folder, or nothing for the built-in questions",
        text ->
            text.isEmpty()
                ? Optional.of(new Settings.Bank.BuiltIn())
                : path(text).map(Settings.Bank.Folder::new));
  }

  static Kind<Duration> duration(String from, String to) {
    Duration least = duration(from).orElseThrow();
    Duration most = duration(to).orElseThrow();
    return of(
        "a duration from " + from + " to " + to + ", such as 90s, 15m, 4h or 60d",
        text ->
            duration(text)
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0));
  }

  private static Optional<Duration> duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) return Optional.empty();
    long count = Long.parseLong(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  static Kind<Settings.Range> quota() {
    return of(
        "two numbers from 1 to 99 such as 5-7, the smaller first",
        text -> {
          Matcher parts = RANGE.matcher(text);
          if (!parts.matches()) return Optional.empty();
          int from = Integer.parseInt(parts.group(1));
          int to = Integer.parseInt(parts.group(2));
          return from >= 1 && from <= to && to <= 99
              ? Optional.of(new Settings.Range(from, to))
              : Optional.empty();
        });
  }

  static Kind<Settings.Weights> weights() {
    return of(
        "four whole numbers such as 25/20/35/20 that add up to 100",
        text -> {
          Matcher parts = WEIGHTS.matcher(text);
          if (!parts.matches()) return Optional.empty();
          var weights =
              new Settings.Weights(
                  Integer.parseInt(parts.group(1)),
                  Integer.parseInt(parts.group(2)),
                  Integer.parseInt(parts.group(3)),
                  Integer.parseInt(parts.group(4)));
          int whole = weights.situation() + weights.task() + weights.action() + weights.result();
          return Optional.of(weights).filter(ignored -> whole == 100);
        });
  }

  static Kind<LocalTime> time() {
    return of("a time such as 09:00", Kind::time);
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text, TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Kind<Settings.QuietHours> quietHours() {
    return of(
        "two times such as 21:00-08:00",
        text -> {
          String[] parts = text.split("-", -1);
          if (parts.length != 2) return Optional.empty();
          return time(parts[0].strip())
              .flatMap(from ->
                  time(parts[1].strip()).map(until -> new Settings.QuietHours(from, until)));
        });
  }

  static Kind<DayOfWeek> day() {
    return new Kind<>(String.join(", ", DAYS.keySet()), DAYS.keySet(), false, Kind::day);
  }

  /** {@code sun}, or {@code Sunday} written out. */
  private static Optional<DayOfWeek> day(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return DAYS.values().stream()
        .filter(day -> lower.equals(day.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> Optional.ofNullable(DAYS.get(lower)));
  }

  static Kind<Set<DayOfWeek>> weekdays() {
    return new Kind<>("days such as mon, wed, fri", DAYS.keySet(), true, Kind::weekdays);
  }

  private static Optional<Set<DayOfWeek>> weekdays(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : text.split(",", -1)) {
      Optional<DayOfWeek> day = day(word.strip());
      if (day.isEmpty()) return Optional.empty();
      days.add(day.get());
    }
    return Optional.of(days);
  }

  /** {@code auto} is the machine's own. */
  static Kind<ZoneId> zone() {
    // TimeZone.getTimeZone takes "America/NewYork" for GMT without a word; ZoneId does not.
    Set<String> zones = ZoneId.getAvailableZoneIds();
    return new Kind<>(
        "auto (this machine's) or a time zone such as Europe/Berlin",
        zones,
        false,
        text ->
            text.equals("auto")
                ? Optional.of(ZoneId.systemDefault())
                : Optional.of(text).filter(zones::contains).map(ZoneId::of));
  }

  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E value : type.getEnumConstants()) {
      byName.put(value.name().toLowerCase(Locale.ROOT), value);
    }
    return oneOf(byName);
  }

  private static <E> Kind<E> oneOf(Map<String, E> byName) {
    return new Kind<>(
        String.join(", ", byName.keySet()),
        byName.keySet(),
        false,
        text -> Optional.ofNullable(byName.get(text)));
  }

  private static <T> Kind<T> of(String takes, Function<String, Optional<T>> read) {
    return new Kind<>(takes, List.of(), false, read);
  }
}
