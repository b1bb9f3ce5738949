package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import dev.barraiser.wire.Strange;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forty thousand signed requests that make ever less sense. */
@Tag("proof")
@Timeout(600)
final class SlackStormTest extends AtSlacksDoor {

  private static final int REQUESTS = 40_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static ObjectNode read(JsonObject shape) {
    try {
      return (ObjectNode) MAPPER.readTree(shape.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void whatever_comes_is_acknowledged_and_the_bot_hears_on() {
    var strange = new Strange(9, List.of(ana.id(), practice, slack.team(), "U0OTHER", "V1", "A1"));
    List<ObjectNode> events =
        events().stream().map(this::wrapped).map(SlackStormTest::read).toList();
    List<ObjectNode> asked = interactions().stream().map(SlackStormTest::read).toList();
    List<String> before = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      HttpResponse<String> answer;
      if (!before.isEmpty() && strange.onceIn(10)) {
        answer = signed(JSON, strange.oneOf(before));
      } else if (strange.onceIn(3)) {
        String body = strange.written(strange.of(strange.oneOf(asked)));
        answer = signed(FORM, "payload=" + encoded(body));
      } else {
        String body = strange.written(strange.of(strange.oneOf(events)));
        if (before.size() < 200) before.add(body);
        answer = signed(JSON, body);
      }
      assertThat(answer.statusCode()).as("request %s", i).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("Exception", "dev.barraiser");
      if (i % 1_000 == 0) heard.all.clear();
    }

    assertThat(platform.counts()).hasSizeLessThan(250);
    stillHears();
  }

  @Test
  void forged_signatures_are_refused_whatever_stands_in_them() {
    var strange = new Strange(10, List.of(ana.id(), practice));
    List<ObjectNode> shapes =
        Stream.concat(events().stream().map(this::wrapped), interactions().stream())
            .map(SlackStormTest::read)
            .toList();
    for (int i = 0; i < REQUESTS / 10; i++) {
      String body = strange.of(strange.oneOf(shapes)).toString();
      assertThat(status(now(), "v0=" + Integer.toHexString(i).repeat(16), body)).isEqualTo(401);
    }

    assertThat(heard.fromPeople()).isEmpty();
    stillHears();
  }
}
