/**
 * Study groups: a channel with a rhythm, its organisers and its members.
 *
 * <p>Knows the questions' vocabulary and people. Who posts when is {@code daily}'s business.
 *
 * <p>Decided here: a member is whoever pressed Join, answered, or saved a story; nobody else ever
 * gets a direct message. Organisers are those who set a group up, plus the platform's admins; that
 * is checked on every call, not on the card.
 *
 * <p>Decided here: what an organiser sends is a draft until the platform has said that the bot may
 * post and open threads in the channel. A refusal so leaves nothing half-active, and a running
 * group as it was. A channel that is lost keeps its group, which goes on when the bot is invited
 * again.
 */
@NullMarked
package dev.barraiser.practice.groups;

import org.jspecify.annotations.NullMarked;
