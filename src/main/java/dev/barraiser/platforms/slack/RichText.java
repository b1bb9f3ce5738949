package dev.barraiser.platforms.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Draws words as rich text, in which Slack reads no markup. What is longer than one element may
 * hold becomes several, one after the other. Pure.
 */
final class RichText {

  /** Not worth filling up with the beginning of a longer text. */
  private static final int SHORT = 200;

  private static final int LABEL = 500;

  private final Function<MessageRef, String> links;

  RichText(Function<MessageRef, String> links) {
    this.links = links;
  }

  List<RichTextBlock> paragraph(Words words) {
    return pieces(elements(words)).stream().map(piece -> block(section(piece))).toList();
  }

  static List<RichTextBlock> quote(String text) {
    return Cut.pieces(text, Limits.TEXT).stream()
        .filter(piece -> !piece.isEmpty())
        .map(piece -> block(RichTextQuoteElement.builder().elements(List.of(text(piece))).build()))
        .toList();
  }

  static List<RichTextBlock> verbatim(String text) {
    return Cut.pieces(text, Limits.TEXT).stream()
        .filter(piece -> !piece.isEmpty())
        .map(piece ->
            block(RichTextPreformattedElement.builder().elements(List.of(text(piece))).build()))
        .toList();
  }

  List<RichTextBlock> bullets(List<Words> items) {
    List<RichTextBlock> lists = new ArrayList<>();
    List<RichTextElement> list = new ArrayList<>();
    int length = 0;
    for (Words item : items) {
      for (List<RichTextElement> piece : pieces(elements(item))) {
        int more = Weight.ofElements(piece);
        if (!list.isEmpty() && length + more > Limits.TEXT) {
          lists.add(list(list));
          list.clear();
          length = 0;
        }
        list.add(section(piece));
        length += more;
      }
    }
    if (!list.isEmpty()) lists.add(list(list));
    return lists;
  }

  /** In runs that one element of rich text can hold; text is divided between words. */
  private static List<List<RichTextElement>> pieces(List<RichTextElement> elements) {
    List<List<RichTextElement>> pieces = new ArrayList<>();
    List<RichTextElement> piece = new ArrayList<>();
    int left = Limits.TEXT;
    for (RichTextElement element : elements) {
      RichTextElement rest = element;
      while (Weight.ofElement(rest) > left) {
        if (rest instanceof RichTextSectionElement.Text text && (left > SHORT || piece.isEmpty())) {
          int end = Cut.endOfPiece(text.getText(), 0, left);
          piece.add(like(text, text.getText().substring(0, end)));
          rest = like(text, text.getText().substring(end));
        }
        pieces.add(List.copyOf(piece));
        piece.clear();
        left = Limits.TEXT;
      }
      piece.add(rest);
      left -= Weight.ofElement(rest);
    }
    if (!piece.isEmpty()) pieces.add(List.copyOf(piece));
    return pieces;
  }

  private static RichTextElement like(RichTextSectionElement.Text styled, String text) {
    return RichTextSectionElement.Text.builder().text(text).style(styled.getStyle()).build();
  }

  private static RichTextBlock list(List<RichTextElement> items) {
    return block(
        RichTextListElement.builder()
            .style("bullet")
            .indent(0)
            .elements(List.copyOf(items))
            .build());
  }

  static RichTextBlock block(BlockElement element) {
    return RichTextBlock.builder().elements(List.of(element)).build();
  }

  static RichTextSectionElement section(List<RichTextElement> elements) {
    return RichTextSectionElement.builder().elements(List.copyOf(elements)).build();
  }

  static RichTextElement text(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }

  static RichTextElement strong(String text) {
    return RichTextSectionElement.Text.builder()
        .text(text)
        .style(TextStyle.builder().bold(true).build())
        .build();
  }

  private static RichTextElement code(String text) {
    return RichTextSectionElement.Text.builder()
        .text(text)
        .style(TextStyle.builder().code(true).build())
        .build();
  }

  private List<RichTextElement> elements(Words words) {
    List<RichTextElement> elements = new ArrayList<>();
    for (Span span : words.spans()) {
      switch (span) {
        case Span.Plain(String text) -> addAll(elements, text, RichText::text);
        case Span.Strong(String text) -> addAll(elements, text, RichText::strong);
        case Span.Code(String text) -> addAll(elements, text, RichText::code);
        case Span.Name name ->
            throw new IllegalStateException("named before it is drawn: " + name.person().id());
        case Span.InChannel(var channel) ->
            elements.add(RichTextSectionElement.Channel.builder().channelId(channel.id()).build());
        case Span.When(Instant at) -> elements.add(date(at));
        case Span.Link(MessageRef to, String text) ->
            addAll(elements, text, piece -> link(to, Cut.to(piece, LABEL)));
      }
    }
    return elements;
  }

  private static void addAll(
      List<RichTextElement> elements, String text, Function<String, RichTextElement> draw) {
    if (!text.isEmpty()) elements.add(draw.apply(text));
  }

  private static RichTextElement date(Instant at) {
    if (!Dates.fits(at)) return text(Dates.inWords(at));
    return RichTextSectionElement.Date.builder()
        .timestamp((int) at.getEpochSecond())
        .format(Dates.FORMAT)
        .fallback(Dates.inWords(at))
        .build();
  }

  private RichTextElement link(MessageRef to, String text) {
    String url = links.apply(to);
    if (!Mrkdwn.isAddress(url)) return text(text);
    return RichTextSectionElement.Link.builder().url(url).text(text).build();
  }
}
