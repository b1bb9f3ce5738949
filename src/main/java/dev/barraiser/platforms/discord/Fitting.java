package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Block;
import dev.barraiser.platforms.discord.Joining.Piece;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a card fit: first closer together, then without the end of its longest parts, then without
 * its last ones, with an ellipsis where something is missing. A button is never lost while there is
 * room for buttons at all. Pure.
 */
final class Fitting {

  private static final Block MORE = Block.text(Cut.MORE);

  /** No single part may be so long that this is not enough. */
  private static final int WHOLE = 1 << 16;

  private final int mostComponents;
  private final int mostCharacters;
  private final Function<Block, @Nullable String> markup;

  Fitting(int mostComponents, int mostCharacters, Function<Block, @Nullable String> markup) {
    this.mostComponents = mostComponents;
    this.mostCharacters = mostCharacters;
    this.markup = markup;
  }

  List<Piece> fit(List<Block> card) {
    Optional<List<Piece>> whole = fitting(card);
    if (whole.isPresent()) return whole.get();
    List<Block> parts = new ArrayList<>(shortened(card));
    while (true) {
      Optional<List<Piece>> pieces = fitting(parts);
      if (pieces.isPresent()) return pieces.get();
      if (!losesOne(parts)) return firstOf(parts);
    }
  }

  private Optional<List<Piece>> fitting(List<Block> parts) {
    return Arrays.stream(Joining.Way.values())
        .map(way -> Joining.join(parts, markup, way))
        .filter(pieces -> Piece.count(pieces) <= mostComponents)
        .filter(pieces -> Piece.characters(pieces) <= mostCharacters)
        .findFirst();
  }

  /** The longest parts lose their ends until they are alike; as little as may be. */
  private List<Block> shortened(List<Block> card) {
    if (characters(card) <= mostCharacters) return card;
    int fits = 0;
    int tooLong = WHOLE;
    while (tooLong - fits > 1) {
      int most = (fits + tooLong) / 2;
      if (characters(cut(card, most)) <= mostCharacters) fits = most;
      else tooLong = most;
    }
    return cut(card, fits);
  }

  private static List<Block> cut(List<Block> card, int most) {
    return card.stream().map(part -> Shortening.to(part, most)).toList();
  }

  private int characters(List<Block> parts) {
    return Piece.characters(Joining.join(parts, markup, Joining.Way.AS_FAR_AS_POSSIBLE));
  }

  /** A line between parts is missed least, then the last part that is no button, or half of it. */
  private static boolean losesOne(List<Block> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof Block.Divider) {
        parts.remove(i);
        return true;
      }
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      Block part = parts.get(i);
      if (part instanceof Block.Buttons || part.equals(MORE)) continue;
      if (part instanceof Block.Facts(List<Block.Fact> facts) && facts.size() > 1) {
        parts.set(i, new Block.Facts(facts.subList(0, facts.size() / 2)));
        i++;
      } else {
        parts.remove(i);
      }
      if (!parts.contains(MORE)) parts.add(i, MORE);
      return true;
    }
    return parts.remove(MORE);
  }

  /** What is left when nothing but buttons is, and there are too many of them. */
  private List<Piece> firstOf(List<Block> buttons) {
    List<Piece> pieces = Joining.join(buttons, markup, Joining.Way.AS_FAR_AS_POSSIBLE);
    List<Piece> first = new ArrayList<>();
    for (Piece piece : pieces) {
      first.add(piece);
      if (Piece.count(first) > mostComponents) {
        first.removeLast();
        int room = mostComponents - Piece.count(first) - 1;
        if (piece instanceof Piece.Row(var row) && room > 0) {
          first.add(new Piece.Row(row.subList(0, Math.min(room, row.size()))));
        }
        break;
      }
    }
    return first;
  }
}
