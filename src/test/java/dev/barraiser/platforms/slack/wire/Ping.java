package dev.barraiser.platforms.slack.wire;

/**
 * Somebody was called by a message of the app.
 *
 * @param whom a person's id, or {@code channel}, {@code here}, {@code everyone}
 */
public record Ping(String channel, String ts, String whom) {}
