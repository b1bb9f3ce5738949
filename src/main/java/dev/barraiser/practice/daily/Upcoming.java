package dev.barraiser.practice.daily;

import java.time.Instant;
import java.util.Optional;

/**
 * What comes next in a group.
 *
 * @param paused whether the next slot lies in a pause
 * @param question when the next question comes; empty in a pause without an end
 */
public record Upcoming(boolean paused, Optional<Instant> question) {}
