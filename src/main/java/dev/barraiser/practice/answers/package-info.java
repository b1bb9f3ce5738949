/**
 * Answers: what people reply in a question's thread, or write in its form, gathered as their answer
 * to it.
 *
 * <p>Knows questions, groups and people. Stories, progress and coaching read answers through {@link
 * dev.barraiser.practice.answers.AnswerStore}; this package knows none of them, and calls the last
 * through {@link dev.barraiser.practice.answers.Coach}.
 *
 * <p>Decided here: one person has at most one answer to one asked question, made of parts; whatever
 * comes later continues it, joins it on request or replaces it. Every reply in a question's thread
 * is remembered until it can no longer become part of an answer, so that fragments survive a
 * restart; what was conversation is then forgotten. What the author takes back can be put back for
 * a day.
 *
 * <p>Decided here: an answer is late when its last words came after the local day, in the group's
 * zone, on which the question was asked. The next question cannot come before that, and a question
 * outside any study group has no day, so that nothing is late for it.
 */
@NullMarked
package dev.barraiser.practice.answers;

import org.jspecify.annotations.NullMarked;
