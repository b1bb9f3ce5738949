/**
 * Nudges: a direct message, now and then, about the story that is missing most.
 *
 * <p>Knows stories and their quotas, groups and people. Knows nothing of what a story or an answer
 * says; nobody but its receiver learns of a nudge.
 *
 * <p>Decided here: a person is asked once, when they first become a member, and hears nothing
 * before their own yes. A nudge's slot is (person, local date), claimed before anything is sent;
 * slot dates of a person only ever go forward, so that neither a restart nor another zone, time or
 * day can bring a date up again. What was sent counts against the limit of the slot date's ISO
 * week, and any two are at least {@link dev.barraiser.practice.nudges.NudgeRules#spacing} apart,
 * which a move across the date line would otherwise break. Every slot is decided and kept with its
 * reason, also when nothing is sent. A paused group still has nudges: its questions rest, the
 * stories need not.
 */
@NullMarked
package dev.barraiser.practice.nudges;

import org.jspecify.annotations.NullMarked;
