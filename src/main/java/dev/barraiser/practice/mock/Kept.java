package dev.barraiser.practice.mock;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * A round as it is kept.
 *
 * @param from where it was asked for, as an answer to which interaction
 * @param debrief what it showed, once that was found out
 */
record Kept(
    long id,
    Person by,
    Place from,
    Origin origin,
    Instant began,
    Round round,
    Optional<Debrief> debrief) {}
