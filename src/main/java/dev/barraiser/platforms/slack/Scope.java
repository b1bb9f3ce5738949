package dev.barraiser.platforms.slack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the app may do in Slack: the only permissions that we ask for.
 *
 * <p>Source: docs.slack.dev/reference/scopes. Reading back the metadata of our own messages from a
 * conversation's history needs no scope of its own: {@code metadata.message:read} is for the events
 * about it.
 */
enum Scope {
  COMMANDS("commands", "offer its slash commands and shortcuts"),
  CHAT_WRITE("chat:write", "post, answer privately, and change what it posted"),
  CHANNELS_HISTORY(
      "channels:history", "hear replies in the threads of public channels that it is in"),
  GROUPS_HISTORY("groups:history", "hear replies in the threads of private channels that it is in"),
  IM_HISTORY("im:history", "hear what people write to it directly"),
  CHANNELS_READ("channels:read", "know the public channels that it is in, and who leaves them"),
  GROUPS_READ("groups:read", "know the private channels that it is in, and who leaves them"),
  IM_WRITE("im:write", "write to people directly, as for nudges they asked for"),
  FILES_WRITE("files:write", "hand people an export of theirs as a file, in direct messages"),
  USERS_READ(
      "users:read", "know people's names and time zones, and who is a guest or an administrator"),
  REACTIONS_WRITE("reactions:write", "mark a reply that counts as an answer"),
  REACTIONS_READ("reactions:read", "see whether such a mark arrived, and the reactions of others"),
  APP_MENTIONS_READ("app_mentions:read", "answer when somebody addresses it by name"),
  /** Of the app-level token, while all others are the bot token's. */
  CONNECTIONS_WRITE("connections:write", "open a connection to Slack in Socket Mode");

  private final String wire;
  private final String purpose;

  Scope(String wire, String purpose) {
    this.wire = wire;
    this.purpose = purpose;
  }

  /** As in the manifest. */
  String wire() {
    return wire;
  }

  /** What the bot needs it for: completes "The bot needs it to …". */
  String purpose() {
    return purpose;
  }

  /** What the bot's token needs: for what we call, for what we hear, and for commands. */
  static Set<Scope> ofBot() {
    return Stream.of(
            Arrays.stream(Method.values())
                .filter(method -> method != Method.APPS_CONNECTIONS_OPEN)
                .flatMap(method -> method.scopes().stream()),
            Arrays.stream(SlackEvent.values()).flatMap(event -> event.scopes().stream()),
            Stream.of(COMMANDS))
        .flatMap(scopes -> scopes)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  static Optional<Scope> of(String wire) {
    return Arrays.stream(values()).filter(scope -> scope.wire.equals(wire)).findFirst();
  }
}
