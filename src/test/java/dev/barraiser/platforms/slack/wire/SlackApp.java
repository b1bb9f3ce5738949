package dev.barraiser.platforms.slack.wire;

import java.util.Set;

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

  /** Ours, with every scope and event that it has a use for. */
  public static SlackApp barRaiser() {
    return new SlackApp(
        "A0BARRAISER",
        "Bar Raiser",
        Set.of(
            "app_mentions:read",
            "channels:history",
            "channels:read",
            "chat:write",
            "commands",
            "groups:history",
            "groups:read",
            "im:history",
            "im:read",
            "im:write",
            "reactions:read",
            "reactions:write",
            "users:read"),
        Set.of(
            "app_home_opened",
            "app_mention",
            "app_uninstalled",
            "channel_archive",
            "channel_deleted",
            "channel_left",
            "channel_rename",
            "channel_shared",
            "channel_unarchive",
            "channel_unshared",
            "group_archive",
            "group_deleted",
            "group_left",
            "group_rename",
            "group_unarchive",
            "member_joined_channel",
            "member_left_channel",
            "message.channels",
            "message.groups",
            "message.im",
            "reaction_added",
            "reaction_removed",
            "team_join",
            "tokens_revoked",
            "user_change"),
        Set.of("/barraiser", "/question"),
        Set.of());
  }

  public SlackApp withScopes(Set<String> scopes) {
    return new SlackApp(id, name, scopes, events, commands, shortcuts);
  }

  public SlackApp withCommands(Set<String> commands) {
    return new SlackApp(id, name, scopes, events, commands, shortcuts);
  }

  public SlackApp withEvents(Set<String> events) {
    return new SlackApp(id, name, scopes, events, commands, shortcuts);
  }
}
