package dev.barraiser.chat;

import java.time.Duration;

/** What became of a delivery. A refusal is data with a consequence in the product, not an error. */
public sealed interface Receipt {

  /** How an effect ended for good: what a feature is told. */
  sealed interface Settled extends Receipt {}

  /**
   * Delivered as this message (for a reaction or revision: on it). Its place is the one of the
   * effect, but for a post that reached its person elsewhere; see {@link Outgoing.Reach}.
   */
  record Sent(MessageRef message) implements Settled {}

  /** The thread is open. */
  record Opened(Place.InThread thread) implements Settled {}

  /** The bot may post and open threads there. */
  record Allowed() implements Settled {}

  /**
   * Never going to work. {@code detail} is for people: what is missing, in plain words; may be
   * empty.
   */
  record Refused(Reason reason, String detail) implements Settled {}

  /** Not now: try again after this long. */
  record RetryAfter(Duration pause) implements Receipt {}

  /**
   * The platform is away or answered nothing one can read: it may have been delivered all the same.
   * It is looked for before it is tried again.
   */
  record InDoubt() implements Receipt {}

  /** Why nothing comes of it. */
  enum Reason {
    CHANNEL_GONE,
    NOT_IN_CHANNEL,
    NOT_PERMITTED,
    DIRECT_MESSAGES_CLOSED,
    PERSON_GONE,
    MESSAGE_GONE,
    THREAD_LOCKED,
    /** The bot was removed from the workspace, or what it was let in with was taken back. */
    WORKSPACE_CLOSED,
    NOT_ACCEPTED,
    /** Who wanted it sent does not want it any more: no platform was asked. */
    NOT_WANTED
  }
}
