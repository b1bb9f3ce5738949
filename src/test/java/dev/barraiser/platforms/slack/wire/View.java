package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** A modal or a home as it stands before somebody. Guarded by the {@link World}. */
final class View {

  final String id;
  final String rootId;
  final @Nullable String previousId;

  /** What was sent, with the ids of blocks and actions that Slack made up. */
  JsonObject content;

  String hash;

  View(String id, String rootId, @Nullable String previousId, JsonObject content, String hash) {
    this.id = id;
    this.rootId = rootId;
    this.previousId = previousId;
    this.content = content;
    this.hash = hash;
  }

  /** As answers and interactions carry it, with {@code state} as filled in. */
  JsonObject json(World world, JsonObject state) {
    JsonObject json =
        Js.object(
            "id", id,
            "team_id", world.team,
            "type", Js.text(content, "type"),
            "private_metadata", Js.text(content, "private_metadata"),
            "callback_id", Js.text(content, "callback_id"),
            "state", Js.object("values", state),
            "hash", hash,
            "clear_on_close", Js.flag(content, "clear_on_close"),
            "notify_on_close", Js.flag(content, "notify_on_close"),
            "root_view_id", rootId,
            "app_id", world.app.id(),
            "external_id", Js.text(content, "external_id"),
            "app_installed_team_id", world.team,
            "bot_id", world.bot.botId);
    json.add("blocks", Js.array(Js.items(content, "blocks").toList()));
    for (String part : new String[] {"title", "submit", "close"}) {
      Js.find(content, part).ifPresent(value -> json.add(part, value));
    }
    if (previousId != null) json.addProperty("previous_view_id", previousId);
    return json;
  }
}
