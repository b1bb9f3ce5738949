package dev.barraiser.platforms.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws cards as Block Kit. Thread-safe. */
final class CardBlocks {

  /**
   * A card as a message.
   *
   * @param text the fallback, for notifications and screen readers; harmless where Slack reads
   *     markup
   */
  record Drawn(String text, List<LayoutBlock> blocks) {
    Drawn {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * So that their names leave room for the card: a group this large is better called as a whole.
   */
  private static final int MOST_CALLED = 400;

  private static final int CALLED_IN_A_LINE = 200;

  /** For a card without a summary, since Slack asks for some text. */
  private static final String NAMELESS = "Bar Raiser";

  private final CardWording wording;
  private final CardParts parts;

  CardBlocks(Names names, Function<MessageRef, String> links, SlackSetup.CommandNames commands) {
    this.wording = new CardWording(names, commands);
    this.parts = new CardParts(links);
  }

  /** As a message that pings {@code audience} and nobody else. */
  Drawn message(Card card, Audience audience) {
    List<LayoutBlock> call = call(audience);
    int characters = Weight.ofAll(call);
    List<LayoutBlock> blocks = new ArrayList<>(call);
    blocks.addAll(
        fitting(Limits.MESSAGE_BLOCKS - call.size(), Limits.MESSAGE_CHARACTERS - characters)
            .fit(parts(card)));
    return new Drawn(SlackText.fallback(summary(card)), blocks);
  }

  /** As a person's App Home. */
  View home(Card card) {
    return View.builder().type("home").blocks(ofView(parts(card))).build();
  }

  /**
   * As a modal that one can only read and press, with a button to close it. A header that the title
   * shows is not shown twice.
   */
  View modal(Card card) {
    List<Block> parts = new ArrayList<>(parts(card));
    Optional<Block.Header> header =
        parts.stream()
            .filter(Block.Header.class::isInstance)
            .map(Block.Header.class::cast)
            .findFirst();
    String whole =
        header.map(Block.Header::text).filter(text -> !text.isBlank()).orElse(summary(card));
    String title = title(whole.strip(), header.isPresent());
    if (parts.size() > 1)
      header.filter(shown -> shown.text().equals(title)).ifPresent(parts::remove);
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(ofView(parts))
        .build();
  }

  /** Half a sentence is no title; the whole of it stands below. */
  private static String title(String whole, boolean isHeader) {
    if (isHeader) return Cut.to(whole, Limits.TITLE);
    String sentence = whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    boolean fits = !sentence.isBlank() && sentence.length() <= Limits.TITLE;
    return fits ? sentence : NAMELESS;
  }

  private String summary(Card card) {
    String summary = wording.summary(card.summary());
    return summary.isBlank() ? NAMELESS : summary;
  }

  private List<LayoutBlock> ofView(List<Block> blocks) {
    return fitting(Limits.VIEW_BLOCKS, Limits.VIEW_CHARACTERS).fit(blocks);
  }

  private Fitting fitting(int blocks, int characters) {
    return new Fitting(blocks, characters, parts::draw);
  }

  /** A card of nothing to see still says what it says. */
  private List<Block> parts(Card card) {
    List<Block> blocks = saidOnce(card.blocks().stream().map(wording::of).toList());
    boolean nothing = blocks.stream().allMatch(block -> parts.draw(block).isEmpty());
    return nothing ? List.of(Block.text(summary(card))) : blocks;
  }

  /** Who is quoted is not named below when the line that leads to it names them. */
  private static List<Block> saidOnce(List<Block> blocks) {
    List<Block> said = new ArrayList<>();
    for (Block block : blocks) {
      boolean named =
          block instanceof Block.Quote(var ignored, @Nullable String by)
              && by != null
              && !said.isEmpty()
              && said.getLast() instanceof Block.Text(Words words)
              && names(words, by);
      said.add(named ? new Block.Quote(((Block.Quote) block).text(), null) : block);
    }
    return said;
  }

  private static boolean names(Words words, String name) {
    return words.spans().stream()
        .anyMatch(span -> span instanceof Span.Plain(String text) && text.contains(name));
  }

  /** The only place from which anybody is called. */
  private static List<LayoutBlock> call(Audience audience) {
    List<BlockElement> lines =
        switch (audience) {
          case Audience.Nobody() -> List.of();
          case Audience.Everybody() -> {
            var channel = RichTextSectionElement.Broadcast.builder().range("channel").build();
            yield List.of(RichText.section(List.of(channel)));
          }
          case Audience.These(List<Person> people) -> people(people);
        };
    return lines.isEmpty() ? List.of() : List.of(RichTextBlock.builder().elements(lines).build());
  }

  private static List<BlockElement> people(List<Person> people) {
    List<Person> called = people.stream().distinct().limit(MOST_CALLED).toList();
    List<BlockElement> lines = new ArrayList<>();
    for (int from = 0; from < called.size(); from += CALLED_IN_A_LINE) {
      List<RichTextElement> line = new ArrayList<>();
      for (Person person : called.subList(from, Math.min(called.size(), from + CALLED_IN_A_LINE))) {
        if (!line.isEmpty()) line.add(RichText.text(" "));
        line.add(RichTextSectionElement.User.builder().userId(person.id()).build());
      }
      lines.add(RichText.section(line));
    }
    return lines;
  }
}
