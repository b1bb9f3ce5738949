/**
 * Study groups: a channel with a rhythm, its organisers and its members.
 *
 * <p>Knows the questions' vocabulary and people. Who posts when is {@code daily}'s business.
 *
 * <p>Decided here: a member is whoever pressed Join, answered, or saved a story; nobody else ever
 * gets a direct message. Organisers are those who set a group up, plus the platform's admins; that
 * is checked on every call, not on the card.
 */
@NullMarked
package dev.barraiser.practice.groups;

import org.jspecify.annotations.NullMarked;
