package dev.barraiser.platforms.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Draws small, muted lines. Slack knows no rich text there: what is only text is plain text, and
 * markup is used for what needs it (dates, links, commands) and holds nothing but harmless
 * characters. Pure.
 */
final class ContextLine {

  /** What is longer is no label any more, and shown as plain text. */
  private static final int LABEL = 500;

  private final Function<MessageRef, String> links;

  ContextLine(Function<MessageRef, String> links) {
    this.links = links;
  }

  static List<LayoutBlock> plain(String text) {
    return blocks(elements(text));
  }

  List<LayoutBlock> line(Words words) {
    String visible = visible(words);
    if (words.spans().stream().allMatch(span -> markup(span) == null)) return plain(visible);
    String whole = whole(words);
    if (whole != null && whole.length() <= Limits.TEXT) {
      return blocks(List.of(Mrkdwn.text(whole)));
    }
    return blocks(apart(words));
  }

  /** All of it as markup; null unless every part of it is harmless and stands where it formats. */
  private @Nullable String whole(Words words) {
    var markup = new StringBuilder();
    var between = new StringBuilder();
    boolean needsEdge = false;
    for (Span span : words.spans()) {
      String marked = markup(span);
      String text = marked == null ? visible(span) : marked;
      if (needsEdge && !text.isEmpty() && isWord(text.codePointAt(0))) return null;
      boolean styled = marked != null && isStyle(span);
      if (styled && endsInWord(between)) return null;
      markup.append(text);
      between.append(marked == null ? text : " ");
      if (!text.isEmpty()) needsEdge = styled;
    }
    return Mrkdwn.isHarmless(between.toString()) ? markup.toString().strip() : null;
  }

  /** Styles are read as such only where no word touches them. */
  private static boolean isStyle(Span span) {
    return span instanceof Span.Strong || span instanceof Span.Code;
  }

  private static boolean endsInWord(StringBuilder text) {
    return !text.isEmpty() && isWord(text.codePointBefore(text.length()));
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point);
  }

  /** Each piece of markup by itself, and what stands between as plain text. */
  private List<ContextBlockElement> apart(Words words) {
    List<ContextBlockElement> elements = new ArrayList<>();
    var plain = new StringBuilder();
    for (Span span : words.spans()) {
      String marked = markup(span);
      if (marked == null) {
        plain.append(visible(span));
        continue;
      }
      elements.addAll(elements(plain.toString()));
      plain.setLength(0);
      elements.add(Mrkdwn.text(marked));
    }
    elements.addAll(elements(plain.toString()));
    return elements;
  }

  private static List<ContextBlockElement> elements(String text) {
    if (text.isBlank()) return List.of();
    return Cut.pieces(text.strip(), Limits.TEXT).stream()
        .filter(piece -> !piece.isBlank())
        .<ContextBlockElement>map(Mrkdwn::plain)
        .toList();
  }

  private static List<LayoutBlock> blocks(List<ContextBlockElement> elements) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (int from = 0; from < elements.size(); from += Limits.CONTEXT_ELEMENTS) {
      int to = Math.min(elements.size(), from + Limits.CONTEXT_ELEMENTS);
      blocks.add(ContextBlock.builder().elements(elements.subList(from, to)).build());
    }
    return blocks;
  }

  /** As markup; null where it is shown as plain text. */
  private @Nullable String markup(Span span) {
    return switch (span) {
      case Span.Plain ignored -> null;
      case Span.Name ignored -> null;
      case Span.Strong(String text) when isMarkable(text) -> Mrkdwn.strong(text);
      case Span.Strong ignored -> null;
      case Span.Code(String text) when text.length() <= LABEL && Mrkdwn.isHarmlessCode(text) ->
          Mrkdwn.code(text);
      case Span.Code ignored -> null;
      case Span.InChannel(var channel) when Mrkdwn.isId(channel.id()) ->
          Mrkdwn.channel(channel.id());
      case Span.InChannel ignored -> null;
      case Span.When(Instant at) when Dates.fits(at) ->
          Mrkdwn.date(at.getEpochSecond(), Dates.FORMAT, Dates.inWords(at));
      case Span.When ignored -> null;
      case Span.Link(MessageRef to, String text)
          when isMarkable(text) && Mrkdwn.isAddress(links.apply(to)) ->
          Mrkdwn.link(links.apply(to), text);
      case Span.Link ignored -> null;
    };
  }

  private static boolean isMarkable(String text) {
    return text.length() <= LABEL && Mrkdwn.isStripped(text) && Mrkdwn.isHarmless(text);
  }

  private static String visible(Words words) {
    var text = new StringBuilder();
    words.spans().forEach(span -> text.append(visible(span)));
    return text.toString();
  }

  private static String visible(Span span) {
    return switch (span) {
      case Span.Plain(String text) -> text;
      case Span.Strong(String text) -> text;
      case Span.Code(String text) -> text;
      case Span.Name(var person) -> throw new IllegalStateException("unnamed: " + person.id());
      case Span.InChannel ignored -> "its channel";
      case Span.When(Instant at) -> Dates.inWords(at);
      case Span.Link(var ignored, String text) -> text;
    };
  }
}
