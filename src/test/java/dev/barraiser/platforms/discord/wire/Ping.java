package dev.barraiser.platforms.discord.wire;

import java.util.Set;

/** Whom a message really pinged: users' ids, and whether everybody. */
public record Ping(String channel, String message, Set<String> users, boolean everyone) {}
