package dev.barraiser.practice.answers;

import dev.barraiser.chat.Person;
import dev.barraiser.text.WordCount;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A person's answer to a question that was asked.
 *
 * @param askedId the {@link dev.barraiser.practice.questions.Asked} it answers
 * @param group the study group the question was asked in, if any
 * @param questionId of the bank the question came from
 * @param text all its parts in order, separated by line breaks; never markup
 * @param words as {@link WordCount} counts them
 * @param at when its first part was given; revising or replacing it does not change that
 * @param late whether it was given after the question's day (see this package)
 * @param published whether all of it can be read in the question's thread; else some of it was
 *     written for the author alone
 */
public record Answer(
    long id,
    Person by,
    long askedId,
    OptionalLong group,
    String questionId,
    String text,
    int words,
    Instant at,
    boolean late,
    boolean published) {}
