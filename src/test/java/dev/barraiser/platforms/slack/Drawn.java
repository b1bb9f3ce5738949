package dev.barraiser.platforms.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;

/** What was drawn, as the JSON that Slack gets. */
final class Drawn {

  private static final Gson GSON =
      GsonFactory.createSnakeCase().newBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Drawn() {}

  static String json(CardBlocks.Drawn message) {
    var json = new JsonObject();
    json.addProperty("text", message.text());
    json.add("blocks", tree(message.blocks()));
    return pretty(json);
  }

  static String json(View view) {
    return pretty(GSON.toJsonTree(view));
  }

  static String pretty(JsonElement json) {
    return GSON.toJson(json) + "\n";
  }

  static JsonElement tree(List<LayoutBlock> blocks) {
    return GSON.toJsonTree(blocks, new TypeToken<List<LayoutBlock>>() {}.getType());
  }

  /** Every object of a tree, the tree itself included, in its order. */
  static List<JsonObject> objects(JsonElement json) {
    List<JsonObject> objects = new ArrayList<>();
    collect(json, objects);
    return objects;
  }

  private static void collect(JsonElement json, List<JsonObject> into) {
    if (json instanceof JsonObject object) {
      into.add(object);
      object.entrySet().forEach(entry -> collect(entry.getValue(), into));
    } else if (json instanceof JsonArray array) {
      array.forEach(element -> collect(element, into));
    }
  }

  /** All its objects of this type. */
  static List<JsonObject> ofType(JsonElement json, String type) {
    return objects(json).stream()
        .filter(object -> object.has("type") && object.get("type").getAsString().equals(type))
        .toList();
  }
}
