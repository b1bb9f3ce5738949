/**
 * The daily question: which one, when, once.
 *
 * <p>A slot is (group, local date). It is claimed in the database before anything is sent, so that
 * two nodes, a restart or a second wake cannot post twice. Knows questions and groups; knows
 * nothing of who answers.
 *
 * <p>Decided here: wall-clock time is the group's promise, not a cron expression ({@link
 * dev.barraiser.practice.calendar.WallClock}). A group's cursor is the first date that is not
 * decided yet; its instant is worked out again whenever it is looked at, so that new rules of a
 * time zone move it.
 *
 * <p>Decided here: dates of slots only go forward. When a group moves to another zone, its last
 * question also uses up the date on which it was posted as the new zone counts it. So a group that
 * moves west across the date line is not asked a second time for a date it has had, and one that
 * moves east is not asked again on the day it was asked; in the zone a group has, no day ever shows
 * two daily questions. There is no least distance: a group may move its time from evening to
 * morning, and then the two are a night apart.
 */
@NullMarked
package dev.barraiser.practice.daily;

import org.jspecify.annotations.NullMarked;
