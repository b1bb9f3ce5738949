package dev.barraiser.platforms.room;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws cards as the JSON that the room's page reads. Pure. */
final class CardJson {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Map<String, String> names;
  private final Map<String, String> channels;
  private final ZoneId zone;

  /**
   * @param names people's current names by id
   * @param channels the channels' names by id
   * @param zone the reader's
   */
  CardJson(Map<String, String> names, Map<String, String> channels, ZoneId zone) {
    this.names = names;
    this.channels = channels;
    this.zone = zone;
  }

  Map<String, @Nullable Object> card(Card card) {
    return object(
        "summary", card.summary(),
        "blocks", card.blocks().stream().map(this::block).toList(),
        "buttons", buttons(card.buttons()));
  }

  private Map<String, @Nullable Object> block(Block block) {
    return switch (block) {
      case Block.Header(String text) -> object("type", "header", "text", text);
      case Block.Text(Words words) -> object("type", "text", "spans", spans(words));
      case Block.Context(Words words) -> object("type", "context", "spans", spans(words));
      case Block.Quote(String text, var by) -> object("type", "quote", "text", text, "by", by);
      case Block.Verbatim(String text) -> object("type", "verbatim", "text", text);
      case Block.Attachment(String name, var _, String text) ->
          object("type", "attachment", "name", name, "characters", text.length());
      case Block.Bullets(List<Words> items) ->
          object("type", "bullets", "items", items.stream().map(this::spans).toList());
      case Block.Facts(List<Block.Fact> facts) -> object("type", "facts", "facts", facts);
      case Block.Divider() -> object("type", "divider");
      case Block.Progress(String label, int done, int from, int to, Integer drafts) ->
          object(
              "type", "progress",
              "label", label,
              "done", done,
              "from", from,
              "to", to,
              "drafts", drafts);
      case Block.Trend(String label, List<Block.Point> points) ->
          object("type", "trend", "label", label, "points", points);
      case Block.Buttons(List<Button> row) -> object("type", "buttons", "buttons", buttons(row));
    };
  }

  private List<Map<String, @Nullable Object>> spans(Words words) {
    return words.spans().stream().map(this::span).toList();
  }

  private Map<String, @Nullable Object> span(Span span) {
    return switch (span) {
      case Span.Plain(String text) -> object("type", "plain", "text", text);
      case Span.Strong(String text) -> object("type", "strong", "text", text);
      case Span.Code(String text) -> object("type", "code", "text", text);
      case Span.Name(Person person) ->
          object(
              "type", "name",
              "person", person.id(),
              "text", names.getOrDefault(person.id(), "somebody"));
      case Span.InChannel(var channel) ->
          object(
              "type",
              "link",
              "text",
              "#" + channels.getOrDefault(channel.id(), "a channel that is gone"),
              "channel",
              channel.id(),
              "thread",
              null,
              "message",
              null);
      case Span.When(Instant at) ->
          object("type", "when", "at", at, "text", WHEN.format(at.atZone(zone)));
      case Span.Link(MessageRef to, String text) -> link(to, text);
    };
  }

  private static Map<String, @Nullable Object> link(MessageRef to, String text) {
    String channel =
        switch (to.place()) {
          case Place.Channel(var _, String id) -> id;
          case Place.InThread(Place.Channel(var _, String id), var _) -> id;
          case Place.Direct(Person person) -> Id.ofDirect(person.id());
        };
    String thread = to.place() instanceof Place.InThread(var _, String root) ? root : null;
    return object(
        "type", "link", "text", text, "channel", channel, "thread", thread, "message", to.id());
  }

  private static List<Map<String, @Nullable Object>> buttons(List<Button> buttons) {
    return buttons.stream()
        .map(button ->
            object(
                "label", button.label(),
                "action", button.action().wire(),
                "style", style(button.style())))
        .toList();
  }

  private static String style(Button.Style style) {
    return switch (style) {
      case PRIMARY -> "primary";
      case PLAIN -> "plain";
      case DANGER -> "danger";
    };
  }

  private static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return object;
  }
}
