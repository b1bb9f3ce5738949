package dev.barraiser.platforms.slack.wire;

import java.util.List;

/**
 * An open dialog as somebody sees it.
 *
 * @param callbackId what the app called it
 * @param text what stands there to be read
 * @param blocks the ids of the blocks that can be filled in, in order
 * @param actions the {@code action_id}s of its buttons
 * @param depth how many dialogs stand one above the other, this one included
 */
public record Dialog(
    String viewId,
    String callbackId,
    String title,
    String text,
    List<String> blocks,
    List<String> actions,
    int depth) {}
