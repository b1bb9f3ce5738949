package dev.barraiser.chat;

import java.util.List;
import java.util.stream.Collectors;

/** A card's text, for tests: as somebody would read it aloud, a block a line. */
public final class CardWords {

  private CardWords() {}

  /** The words alone; buttons, bars and lines left out. */
  public static String of(Card card) {
    return card.blocks().stream().map(CardWords::of).collect(Collectors.joining("\n"));
  }

  /** The whole card, for golden files: its summary, every block and what each button does. */
  public static String drawn(Card card) {
    return "summary: "
        + card.summary()
        + "\n"
        + card.blocks().stream().map(CardWords::drawn).collect(Collectors.joining("\n"))
        + "\n";
  }

  /** Several cards, one after the other. */
  public static String drawn(List<Card> cards) {
    return cards.stream().map(CardWords::drawn).collect(Collectors.joining("\n"));
  }

  private static String drawn(Block block) {
    return switch (block) {
      case Block.Header header -> "# " + of(header);
      case Block.Text text -> of(text);
      case Block.Context context -> "~ " + of(context);
      case Block.Quote quote -> "> " + of(quote).replace("\n", "\n> ");
      case Block.Verbatim(String text) -> "```\n" + text + "\n```";
      case Block.Attachment(String name, var type, String text) ->
          "(%s, %s, %d characters)".formatted(name, type, text.length());
      case Block.Bullets bullets -> "- " + of(bullets).replace("\n", "\n- ");
      case Block.Facts facts -> "| " + of(facts).replace("\n", " | ");
      case Block.Progress(String label, int done, int from, int to, Integer drafts) ->
          "%s: %d of %d to %d%s"
              .formatted(label, done, from, to, drafts == 0 ? "" : ", drafts: " + drafts);
      case Block.Trend trend -> of(trend);
      case Block.Divider ignored -> "---";
      case Block.Buttons(var buttons) ->
          buttons.stream().map(CardWords::drawn).collect(Collectors.joining(" "));
    };
  }

  private static String drawn(Button button) {
    String loud =
        switch (button.style()) {
          case PRIMARY -> "*";
          case PLAIN -> "";
          case DANGER -> "!";
        };
    return "[" + loud + button.label() + " -> " + button.action().wire() + "]";
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Header(String text) -> text;
      case Block.Text(Words words) -> of(words);
      case Block.Context(Words words) -> of(words);
      case Block.Quote(String text, var by) -> text;
      case Block.Verbatim(String text) -> text;
      case Block.Attachment(var name, var type, String text) -> text;
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
              case Span.InChannel(var channel) -> "#" + channel.id();
              case Span.When(var at) -> at.toString();
              case Span.Link(var to, String text) -> text;
            })
        .collect(Collectors.joining());
  }
}
