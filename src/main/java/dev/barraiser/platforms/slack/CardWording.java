package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a card says in this workspace: people by their current names, the commands as they are
 * called here, and no character that cannot be shown. Thread-safe.
 */
final class CardWording {

  private static final Pattern COMMAND =
      Pattern.compile("(?<![\\w/])/(barraiser|question)(?![\\w/-])");

  private final Names names;
  private final SlackSetup.CommandNames commands;

  CardWording(Names names, SlackSetup.CommandNames commands) {
    this.names = names;
    this.commands = commands;
  }

  Block of(Block block) {
    return switch (block) {
      case Block.Header(String text) -> new Block.Header(line(text));
      case Block.Text(Words words) -> new Block.Text(of(words));
      case Block.Context(Words words) -> new Block.Context(of(words));
      case Block.Quote(String text, @Nullable String by) ->
          new Block.Quote(PlainText.of(text), by == null ? null : line(by));
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

  /** Neighbours of plain text become one. */
  private Words of(Words words) {
    List<Span> spans = new ArrayList<>();
    var plain = new StringBuilder();
    for (Span span : words.spans()) {
      switch (span) {
        case Span.Plain(String text) -> plain.append(text);
        case Span.Name(var person) -> plain.append(names.of(person));
        case Span.Strong(String text) -> add(spans, plain, new Span.Strong(PlainText.of(text)));
        case Span.Code(String text) -> add(spans, plain, new Span.Code(code(PlainText.of(text))));
        case Span.InChannel channel -> add(spans, plain, channel);
        case Span.When when -> add(spans, plain, when);
        case Span.Link(var to, String text) ->
            add(spans, plain, new Span.Link(to, PlainText.of(text)));
      }
    }
    flush(spans, plain);
    return new Words(spans);
  }

  private static void add(List<Span> spans, StringBuilder plain, Span span) {
    flush(spans, plain);
    spans.add(span);
  }

  private static void flush(List<Span> spans, StringBuilder plain) {
    if (!plain.isEmpty()) spans.add(new Span.Plain(PlainText.of(plain.toString())));
    plain.setLength(0);
  }

  /** Something to type, with the name that its command has here. */
  private String code(String typed) {
    Matcher command = COMMAND.matcher(typed);
    if (!command.lookingAt()) return typed;
    return "/" + commands.here(command.group(1)) + typed.substring(command.end());
  }

  /** What is read where no blocks are drawn; it names commands in plain text. */
  String summary(String text) {
    return COMMAND
        .matcher(PlainText.of(text))
        .replaceAll(command -> Matcher.quoteReplacement("/" + commands.here(command.group(1))));
  }

  private static String line(String text) {
    return PlainText.of(text).replaceAll("\\s+", " ").strip();
  }
}
