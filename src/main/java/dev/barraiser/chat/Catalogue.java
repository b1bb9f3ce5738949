package dev.barraiser.chat;

import java.util.List;
import java.util.Set;

/**
 * Everything a platform has to offer to people: its slash commands and the entries of a message's
 * menu.
 *
 * @param formActions names of the actions whose buttons open a form: known beforehand, since
 *     Discord cannot open one after acknowledging
 */
public record Catalogue(List<Command> commands, List<MenuItem> menu, Set<String> formActions) {

  public static final Catalogue EMPTY = new Catalogue(List.of(), List.of(), Set.of());

  public Catalogue {
    commands = List.copyOf(commands);
    menu = List.copyOf(menu);
    formActions = Set.copyOf(formActions);
  }

  /**
   * An entry of a message's menu.
   *
   * @param label at most 24 characters (Slack's bound)
   * @param opensForm whether it opens a form, as for {@link Catalogue#formActions}
   */
  public record MenuItem(String choice, String label, boolean opensForm) {}
}
