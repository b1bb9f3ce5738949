package dev.barraiser.platforms.discord.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message as somebody sees it.
 *
 * @param author a user's id
 * @param text what stands there to be read, with every markup done
 * @param actions the {@code custom_id}s of what can be pressed, in reading order
 * @param reactions who put what on it
 * @param ephemeral whether only this reader sees it
 * @param thinking whether it only says that the app is thinking
 */
public record Seen(
    String id,
    String author,
    String text,
    List<String> actions,
    Map<String, Set<String>> reactions,
    boolean ephemeral,
    boolean thinking) {}
