package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on a person's screen, to be read: rich text and plain text as they are, mrkdwn with
 * its markup done, so that text which was not meant as markup shows by what it lost.
 */
final class VisibleText {

  private final ZoneId zone;
  private final Mrkdwn mrkdwn;

  /**
   * @param zone the reader's
   */
  VisibleText(World world, ZoneId zone) {
    this.zone = zone;
    this.mrkdwn = new Mrkdwn(world);
  }

  /** A message: its blocks, and its text only where there are none. */
  String of(Message message) {
    return message.blocks.isEmpty() ? mrkdwn.read(message.text) : of(message.blocks);
  }

  String of(JsonArray blocks) {
    List<String> lines = new ArrayList<>();
    for (JsonElement block : blocks) {
      String text = block(block.getAsJsonObject());
      if (!text.isEmpty()) lines.add(text);
    }
    return String.join("\n", lines);
  }

  private String block(JsonObject block) {
    return switch (Js.text(block, "type")) {
      case "header" -> Js.child(block, "text").map(this::text).orElse("");
      case "section" -> section(block);
      case "context" ->
          Js.children(block, "elements").map(this::text).collect(Collectors.joining(" "));
      case "rich_text" ->
          Js.children(block, "elements").map(this::rich).collect(Collectors.joining("\n"));
      case "input" -> Js.child(block, "label").map(this::text).orElse("");
      case "image" -> Js.text(block, "alt_text");
      default -> "";
    };
  }

  private String section(JsonObject block) {
    List<String> lines = new ArrayList<>();
    Js.child(block, "text").ifPresent(text -> lines.add(text(text)));
    Js.children(block, "fields").forEach(field -> lines.add(text(field)));
    return String.join("\n", lines);
  }

  private String text(JsonObject text) {
    return switch (Js.text(text, "type")) {
      case "mrkdwn" -> mrkdwn.read(Js.text(text, "text"));
      case "plain_text" -> plain(text);
      case "image" -> Js.text(text, "alt_text");
      default -> "";
    };
  }

  /** Slack turns {@code :tada:} into its picture here too, unless it is told not to. */
  private static String plain(JsonObject text) {
    String words = Js.text(text, "text");
    boolean pictures = !text.has("emoji") || Js.flag(text, "emoji");
    return pictures ? Emoji.shownIn(words) : words;
  }

  private String rich(JsonObject part) {
    String inner =
        Js.children(part, "elements")
            .map(this::rich)
            .collect(
                Collectors.joining(Js.text(part, "type").equals("rich_text_list") ? "\n" : ""));
    return switch (Js.text(part, "type")) {
      case "text" -> Js.text(part, "text");
      case "emoji" -> Emoji.shown(Js.text(part, "name"));
      case "link" -> Js.text(part, "text").isEmpty() ? Js.text(part, "url") : Js.text(part, "text");
      case "user" -> "@" + mrkdwn.name(Js.text(part, "user_id"));
      case "channel" -> "#" + mrkdwn.channel(Js.text(part, "channel_id"));
      case "broadcast" -> "@" + Js.text(part, "range");
      case "date" -> Dates.shown(part.get("timestamp").getAsLong(), Js.text(part, "format"), zone);
      default -> inner;
    };
  }
}
