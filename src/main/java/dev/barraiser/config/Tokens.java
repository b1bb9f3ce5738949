package dev.barraiser.config;

import dev.barraiser.text.Secret;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tokens: each from its variable, or from the file that {@code NAME_FILE} names. Their mistakes
 * say what was probably pasted and never repeat it.
 */
final class Tokens {

  private static final String BOT = "SLACK_BOT_TOKEN";
  private static final String APP = "SLACK_APP_TOKEN";
  private static final String SIGNING = "SLACK_SIGNING_SECRET";
  private static final String DISCORD = "DISCORD_TOKEN";
  private static final String STORAGE = "STORAGE_PASSWORD";

  /** Every token's variable. */
  static final List<String> VARIABLES = List.of(BOT, APP, SIGNING, DISCORD, STORAGE);

  private static final String FROM_FILE = "_FILE";

  private static final String WHERE_BOT =
      "it begins with xoxb- and stands under OAuth & Permissions, Bot User OAuth Token";
  private static final String WHERE_APP =
      "it begins with xapp-; make one with connections:write under Basic Information, App-Level"
          + " Tokens";
  private static final String WHERE_SIGNING =
      "it is 32 digits and letters from a to f, under Basic Information, App Credentials, Signing"
          + " Secret";

  private static final String WHERE_DISCORD =
      "it has three parts joined by dots and stands under Bot, Token; Reset Token shows a new one";

  /** The app's number, a time and a signature, each in base64. */
  private static final Pattern DISCORD_TOKEN =
      Pattern.compile("[A-Za-z0-9_-]{18,}={0,2}\\.[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{20,}");

  /** Anything else in a token was pasted along with it, or breaks the header it travels in. */
  private static final Pattern CHARACTERS = Pattern.compile("[\\x21-\\x7e]+");

  private static final Pattern SIGNING_SECRET = Pattern.compile("[0-9a-f]{32}");

  /** What else people paste, by how it begins. */
  private static final Map<String, String> LOOKALIKES =
      new TreeMap<>(
          Map.of(
              "xoxb-", "a bot token, which belongs in " + BOT,
              "xapp-", "an app-level token, which belongs in " + APP,
              "xoxp-", "a user token, and the bot needs one of its own",
              "xoxe", "a token of an app with token rotation, which has to be off",
              "xoxc-", "a token of somebody's browser",
              "xoxs-", "a token of somebody's browser",
              "https:", "an address",
              "\"", "in quotation marks",
              "'", "in quotation marks"));

  /**
   * A token that is set.
   *
   * @param source the variable that says so
   * @param text empty where its file cannot be read, which has been told
   */
  private record Token(String source, String text) {}

  private final Problems problems;
  private final Map<String, Token> set = new TreeMap<>();

  /** Reads every token that is set in {@code environment}. */
  Tokens(Map<String, String> environment, Problems problems) {
    this.problems = problems;
    for (String variable : VARIABLES) {
      token(variable, environment).ifPresent(token -> set.put(variable, token));
    }
  }

  private Optional<Token> token(String variable, Map<String, String> environment) {
    String text = environment.getOrDefault(variable, "").strip();
    String file = environment.getOrDefault(variable + FROM_FILE, "").strip();
    if (text.isEmpty() && file.isEmpty()) return Optional.empty();
    if (file.isEmpty()) return Optional.of(new Token(variable, text));
    String source = variable + FROM_FILE;
    if (!text.isEmpty()) {
      problems.add(source, 0, variable + " is set too. Please set one of them.");
      return Optional.of(new Token(source, ""));
    }
    return Optional.of(new Token(source, content(source, file)));
  }

  private String content(String source, String file) {
    try {
      String text = Files.readString(Path.of(file)).strip();
      if (text.isEmpty()) {
        problems.add(source, 0, "The file that it names, " + file + ", is empty.");
      }
      return text;
    } catch (IOException | InvalidPathException e) {
      problems.add(source, 0, "The file that it names, " + file + ", cannot be read.");
      return "";
    }
  }

  /** For which platforms a token is set. */
  Settings.Tokens set() {
    return new Settings.Tokens(set.containsKey(BOT), set.containsKey(DISCORD));
  }

  /** What to log in to Slack with; every mistake in it is told. */
  Settings.SlackLogin slack(Settings.SlackMode mode) {
    checkToken(BOT, "xoxb-", WHERE_BOT);
    checkToken(APP, "xapp-", WHERE_APP);
    checkSigningSecret();
    if (!set.containsKey(BOT)) {
      checkNothingIsSetInVain();
      return new Settings.SlackLogin.None();
    }
    return switch (mode) {
      case SOCKET -> {
        needed(APP, "slack.mode is socket", WHERE_APP);
        yield set.containsKey(APP)
            ? new Settings.SlackLogin.Socket(secret(BOT), secret(APP))
            : new Settings.SlackLogin.None();
      }
      case HTTP -> {
        needed(SIGNING, "slack.mode is http", WHERE_SIGNING);
        yield set.containsKey(SIGNING)
            ? new Settings.SlackLogin.Http(secret(BOT), secret(SIGNING))
            : new Settings.SlackLogin.None();
      }
    };
  }

  /** What to log in to Discord with, if anything; every mistake in it is told. */
  Optional<Secret> discord() {
    usable(DISCORD)
        .flatMap(Tokens::discordMistake)
        .ifPresent(
            mistake -> problem(DISCORD, mistake + " What is needed here: " + WHERE_DISCORD + "."));
    return set.containsKey(DISCORD) ? Optional.of(secret(DISCORD)) : Optional.empty();
  }

  /** The password of the database, if one is set. */
  Optional<Secret> storage() {
    return set.containsKey(STORAGE) ? Optional.of(secret(STORAGE)) : Optional.empty();
  }

  private static Optional<String> discordMistake(String text) {
    if (text.toLowerCase(Locale.ROOT).startsWith("bot ")) {
      return Optional.of("Leave out the word “Bot” before it.");
    }
    if (!CHARACTERS.matcher(text).matches()) {
      return Optional.of("There is a space or a foreign character in it.");
    }
    if (DISCORD_TOKEN.matcher(text).matches()) return Optional.empty();
    if (text.matches("\\d{15,21}")) return Optional.of("This is the id of an app, not a token.");
    if (text.matches("[0-9a-f]{64}")) return Optional.of("This is the public key, not a token.");
    if (text.matches("[A-Za-z0-9_-]{32}")) {
      return Optional.of("This is the client secret, not a token.");
    }
    return Optional.of("This is " + pasted(text, "") + ".");
  }

  private Secret secret(String variable) {
    return new Secret(usable(variable).orElse(""));
  }

  /** Empty also for one that could not be read. */
  private Optional<String> usable(String variable) {
    return Optional.ofNullable(set.get(variable)).map(Token::text).filter(text -> !text.isEmpty());
  }

  private void checkToken(String variable, String prefix, String where) {
    usable(variable)
        .flatMap(text -> mistake(text, prefix))
        .ifPresent(mistake -> problem(variable, mistake + " What is needed here: " + where + "."));
  }

  private static Optional<String> mistake(String text, String prefix) {
    if (!CHARACTERS.matcher(text).matches()) {
      return Optional.of("There is a space or a foreign character in it.");
    }
    if (text.startsWith(prefix) && text.length() > prefix.length()) return Optional.empty();
    return Optional.of("This is " + pasted(text, prefix) + ".");
  }

  private static String pasted(String text, String prefix) {
    if (SIGNING_SECRET.matcher(text).matches()) return "a secret of the app, not a token";
    return LOOKALIKES.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(prefix) && text.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("no such token");
  }

  private void checkSigningSecret() {
    usable(SIGNING)
        .filter(text -> !SIGNING_SECRET.matcher(text).matches())
        .ifPresent(text ->
            problem(SIGNING, "This does not look like a signing secret: " + WHERE_SIGNING + "."));
  }

  private void needed(String variable, String why, String where) {
    if (set.containsKey(variable)) return;
    problems.add(variable, 0, "Is needed too, since " + why + ": " + where + ".");
  }

  private void checkNothingIsSetInVain() {
    String others =
        Stream.of(APP, SIGNING).filter(set::containsKey).collect(Collectors.joining(" and "));
    if (others.isEmpty()) return;
    problems.add(BOT, 0, "Is needed for Slack, beside " + others + ": " + WHERE_BOT + ".");
  }

  private void problem(String variable, String message) {
    Token token = set.get(variable);
    problems.add(token == null ? variable : token.source(), 0, message);
  }
}
