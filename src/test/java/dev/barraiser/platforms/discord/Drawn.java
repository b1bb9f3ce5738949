package dev.barraiser.platforms.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableData;

/** What was drawn, as the JSON that Discord gets. */
final class Drawn {

  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int TEXT = 10;
  static final int DIVIDER = 14;
  static final int CONTAINER = 17;

  private Drawn() {}

  static String json(SerializableData drawn) {
    return drawn.toData().toPrettyString() + "\n";
  }

  /** Every component of a message, a container and a row before what is in them. */
  static List<DataObject> components(SerializableData message) {
    List<DataObject> all = new ArrayList<>();
    collect(message.toData().getArray("components"), all);
    return all;
  }

  private static void collect(DataArray components, List<DataObject> into) {
    components.stream(DataArray::getObject)
        .forEach(component -> {
          into.add(component);
          component.optArray("components").ifPresent(below -> collect(below, into));
        });
  }

  static List<DataObject> ofType(SerializableData message, int type) {
    return components(message).stream().filter(one -> one.getInt("type") == type).toList();
  }

  static List<Integer> types(SerializableData message) {
    return components(message).stream().map(one -> one.getInt("type")).toList();
  }

  /** Its texts from top to bottom. */
  static List<String> texts(SerializableData message) {
    return ofType(message, TEXT).stream().map(one -> one.getString("content")).toList();
  }

  static String text(SerializableData message) {
    return String.join("\n", texts(message));
  }
}
