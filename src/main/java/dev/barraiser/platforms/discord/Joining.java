package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was drawn of a card's parts together. Discord sets texts apart, and the lines within
 * one close to each other. Pure.
 */
final class Joining {

  /** How close. */
  enum Way {
    /** What leads to something stands with it; bars stand with bars. */
    WHERE_IT_BELONGS,
    /** Everything that can be, when there are too many components. */
    AS_FAR_AS_POSSIBLE
  }

  /** What stands one below the other in a card. */
  sealed interface Piece {
    record Text(String markup) implements Piece {}

    record Line() implements Piece {}

    record Row(List<Button> buttons) implements Piece {
      public Row {
        buttons = List.copyOf(buttons);
      }
    }

    /** As Discord counts components. */
    static int count(List<Piece> pieces) {
      return pieces.stream()
          .mapToInt(piece -> piece instanceof Row(List<Button> buttons) ? 1 + buttons.size() : 1)
          .sum();
    }

    static int characters(List<Piece> pieces) {
      return pieces.stream()
          .mapToInt(piece -> piece instanceof Text(String markup) ? markup.length() : 0)
          .sum();
    }
  }

  private Joining() {}

  /**
   * The pieces of a card.
   *
   * @param markup of what is text
   */
  static List<Piece> join(List<Block> parts, Function<Block, @Nullable String> markup, Way way) {
    List<Piece> pieces = new ArrayList<>();
    Block before = null;
    for (Block part : parts) {
      Piece next = piece(part, markup);
      if (next == null) continue;
      switch (next) {
        case Piece.Text text -> {
          String between = before == null ? null : between(before, part, way);
          if (between != null && pieces.getLast() instanceof Piece.Text(String last)) {
            pieces.set(pieces.size() - 1, new Piece.Text(last + between + text.markup()));
          } else pieces.add(text);
        }
        case Piece.Row(List<Button> buttons) when way == Way.AS_FAR_AS_POSSIBLE ->
            addTo(pieces, buttons);
        case Piece.Row row -> pieces.add(row);
        case Piece.Line line -> pieces.add(line);
      }
      before = part;
    }
    return pieces;
  }

  private static @Nullable Piece piece(Block part, Function<Block, @Nullable String> markup) {
    if (part instanceof Block.Buttons(List<Button> buttons)) return new Piece.Row(buttons);
    if (part instanceof Block.Divider) return new Piece.Line();
    String text = markup.apply(part);
    return text == null || text.isBlank() ? null : new Piece.Text(text);
  }

  /** What stands between two neighbours in one text; null if each is better by itself. */
  private static @Nullable String between(Block before, Block part, Way way) {
    boolean leads = before instanceof Block.Header || leadsTo(before, part);
    if (leads || (before instanceof Block.Progress && part instanceof Block.Progress)) return "\n";
    return way == Way.AS_FAR_AS_POSSIBLE ? "\n\n" : null;
  }

  private static boolean leadsTo(Block before, Block part) {
    return before instanceof Block.Text
        && (part instanceof Block.Quote || part instanceof Block.Bullets);
  }

  /** A row is filled before the next begins. */
  private static void addTo(List<Piece> pieces, List<Button> buttons) {
    for (Button button : buttons) {
      if (!pieces.isEmpty()
          && pieces.getLast() instanceof Piece.Row(List<Button> row)
          && row.size() < Limits.BUTTONS_IN_A_ROW) {
        List<Button> more = new ArrayList<>(row);
        more.add(button);
        pieces.set(pieces.size() - 1, new Piece.Row(more));
      } else {
        pieces.add(new Piece.Row(List.of(button)));
      }
    }
  }
}
