package dev.barraiser.config;

import dev.barraiser.text.Nearest;
import dev.barraiser.yaml.Problems;
import dev.barraiser.yaml.YamlFields;
import dev.barraiser.yaml.YamlFile;
import dev.barraiser.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the settings together: defaults, then the file, then the environment, then the command line.
 * Each value is checked where it stands, also one that a later source replaces.
 */
public final class SettingsLoader {

  /** Read when no other file is asked for, and only if it is there. */
  private static final Path USUAL_FILE = Path.of("config", "barraiser.yaml");

  private static final String PREFIX = "BARRAISER_";
  private static final String FROM_FILE = "_FILE";

  private static final Pattern SECRET =
      Pattern.compile("token|secret|passw(or)?d|credential|api-?_?key", Pattern.CASE_INSENSITIVE);

  private record Given(String text, String source, int line) {}

  private final Problems problems;
  private final Map<Key<?>, Given> given = new HashMap<>();

  private SettingsLoader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Loads the settings.
   *
   * @param config the file to read; null for {@code ./config/barraiser.yaml} if that is there
   * @param data what the command line says of {@code data.dir}; null when it says nothing
   * @param environment every variable there is
   * @return to be used only when nothing was added to {@code problems}; until then it holds the
   *     default for whatever cannot be used
   */
  public static Settings load(
      @Nullable Path config,
      @Nullable Path data,
      Map<String, String> environment,
      Problems problems) {
    var loader = new SettingsLoader(problems);
    if (config != null) {
      loader.file(config);
    } else if (Files.exists(USUAL_FILE)) {
      loader.file(USUAL_FILE);
    }
    loader.environment(new TreeMap<>(environment));
    if (data != null) {
      loader.given.put(Keys.DATA_DIR, new Given(data.toString(), "--data", 0));
    }
    var tokens = new Tokens(environment, problems);
    Settings settings = loader.settings(tokens);
    loader.checkTogether(settings);
    return settings;
  }

  // The file.

  private void file(Path file) {
    try {
      YamlFile.read(file.toString(), Files.readAllBytes(file), problems)
          .ifPresent(document -> section("", document.fields(), new HashMap<>()));
    } catch (IOException e) {
      problems.add(file.toString(), 0, "The settings file " + cannotBeRead(e));
    }
  }

  private static String cannotBeRead(IOException cause) {
    return cause instanceof NoSuchFileException ? "is not there." : "cannot be read.";
  }

  private void section(String prefix, YamlFields fields, Map<String, Integer> lines) {
    for (String name : fields.keys()) {
      YamlValue value = fields.get(name).orElseThrow();
      String path = prefix + name;
      Optional<Key<?>> key = Keys.named(path);
      if (key.isPresent()) {
        once(key.get(), fields, name, value, lines);
      } else if (isSection(path)) {
        section(path + ".", value.fields(), lines);
      } else if (!refusedAsSecret(path, fields, name, value)) {
        fields.problem(
            name, "There is no setting “" + path + "”" + meant(path, namesAndSections()));
      }
    }
  }

  /** {@code room.port: 1} and {@code room: {port: 1}} are both fine, but not both at once. */
  private void once(
      Key<?> key, YamlFields fields, String name, YamlValue value, Map<String, Integer> lines) {
    @Nullable Integer before = lines.putIfAbsent(key.name(), value.line());
    if (before != null) {
      fields.problem(name, key.name() + " stands here twice, first in line " + before + ".");
      return;
    }
    if (value.isMapping() || (value.isList() && !key.kind().list())) {
      value.problem(key.name() + " takes " + key.takes() + ", not " + value.kind() + ".");
      return;
    }
    String text =
        value.isEmpty() ? "" : value.isList() ? String.join(", ", value.texts()) : value.text();
    take(key, new Given(text, value.file(), value.line()));
  }

  /** Never repeats the value: it may be a real one. */
  private boolean refusedAsSecret(String path, YamlFields fields, String name, YamlValue value) {
    if (SECRET.matcher(name).find()) {
      fields.problem(
          name,
          "“"
              + path
              + "” looks like a secret, and secrets do not belong in this file. Set the"
              + " variable "
              + variableFor(path)
              + ", or "
              + variableFor(path)
              + FROM_FILE
              + " with the name of a file that holds it.");
      return true;
    }
    if (!value.isMapping()) return false;
    YamlFields inner = value.fields();
    return inner.keys().stream()
            .filter(
                key -> refusedAsSecret(path + "." + key, inner, key, inner.get(key).orElseThrow()))
            .count()
        > 0;
  }

  private static String variableFor(String path) {
    String variable = path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Nearest.to(variable, Tokens.VARIABLES).orElse("SLACK_BOT_TOKEN or DISCORD_TOKEN");
  }

  private static boolean isSection(String path) {
    return Keys.all().stream().anyMatch(key -> key.name().startsWith(path + "."));
  }

  private static List<String> namesAndSections() {
    return Keys.all().stream()
        .map(Key::name)
        .flatMap(name -> Stream.iterate(name, part -> !part.isEmpty(), SettingsLoader::section))
        .distinct()
        .toList();
  }

  /** What a name stands in: {@code slack.commands} for {@code slack.commands.question}, or "". */
  private static String section(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  // The environment.

  private void environment(Map<String, String> environment) {
    Map<String, Key<?>> byVariable =
        Keys.all().stream().collect(Collectors.toMap(Key::variable, key -> key));
    environment.forEach((variable, text) -> {
      if (!variable.startsWith(PREFIX) || text.isBlank()) return;
      Optional<Key<?>> plain = Optional.ofNullable(byVariable.get(variable));
      Optional<Key<?>> fromFile =
          variable.endsWith(FROM_FILE)
              ? Optional.ofNullable(byVariable.get(withoutSuffix(variable)))
              : Optional.empty();
      if (plain.isPresent()) {
        take(plain.get(), new Given(text.strip(), variable, 0));
      } else if (fromFile.isPresent()) {
        takeFromFile(fromFile.get(), variable, text.strip(), environment);
      } else {
        problems.add(variable, 0, "There is no such setting" + meantVariable(variable, byVariable));
      }
    });
  }

  private static String meantVariable(String variable, Map<String, Key<?>> byVariable) {
    String bare = variable.substring(PREFIX.length());
    String token = bare.endsWith(FROM_FILE) ? withoutSuffix(bare) : bare;
    return Tokens.VARIABLES.contains(token)
        ? "; tokens go without the prefix: " + bare + "."
        : meant(variable, byVariable.keySet());
  }

  private void takeFromFile(
      Key<?> key, String variable, String file, Map<String, String> environment) {
    if (!environment.getOrDefault(key.variable(), "").isBlank()) {
      problems.add(variable, 0, key.variable() + " is set too. Please set one of them.");
      return;
    }
    try {
      take(key, new Given(Files.readString(Path.of(file)).strip(), variable, 0));
    } catch (IOException | InvalidPathException e) {
      problems.add(variable, 0, "The file that it names, " + file + ", cannot be read.");
    }
  }

  private static String withoutSuffix(String variable) {
    return variable.substring(0, variable.length() - FROM_FILE.length());
  }

  private static String meant(String typed, java.util.Collection<String> names) {
    return Nearest.to(typed, names).map(near -> "; did you mean “" + near + "”?").orElse(".");
  }

  // All of it.

  private void take(Key<?> key, Given value) {
    if (key.kind().read().apply(value.text()).isEmpty()) {
      problems.add(value.source(), value.line(), key.kind().refusal(key.name(), value.text()));
      return;
    }
    given.put(key, value);
  }

  private <T> T value(Key<T> key) {
    @Nullable Given value = given.get(key);
    return key.kind()
        .read()
        .apply(value == null ? key.fallback() : value.text())
        .orElseThrow(() -> new IllegalStateException("a default of the wrong kind: " + key.name()));
  }

  private Settings settings(Tokens tokens) {
    return new Settings(
        new Settings.Data(value(Keys.DATA_DIR)),
        new Settings.Storage(
            value(Keys.STORAGE_URL), tokens.storage(), value(Keys.STORAGE_TAKEOVER)),
        new Settings.Delivery(value(Keys.DELIVERY_AT_ONCE)),
        new Settings.Room(value(Keys.ROOM_ENABLED), value(Keys.ROOM_HOST), value(Keys.ROOM_PORT)),
        new Settings.Http(value(Keys.HTTP_HOST), value(Keys.HTTP_PORT)),
        new Settings.Slack(
            tokens.slack(value(Keys.SLACK_MODE)),
            value(Keys.SLACK_API_BASE_URL),
            value(Keys.SLACK_COMMANDS_BARRAISER),
            value(Keys.SLACK_COMMANDS_QUESTION)),
        new Settings.Discord(
            tokens.discord(),
            value(Keys.DISCORD_API_BASE_URL),
            value(Keys.DISCORD_GATEWAY_URL),
            value(Keys.DISCORD_SHARDS)),
        new Settings.Questions(value(Keys.QUESTIONS_DIR), value(Keys.QUESTIONS_NOT_AGAIN)),
        new Settings.People(value(Keys.PEOPLE_TIME_ZONE)),
        new Settings.Daily(value(Keys.DAILY_LATENESS)),
        new Settings.Answers(
            value(Keys.ANSWERS_MINIMUM_WORDS),
            value(Keys.ANSWERS_WINDOW),
            value(Keys.ANSWERS_QUIET)),
        new Settings.Privacy(value(Keys.PRIVACY_KEEP_ANSWERS)),
        new Settings.Quotas(
            value(Keys.QUOTAS_LEADERSHIP_IMPACT),
            value(Keys.QUOTAS_CHARACTER_VALUES),
            value(Keys.QUOTAS_VISION_STRATEGY)),
        new Settings.Streaks(value(Keys.STREAKS_ANSWERS_A_WEEK)),
        new Settings.Nudges(
            value(Keys.NUDGES_DAYS),
            value(Keys.NUDGES_TIME),
            value(Keys.NUDGES_QUIET_HOURS),
            value(Keys.NUDGES_A_WEEK)),
        new Settings.Digest(value(Keys.DIGEST_DAY), value(Keys.DIGEST_TIME)),
        new Settings.Coach(
            value(Keys.COACH_WEIGHTS),
            value(Keys.COACH_WORDS_PER_MINUTE),
            value(Keys.COACH_EMBEDDINGS)),
        new Settings.Log(value(Keys.LOG_LEVEL), value(Keys.LOG_FORMAT)),
        tokens.set());
  }

  private void checkTogether(Settings settings) {
    int port = settings.http().port();
    if (settings.roomIsOn()
        && port != 0
        && port == settings.room().port()
        && settings.http().host().equals(settings.room().host())) {
      together(
          "room.port and http.port are both " + port + ". Please set one of them differently.",
          Keys.HTTP_PORT,
          Keys.ROOM_PORT,
          Keys.HTTP_HOST,
          Keys.ROOM_HOST);
    }
    if (settings.slack().barraiser().equals(settings.slack().question())) {
      together(
          "slack.commands.barraiser and slack.commands.question are both /"
              + settings.slack().question()
              + ". Please call one of them differently.",
          Keys.SLACK_COMMANDS_QUESTION,
          Keys.SLACK_COMMANDS_BARRAISER);
    }
    if (settings.nudges().quietHours().hold(settings.nudges().time())) {
      together(
          "nudges.time lies within nudges.quiet-hours, so nobody would ever be nudged.",
          Keys.NUDGES_TIME,
          Keys.NUDGES_QUIET_HOURS);
    }
  }

  /** Told at the first of the keys that somebody set: the defaults agree with each other. */
  private void together(String message, Key<?>... keys) {
    Given first =
        Stream.of(keys)
            .flatMap(key -> Optional.ofNullable(given.get(key)).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the defaults disagree: " + message));
    problems.add(first.source(), first.line(), message);
  }
}
