package dev.barraiser;

import dev.barraiser.config.Settings;
import dev.barraiser.platforms.slack.SlackSetup;
import dev.barraiser.text.Secret;
import java.util.Optional;

/** What is set for Slack, in its platform's own terms: neither knows the other. Pure. */
final class SlackSettings {

  private SlackSettings() {}

  /** Empty while Slack is off. */
  static Optional<SlackSetup> setup(Settings.Slack set) {
    return switch (set.login()) {
      case Settings.SlackLogin.None() -> Optional.empty();
      case Settings.SlackLogin.Socket(Secret bot, Secret app) ->
          Optional.of(setup(set, bot, new SlackSetup.Way.Socket(app)));
      case Settings.SlackLogin.Http(Secret bot, Secret signing) ->
          Optional.of(setup(set, bot, new SlackSetup.Way.Http(signing)));
    };
  }

  private static SlackSetup setup(Settings.Slack set, Secret bot, SlackSetup.Way way) {
    var names = new SlackSetup.CommandNames(set.barraiser(), set.question());
    return new SlackSetup(bot, way, set.api(), names);
  }
}
