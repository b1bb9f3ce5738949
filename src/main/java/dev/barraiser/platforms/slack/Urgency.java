package dev.barraiser.platforms.slack;

/** Who waits for a call. */
enum Urgency {
  /** A person who has just done something. */
  ANSWER,
  /** Nobody in particular: the bot speaks on its own. */
  BULK
}
