package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a card says: people by their current names, and no character that cannot be shown.
 * Thread-safe.
 */
final class CardWording {

  /** Left open in a name, they turn around the words beside it. */
  private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private final Names names;

  CardWording(Names names) {
    this.names = names;
  }

  /** Who is quoted is not named below when the line that leads to it names them. */
  List<Block> of(List<Block> blocks) {
    List<Block> said = new ArrayList<>();
    for (Block block : blocks) {
      Block one = of(block);
      boolean named =
          one instanceof Block.Quote(var ignored, @Nullable String by)
              && by != null
              && !said.isEmpty()
              && said.getLast() instanceof Block.Text(Words words)
              && names(words, by);
      said.add(named ? new Block.Quote(((Block.Quote) one).text(), null) : one);
    }
    return said;
  }

  private static boolean names(Words words, String name) {
    return words.spans().stream()
        .anyMatch(span -> span instanceof Span.Plain(String text) && text.contains(name));
  }

  private Block of(Block block) {
    return switch (block) {
      case Block.Header(String text) -> new Block.Header(line(text));
      case Block.Text(Words words) -> new Block.Text(of(words));
      case Block.Context(Words words) -> new Block.Context(of(words));
      case Block.Quote(String text, @Nullable String by) ->
          new Block.Quote(PlainText.of(text), by == null ? null : name(by));
      case Block.Verbatim(String text) -> new Block.Verbatim(PlainText.of(text));
      case Block.Attachment file -> file;
      case Block.Bullets(List<Words> items) ->
          new Block.Bullets(items.stream().map(this::of).toList());
      case Block.Facts(List<Block.Fact> facts) ->
          new Block.Facts(
              facts.stream()
                  .map(fact -> new Block.Fact(line(fact.label()), PlainText.of(fact.value())))
                  .toList());
      case Block.Progress(String label, int done, int from, int to, Integer drafts) ->
          new Block.Progress(line(label), done, from, to, drafts);
      case Block.Trend(String label, List<Block.Point> points) ->
          new Block.Trend(
              line(label),
              points.stream()
                  .map(point -> new Block.Point(line(point.label()), point.value()))
                  .toList());
      case Block.Divider divider -> divider;
      case Block.Buttons(List<Button> buttons) ->
          new Block.Buttons(
              buttons.stream()
                  .map(button -> new Button(line(button.label()), button.action(), button.style()))
                  .toList());
    };
  }

  /** Neighbours of a kind become one: Discord would misread the marks between them. */
  private Words of(Words words) {
    List<Span> spans = new ArrayList<>();
    for (Span span : words.spans()) {
      Span next =
          switch (span) {
            case Span.Plain(String text) -> new Span.Plain(PlainText.of(text));
            case Span.Name(var person) -> new Span.Plain(name(names.of(person)));
            case Span.Strong(String text) -> new Span.Strong(PlainText.of(text));
            case Span.Code(String text) -> new Span.Code(PlainText.of(text));
            case Span.InChannel channel -> channel;
            case Span.When when -> when;
            case Span.Link(var to, String text) -> new Span.Link(to, PlainText.of(text));
          };
      Span one = spans.isEmpty() ? null : one(spans.getLast(), next);
      if (one == null) spans.add(next);
      else spans.set(spans.size() - 1, one);
    }
    return new Words(spans);
  }

  private static @Nullable Span one(Span last, Span next) {
    return switch (last) {
      case Span.Plain(String a) when next instanceof Span.Plain(String b) -> new Span.Plain(a + b);
      case Span.Strong(String a) when next instanceof Span.Strong(String b) ->
          new Span.Strong(a + b);
      case Span.Code(String a) when next instanceof Span.Code(String b) -> new Span.Code(a + b);
      default -> null;
    };
  }

  private static String name(String name) {
    return TURNS.matcher(line(name)).replaceAll("");
  }

  private static String line(String text) {
    return PlainText.of(text).replaceAll("\\s+", " ").strip();
  }

  /** Of a card with nothing to see. */
  static String summary(String text) {
    return PlainText.of(text).lines().map(String::strip).collect(Collectors.joining(" ")).strip();
  }
}
