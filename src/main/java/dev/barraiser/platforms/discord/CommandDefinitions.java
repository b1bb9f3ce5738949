package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Catalogue;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/** The catalogue as Discord's commands. */
@SuppressWarnings("DoNotCallSuggester")
record CommandDefinitions(List<CommandData> commands) {

  CommandDefinitions {
    commands = List.copyOf(commands);
  }

  /**
   * All commands and all entries of a message's menu.
   *
   * @throws IllegalArgumentException when there is more than Discord takes
   */
  static CommandDefinitions of(Catalogue catalogue, LocalizationFunction translations) {
    throw new UnsupportedOperationException();
  }

  /** The same as long as Discord is told the same. */
  String hash() {
    throw new UnsupportedOperationException();
  }
}
