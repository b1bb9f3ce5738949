package dev.barraiser;

import dev.barraiser.chat.ChatPlatform.Connection;
import dev.barraiser.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said when the bot has started: where to go, and how each platform is connected. Pure. */
final class Greeting {

  private Greeting() {}

  static List<String> lines(App app, Settings settings) {
    List<String> lines = new ArrayList<>();
    app.chats().forEach(chat -> lines.add(connected(chat, app, settings)));
    app.roomPort()
        .ifPresent(port ->
            lines.add("The practice room is open: " + at(settings.room().host(), port) + "/"));
    if (lines.isEmpty()) {
      lines.add(
          "No chat is connected: room.enabled is off. Only the probes answer, on port "
              + app.httpPort()
              + ".");
    }
    lines.set(lines.size() - 1, lines.getLast() + "  (Ctrl-C stops the bot)");
    return lines;
  }

  private static String connected(App.Chat chat, App app, Settings settings) {
    Connection connection = chat.connection().get();
    String server = at(settings.http().host(), app.httpPort());
    return switch (connection.state()) {
      case CONNECTED -> chat.name() + ": connected" + chat.where().get() + ".";
      case STANDING_BY ->
          chat.name()
              + ": another process of the bot is connected; this one takes over when that one"
              + " ends.";
      case CONNECTING ->
          chat.name()
              + " is not connected yet. "
              + connection.words()
              + " The bot keeps trying; "
              + server
              + "/healthz tells how it goes.";
      case SHUT_OUT ->
          chat.name()
              + " has shut the bot out. "
              + connection.words()
              + " “barraiser check --online” says more.";
    };
  }

  /** Where in Slack the bot is, and how Slack reaches it, to go after "connected". */
  static String inSlack(Optional<String> workspace, Settings settings, int httpPort) {
    String to = workspace.map(name -> " to " + name).orElse("") + ", ";
    return switch (settings.slack().login()) {
      case Settings.SlackLogin.Http _ ->
          to + "which calls " + at(settings.http().host(), httpPort) + "/slack/events";
      case Settings.SlackLogin.Socket _, Settings.SlackLogin.None _ -> to + "by Socket Mode";
    };
  }

  /** Where in Discord the bot is, to go after "connected". */
  static String inDiscord(Optional<String> servers) {
    return servers.map(words -> " " + words).orElse("");
  }

  private static String at(String host, int port) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
