package dev.barraiser.practice.interviews;

import dev.barraiser.chat.Person;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a group may read of an interview.
 *
 * @param id random, so that it tells nothing
 * @param by who shared it by name; never who shared it anonymously
 * @param month when it appeared, as exactly as anybody is told
 */
record Experience(String id, Optional<Person> by, YearMonth month, Told told) {}
