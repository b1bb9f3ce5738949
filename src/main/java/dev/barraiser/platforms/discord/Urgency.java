package dev.barraiser.platforms.discord;

/** Who waits for a request. */
enum Urgency {
  /** A person does. */
  ANSWER,
  /** Nobody does: the bot speaks or reads on its own. */
  BULK
}
