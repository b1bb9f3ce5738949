package dev.barraiser.practice.telling;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;

/**
 * Somebody wants to know which of their stories answers a question.
 *
 * @param questionId of the bank; empty for a question of their own
 * @param place where they asked
 */
record Wondering(
    long id, Person by, String questionId, String question, Place place, Origin origin) {}
