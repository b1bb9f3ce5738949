package dev.barraiser.practice.questions;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A question that was put to a channel.
 *
 * @param group the study group of the channel, if it is one
 * @param slot the group's local date, for a daily question; empty for an extra one
 * @param message the post, once it is known to have been posted
 * @param thread where the answers are gathered, once it is open
 */
public record Asked(
    long id,
    Place.Channel channel,
    OptionalLong group,
    String questionId,
    Optional<LocalDate> slot,
    Instant at,
    Optional<MessageRef> message,
    Optional<Place.InThread> thread) {}
