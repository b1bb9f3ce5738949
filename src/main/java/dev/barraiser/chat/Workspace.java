package dev.barraiser.chat;

/**
 * One workspace (Slack) or room of one platform; on Discord all of it, since a person is the same
 * one in every server and in direct messages. Every key in the product holds it, so that many
 * workspaces can share one bot.
 *
 * @param platform the platform's short name: {@code room}, {@code slack} or {@code discord}
 * @param id the platform's own identifier of the workspace
 */
public record Workspace(String platform, String id) {}
