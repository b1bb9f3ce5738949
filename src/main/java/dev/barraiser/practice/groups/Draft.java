package dev.barraiser.practice.groups;

import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;

/**
 * What somebody wants a channel to become. It is in force only once the bot was found to be allowed
 * to post there.
 *
 * @param origin the interaction that sent it, to be answered
 */
record Draft(Place.Channel channel, Person by, Origin origin, StudyGroup.Rhythm rhythm) {}
