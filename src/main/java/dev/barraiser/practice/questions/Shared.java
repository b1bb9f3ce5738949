package dev.barraiser.practice.questions;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Person;

/**
 * Somebody shared a question in a channel.
 *
 * @param card the private card they pressed the button of
 * @param origin the press, to answer it when the post turns out well or not
 */
record Shared(Person by, MessageRef card, Origin origin) {}
