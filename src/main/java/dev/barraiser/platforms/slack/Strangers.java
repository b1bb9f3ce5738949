package dev.barraiser.platforms.slack;

import org.jspecify.annotations.Nullable;

/** Who is of another company, met in a shared channel: neither gathered nor answered publicly. */
@FunctionalInterface
interface Strangers {

  /**
   * Whether somebody is.
   *
   * @param userTeam what Slack tells of the user's team; null where it tells nothing
   */
  boolean isStranger(Team team, String user, @Nullable String userTeam);
}
