package dev.barraiser.config;

import dev.barraiser.text.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.slf4j.event.Level;

/**
 * Everything that can be set. Only the composition root holds a whole one and hands out the parts;
 * what each key means stands in {@link Keys}.
 */
public record Settings(
    Data data,
    Storage storage,
    Delivery delivery,
    Room room,
    Http http,
    Slack slack,
    Discord discord,
    Questions questions,
    People people,
    Daily daily,
    Answers answers,
    Privacy privacy,
    Quotas quotas,
    Streaks streaks,
    Nudges nudges,
    Digest digest,
    Coach coach,
    Log log,
    Tokens tokens) {

  public record Data(Path dir) {}

  /**
   * Where everything is kept, if not in a file of {@link Data}.
   *
   * @param postgres a JDBC address without a password; empty for the file
   * @param takeover after which silence of a process the others that name the same database take
   *     over its work
   */
  public record Storage(Optional<String> postgres, Optional<Secret> password, Duration takeover) {}

  /**
   * How effects are delivered.
   *
   * @param atOnce how many to one platform at the same time
   */
  public record Delivery(int atOnce) {}

  public record Room(Enabled enabled, String host, int port) {}

  /** Whether the practice room is on. */
  public enum Enabled {
    AUTO,
    ON,
    OFF
  }

  public record Http(String host, int port) {}

  /**
   * How Slack is reached.
   *
   * @param login what to log in with; whether Slack is on at all
   * @param api where the Web API is; ends with a slash
   * @param barraiser what {@code /barraiser} is called there, without its slash
   * @param question the same for {@code /question}
   */
  public record Slack(SlackLogin login, URI api, String barraiser, String question) {}

  /** How Slack reaches the bot. */
  public enum SlackMode {
    SOCKET,
    HTTP
  }

  /** The tokens of Slack, as the mode needs them. Their text form is dots. */
  public sealed interface SlackLogin {
    /** Slack is off. */
    record None() implements SlackLogin {}

    record Socket(Secret botToken, Secret appToken) implements SlackLogin {}

    record Http(Secret botToken, Secret signingSecret) implements SlackLogin {}
  }

  /**
   * How Discord is reached.
   *
   * @param token what to log in with; empty while Discord is off
   * @param api where the REST API is; ends with a slash
   */
  public record Discord(Optional<Secret> token, URI api, Gateway gateway, Shards shards) {}

  /** Where Discord's gateway is. */
  public sealed interface Gateway {
    /** Where Discord's API says. */
    record Named() implements Gateway {}

    record At(URI address) implements Gateway {}
  }

  /** Over how many connections Discord's servers are spread. */
  public sealed interface Shards {
    /** As many as Discord advises. */
    record Advised() implements Shards {}

    record Exactly(int count) implements Shards {}
  }

  /**
   * Where questions come from.
   *
   * @param notAgain how long an answered question is not offered again
   */
  public record Questions(Bank bank, Duration notAgain) {}

  /** The question bank to use. */
  public sealed interface Bank {
    record BuiltIn() implements Bank {}

    record Folder(Path path) implements Bank {}
  }

  public record People(ZoneId timeZone) {}

  public record Daily(Duration lateness) {}

  public record Answers(int minimumWords, Duration window, Duration quiet) {}

  /**
   * How long what people do is kept.
   *
   * @param keepAnswers from when an answer was given
   */
  public record Privacy(Duration keepAnswers) {}

  public record Quotas(Range leadershipImpact, Range characterValues, Range visionStrategy) {}

  /** A quota: met from {@code from}, full at {@code to}. */
  public record Range(int from, int to) {}

  public record Streaks(int answersAWeek) {}

  public record Nudges(Set<DayOfWeek> days, LocalTime time, QuietHours quietHours, int aWeek) {
    public Nudges {
      days = Set.copyOf(days);
    }
  }

  /** From a time of day up to another, over midnight when that is the earlier one. */
  public record QuietHours(LocalTime from, LocalTime until) {
    public boolean hold(LocalTime at) {
      boolean afterFrom = !at.isBefore(from);
      boolean beforeUntil = at.isBefore(until);
      return from.isAfter(until) ? afterFrom || beforeUntil : afterFrom && beforeUntil;
    }
  }

  public record Digest(DayOfWeek day, LocalTime time) {}

  /**
   * How answers are read.
   *
   * @param weights the percentages to lean towards
   * @param wordsPerMinute how fast an answer is taken to be spoken
   */
  public record Coach(Weights weights, int wordsPerMinute, Embeddings embeddings) {}

  /** The percentages of an answer's four parts; together 100. */
  public record Weights(int situation, int task, int action, int result) {}

  /** What turns sentences into numbers. */
  public enum Embeddings {
    /** The sentence model, or the table where it cannot run. */
    AUTO,
    MODEL,
    TABLE
  }

  public record Log(Level level, LogFormat format) {}

  /** What a line of the log looks like. */
  public enum LogFormat {
    TEXT,
    JSON
  }

  /** For which chat platforms a token is set. */
  public record Tokens(boolean slack, boolean discord) {
    public boolean none() {
      return !slack && !discord;
    }
  }

  /** Whether the practice room is to be opened. */
  public boolean roomIsOn() {
    return switch (room.enabled()) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> tokens.none();
    };
  }
}
