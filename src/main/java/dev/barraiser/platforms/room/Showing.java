package dev.barraiser.platforms.room;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Trace;
import dev.barraiser.chat.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the cards that show something which is gone. Words are compared by their letters and digits
 * alone: an export quotes them otherwise than a card does. Pure.
 */
final class Showing {

  /** What is shorter may stand anywhere by chance. */
  private static final int TELLING = 16;

  /** A page of an export may end within a line, so a long one is looked for in pieces. */
  private static final int PIECE = 40;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Also as JSON in a card writes the end of a line. */
  private static final Pattern LINE = Pattern.compile("\\R|\\t|\\\\[nrt]");

  private final Set<Action> about;
  private final Set<String> names;
  private final List<String> words;

  Showing(Trace trace) {
    this.about = trace.about();
    this.names = trace.names().stream().map(String::strip).collect(Collectors.toSet());
    this.words =
        Stream.concat(trace.words().stream(), trace.names().stream())
            .flatMap(LINE::splitAsStream)
            .map(Showing::letters)
            .flatMap(Showing::pieces)
            .filter(piece -> piece.length() >= TELLING)
            .distinct()
            .toList();
  }

  boolean isIn(Card card) {
    if (card.buttons().stream().anyMatch(button -> about.contains(button.action()))) return true;
    List<String> texts = card.blocks().stream().flatMap(Showing::texts).toList();
    return texts.stream().map(String::strip).anyMatch(names::contains)
        || texts.stream()
            .flatMap(LINE::splitAsStream)
            .map(Showing::letters)
            .anyMatch(line -> words.stream().anyMatch(line::contains));
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Header(String text) -> Stream.of(text);
      case Block.Text(Words words) -> texts(words);
      case Block.Context(Words words) -> texts(words);
      case Block.Quote(String text, var by) -> Stream.of(text, Objects.requireNonNullElse(by, ""));
      case Block.Verbatim(String text) -> Stream.of(text);
      case Block.Attachment(var _, var _, String text) -> Stream.of(text);
      case Block.Bullets(List<Words> items) -> items.stream().flatMap(Showing::texts);
      case Block.Facts(List<Block.Fact> facts) ->
          facts.stream().flatMap(fact -> Stream.of(fact.label(), fact.value()));
      case Block.Progress progress -> Stream.of(progress.label());
      case Block.Trend(String label, var _) -> Stream.of(label);
      case Block.Divider _, Block.Buttons _ -> Stream.of();
    };
  }

  private static Stream<String> texts(Words words) {
    return words.spans().stream()
        .flatMap(span ->
            switch (span) {
              case Span.Plain(String text) -> Stream.of(text);
              case Span.Strong(String text) -> Stream.of(text);
              case Span.Code(String text) -> Stream.of(text);
              case Span.Link(var _, String text) -> Stream.of(text);
              case Span.Name _, Span.InChannel _, Span.When _ -> Stream.of();
            });
  }

  private static Stream<String> pieces(String line) {
    return Stream.iterate(0, at -> at < line.length(), at -> at + PIECE)
        .map(at -> line.substring(at, Math.min(line.length(), at + PIECE)));
  }

  private static String letters(String text) {
    return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
