package dev.barraiser.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.event.Level;

/** Every key of the settings. */
public final class Keys {

  static final Key<Path> DATA_DIR =
      new Key<>(
          "data.dir",
          Kind.folder(),
          "./data",
          "Where everything is kept: one SQLite file. Made when it is not there.");

  static final Key<Optional<String>> STORAGE_URL =
      new Key<>(
          "storage.url",
          Kind.postgres(),
          "",
          "A PostgreSQL database to keep everything in, instead of the file in data.dir. Its"
              + " password goes into STORAGE_PASSWORD. Several processes that name the same one"
              + " share the work.");

  static final Key<Duration> STORAGE_TAKEOVER =
      new Key<>(
          "storage.takeover",
          Kind.duration("6s", "10m"),
          "30s",
          "Within which time the work of a process that died, or was frozen, is taken over by the"
              + " others. The same for all of them.");

  static final Key<Integer> DELIVERY_AT_ONCE =
      new Key<>(
          "delivery.at-once",
          Kind.number(1, 1000),
          "64",
          "How many messages a process is sending to one platform at the same time. What answers a"
              + " person does not count: it never waits.");

  static final Key<Settings.Enabled> ROOM_ENABLED =
      new Key<>(
          "room.enabled",
          Kind.oneOf(Settings.Enabled.class),
          "auto",
          "The practice room in the browser. auto: on while no chat platform's token is set,"
              + " since in the room anybody can act as anybody.");

  static final Key<String> ROOM_HOST =
      new Key<>(
          "room.host",
          Kind.host(),
          "127.0.0.1",
          "The address the room listens on. It has no log-in: keep it to this machine.");

  static final Key<Integer> ROOM_PORT =
      new Key<>("room.port", Kind.port(), "8080", "The room's port.");

  static final Key<String> HTTP_HOST =
      new Key<>(
          "http.host",
          Kind.host(),
          "127.0.0.1",
          "The address that /readyz, /livez, /healthz and /metrics listen on, and /slack/events"
              + " where slack.mode is http.");

  static final Key<Integer> HTTP_PORT = new Key<>("http.port", Kind.port(), "8081", "Their port.");

  static final Key<Settings.SlackMode> SLACK_MODE =
      new Key<>(
          "slack.mode",
          Kind.oneOf(Settings.SlackMode.class),
          "socket",
          "How Slack reaches the bot. socket: the bot opens a WebSocket to Slack, so that no public"
              + " address is needed. http: Slack calls /slack/events on http.host and http.port,"
              + " through an https address of yours.");

  static final Key<URI> SLACK_API_BASE_URL =
      new Key<>(
          "slack.api-base-url",
          Kind.apiAddress(),
          "https://slack.com/api/",
          "Where Slack's Web API is; another one for a proxy of yours.");

  static final Key<String> SLACK_COMMANDS_BARRAISER =
      new Key<>(
          "slack.commands.barraiser",
          Kind.commandName(),
          "/barraiser",
          "What the command /barraiser is called in Slack, where another app owns that name. The"
              + " app's manifest must say the same.");

  static final Key<String> SLACK_COMMANDS_QUESTION =
      new Key<>(
          "slack.commands.question", Kind.commandName(), "/question", "The same for /question.");

  static final Key<URI> DISCORD_API_BASE_URL =
      new Key<>(
          "discord.api-base-url",
          Kind.apiAddress(),
          "https://discord.com/api/v10/",
          "Where Discord's REST API is; another one for a proxy of yours.");

  static final Key<Settings.Gateway> DISCORD_GATEWAY_URL =
      new Key<>(
          "discord.gateway-url",
          Kind.gateway(),
          "auto",
          "Where Discord's gateway is. auto: the address that Discord's API names.");

  static final Key<Settings.Shards> DISCORD_SHARDS =
      new Key<>(
          "discord.shards",
          Kind.shards(),
          "auto",
          "Over how many connections the servers are spread. auto: as many as Discord advises,"
              + " which is one up to 1,000 servers.");

  static final Key<Settings.Bank> QUESTIONS_DIR =
      new Key<>(
          "questions.dir",
          Kind.bank(),
          "",
          "A folder of question files to use instead of the built-in ones, in the form that"
              + " config/questions explains. Outlines of its own go into its frameworks.yaml.");

  static final Key<Duration> QUESTIONS_NOT_AGAIN =
      new Key<>(
          "questions.not-again",
          Kind.duration("0d", "3650d"),
          "60d",
          "How long a question that a person answered is not offered to them again while others"
              + " remain.");

  static final Key<ZoneId> PEOPLE_TIME_ZONE =
      new Key<>(
          "people.time-zone",
          Kind.zone(),
          "auto",
          "The time zone of people and groups that have not told theirs.");

  static final Key<Duration> DAILY_LATENESS =
      new Key<>(
          "daily.lateness",
          Kind.duration("1m", "24h"),
          "4h",
          "How late a daily question is still posted, on its own local date, after the bot was"
              + " down.");

  static final Key<Integer> ANSWERS_MINIMUM_WORDS =
      new Key<>(
          "answers.minimum-words",
          Kind.number(1, 500),
          "35",
          "A reply with at least this many words is taken for an answer.");

  static final Key<Duration> ANSWERS_WINDOW =
      new Key<>(
          "answers.window",
          Kind.duration("1m", "24h"),
          "15m",
          "Messages of one person within this time make up one answer.");

  static final Key<Duration> ANSWERS_QUIET =
      new Key<>(
          "answers.quiet",
          Kind.duration("0s", "1h"),
          "2m",
          "How long a person must be silent before they are told that their answer was gathered.");

  static final Key<Settings.Range> QUOTAS_LEADERSHIP_IMPACT =
      new Key<>(
          "quotas.leadership-impact",
          Kind.quota(),
          "5-7",
          "Stories of Leadership Impact: from how many the quota is met, and at how many it is"
              + " full.");

  static final Key<Settings.Range> QUOTAS_CHARACTER_VALUES =
      new Key<>("quotas.character-values", Kind.quota(), "3-5", "The same for Character/Values.");

  static final Key<Settings.Range> QUOTAS_VISION_STRATEGY =
      new Key<>("quotas.vision-strategy", Kind.quota(), "3-5", "The same for Vision/Strategy.");

  static final Key<Duration> PRIVACY_KEEP_ANSWERS =
      new Key<>(
          "privacy.keep-answers",
          Kind.duration("7d", "3650d"),
          "180d",
          "How long answers are kept, with what was said of them. Stories stay until their owner"
              + " deletes them.");

  static final Key<Integer> STREAKS_ANSWERS_A_WEEK =
      new Key<>(
          "streaks.answers-a-week",
          Kind.number(1, 21),
          "2",
          "How many answers make a week count for a streak.");

  static final Key<Set<DayOfWeek>> NUDGES_DAYS =
      new Key<>(
          "nudges.days",
          Kind.weekdays(),
          "tue, thu",
          "The days on which people who said yes are nudged, until they choose their own.");

  static final Key<LocalTime> NUDGES_TIME =
      new Key<>("nudges.time", Kind.time(), "18:00", "The time of day, in the person's own zone.");

  static final Key<Settings.QuietHours> NUDGES_QUIET_HOURS =
      new Key<>(
          "nudges.quiet-hours",
          Kind.quietHours(),
          "20:00-08:00",
          "Nobody is nudged between these times of their own day.");

  static final Key<Integer> NUDGES_A_WEEK =
      new Key<>(
          "nudges.a-week",
          Kind.number(1, 5),
          "2",
          "At most so many nudges a person in any seven days.");

  static final Key<DayOfWeek> DIGEST_DAY =
      new Key<>(
          "digest.day", Kind.day(), "mon", "The day of a group's weekly digest, in its zone.");

  static final Key<LocalTime> DIGEST_TIME =
      new Key<>("digest.time", Kind.time(), "09:30", "The time of the weekly digest.");

  static final Key<Settings.Weights> COACH_WEIGHTS =
      new Key<>(
          "coach.weights",
          Kind.weights(),
          "25/20/35/20",
          "The percentages of an answer that Situation, Task, Action and Result are to lean"
              + " towards.");

  static final Key<Integer> COACH_WORDS_PER_MINUTE =
      new Key<>(
          "coach.words-per-minute",
          Kind.number(60, 300),
          "150",
          "How fast an answer is taken to be spoken.");

  static final Key<Settings.Embeddings> COACH_EMBEDDINGS =
      new Key<>(
          "coach.embeddings",
          Kind.oneOf(Settings.Embeddings.class),
          "auto",
          "What the coach reads with. model: a small sentence model on this machine. table: a"
              + " plainer word table, for machines on which the model cannot run. auto: the model"
              + " where it runs.");

  static final Key<Level> LOG_LEVEL =
      new Key<>(
          "log.level",
          Kind.oneOf(Level.class),
          "info",
          "How much the log says on the error stream. No level logs what people write.");

  static final Key<Settings.LogFormat> LOG_FORMAT =
      new Key<>(
          "log.format",
          Kind.oneOf(Settings.LogFormat.class),
          "text",
          "text: lines for people. json: an object a line, with the number of the event or the id"
              + " of the effect that it is about.");

  private static final List<Key<?>> ALL =
      List.of(
          DATA_DIR,
          STORAGE_URL,
          STORAGE_TAKEOVER,
          DELIVERY_AT_ONCE,
          ROOM_ENABLED,
          ROOM_HOST,
          ROOM_PORT,
          HTTP_HOST,
          HTTP_PORT,
          SLACK_MODE,
          SLACK_API_BASE_URL,
          SLACK_COMMANDS_BARRAISER,
          SLACK_COMMANDS_QUESTION,
          DISCORD_API_BASE_URL,
          DISCORD_GATEWAY_URL,
          DISCORD_SHARDS,
          QUESTIONS_DIR,
          QUESTIONS_NOT_AGAIN,
          PEOPLE_TIME_ZONE,
          DAILY_LATENESS,
          ANSWERS_MINIMUM_WORDS,
          ANSWERS_WINDOW,
          ANSWERS_QUIET,
          PRIVACY_KEEP_ANSWERS,
          QUOTAS_LEADERSHIP_IMPACT,
          QUOTAS_CHARACTER_VALUES,
          QUOTAS_VISION_STRATEGY,
          STREAKS_ANSWERS_A_WEEK,
          NUDGES_DAYS,
          NUDGES_TIME,
          NUDGES_QUIET_HOURS,
          NUDGES_A_WEEK,
          DIGEST_DAY,
          DIGEST_TIME,
          COACH_WEIGHTS,
          COACH_WORDS_PER_MINUTE,
          COACH_EMBEDDINGS,
          LOG_LEVEL,
          LOG_FORMAT);

  private Keys() {}

  /** In the order in which people read them. */
  public static List<Key<?>> all() {
    return ALL;
  }

  static Optional<Key<?>> named(String name) {
    return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
  }
}
