package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barraiser.wire.WireServer.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body with what it carries besides JSON.
 *
 * <p>Source: docs.discord.com/developers/reference, "uploading files".
 *
 * @param files their texts by name
 */
record Parts(String json, Map<String, String> files) {

  /** Where files stand in a body once it is read; no field of Discord's. */
  static final String FILES = "_files";

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  static Parts of(Request request) {
    String type = request.header("content-type").orElse("");
    if (!type.startsWith("multipart/form-data")) return new Parts(request.body(), Map.of());
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) throw new IllegalArgumentException("no boundary");
    String json = "";
    Map<String, String> files = new LinkedHashMap<>();
    for (String part : request.body().split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int head = part.indexOf("\r\n\r\n");
      if (head < 0) continue;
      String said = part.substring(head + 4, part.length() - 2);
      Matcher file = FILE.matcher(part.substring(0, head));
      Matcher name = NAME.matcher(part.substring(0, head));
      if (file.find()) files.put(file.group(1), said);
      else if (name.find() && name.group(1).equals("payload_json")) json = said;
    }
    return new Parts(json, files);
  }

  void into(JsonNode body) {
    if (files.isEmpty() || !(body instanceof ObjectNode object)) return;
    ArrayNode all = Js.array();
    files.forEach((name, text) -> all.add(Js.object("name", name, "text", text)));
    object.set(FILES, all);
  }
}
