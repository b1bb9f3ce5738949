package dev.barraiser.platforms.slack.wire;

import dev.barraiser.json.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The app as it was set up at Slack.
 *
 * @param scopes of the bot token
 * @param events the bot events it subscribes to, by their names in the manifest
 * @param commands its slash commands, with the slash
 * @param shortcuts the callback ids of its global and message shortcuts
 */
public record SlackApp(
    String id,
    String name,
    Set<String> scopes,
    Set<String> events,
    Set<String> commands,
    Set<String> shortcuts) {

  public SlackApp {
    scopes = Set.copyOf(scopes);
    events = Set.copyOf(events);
    commands = Set.copyOf(commands);
    shortcuts = Set.copyOf(shortcuts);
  }

  /** Ours, as somebody sets it up who pastes the manifest. */
  public static SlackApp barRaiser() {
    try {
      String text = Files.readString(Path.of("config/slack/manifest.yaml"));
      return of(new Tree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SlackApp of(Tree manifest) {
    Tree features = manifest.at("features");
    return new SlackApp(
        "A0BARRAISER",
        manifest.at("display_information").at("name").text(),
        Set.copyOf(manifest.at("oauth_config").at("scopes").at("bot").texts()),
        Set.copyOf(manifest.at("settings").at("event_subscriptions").at("bot_events").texts()),
        each(features.at("slash_commands"), "command"),
        each(features.at("shortcuts"), "callback_id"));
  }

  private static Set<String> each(Tree list, String name) {
    return list.items().stream().map(one -> one.at(name).text()).collect(Collectors.toSet());
  }

  public SlackApp withScopes(Set<String> scopes) {
    return new SlackApp(id, name, scopes, events, commands, shortcuts);
  }

  public SlackApp withCommands(Set<String> commands) {
    return new SlackApp(id, name, scopes, events, commands, shortcuts);
  }

  public SlackApp withShortcuts(Set<String> shortcuts) {
    return new SlackApp(id, name, scopes, events, commands, shortcuts);
  }

  public SlackApp withEvents(Set<String> events) {
    return new SlackApp(id, name, scopes, events, commands, shortcuts);
  }
}
