package dev.barraiser.chat;

import java.util.List;

/**
 * Everything a platform has to offer to people: its slash commands and the entries of a message's
 * menu.
 */
public record Catalogue(List<Command> commands, List<MenuItem> menu) {

  public Catalogue {
    commands = List.copyOf(commands);
    menu = List.copyOf(menu);
  }

  /**
   * An entry of a message's menu.
   *
   * @param label at most 24 characters (Slack's bound)
   */
  public record MenuItem(String choice, String label) {}
}
