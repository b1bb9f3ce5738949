package dev.barraiser.platforms.slack.wire;

/** The other workspace, with which channels are shared. */
final class Strangers {

  static final String TEAM = "T0STRANGERS";

  private Strangers() {}
}
