/**
 * Which story to tell where: for one question, over a whole loop of interviewers, and what the bank
 * of stories lacks for that.
 *
 * <p>Knows stories, questions and how texts are matched; nothing of quotas and nudges. Whatever it
 * shows is a whisper to the stories' author.
 *
 * <p>Decided here: a loop is planned exactly, by going through all sets of principles. There are at
 * most fifteen, so that is quick, and nothing cleverer has to be believed. What cannot be planned
 * is explained by the smallest set of principles that have fewer stories among them than there are
 * principles (Hall's condition).
 */
@NullMarked
package dev.barraiser.practice.telling;

import org.jspecify.annotations.NullMarked;
