package dev.barraiser.practice.answers;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.text.WordCount;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person said in a question's thread, or wrote in its form.
 *
 * @param thread where it can be read; empty for what was written for its author alone
 * @param messageId the message it is, once that is known
 * @param written whether it came through the form: then its message, if any, is the bot's
 * @param clip whether it holds a voice clip
 * @param revisedAt when its text last became another; at first when it was said
 * @param answer the answer it belongs to, if any
 * @param offer what its author was asked about it goes by this number, if they were
 */
record Reply(
    long id,
    long askedId,
    Person by,
    Optional<Place.InThread> thread,
    Optional<String> messageId,
    String text,
    boolean written,
    boolean clip,
    Instant saidAt,
    Instant revisedAt,
    Stands stands,
    OptionalLong answer,
    OptionalLong offer) {

  /** How a reply stands to its author's answer. */
  enum Stands {
    /** Remembered for a while: it may still become part of an answer. */
    CONVERSATION,
    /** Enough for a second answer; its author was asked what to do with it. */
    OFFERED,
    /** Part of an answer. */
    PART,
    /** Was part of an answer until its author replaced it. */
    REPLACED,
    /** Was part of an answer that its author took back, and can put back. */
    TAKEN_BACK,
    /** Never gathered unless its author marks it; its text is not kept. */
    KEPT_OUT
  }

  Optional<MessageRef> message() {
    return thread.flatMap(place -> messageId.map(message -> new MessageRef(place, message)));
  }

  int words() {
    return WordCount.of(text);
  }

  boolean stands(Stands as) {
    return stands == as;
  }

  /** Whether a person said it in the thread and it is part of an answer. */
  boolean isGathered() {
    return stands == Stands.PART && !written;
  }
}
