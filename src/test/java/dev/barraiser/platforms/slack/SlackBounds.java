package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Slack would refuse, looked for in the JSON it gets. The figures stand here once more, as in
 * Slack's reference, so that a wrong constant is found.
 */
final class SlackBounds {

  private SlackBounds() {}

  static void holdFor(CardBlocks.Drawn message) {
    assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(3000);
    JsonElement blocks = Drawn.tree(message.blocks());
    holdFor(blocks, 50);
    assertThat(textOf(blocks)).as("characters of a message").isLessThanOrEqualTo(12_000);
  }

  static void holdFor(JsonElement blocks, int most) {
    assertThat(blocks.getAsJsonArray()).hasSizeBetween(1, most);
    blocks.getAsJsonArray().forEach(block -> block(block.getAsJsonObject()));
    for (JsonObject object : Drawn.objects(blocks)) text(object);
  }

  private static void block(JsonObject block) {
    switch (type(block)) {
      case "header" -> length(block.getAsJsonObject("text"), 150);
      case "context" -> count(block, "elements", 10);
      case "actions" -> actions(block);
      case "section" -> {
        count(block, "fields", 10);
        block.getAsJsonArray("fields").forEach(field -> length(field.getAsJsonObject(), 2000));
      }
      case "rich_text" -> {
        count(block, "elements", 100);
        block.getAsJsonArray("elements").forEach(element -> rich(element.getAsJsonObject()));
      }
      case "divider" -> {}
      default -> throw new AssertionError("an unexpected block: " + type(block));
    }
  }

  private static void actions(JsonObject block) {
    count(block, "elements", 25);
    Set<String> ids = new HashSet<>();
    for (JsonElement element : block.getAsJsonArray("elements")) {
      JsonObject button = element.getAsJsonObject();
      length(button.getAsJsonObject("text"), 75);
      assertThat(button.get("action_id").getAsString()).hasSizeBetween(1, 255);
      assertThat(button.get("value").getAsString()).hasSizeBetween(1, 2000);
      assertThat(ids.add(button.get("action_id").getAsString())).as("ids differ").isTrue();
    }
  }

  private static void rich(JsonObject element) {
    assertThat(type(element)).isIn("rich_text_section", "rich_text_list", "rich_text_quote");
    count(element, "elements", 3000);
    assertThat(textOf(element)).as("characters of an element").isBetween(0, 3000);
  }

  /** Everything that is shown holds something. */
  private static void text(JsonObject object) {
    if (!object.has("text") || !object.get("text").isJsonPrimitive()) return;
    assertThat(object.get("text").getAsString()).isNotEmpty().hasSizeLessThanOrEqualTo(3000);
  }

  private static void length(JsonObject text, int most) {
    assertThat(text.get("text").getAsString()).isNotBlank().hasSizeLessThanOrEqualTo(most);
  }

  private static void count(JsonObject of, String name, int most) {
    JsonArray array = of.getAsJsonArray(name);
    assertThat(array).as(type(of) + "." + name).hasSizeBetween(1, most);
  }

  static int textOf(JsonElement json) {
    return Drawn.objects(json).stream()
        .filter(object -> object.has("text") && object.get("text").isJsonPrimitive())
        .mapToInt(object -> object.get("text").getAsString().length())
        .sum();
  }

  // Whom it calls, and what it formats.

  static void nobodyIsCalledBy(CardBlocks.Drawn message) {
    assertThat(message.text())
        .doesNotContain("<", ">")
        .doesNotContainPattern("@(channel|here|everyone)");
    nobodyIsCalledBy(Drawn.tree(message.blocks()));
  }

  /** Only text, our dates and our links; markup holds nothing else that Slack reads. */
  static void nobodyIsCalledBy(JsonElement blocks) {
    for (String kind : List.of("user", "usergroup", "broadcast", "team", "emoji")) {
      assertThat(Drawn.ofType(blocks, kind)).as(kind).isEmpty();
    }
    for (JsonObject markup : Drawn.ofType(blocks, "mrkdwn")) {
      assertThat(markup.get("verbatim").getAsBoolean()).isTrue();
      String rest =
          markup
              .get("text")
              .getAsString()
              .replaceAll("<#[A-Z0-9]+>", "")
              .replaceAll("<!date\\^\\d+\\^\\{date_short_pretty} at \\{time}\\|[\\w :]+>", "")
              .replaceAll("<https://acme\\.slack\\.com/[\\w/?=.]+(&amp;cid=\\w+)?\\|[^<>|]+>", "")
              .replaceAll("`[^`<>&\n]+`", "");
      assertThat(rest).doesNotContainPattern("[<>&`~@#|]|:\\w+:");
    }
    for (JsonObject plain : Drawn.ofType(blocks, "plain_text")) {
      assertThat(plain.get("emoji").getAsBoolean()).isFalse();
    }
  }

  private static String type(JsonObject object) {
    return object.get("type").getAsString();
  }
}
