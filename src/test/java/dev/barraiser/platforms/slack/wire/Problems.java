package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with blocks, in Slack's words, each with where it is. */
final class Problems {

  private final List<String> all = new ArrayList<>();

  List<String> all() {
    return List.copyOf(all);
  }

  void add(String what, String at) {
    all.add("[ERROR] " + what + " [json-pointer:" + at + "]");
  }

  /** {@code object} has no members but these and its type. */
  void only(JsonObject object, String at, Set<String> names) {
    for (String name : object.keySet()) {
      if (!name.equals("type") && !names.contains(name)) {
        add("invalid additional property: " + name, at);
      }
    }
  }

  /** A member that is text of at most so many characters, if it is there. */
  void most(JsonObject object, String name, String at, int most) {
    if (Js.find(object, name).isEmpty()) return;
    length(Js.text(object, name), at + "/" + name, most);
  }

  private void length(String text, String at, int most) {
    if (text.isEmpty()) add("must be more than 0 characters", at);
    if (characters(text) > most) add("must be less than " + (most + 1) + " characters", at);
  }

  /** As Slack counts: an emoji is one. */
  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A member that must be there. */
  Optional<JsonElement> required(JsonObject object, String name, String at) {
    Optional<JsonElement> found = Js.find(object, name);
    if (found.isEmpty()) add("missing required field: " + name, at);
    return found;
  }

  /** A member that is a list of so many. */
  List<JsonObject> list(JsonObject object, String name, String at, int least, int most) {
    Optional<JsonElement> found = Js.find(object, name);
    if (found.isEmpty()) return List.of();
    if (!found.get().isJsonArray()) {
      add("should be an array", at + "/" + name);
      return List.of();
    }
    List<JsonObject> items = Js.children(object, name).toList();
    if (items.size() < least) add("must have at least " + least + " items", at + "/" + name);
    if (items.size() > most) add("no more than " + most + " items allowed", at + "/" + name);
    return items;
  }

  /** A text object of one of these kinds, if it is there. */
  void text(JsonObject object, String name, String at, int most, String... kinds) {
    Js.find(object, name)
        .ifPresent(found -> {
          if (found.isJsonObject()) text(found.getAsJsonObject(), at + "/" + name, most, kinds);
          else add("should be a text object", at + "/" + name);
        });
  }

  void text(JsonObject text, String at, int most, String... kinds) {
    String type = Js.text(text, "type");
    if (!List.of(kinds).contains(type)) add("unsupported type: " + type, at + "/type");
    only(text, at, type.equals("mrkdwn") ? Set.of("text", "verbatim") : Set.of("text", "emoji"));
    if (required(text, "text", at).isPresent()) length(Js.text(text, "text"), at + "/text", most);
  }
}
