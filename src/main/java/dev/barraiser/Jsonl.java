package dev.barraiser;

import dev.barraiser.json.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line in, one a line out, in the same order. A line that cannot be answered gets
 * an object with an error, and the next one is read. Nothing is kept from one line to the next.
 */
final class Jsonl {

  /** Longer lines are not read, so that nobody fills the memory by leaving out a line break. */
  static final int LONGEST_BYTES = 1 << 20;

  private Jsonl() {}

  /** What every item may have. */
  interface Item {
    /** As given; null if it was not. */
    @Nullable Object id();
  }

  /** An item that cannot be answered; the message is told and quotes nothing of it. */
  static final class Wrong extends RuntimeException {
    Wrong(String message) {
      super(message);
    }
  }

  /**
   * Answers every line until there are no more. Blank lines get no answer.
   *
   * @param answer turns an item into a record to write; throws {@link Wrong} where it cannot
   */
  static <T extends Item> void answer(
      InputStream in, PrintWriter out, Class<T> type, Function<T, Object> answer)
      throws IOException {
    var bytes = new BufferedInputStream(in);
    for (Line line = next(bytes); line != null; line = next(bytes)) {
      if (!line.tooLong() && line.text().isBlank()) continue;
      out.println(Json.write(answer(line, type, answer)));
      out.flush();
    }
  }

  private static <T extends Item> Object answer(
      Line line, Class<T> type, Function<T, Object> answer) {
    if (line.tooLong()) return error(null, "longer than " + LONGEST_BYTES + " bytes");
    T item;
    try {
      item = Json.readStrictly(line.text(), type);
    } catch (Json.Malformed e) {
      return error(idIn(line.text()), "not a JSON object of the form that “--help” shows");
    }
    try {
      return answer.apply(item);
    } catch (Wrong e) {
      return error(item.id(), String.valueOf(e.getMessage()));
    }
  }

  /** So that whoever sent many lines knows which one it was. */
  private record OnlyId(@Nullable Object id) {}

  private static @Nullable Object idIn(String line) {
    try {
      return Json.read(line, OnlyId.class).id();
    } catch (Json.Malformed e) {
      return null;
    }
  }

  private static Map<String, Object> error(@Nullable Object id, String error) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (id != null) object.put("id", id);
    object.put("error", error);
    return object;
  }

  private record Line(String text, boolean tooLong) {}

  private static @Nullable Line next(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    boolean tooLong = false;
    int one = in.read();
    if (one < 0) return null;
    for (; one >= 0 && one != '\n'; one = in.read()) {
      if (line.size() < LONGEST_BYTES) line.write(one);
      else tooLong = true;
    }
    return new Line(line.toString(StandardCharsets.UTF_8), tooLong);
  }
}
