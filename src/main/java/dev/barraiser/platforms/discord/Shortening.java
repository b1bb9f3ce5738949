package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the end off a part of a card, with an ellipsis where something is missing. Pure. */
final class Shortening {

  /** A value that is shorter tells nothing. */
  private static final int LEAST_OF_A_FACT = 30;

  private Shortening() {}

  /** About {@code most} characters of it; what is no prose stays as it is. */
  static Block to(Block block, int most) {
    return switch (block) {
      case Block.Text(Words words) -> new Block.Text(to(words, most));
      case Block.Context(Words words) -> new Block.Context(to(words, most));
      case Block.Verbatim(String text) -> new Block.Verbatim(to(text, most));
      case Block.Quote(String text, @Nullable String by) -> new Block.Quote(to(text, most), by);
      case Block.Bullets(List<Words> items) -> new Block.Bullets(to(items, most));
      case Block.Facts(List<Block.Fact> facts) -> new Block.Facts(facts(facts, most));
      case Block.Attachment file -> file;
      case Block.Header header -> header;
      case Block.Progress progress -> progress;
      case Block.Trend trend -> trend;
      case Block.Divider divider -> divider;
      case Block.Buttons buttons -> buttons;
    };
  }

  /** What is missing is said on a line of its own. */
  private static String to(String text, int most) {
    if (text.length() <= most) return text;
    String more = "\n" + Cut.MORE;
    if (most <= more.length() + 1) return Cut.MORE;
    return text.substring(0, Cut.endOfPiece(text, 0, most - more.length())).stripTrailing() + more;
  }

  private static Words to(Words words, int most) {
    if (length(words) <= most) return words;
    List<Span> spans = new ArrayList<>();
    int left = most - 2;
    for (Span span : words.spans()) {
      int length = length(span);
      if (length > left) {
        if (left > 0) beginning(span, left).forEach(spans::add);
        break;
      }
      spans.add(span);
      left -= length;
    }
    spans.add(new Span.Plain(spans.isEmpty() ? Cut.MORE : "\n" + Cut.MORE));
    return new Words(spans);
  }

  private static List<Span> beginning(Span span, int most) {
    return switch (span) {
      case Span.Plain(String text) ->
          List.of(new Span.Plain(text.substring(0, Cut.endOfPiece(text, 0, most))));
      case Span.Strong(String text) ->
          List.of(new Span.Strong(text.substring(0, Cut.endOfPiece(text, 0, most))));
      default -> List.of();
    };
  }

  private static List<Words> to(List<Words> items, int most) {
    if (items.stream().mapToInt(Shortening::length).sum() <= most) return items;
    List<Words> first = new ArrayList<>();
    int left = most - Cut.MORE.length();
    for (Words item : items) {
      left -= length(item);
      if (left < 0) break;
      first.add(item);
    }
    first.add(Words.of(Cut.MORE));
    return first;
  }

  private static List<Block.Fact> facts(List<Block.Fact> facts, int most) {
    int each = Math.max(LEAST_OF_A_FACT, most / Math.max(1, facts.size()));
    return facts.stream()
        .map(fact -> new Block.Fact(fact.label(), Cut.to(fact.value(), each)))
        .toList();
  }

  private static int length(Words words) {
    return words.spans().stream().mapToInt(Shortening::length).sum();
  }

  private static int length(Span span) {
    return switch (span) {
      case Span.Plain(String text) -> text.length();
      case Span.Strong(String text) -> text.length();
      case Span.Code(String text) -> text.length();
      case Span.Name ignored -> 0;
      case Span.Link(var ignored, String text) -> text.length();
      case Span.InChannel ignored -> 24;
      case Span.When ignored -> 20;
    };
  }
}
