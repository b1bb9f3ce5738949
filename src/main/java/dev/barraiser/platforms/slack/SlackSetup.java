package dev.barraiser.platforms.slack;

import dev.barraiser.text.Secret;
import java.net.URI;

/**
 * How the bot reaches Slack.
 *
 * @param api where the Web API is; ends with a slash: {@code https://slack.com/api/}
 * @param names what the two commands are called in this workspace
 */
public record SlackSetup(Secret botToken, Way way, URI api, CommandNames names) {

  /** How Slack reaches the bot. */
  public sealed interface Way {

    /** The bot opens a WebSocket to Slack; no public address is needed. */
    record Socket(Secret appToken) implements Way {}

    /** Slack calls {@code /slack/events}, each call signed. */
    record Http(Secret signingSecret) implements Way {}
  }

  /**
   * Another app of the workspace may own a command's usual name.
   *
   * @param barraiser without its slash, usually {@code barraiser}
   * @param question without its slash, usually {@code question}
   */
  public record CommandNames(String barraiser, String question) {

    public static final CommandNames USUAL = new CommandNames("barraiser", "question");

    /** What a command of the catalogue is called here: {@code barraiser} becomes its own name. */
    String here(String name) {
      return switch (name) {
        case "barraiser" -> barraiser;
        case "question" -> question;
        default -> name;
      };
    }

    /** The catalogue's name of what is called {@code name} here. */
    String catalogue(String name) {
      if (name.equals(barraiser)) return "barraiser";
      if (name.equals(question)) return "question";
      return name;
    }
  }
}
