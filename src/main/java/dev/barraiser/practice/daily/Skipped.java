package dev.barraiser.practice.daily;

/** Why a slot had no question. */
enum Skipped {
  PAUSED("skipped, the group was paused"),
  TOO_LATE("skipped, I was not running at that time and came back too late"),
  BY_ORGANISER("skipped by an organiser"),
  CHANNEL_GONE("not posted, the channel was gone or I had been removed from it"),
  NOT_PERMITTED("not posted, I was not allowed to post in the channel"),
  NOT_ACCEPTED("not posted, the platform did not accept the message");

  private final String title;

  Skipped(String title) {
    this.title = title;
  }

  /** What became of the slot, for people. */
  String title() {
    return title;
  }
}
