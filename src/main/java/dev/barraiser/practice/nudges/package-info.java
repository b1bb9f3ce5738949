/**
 * Nudges: a direct message, now and then, about what is most useful now; and one budget a person
 * for everything that is sent to them unasked. What another feature would offer, such as a
 * self-assessment, is one of the things that a nudge may be about ({@link
 * dev.barraiser.practice.nudges.Worth}), so that no offer has a way of its own. What tells a person
 * what became of something they did, and what an organiser must know, is no offer.
 *
 * <p>Knows stories and their quotas, answers, goals, groups and people. Says nothing of what a
 * story or an answer says but its title or question, and only to its author; nobody but its
 * receiver learns of a nudge.
 *
 * <p>Decided here: a person is asked once, when they first become a member, and hears nothing
 * before their own yes. A nudge's slot is (person, local date), claimed before anything is sent;
 * slot dates of a person only ever go forward, so that neither a restart nor another zone, time or
 * day can bring a date up again. What was sent counts against the limit for seven days from its own
 * date, whatever day the week begins on, and any two are at least {@link
 * dev.barraiser.practice.nudges.NudgeRules#spacing} apart, which a move across the date line would
 * otherwise break. The same thing is not said twice within seven days either. Every slot is decided
 * and kept with its reason, also when nothing is sent, for as long as people may ask. A paused
 * group still has nudges: its questions rest, the stories need not.
 *
 * <p>A nudge is ignored when nothing comes of it before the next: no press under it, no settings
 * saved, no goal set or cleared, no work on a story. A form that was opened from it counts, sent or
 * not: it is known by the message that was pressed. After three in a row they come half as often;
 * after three more there is one question whether to stop, and then nothing until a sign. All quotas
 * met means silence, whatever else could be said.
 */
@NullMarked
package dev.barraiser.practice.nudges;

import org.jspecify.annotations.NullMarked;
