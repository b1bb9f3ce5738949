package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what Slack hands out page by page. For background threads; thread-safe. */
final class Pages {

  /** Slack advises no more a page. */
  private static final String A_PAGE = "200";

  /** What Slack allows an app that is sold outside its marketplace. */
  private static final String A_SMALL_PAGE = "15";

  private static final int MOST_PAGES = 500;

  private final Reading reading;

  Pages(Reading reading) {
    this.reading = reading;
  }

  /**
   * Everything, from the first page to the last.
   *
   * @param field where in each answer the list is
   * @throws SlackFailure as {@link Reading#read}: part of a list is none
   */
  List<JsonObject> all(Method method, String field, Map<String, String> arguments)
      throws InterruptedException {
    try {
      return all(method, field, arguments, A_PAGE);
    } catch (SlackFailure.Refused e) {
      if (!e.error().equals("invalid_limit")) throw e;
      return all(method, field, arguments, A_SMALL_PAGE);
    }
  }

  private List<JsonObject> all(
      Method method, String field, Map<String, String> arguments, String limit)
      throws InterruptedException {
    List<JsonObject> all = new ArrayList<>();
    Map<String, String> call = new HashMap<>(arguments);
    call.put("limit", limit);
    for (int page = 1; page <= MOST_PAGES; page++) {
      JsonObject answer = reading.read(method, call);
      all.addAll(JsonFields.objects(answer, field));
      Optional<String> cursor =
          JsonFields.object(answer, "response_metadata")
              .flatMap(metadata -> JsonFields.text(metadata, "next_cursor"));
      if (cursor.isEmpty()) return all;
      call.put("cursor", cursor.get());
    }
    throw new IllegalStateException(method.wire() + " has no last page");
  }
}
