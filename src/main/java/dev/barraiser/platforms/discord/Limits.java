package dev.barraiser.platforms.discord;

/**
 * How much Discord takes. Lengths are counted in UTF-16 units, which are never fewer than the
 * characters Discord counts.
 *
 * <p>Source, where nothing else is said: docs.discord.com/developers/components/reference.
 */
final class Limits {

  // A card.

  /** Of a message in all, each button and the container counted. */
  static final int COMPONENTS = 40;

  /** Of all text displays of a message together, with their markup. */
  static final int TEXT = 4_000;

  static final int BUTTONS_IN_A_ROW = 5;
  static final int BUTTON = 80;

  /** Users whom a message may ping by id: docs of messages, "allowed mentions". */
  static final int MENTIONED = 100;

  /** Our own: what is longer is no heading any more. */
  static final int HEADER = 150;

  // Modals: docs of interactions, "modal", and of the label component.

  static final int MODAL_TITLE = 45;
  static final int INPUTS = 5;
  static final int LABEL = 45;
  static final int DESCRIPTION = 100;
  static final int INPUT = 4_000;
  static final int OPTIONS = 25;
  static final int OPTION = 100;

  // Commands: docs of application commands.

  static final int COMMANDS = 100;
  static final int MENU_ENTRIES = 15;

  /** Names, descriptions and values of a command and all below it together. */
  static final int COMMAND_CHARACTERS = 8_000;

  private Limits() {}
}
