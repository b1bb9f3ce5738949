package dev.barraiser.chat;

import java.util.List;

/**
 * A message of the bot.
 *
 * @param summary the same in one plain sentence: for notifications, screen readers and clients that
 *     draw no blocks
 */
public record Card(String summary, List<Block> blocks) {

  public Card {
    blocks = List.copyOf(blocks);
  }

  public static Card of(String summary, Block... blocks) {
    return new Card(summary, List.of(blocks));
  }

  /** One plain sentence, and nothing else. */
  public static Card plain(String sentence) {
    return of(sentence, Block.text(sentence));
  }

  /** Every button of the card, in reading order. */
  public List<Button> buttons() {
    return blocks.stream()
        .flatMap(block ->
            block instanceof Block.Buttons row
                ? row.buttons().stream()
                : java.util.stream.Stream.empty())
        .toList();
  }
}
