package dev.barraiser.platforms.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barraiser.wire.HandClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Discord refuses, each at its boundary, and with which code. */
final class RulesTest {

  private static final int V2 = 1 << 15;

  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private final HttpClient http = HttpClient.newHttpClient();
  private FakeDiscord discord;
  private Member ana;
  private Server server;
  private String practice;

  @BeforeEach
  void begins() {
    discord = FakeDiscord.fast(clock);
    ana = discord.member("Ana Souza");
    server = discord.server("Study", ana);
    practice = server.channel("practice");
  }

  @AfterEach
  void ends() {
    http.close();
    discord.close();
  }

  private JsonNode call(String method, String path, JsonNode body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(discord.api() + path))
            .header("Authorization", "Bot " + discord.token())
            .method(method, HttpRequest.BodyPublishers.ofString(Js.write(body)))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    return answer.isEmpty() ? Js.object() : Js.read(answer);
  }

  private int post(ObjectNode body) throws IOException, InterruptedException {
    return call("POST", "channels/" + practice + "/messages", body).path("code").asInt();
  }

  private static ObjectNode v2(ArrayNode components) {
    return Js.object("flags", V2, "components", components);
  }

  private static ObjectNode text(String content) {
    return Js.object("type", 10, "content", content);
  }

  private static ObjectNode button(String customId) {
    return Js.object("type", 2, "style", 1, "label", "Go", "custom_id", customId);
  }

  private static ObjectNode row(List<ObjectNode> buttons) {
    return Js.object("type", 1, "components", buttons);
  }

  private static ArrayNode texts(int count) {
    return Js.array(IntStream.range(0, count).mapToObj(i -> text("t" + i)).toList());
  }

  @Test
  void content_is_taken_up_to_2000_characters() throws Exception {
    assertThat(post(Js.object("content", "x".repeat(2000)))).isZero();
    assertThat(post(Js.object("content", "x".repeat(2001)))).isEqualTo(50035);
    assertThat(post(Js.object("content", ""))).isEqualTo(50006);
  }

  @Test
  void a_card_holds_forty_components_and_4000_characters() throws Exception {
    assertThat(post(v2(texts(40)))).isZero();
    assertThat(post(v2(texts(41)))).isEqualTo(50035);
    assertThat(post(v2(Js.array(text("x".repeat(4000)))))).isZero();
    assertThat(post(v2(Js.array(text("x".repeat(3000)), text("x".repeat(1001)))))).isEqualTo(50035);
  }

  @Test
  void a_row_holds_five_buttons_and_each_does_something_else() throws Exception {
    List<ObjectNode> six = IntStream.range(0, 6).mapToObj(i -> button("b" + i)).toList();
    assertThat(post(v2(Js.array(row(six.subList(0, 5)))))).isZero();
    assertThat(post(v2(Js.array(row(six))))).isEqualTo(50035);
    assertThat(post(v2(Js.array(row(List.of(button("same"), button("same"))))))).isEqualTo(50035);
    assertThat(post(v2(Js.array(row(List.of(button("x".repeat(101)))))))).isEqualTo(50035);
  }

  @Test
  void components_of_the_second_kind_need_their_flag_and_exclude_content() throws Exception {
    assertThat(post(Js.object("components", Js.array(text("Hello"))))).isEqualTo(50035);
    ObjectNode both = v2(Js.array(text("Hello")));
    assertThat(post(both.put("content", "Hello"))).isEqualTo(50035);
  }

  @Test
  void the_same_nonce_is_the_same_message_for_some_minutes() throws Exception {
    ObjectNode body = Js.object("content", "Once", "nonce", "n1", "enforce_nonce", true);
    post(body);
    post(body);
    assertThat(ana.sees(practice)).hasSize(1);

    clock.advance(Duration.ofMinutes(6));
    post(body);
    assertThat(ana.sees(practice)).hasSize(2);
  }

  @Test
  void rights_are_worked_out_from_roles_and_overwrites() throws Exception {
    server.botMay(practice, Set.of(), Set.of(Right.SEND_MESSAGES));
    assertThat(post(Js.object("content", "Hello"))).isEqualTo(50013);

    server.everybodyMay(practice, Set.of(), Set.of(Right.VIEW_CHANNEL));
    assertThat(post(Js.object("content", "Hello"))).isEqualTo(50001);

    server.botMay(practice, Set.of(Right.VIEW_CHANNEL, Right.SEND_MESSAGES), Set.of());
    assertThat(post(Js.object("content", "Hello"))).isZero();
  }

  @Test
  void pages_of_a_history_follow_one_another() throws Exception {
    List<String> ids =
        IntStream.range(0, 5).mapToObj(i -> ana.says(practice, "Line " + i)).toList();

    JsonNode after = get("channels/" + practice + "/messages?limit=2&after=" + ids.getFirst());
    JsonNode before = get("channels/" + practice + "/messages?limit=2&before=" + ids.getLast());

    assertThat(Js.items(after).map(one -> one.path("id").asText()))
        .containsExactly(ids.get(2), ids.get(1));
    assertThat(Js.items(before).map(one -> one.path("id").asText()))
        .containsExactly(ids.get(3), ids.get(2));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(discord.api() + path))
            .header("Authorization", "Bot " + discord.token())
            .build();
    return Js.read(http.send(request, BodyHandlers.ofString()).body());
  }

  @Test
  void a_thread_is_opened_once_under_a_message() throws Exception {
    String message = ana.says(practice, "Hello");
    String path = "channels/" + practice + "/messages/" + message + "/threads";

    assertThat(call("POST", path, Js.object("name", "One")).path("id").asText()).isEqualTo(message);
    assertThat(call("POST", path, Js.object("name", "Two")).path("code").asInt()).isEqualTo(160004);
  }

  @Test
  void an_archived_thread_is_closed_to_changes_and_a_locked_one_to_messages() throws Exception {
    String thread = ana.opensThread(practice, ana.says(practice, "Hello"), "Thread");
    String answer = ana.says(thread, "Answer");
    String reaction = "channels/" + thread + "/messages/" + answer + "/reactions/%E2%9C%85/@me";
    server.archives(thread);
    assertThat(call("PUT", reaction, Js.object()).path("code").asInt()).isEqualTo(50083);

    server.locks(thread);
    assertThat(
            call("POST", "channels/" + thread + "/messages", Js.object("content", "Hello"))
                .path("code")
                .asInt())
        .isEqualTo(160005);
  }

  @Test
  void a_second_too_fast_is_refused_by_the_limits_that_are_set() throws Exception {
    discord.trouble().limitsAll(2);
    post(Js.object("content", "One"));
    post(Js.object("content", "Two"));

    JsonNode refused =
        call("POST", "channels/" + practice + "/messages", Js.object("content", "Three"));

    assertThat(refused.path("global").asBoolean()).isTrue();
    assertThat(refused.path("retry_after").asDouble()).isPositive();
  }
}
