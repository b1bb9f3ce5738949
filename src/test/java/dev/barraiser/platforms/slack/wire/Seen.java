package dev.barraiser.platforms.slack.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message as somebody sees it.
 *
 * @param author a user's id
 * @param text what stands there to be read, with every markup done
 * @param actions the {@code action_id}s of what can be pressed or chosen, in reading order
 * @param reactions who put what on it
 * @param ephemeral whether only this reader sees it
 */
public record Seen(
    String ts,
    String author,
    String text,
    List<String> actions,
    Map<String, Set<String>> reactions,
    boolean ephemeral) {}
