package dev.barraiser.platforms.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import java.util.List;
import java.util.function.Function;

/** Draws cards as Block Kit. Thread-safe. */
final class CardBlocks {

  /**
   * A card as a message.
   *
   * @param text the fallback, for notifications and screen readers
   */
  record Drawn(String text, List<LayoutBlock> blocks) {}

  private final Names names;
  private final Function<MessageRef, String> links;
  private final SlackSetup.CommandNames commands;

  CardBlocks(Names names, Function<MessageRef, String> links, SlackSetup.CommandNames commands) {
    this.names = names;
    this.links = links;
    this.commands = commands;
  }

  /** As a message that pings {@code audience} and nobody else. */
  Drawn message(Card card, Audience audience) {
    return new Drawn(names + " " + links + " " + commands + audience, List.of());
  }

  /** As a person's App Home. */
  View home(Card card) {
    return View.builder().type(card.summary()).build();
  }

  /** As a modal that one can only read and press, with a button to close it. */
  View modal(Card card) {
    return View.builder().type(card.summary()).build();
  }
}
