package dev.barraiser.platforms.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a card fit where it goes: first closer together, then without the end of its longest parts,
 * with an ellipsis where something is missing. A button is never lost. Pure.
 */
final class Fitting {

  private static final Block MORE = Block.text(Cut.MORE);

  private final int mostBlocks;
  private final int mostCharacters;
  private final Function<Block, List<LayoutBlock>> draw;

  Fitting(int mostBlocks, int mostCharacters, Function<Block, List<LayoutBlock>> draw) {
    this.mostBlocks = mostBlocks;
    this.mostCharacters = mostCharacters;
    this.draw = draw;
  }

  /** As many of Slack's blocks as may be. */
  List<LayoutBlock> fit(List<Block> card) {
    Optional<List<LayoutBlock>> whole = fitting(card);
    if (whole.isPresent()) return whole.get();
    List<Block> parts = new ArrayList<>(shortened(card));
    while (true) {
      Optional<List<LayoutBlock>> blocks = fitting(parts);
      if (blocks.isPresent()) return blocks.get();
      if (!dropsOne(parts)) return firstOf(drawn(parts));
    }
  }

  private Optional<List<LayoutBlock>> fitting(List<Block> parts) {
    List<Joining.Drawn> drawn = drawn(parts);
    return Arrays.stream(Joining.Way.values())
        .map(way -> Joining.join(drawn, way))
        .filter(this::fits)
        .findFirst();
  }

  private List<Joining.Drawn> drawn(List<Block> parts) {
    return parts.stream().map(part -> new Joining.Drawn(part, draw.apply(part))).toList();
  }

  private boolean fits(List<LayoutBlock> blocks) {
    return blocks.size() <= mostBlocks && Weight.ofAll(blocks) <= mostCharacters;
  }

  /** What is left when nothing but buttons is, and there are a thousand of them. */
  private List<LayoutBlock> firstOf(List<Joining.Drawn> buttons) {
    List<LayoutBlock> blocks = Joining.join(buttons, Joining.Way.AS_FAR_AS_POSSIBLE);
    return blocks.subList(0, Math.min(blocks.size(), mostBlocks));
  }

  // Too many characters: the longest parts lose their ends until they are alike.

  private List<Block> shortened(List<Block> card) {
    List<Integer> lengths = card.stream().map(part -> Weight.ofAll(draw.apply(part))).toList();
    int all = lengths.stream().mapToInt(Integer::intValue).sum();
    if (all <= mostCharacters) return card;
    int most = longest(card, lengths, all - mostCharacters);
    int text = most - Limits.BLOCK_COSTS * Math.ceilDiv(Math.max(most, 1), Limits.TEXT / 2);
    List<Block> parts = new ArrayList<>();
    for (int i = 0; i < card.size(); i++) {
      parts.add(lengths.get(i) > most ? shortened(card.get(i), text) : card.get(i));
    }
    return parts;
  }

  /** How long a part may be for all together to lose {@code excess}. */
  private static int longest(List<Block> card, List<Integer> lengths, int excess) {
    List<Integer> longer = new ArrayList<>();
    for (int i = 0; i < card.size(); i++) {
      if (isProse(card.get(i))) longer.add(lengths.get(i));
    }
    longer.sort(Comparator.reverseOrder());
    int lost = 0;
    for (int i = 0; i < longer.size(); i++) {
      int next = i + 1 < longer.size() ? longer.get(i + 1) : 0;
      int many = i + 1;
      int step = (longer.get(i) - next) * many;
      if (lost + step >= excess) return longer.get(i) - Math.ceilDiv(excess - lost, many);
      lost += step;
    }
    return 0;
  }

  private static boolean isProse(Block block) {
    return block instanceof Block.Text
        || block instanceof Block.Quote
        || block instanceof Block.Verbatim
        || block instanceof Block.Bullets
        || block instanceof Block.Context;
  }

  private static Block shortened(Block block, int most) {
    return switch (block) {
      case Block.Text(Words words) -> new Block.Text(shortened(words, most));
      case Block.Context(Words words) -> new Block.Context(shortened(words, most));
      case Block.Verbatim(String text) -> new Block.Verbatim(shortened(text, most));
      case Block.Quote(String text, @Nullable String by) ->
          new Block.Quote(shortened(text, most - (by == null ? 0 : by.length() + 2)), by);
      case Block.Bullets(List<Words> items) -> new Block.Bullets(firstOf(items, most));
      case Block.Attachment file -> file;
      case Block.Header header -> header;
      case Block.Facts facts -> facts;
      case Block.Progress progress -> progress;
      case Block.Trend trend -> trend;
      case Block.Divider divider -> divider;
      case Block.Buttons buttons -> buttons;
    };
  }

  /** What is missing is said on a line of its own. */
  private static String shortened(String text, int most) {
    String more = "\n" + Cut.MORE;
    if (most <= more.length() + 1) return Cut.MORE;
    return text.substring(0, Cut.endOfPiece(text, 0, most - more.length())).stripTrailing() + more;
  }

  private static Words shortened(Words words, int most) {
    List<Span> spans = new ArrayList<>();
    int left = most - 2;
    for (Span span : words.spans()) {
      int length = length(span);
      if (length > left) {
        if (span instanceof Span.Plain(String text) && left > 0) {
          spans.add(new Span.Plain(text.substring(0, Cut.endOfPiece(text, 0, left))));
        }
        break;
      }
      spans.add(span);
      left -= length;
    }
    spans.add(new Span.Plain("\n" + Cut.MORE));
    return new Words(spans);
  }

  private static List<Words> firstOf(List<Words> items, int most) {
    List<Words> first = new ArrayList<>();
    int left = most - Cut.MORE.length();
    for (Words item : items) {
      left -= item.spans().stream().mapToInt(Fitting::length).sum();
      if (left < 0) break;
      first.add(item);
    }
    first.add(Words.of(Cut.MORE));
    return first;
  }

  private static int length(Span span) {
    return switch (span) {
      case Span.Plain(String text) -> text.length();
      case Span.Strong(String text) -> text.length();
      case Span.Code(String text) -> text.length();
      case Span.Name ignored -> 0;
      // Its address, and what Slack makes of it, are no longer than this.
      case Span.Link(var ignored, String text) -> text.length() + 200;
      case Span.InChannel ignored -> 30;
      case Span.When ignored -> 100;
    };
  }

  // Too many blocks: the last part goes that is no button, or some of it.

  private static boolean dropsOne(List<Block> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      Block part = parts.get(i);
      if (part instanceof Block.Buttons || part.equals(MORE)) continue;
      if (part instanceof Block.Facts(List<Block.Fact> facts) && facts.size() > Limits.FIELDS) {
        parts.set(i, new Block.Facts(facts.subList(0, facts.size() - Limits.FIELDS)));
        i++;
      } else {
        parts.remove(i);
      }
      if (!parts.contains(MORE)) parts.add(i, MORE);
      return true;
    }
    return parts.remove(MORE);
  }
}
