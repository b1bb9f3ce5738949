package dev.barraiser.chat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a platform tells about a person.
 *
 * @param zone the person's own time zone; null where the platform does not tell one (Discord never
 *     does)
 * @param admin whether the platform lets them administer the workspace (on Discord see {@link
 *     Incoming.RightsChanged})
 * @param guest whether they are only let into some channels of it
 */
public record Profile(
    Person person, String name, @Nullable ZoneId zone, boolean admin, boolean guest) {}
