package dev.barraiser.chat;

/**
 * One workspace (Slack), server (Discord) or room of one platform. Every key in the product holds
 * it, so that many workspaces can share one bot.
 *
 * @param platform the platform's short name: {@code room}, {@code slack} or {@code discord}
 * @param id the platform's own identifier of the workspace
 */
public record Workspace(String platform, String id) {}
