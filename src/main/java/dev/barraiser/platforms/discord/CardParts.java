package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.text.Cut;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes each part of a card that is text in Discord's markdown. Pure. */
final class CardParts {

  private static final int MOST_COLUMNS = 52;

  private final Links links;

  CardParts(Links links) {
    this.links = links;
  }

  /** Empty for what shows nothing; null for what is no text. */
  @Nullable String markup(Block block) {
    return switch (block) {
      case Block.Header(String text) ->
          text.isBlank() ? "" : DiscordText.header(Cut.to(text, Limits.HEADER));
      case Block.Text(Words words) -> markup(words).strip();
      case Block.Context(Words words) -> DiscordText.small(markup(words));
      case Block.Quote(String text, @Nullable String by) -> quote(text, by);
      case Block.Verbatim(String text) -> text.isBlank() ? "" : DiscordText.verbatim(text);
      case Block.Bullets(List<Words> items) ->
          items.stream()
              .map(this::markup)
              .filter(item -> !item.isBlank())
              .map(DiscordText::point)
              .collect(Collectors.joining("\n"));
      case Block.Facts(List<Block.Fact> facts) ->
          facts.stream().map(CardParts::fact).collect(Collectors.joining("\n"));
      case Block.Progress(String label, int done, int from, int to, Integer drafts) ->
          DiscordText.code(Gauge.bar(done, drafts, from, to))
              + " "
              + DiscordText.strong(name(label))
              + " "
              + Gauge.inWords(done, drafts, from, to);
      case Block.Trend(String label, List<Block.Point> points) -> trend(label, points);
      case Block.Attachment ignored -> null;
      case Block.Divider ignored -> null;
      case Block.Buttons ignored -> null;
    };
  }

  private String markup(Words words) {
    return words.spans().stream().map(this::markup).collect(Collectors.joining());
  }

  private String markup(Span span) {
    return switch (span) {
      case Span.Plain(String text) -> DiscordText.escaped(text);
      case Span.Strong(String text) -> DiscordText.strong(text);
      case Span.Code(String text) -> DiscordText.code(text);
      case Span.Name(var person) -> throw new IllegalStateException("unnamed: " + person.id());
      case Span.InChannel(var channel) -> DiscordText.channel(channel.id());
      case Span.When(Instant at) -> Dates.markup(at);
      case Span.Link(var to, String text) -> DiscordText.link(links.to(to), text);
    };
  }

  private static String quote(String text, @Nullable String by) {
    String said = text.isBlank() ? "" : DiscordText.quote(text.strip());
    if (by == null || by.isBlank()) return said;
    String whose = DiscordText.small("— " + DiscordText.escaped(Cut.to(by, Limits.HEADER)));
    return said.isEmpty() ? whose : said + "\n" + whose;
  }

  private static String fact(Block.Fact fact) {
    String value = fact.value().isBlank() ? "–" : DiscordText.escaped(fact.value().strip());
    String label = Cut.to(fact.label(), Limits.HEADER);
    return label.isBlank() ? value : DiscordText.strong(label + ":") + " " + value;
  }

  private static String trend(String label, List<Block.Point> points) {
    List<Block.Point> shown =
        points.subList(Math.max(0, points.size() - MOST_COLUMNS), points.size());
    String title = DiscordText.strong(name(label));
    if (shown.isEmpty()) return title;
    return title
        + "\n"
        + DiscordText.code(Gauge.columns(shown))
        + "\n"
        + DiscordText.small(DiscordText.escaped(Gauge.inWords(shown)));
  }

  private static String name(String label) {
    return label.isBlank() ? "–" : Cut.to(label, Limits.HEADER);
  }
}
