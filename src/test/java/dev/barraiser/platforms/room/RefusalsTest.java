package dev.barraiser.platforms.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Place;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient.Answered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API answers to calls that are wrong or not allowed; none changes anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalsTest {

  private RoomStage room;

  @BeforeAll
  void open(@TempDir Path folder) {
    room = new RoomStage(folder);
  }

  @AfterAll
  void close() {
    room.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "say|{\"channel\":\"general\",\"text\":\"x\"}|422|as",
        "say|{\"as\":\"you\",\"text\":\"x\"}|422|channel",
        "say|{\"as\":\"you\",\"channel\":\"general\"}|422|text",
        "say|{\"as\":7,\"channel\":\"general\",\"text\":\"x\"}|422|as",
        "say|{\"as\":\"nobody\",\"channel\":\"general\",\"text\":\"x\"}|404|",
        "say|{\"as\":\"bot\",\"channel\":\"general\",\"text\":\"x\"}|404|",
        "say|{\"as\":\"you\",\"channel\":\"nowhere\",\"text\":\"x\"}|404|",
        "say|[1, 2]|400|",
        "say|null|400|",
        "say|{\"as\":|400|",
        "say||400|",
        "edit|{\"as\":\"you\",\"id\":\"m1\"}|422|text",
        "edit|{\"as\":\"you\",\"id\":\"m1\",\"text\":\"x\"}|404|",
        "delete|{\"as\":\"you\",\"id\":\"m99999999999999999999\"}|404|",
        "delete|{\"as\":\"you\",\"id\":\"m-1\"}|404|",
        "react|{\"as\":\"you\",\"id\":\"m1\",\"emoji\":\"👍\"}|404|",
        "read|{\"as\":\"you\",\"channel\":\"nowhere\"}|404|",
        "command|{\"as\":\"you\",\"channel\":\"nowhere\",\"text\":\"/question\"}|404|",
        "press|{\"as\":\"you\",\"message\":\"m1\"}|422|action",
        "message-menu|{\"as\":\"you\",\"id\":\"m1\"}|422|choice",
        "submit|{\"as\":\"you\",\"form\":\"f1\"}|422|values",
        "submit|{\"as\":\"you\",\"form\":\"f1\",\"values\":{}}|404|",
        "forms/draft|{\"as\":\"you\",\"form\":\"f1\",\"values\":{}}|404|",
        "forms/close|{\"as\":\"nobody\",\"form\":\"f1\"}|404|",
        "people|{\"name\":\"Kim\"}|422|zone",
        "people/change|{\"name\":\"Kim\"}|422|id",
        "channels|{\"as\":\"you\"}|422|name",
        "channels|{\"as\":\"nobody\",\"name\":\"x\"}|404|",
        "channels/bot|{\"as\":\"you\",\"channel\":\"general\"}|422|present"
      })
  void a_wrong_call_is_told_what_is_wrong(String call, String body, int status, String field) {
    Answered answered = post(call, body == null ? "" : body);

    assertThat(answered.status()).isEqualTo(status);
    assertThat(answered.body().at("error").text()).matches("[A-Z].*");
    assertThat(answered.body().at("field").value()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "messages, 422",
    "messages?as=you, 422",
    "messages?as=you&channel=nowhere, 404",
    "messages?as=nobody&channel=general, 404",
    "messages?as=you&channel=general&thread=m1, 404",
    "messages?as=you&channel=general&before=x, 422",
    "channels?as=nobody, 404",
    "forms, 422",
    "forms?as=nobody, 404",
    "suggest?as=you&form=f1&field=x&text=, 404",
    "complete?as=you&channel=general, 422",
    "events?as=nobody, 404",
    "nonsense, 404"
  })
  void a_wrong_question_is_told_what_is_wrong(String call, int status) {
    HttpResponse<String> response = room.client().raw(room.client().request("/room/api/" + call));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Tree.of(response.body()).at("error").text()).endsWith(".");
  }

  @Test
  void deeply_nested_and_broken_json_is_refused_without_harm() {
    assertThat(post("say", "[".repeat(100_000)).status()).isEqualTo(400);
    assertThat(post("say", "{\"as\":\"you\"}".repeat(10)).status()).isIn(400, 422);
  }

  @Test
  void a_body_beyond_all_bounds_is_not_read() {
    String huge =
        "{\"as\":\"you\",\"channel\":\"general\",\"text\":\"" + "x".repeat(300_000) + "\"}";

    assertThat(post("say", huge).status()).isEqualTo(413);
    assertThat(room.messages("you", new Place.Channel(RoomPlatform.WORKSPACE, "general")))
        .isEmpty();
  }

  @Test
  void only_this_machines_own_page_and_scripts_may_call() throws Exception {
    String body = "{\"as\":\"you\",\"channel\":\"general\",\"text\":\"Pwned\"}";
    HttpRequest.Builder foreign =
        room.client()
            .request("/room/api/say")
            .header("Origin", "http://evil.example")
            .header("Content-Type", "application/json");
    HttpRequest.Builder form =
        room.client().request("/room/api/say").header("Content-Type", "text/plain");

    assertThat(room.client().raw(foreign.POST(BodyPublishers.ofString(body))).statusCode())
        .isEqualTo(403);
    assertThat(room.client().raw(form.POST(BodyPublishers.ofString(body))).statusCode())
        .isEqualTo(403);
    assertThat(raw("GET /room/api/people HTTP/1.1\r\nHost: evil.example:" + room.port()))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContain("Ana Souza");
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:" + room.port()))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void every_answer_keeps_the_page_to_itself() {
    for (String path : List.of("/", "/room/static/main.js", "/room/api/people", "/nowhere")) {
      var headers = room.client().raw(room.client().request(path)).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  private Answered post(String call, String body) {
    HttpResponse<String> response =
        room.client()
            .raw(
                room.client()
                    .request("/room/api/" + call)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
    return new Answered(response.statusCode(), Tree.of(response.body()));
  }

  private String raw(String head) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), room.port())) {
      socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
