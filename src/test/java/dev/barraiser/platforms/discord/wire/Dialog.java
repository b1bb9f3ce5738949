package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An open form as somebody sees it.
 *
 * @param fields what can be filled in, in order
 * @param texts what stands there to be read beside
 */
public record Dialog(String customId, String title, List<Input> fields, List<String> texts) {

  /**
   * Something to fill in.
   *
   * @param type as in Discord's components
   * @param values what stands there when it opens
   * @param options the values to choose from; empty for text
   * @param min least characters or choices
   * @param max most of them
   */
  public record Input(
      String customId,
      int id,
      int labelId,
      int type,
      String label,
      String help,
      boolean required,
      List<String> values,
      List<String> options,
      int min,
      int max) {

    boolean isText() {
      return type == 4;
    }
  }

  static Dialog of(JsonNode modal) {
    List<Input> fields = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int next = 1;
    for (JsonNode top : modal.path("components")) {
      if (top.path("type").asInt() == 10) {
        texts.add(top.path("content").asText());
        next++;
        continue;
      }
      fields.add(input(top, next));
      next += 2;
    }
    return new Dialog(
        modal.path("custom_id").asText(), modal.path("title").asText(), fields, texts);
  }

  private static Input input(JsonNode label, int next) {
    JsonNode input = label.path("component");
    int type = input.path("type").asInt();
    boolean text = type == 4;
    List<String> values = new ArrayList<>();
    if (text && !input.path("value").asText("").isEmpty()) values.add(input.path("value").asText());
    List<String> options = new ArrayList<>();
    for (JsonNode option : input.path("options")) {
      options.add(option.path("value").asText());
      if (option.path("default").asBoolean()) values.add(option.path("value").asText());
    }
    int least = text ? input.path("min_length").asInt(0) : input.path("min_values").asInt(1);
    int most = text ? input.path("max_length").asInt(4000) : input.path("max_values").asInt(1);
    return new Input(
        input.path("custom_id").asText(),
        input.path("id").asInt(next + 1),
        label.path("id").asInt(next),
        type,
        label.path("label").asText(),
        label.path("description").asText(""),
        input.path("required").asBoolean(true),
        values,
        options,
        least,
        most);
  }

  /** What stands in every field when it opens. */
  public Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field.customId(), field.values()));
    return values;
  }
}
