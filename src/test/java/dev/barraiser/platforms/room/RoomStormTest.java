package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barraiser.chat.Place;
import dev.barraiser.wire.Strange;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand calls of the room's API that make ever less sense. */
@Tag("proof")
@Timeout(600)
final class RoomStormTest {

  private static final int CALLS = 10_000;
  private static final List<String> IDS =
      List.of("you", "ana", "jonas", "bot", "general", "daily", "m1", "m2", "f1", "nobody");

  private RoomStage room;

  @BeforeEach
  void opens(@TempDir Path folder) {
    room = new RoomStage(folder);
  }

  @AfterEach
  void closes() {
    room.close();
  }

  private record Call(String path, ObjectNode body) {}

  private static Call call(String path, String... namesAndValues) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Call(path, body);
  }

  private static final List<Call> CALLED =
      List.of(
          call("say", "as", "ana", "channel", "general", "text", "Hello", "thread", "m1"),
          call("edit", "as", "ana", "id", "m1", "text", "Hello again"),
          call("delete", "as", "ana", "id", "m1"),
          call("react", "as", "jonas", "id", "m1", "emoji", "👍"),
          call("read", "as", "ana", "channel", "general"),
          call("command", "as", "ana", "channel", "general", "text", "/barraiser help"),
          call("press", "as", "ana", "message", "m1", "action", "stories.show:1"),
          call("message-menu", "as", "ana", "id", "m1", "choice", "answers.count"),
          call("home", "as", "ana"),
          call("home/press", "as", "ana", "action", "stories.show:1"),
          call("forms/close", "as", "ana", "form", "f1"),
          call("people", "name", "Kim", "zone", "Europe/Prague"),
          call("people/change", "id", "ana", "name", "Ana", "zone", "Asia/Kathmandu"),
          call("channels", "as", "ana", "name", "another"));

  @Test
  void whatever_is_called_is_answered_plainly_and_the_room_goes_on() {
    var strange = new Strange(13, IDS);
    for (int i = 0; i < CALLS; i++) {
      Call call = strange.oneOf(CALLED);
      HttpResponse<String> answer =
          room.client()
              .raw(
                  room.client()
                      .request("/room/api/" + call.path())
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString(strange.written(strange.of(call.body())))));
      assertThat(answer.statusCode())
          .as("call %s of %s", i, call.path())
          .isIn(200, 400, 403, 404, 409, 413, 422);
      assertThat(answer.body()).doesNotContain("Exception", "dev.barraiser", "SQL");
    }

    room.client().post("say", Map.of("as", "jonas", "channel", "general", "text", "The end")).ok();
    assertThat(room.messages("jonas", new Place.Channel(RoomPlatform.WORKSPACE, "general")))
        .isNotEmpty();
  }
}
