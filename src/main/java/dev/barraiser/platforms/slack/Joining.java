package dev.barraiser.platforms.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.barraiser.chat.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was drawn of a card's parts together. Rich text that belongs together becomes one
 * block: Slack sets blocks apart, and the lines within one close to each other. Pure.
 */
final class Joining {

  /** How close. */
  enum Way {
    /** A paragraph with the quote or list it leads to; bars with bars. */
    WHERE_IT_BELONGS,
    /** Everything that can be, when there are too many blocks. */
    AS_FAR_AS_POSSIBLE
  }

  /** A part of a card and what was drawn of it. */
  record Drawn(Block part, List<LayoutBlock> blocks) {}

  private Joining() {}

  static List<LayoutBlock> join(List<Drawn> parts, Way way) {
    List<LayoutBlock> joined = new ArrayList<>();
    Block before = null;
    for (Drawn part : parts) {
      boolean goesOn = false;
      for (LayoutBlock block : part.blocks()) {
        String between = between(before, part.part(), goesOn, way);
        LayoutBlock one =
            between == null || joined.isEmpty() ? null : one(joined.getLast(), block, between);
        if (one == null) joined.add(block);
        else joined.set(joined.size() - 1, one);
        before = part.part();
        goesOn = true;
      }
    }
    return joined.stream().map(Joining::distinct).toList();
  }

  /**
   * What stands between two neighbours in one block; null if each is better a block by itself.
   *
   * @param goesOn whether both were drawn of the same part
   */
  private static @Nullable String between(
      @Nullable Block before, Block part, boolean goesOn, Way way) {
    boolean far = way == Way.AS_FAR_AS_POSSIBLE;
    if (goesOn) return far ? "" : null;
    if (before instanceof Block.Progress && part instanceof Block.Progress) return "\n";
    if (leadsTo(before, part)) return "";
    return far ? "\n\n" : null;
  }

  private static @Nullable LayoutBlock one(LayoutBlock last, LayoutBlock next, String between) {
    return switch (last) {
      case RichTextBlock one when next instanceof RichTextBlock two -> rich(one, two, between);
      case ActionsBlock one when next instanceof ActionsBlock two -> actions(one, two);
      default -> null;
    };
  }

  private static boolean leadsTo(@Nullable Block before, Block part) {
    return before instanceof Block.Text
        && (part instanceof Block.Quote || part instanceof Block.Bullets);
  }

  private static RichTextBlock rich(RichTextBlock one, RichTextBlock two, String between) {
    List<BlockElement> elements = new ArrayList<>(one.getElements());
    List<BlockElement> more = new ArrayList<>(two.getElements());
    if (!between.isEmpty()) {
      BlockElement last = elements.getLast();
      BlockElement first = more.getFirst();
      if (last instanceof RichTextSectionElement a && first instanceof RichTextSectionElement b) {
        elements.removeLast();
        more.removeFirst();
        elements.addAll(sections(a, b, between));
      } else if (last.getClass().equals(first.getClass())) {
        elements.add(RichText.section(List.of(RichText.text("\n"))));
      }
    }
    elements.addAll(more);
    return RichTextBlock.builder().elements(List.copyOf(elements)).build();
  }

  /** Two sections as one with {@code between} in it, or as two if one cannot hold them. */
  private static List<RichTextSectionElement> sections(
      RichTextSectionElement a, RichTextSectionElement b, String between) {
    if (Weight.ofElement(a) + between.length() + Weight.ofElement(b) > Limits.TEXT) {
      return List.of(a, b);
    }
    List<RichTextElement> elements = new ArrayList<>(a.getElements());
    elements.add(RichText.text(between));
    elements.addAll(b.getElements());
    return List.of(RichText.section(elements));
  }

  private static @Nullable ActionsBlock actions(ActionsBlock one, ActionsBlock two) {
    List<BlockElement> elements =
        Stream.concat(one.getElements().stream(), two.getElements().stream()).toList();
    return elements.size() > Limits.ACTIONS
        ? null
        : ActionsBlock.builder().elements(elements).build();
  }

  /** Slack refuses two elements of a block with the same id. What a press means is in its value. */
  private static LayoutBlock distinct(LayoutBlock block) {
    if (!(block instanceof ActionsBlock actions)) return block;
    Set<String> ids = new HashSet<>();
    int copy = 2;
    for (BlockElement element : actions.getElements()) {
      if (!(element instanceof ButtonElement button)) continue;
      String id = button.getValue();
      while (!ids.add(id)) id = button.getValue() + "#" + copy++;
      button.setActionId(id);
    }
    return actions;
  }
}
