package dev.barraiser.platforms.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Draws each part of a card by itself, as one or several of Slack's blocks, or none where there is
 * nothing to show. Pure.
 */
final class CardParts {

  private final RichText rich;
  private final ContextLine context;

  CardParts(Function<MessageRef, String> links) {
    this.rich = new RichText(links);
    this.context = new ContextLine(links);
  }

  List<LayoutBlock> draw(Block block) {
    return switch (block) {
      case Block.Header(String text) -> text.isBlank() ? List.of() : List.of(header(text));
      case Block.Text(Words words) -> List.copyOf(rich.paragraph(words));
      case Block.Context(Words words) -> context.line(words);
      case Block.Quote(String text, @Nullable String by) -> quote(text, by);
      case Block.Verbatim(String text) ->
          text.isBlank() ? List.of() : List.copyOf(RichText.verbatim(text));
      case Block.Attachment(String name, var _, var _) ->
          ContextLine.plain(name + " is in our direct messages.");
      case Block.Bullets(List<Words> items) -> List.copyOf(rich.bullets(items));
      case Block.Facts(List<Block.Fact> facts) -> fields(facts);
      case Block.Progress(String label, int done, int from, int to, Integer drafts) ->
          List.of(progress(label, done, drafts, from, to));
      case Block.Trend(String label, List<Block.Point> points) -> List.of(trend(label, points));
      case Block.Divider() -> List.of(DividerBlock.builder().build());
      case Block.Buttons(List<Button> buttons) -> List.of(actions(buttons));
    };
  }

  static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(Mrkdwn.plain(Cut.to(text, Limits.HEADER))).build();
  }

  static List<LayoutBlock> quote(String text, @Nullable String by) {
    List<LayoutBlock> blocks = new ArrayList<>(RichText.quote(text));
    if (by != null && !by.isBlank()) blocks.addAll(ContextLine.plain("— " + by));
    return blocks;
  }

  private static List<LayoutBlock> fields(List<Block.Fact> facts) {
    List<LayoutBlock> sections = new ArrayList<>();
    for (int from = 0; from < facts.size(); from += Limits.FIELDS) {
      int to = Math.min(facts.size(), from + Limits.FIELDS);
      List<TextObject> fields = facts.subList(from, to).stream().map(CardParts::field).toList();
      sections.add(SectionBlock.builder().fields(fields).build());
    }
    return sections;
  }

  /** The label stands out, unless something in it or in the value could be read as markup. */
  private static TextObject field(Block.Fact fact) {
    String label = fact.label();
    String value = fact.value().isBlank() ? "–" : fact.value();
    boolean marked =
        Mrkdwn.isStripped(label)
            && Mrkdwn.isHarmless(label)
            && Mrkdwn.isHarmless(value)
            && label.length() + value.length() < Limits.FIELD - 10;
    return marked
        ? Mrkdwn.text(Mrkdwn.strong(label) + "\n" + value)
        : Mrkdwn.plain(Cut.to((label + "\n" + value).strip(), Limits.FIELD));
  }

  private static LayoutBlock progress(String label, int done, int drafts, int from, int to) {
    return RichText.block(
        RichText.section(
            List.of(
                RichText.strong(name(label)),
                RichText.text(
                    "  "
                        + Gauge.bar(done, drafts, from, to)
                        + "  "
                        + Gauge.inWords(done, drafts, from, to)))));
  }

  private static LayoutBlock trend(String label, List<Block.Point> points) {
    List<Block.Point> shown = points.subList(Math.max(0, points.size() - 52), points.size());
    return RichText.block(
        RichText.section(
            List.of(
                RichText.strong(name(label)),
                RichText.text("  " + Gauge.columns(shown) + "\n" + Gauge.inWords(shown)))));
  }

  private static String name(String label) {
    return label.isBlank() ? "–" : Cut.to(label, Limits.HEADER);
  }

  private static LayoutBlock actions(List<Button> buttons) {
    List<BlockElement> elements = new ArrayList<>();
    buttons.forEach(button -> elements.add(button(button)));
    return ActionsBlock.builder().elements(List.copyOf(elements)).build();
  }

  private static ButtonElement button(Button button) {
    String wire = button.action().wire();
    String label = button.label().isBlank() ? Cut.MORE : button.label();
    return ButtonElement.builder()
        .text(Mrkdwn.plain(Cut.to(label, Limits.BUTTON)))
        .actionId(wire)
        .value(wire)
        .style(style(button.style()))
        .build();
  }

  private static @Nullable String style(Button.Style style) {
    return switch (style) {
      case PRIMARY -> "primary";
      case PLAIN -> null;
      case DANGER -> "danger";
    };
  }
}
