package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a message calls: mentions in mrkdwn and in rich text. Pure. */
final class Pings {

  private static final Pattern CALL =
      Pattern.compile("<(?:@([UW]\\w+)|!(channel|here|everyone)|!subteam\\^(S\\w+))(?:\\|[^>]*)?>");

  private Pings() {}

  static Set<String> of(String text, JsonArray blocks) {
    Set<String> whom = new TreeSet<>();
    read(text, whom);
    visit(blocks, whom);
    return whom;
  }

  private static void visit(JsonElement element, Set<String> whom) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(item -> visit(item, whom));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      switch (Js.text(object, "type")) {
        case "mrkdwn" -> read(Js.text(object, "text"), whom);
        case "user" -> whom.add(Js.text(object, "user_id"));
        case "broadcast" -> whom.add(Js.text(object, "range"));
        case "usergroup" -> whom.add(Js.text(object, "usergroup_id"));
        default -> object.entrySet().forEach(one -> visit(one.getValue(), whom));
      }
    }
  }

  private static void read(String mrkdwn, Set<String> whom) {
    Matcher call = CALL.matcher(mrkdwn);
    while (call.find()) {
      for (int group = 1; group <= 3; group++) {
        if (call.group(group) != null) whom.add(call.group(group));
      }
    }
  }
}
