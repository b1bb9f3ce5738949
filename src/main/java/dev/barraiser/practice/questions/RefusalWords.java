package dev.barraiser.practice.questions;

import dev.barraiser.chat.Receipt;

/** Why a platform refuses, in a sentence that says how to mend it. Pure. */
public final class RefusalWords {

  private RefusalWords() {}

  /** The platform's own words where it has some. */
  public static String of(Receipt.Refused refused) {
    if (!refused.detail().isBlank()) return refused.detail();
    return switch (refused.reason()) {
      case CHANNEL_GONE -> "The channel is archived or gone.";
      case NOT_IN_CHANNEL -> "I am not in the channel. Invite me there.";
      case NOT_PERMITTED ->
          "I may not post and open threads in the channel. Somebody who administers it can allow"
              + " that.";
      case THREAD_LOCKED -> "The thread is locked. Somebody who moderates it can unlock it.";
      case DIRECT_MESSAGES_CLOSED -> "Direct messages from me are switched off.";
      case PERSON_GONE -> "The person is no longer here.";
      case MESSAGE_GONE -> "The message was deleted meanwhile.";
      case WORKSPACE_CLOSED -> "I was removed from here.";
      case NOT_WANTED -> "It was not wanted any more.";
      case NOT_ACCEPTED -> "The channel did not take the message.";
    };
  }
}
