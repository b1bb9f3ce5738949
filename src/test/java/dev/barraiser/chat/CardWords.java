package dev.barraiser.chat;

import java.util.stream.Collectors;

/** A card's text as somebody would read it aloud, a block a line; buttons and bars left out. */
public final class CardWords {

  private CardWords() {}

  public static String of(Card card) {
    return card.blocks().stream().map(CardWords::of).collect(Collectors.joining("\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Header(String text) -> text;
      case Block.Text(Words words) -> of(words);
      case Block.Context(Words words) -> of(words);
      case Block.Quote(String text, var by) -> text;
      case Block.Bullets(var items) ->
          items.stream().map(CardWords::of).collect(Collectors.joining("\n"));
      case Block.Facts(var facts) ->
          facts.stream()
              .map(fact -> fact.label() + ": " + fact.value())
              .collect(Collectors.joining("\n"));
      case Block.Progress ignored -> "";
      case Block.Trend(String label, var points) ->
          label
              + points.stream()
                  .map(point -> " " + point.label() + "=" + point.value())
                  .collect(Collectors.joining());
      case Block.Divider ignored -> "";
      case Block.Buttons ignored -> "";
    };
  }

  private static String of(Words words) {
    return words.spans().stream()
        .map(span ->
            switch (span) {
              case Span.Plain(String text) -> text;
              case Span.Strong(String text) -> text;
              case Span.Code(String text) -> text;
              case Span.Name(var person) -> person.id();
              case Span.When(var at) -> at.toString();
              case Span.Link(var to, String text) -> text;
            })
        .collect(Collectors.joining());
  }
}
