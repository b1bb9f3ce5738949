package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.util.Set;

/**
 * What Slack accepts as rich text.
 *
 * <p>Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
final class RichTextRules {

  private static final int ANY = Integer.MAX_VALUE;

  private final Problems problems;

  RichTextRules(Problems problems) {
    this.problems = problems;
  }

  void block(JsonObject block, String at) {
    problems.only(block, at, Set.of("block_id", "elements"));
    problems.required(block, "elements", at);
    int i = 0;
    for (JsonObject part : problems.list(block, "elements", at, 1, ANY)) {
      part(part, at + "/elements/" + i++);
    }
  }

  private void part(JsonObject part, String at) {
    switch (Js.text(part, "type")) {
      case "rich_text_section" -> {
        problems.only(part, at, Set.of("elements"));
        words(part, at, false);
      }
      case "rich_text_quote" -> {
        problems.only(part, at, Set.of("elements", "border"));
        words(part, at, false);
      }
      case "rich_text_preformatted" -> {
        problems.only(part, at, Set.of("elements", "border", "language"));
        words(part, at, true);
      }
      case "rich_text_list" -> list(part, at);
      default -> problems.add("unsupported type: " + Js.text(part, "type"), at + "/type");
    }
  }

  private void list(JsonObject list, String at) {
    problems.only(list, at, Set.of("elements", "style", "indent", "offset", "border"));
    if (!Set.of("bullet", "ordered").contains(Js.text(list, "style"))) {
      problems.add("must be one of: bullet, ordered", at + "/style");
    }
    int i = 0;
    for (JsonObject item : problems.list(list, "elements", at, 1, ANY)) {
      String here = at + "/elements/" + i++;
      if (Js.text(item, "type").equals("rich_text_section")) part(item, here);
      else problems.add("unsupported type: " + Js.text(item, "type"), here + "/type");
    }
  }

  private void words(JsonObject part, String at, boolean preformatted) {
    problems.required(part, "elements", at);
    int i = 0;
    for (JsonObject word : problems.list(part, "elements", at, 1, ANY)) {
      word(word, at + "/elements/" + i++, preformatted);
    }
  }

  private void word(JsonObject word, String at, boolean preformatted) {
    String type = Js.text(word, "type");
    if (preformatted && !Set.of("text", "link").contains(type)) {
      problems.add("unsupported type: " + type, at + "/type");
    }
    switch (type) {
      case "text" -> {
        problems.only(word, at, Set.of("text", "style"));
        problems.required(word, "text", at);
        problems.most(word, "text", at, ANY - 1);
      }
      case "link" -> {
        problems.only(word, at, Set.of("url", "text", "unsafe", "style"));
        problems.required(word, "url", at);
        problems.most(word, "url", at, 3_000);
      }
      case "user" -> one(word, at, "user_id", Set.of("user_id", "style"));
      case "channel" -> one(word, at, "channel_id", Set.of("channel_id", "style"));
      case "usergroup" -> one(word, at, "usergroup_id", Set.of("usergroup_id", "style"));
      case "emoji" ->
          one(word, at, "name", Set.of("name", "unicode", "skin_tone", "display_team_id", "style"));
      case "color" -> one(word, at, "value", Set.of("value", "style"));
      case "date" -> {
        one(word, at, "timestamp", Set.of("timestamp", "format", "url", "fallback", "style"));
        problems.required(word, "format", at);
      }
      case "broadcast" -> {
        one(word, at, "range", Set.of("range", "style"));
        if (!Set.of("here", "channel", "everyone").contains(Js.text(word, "range"))) {
          problems.add("must be one of: here, channel, everyone", at + "/range");
        }
      }
      default -> problems.add("unsupported type: " + type, at + "/type");
    }
    Js.child(word, "style")
        .ifPresent(style ->
            problems.only(
                style,
                at + "/style",
                Set.of(
                    "bold",
                    "italic",
                    "strike",
                    "code",
                    "underline",
                    "highlight",
                    "unlink",
                    "client_highlight")));
  }

  private void one(JsonObject word, String at, String required, Set<String> names) {
    problems.only(word, at, names);
    problems.required(word, required, at);
  }
}
