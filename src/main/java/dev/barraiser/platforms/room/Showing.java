package dev.barraiser.platforms.room;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Trace;
import dev.barraiser.chat.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the cards that show something which is gone. Words are compared by their letters and digits
 * alone: an export quotes them otherwise than a card does. Pure.
 */
final class Showing {

  /** What is shorter may stand anywhere by chance. */
  private static final int TELLING = 16;

  /** By how much a letter still counts in a hash, as a string's, when so many came after it. */
  private static final int OVER = IntStream.range(0, TELLING).reduce(1, (over, _) -> over * 31);

  private static final int FEW = (1 << 14) - 1;

  /** A page of an export may end within a line, so a long one is looked for in pieces. */
  private static final int PIECE = 40;

  /** The end of a line, besides the way in which JSON in a card writes it. */
  private static final String ENDS = "\n\r\t\u000B\f\u0085\u2028\u2029";

  private final Set<Action> about;
  private final Set<String> names;

  /** The pieces that are looked for, by the hash of how they begin: a text is gone through once. */
  private final Map<Integer, List<String>> words;

  /** The last bits of those hashes. */
  private final BitSet maybe = new BitSet();

  Showing(Trace trace) {
    this.about = trace.about();
    this.names = trace.names().stream().map(String::strip).collect(Collectors.toSet());
    this.words =
        Stream.concat(trace.words().stream(), trace.names().stream())
            .flatMap(text -> lines(text).stream())
            .flatMap(Showing::pieces)
            .filter(piece -> piece.length() >= TELLING)
            .distinct()
            .collect(Collectors.groupingBy(piece -> piece.substring(0, TELLING).hashCode()));
    words.keySet().forEach(hash -> maybe.set(hash & FEW));
  }

  boolean isIn(Card card) {
    if (card.buttons().stream().anyMatch(button -> about.contains(button.action()))) return true;
    List<String> texts = card.blocks().stream().flatMap(Showing::texts).toList();
    return texts.stream().map(String::strip).anyMatch(names::contains)
        || texts.stream().anyMatch(text -> lines(text).stream().anyMatch(this::says));
  }

  private boolean says(String line) {
    int hash = 0;
    for (int i = 0; i < line.length(); i++) {
      hash = 31 * hash + line.charAt(i);
      int from = i - TELLING;
      if (from >= 0) hash -= OVER * line.charAt(from);
      if (from < -1 || !maybe.get(hash & FEW)) continue;
      for (String piece : words.getOrDefault(hash, List.of())) {
        if (line.startsWith(piece, from + 1)) return true;
      }
    }
    return false;
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

  /** The letters and digits of each line: this is done to all that somebody was ever told. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean written = unit == '\\' && i + 1 < text.length() && isEnd(text.charAt(i + 1));
      if (written || ENDS.indexOf(unit) >= 0) {
        if (written) i++;
        end(lines, line);
      } else if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
        line.append(Character.toLowerCase(unit));
      }
    }
    end(lines, line);
    return lines;
  }

  private static boolean isEnd(char letter) {
    return letter == 'n' || letter == 'r' || letter == 't';
  }

  private static void end(List<String> lines, StringBuilder line) {
    if (!line.isEmpty()) lines.add(line.toString());
    line.setLength(0);
  }
}
