package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.barraiser.chat.Incoming;
import dev.barraiser.platforms.slack.wire.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may come to the address that Slack calls, from Slack and from anybody else. */
@Timeout(120)
final class HostileRequestsTest extends AtSlacksDoor {

  // Who is not Slack.

  @Test
  void a_signature_that_is_not_exactly_the_right_one_is_refused_without_a_word() {
    String body = wrapped(message("Forged", "1767000001.000100")).toString();
    String timestamp = now();
    String digits = signature(timestamp, body).substring("v0=".length());
    List<String> wrong =
        List.of(
            "",
            "v0",
            "v0=",
            digits,
            "v1=" + digits,
            "V0=" + digits,
            "v0=" + digits.toUpperCase(Locale.ROOT),
            "v0=" + digits + "0",
            "v0=" + digits.substring(1),
            "v0=" + digits + ",v0=" + digits,
            "v0=" + "0".repeat(4_000));

    for (String signature : wrong) {
      assertThat(status(timestamp, signature, body)).as(signature).isEqualTo(401);
    }

    assertThat(heard.fromPeople()).isEmpty();
  }

  @Test
  void a_timestamp_that_says_nothing_sensible_is_refused() {
    String body = wrapped(message("Forged", "1767000001.000100")).toString();

    for (String timestamp :
        List.of("", "-1", "0", "1e9", "now", "99999999999", "9".repeat(21), "+1", "0x10")) {
      assertThat(status(timestamp, signature(timestamp, body), body)).as(timestamp).isEqualTo(401);
    }

    assertThat(heard.fromPeople()).isEmpty();
  }

  @Test
  void the_window_is_five_minutes_either_way() {
    for (long seconds : List.of(-301L, -299L, 299L, 301L)) {
      String body = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";
      String timestamp =
          Long.toString(clock.instant().plus(Duration.ofSeconds(seconds)).getEpochSecond());
      int status = status(timestamp, signature(timestamp, body), body);
      assertThat(status).as("%s s", seconds).isEqualTo(Math.abs(seconds) < 300 ? 200 : 401);
    }
  }

  @Test
  void a_body_larger_than_any_of_slacks_is_not_read_to_its_end() {
    byte[] huge = new byte[3 * 1024 * 1024];
    String timestamp = now();

    var answer =
        send(
            request(huge)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", "v0=" + "0".repeat(64)));

    assertThat(answer.statusCode()).isEqualTo(413);
    stillHears();
  }

  @Test
  void a_signed_challenge_comes_back_as_plain_text() {
    var answer = signed(JSON, "{\"type\":\"url_verification\",\"challenge\":\"<script>\"}");

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  // What is signed and makes no sense.

  private static final List<String> NONSENSE =
      List.of(
          "",
          " ",
          "{",
          "{}",
          "[]",
          "null",
          "{\"type\":null}",
          "{\"type\":{}}",
          "{\"type\":\"event_callback\"}",
          "{\"type\":\"event_callback\",\"event\":null}",
          "{\"type\":\"event_callback\",\"event\":[]}",
          "{\"type\":\"event_callback\",\"event\":{\"type\":7}}",
          "{\"type\":\"url_verification\"}",
          "{\"type\":\"block_actions\"}",
          "[".repeat(200_000),
          "{\"a\":".repeat(100_000),
          "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"blocks\":"
              + "[".repeat(50_000)
              + "]".repeat(50_000)
              + "}}",
          "payload=",
          "payload=%",
          "payload=%7B",
          "payload=null",
          "payload=%7B%22type%22%3A%22block_actions%22%7D",
          "payload=%7B%22type%22%3A%22view_submission%22%7D",
          "payload=%7B%22type%22%3A%22block_suggestion%22%7D",
          "payload=%7B%22type%22%3A%22shortcut%22%7D&payload=%7B%22type%22%3A%22message_action%22%7D",
          "command=",
          "command=%2Fquestion",
          "command=%2Fquestion&command=%2Fbarraiser&user_id=&user_id=U1",
          "ssl_check=1",
          "\u0000\u0000",
          "a=" + "&a=".repeat(10_000));

  @Test
  void nonsense_is_acknowledged_tells_nothing_and_stops_nothing() {
    for (String body : NONSENSE) {
      for (String type : List.of(JSON, FORM, "text/html")) {
        var answer = signed(type, body);

        assertThat(answer.statusCode()).as("%.100s", body).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Exception", "slack.api", "dev.barraiser");
      }
    }
    assertThat(heard.fromPeople()).isEmpty();
    stillHears();
  }

  /** What may stand where something else is expected. */
  private static final List<JsonElement> STRANGE =
      List.of(
          JsonNull.INSTANCE,
          new JsonPrimitive(""),
          new JsonPrimitive(true),
          new JsonPrimitive(-1e300),
          new JsonPrimitive("99999999999.999999999"),
          new JsonPrimitive("\u0000\ud800<!channel>' OR 1=1 --"),
          new JsonPrimitive("x".repeat(50_000)),
          new JsonArray(),
          JsonParser.parseString("[[[null]]]"),
          new JsonObject());

  /** The same with one value after the other made strange. */
  private static List<JsonObject> madeStrange(JsonObject whole) {
    List<List<String>> paths = new ArrayList<>();
    collect(whole, List.of(), paths);
    List<JsonObject> all = new ArrayList<>();
    for (List<String> path : paths) {
      for (JsonElement strange : STRANGE) {
        JsonObject copy = whole.deepCopy();
        JsonObject at = copy;
        for (String name : path.subList(0, path.size() - 1)) at = at.getAsJsonObject(name);
        at.add(path.getLast(), strange);
        all.add(copy);
      }
    }
    return all;
  }

  private static void collect(JsonObject in, List<String> path, List<List<String>> paths) {
    in.entrySet()
        .forEach(entry -> {
          List<String> here = new ArrayList<>(path);
          here.add(entry.getKey());
          paths.add(here);
          if (entry.getValue().isJsonObject()) {
            collect(entry.getValue().getAsJsonObject(), here, paths);
          }
        });
  }

  @Test
  void an_event_with_anything_in_the_place_of_anything_is_acknowledged() {
    for (JsonObject event : events()) {
      for (JsonObject strange : madeStrange(event)) {
        assertThat(tells(strange).statusCode()).as("%.300s", strange).isEqualTo(200);
      }
    }
    stillHears();
  }

  @Test
  void an_interaction_with_anything_in_the_place_of_anything_is_acknowledged() {
    for (JsonObject interaction : interactions()) {
      for (JsonObject strange : madeStrange(interaction)) {
        var answer = asks(strange);
        assertThat(answer.statusCode()).as("%.300s", strange).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Exception");
      }
    }
    stillHears();
  }

  // What is signed and makes sense, of somebody who may not.

  @Test
  void an_edit_by_anybody_but_the_author_changes_nothing() {
    JsonObject after = message("Put into her mouth", "1767000001.000100");
    after.add("edited", json("{'user': 'U0SOMEBODY', 'ts': '1767000002.000000'}"));
    JsonObject changed = message("", "1767000002.000000");
    changed.addProperty("subtype", "message_changed");
    changed.add("message", after);
    changed.add("previous_message", message("Her own words", "1767000001.000100"));

    assertThat(tells(changed).statusCode()).isEqualTo(200);
    assertThat(heard.all(Incoming.Edited.class)).isEmpty();

    after.getAsJsonObject("edited").addProperty("user", ana.id());
    assertThat(tells(changed).statusCode()).isEqualTo(200);
    assertThat(heard.all(Incoming.Edited.class)).hasSize(1);
  }

  @Test
  void what_slackbot_says_is_nobodys_answer() {
    JsonObject reminder = message("Reminder: answer the question", "1767000001.000100");
    reminder.addProperty("user", "USLACKBOT");

    assertThat(tells(reminder).statusCode()).isEqualTo(200);

    assertThat(heard.all(Incoming.Said.class)).isEmpty();
  }

  @Test
  void a_name_and_a_picture_put_over_a_bot_make_no_person() {
    JsonObject posed = message("As if I were Ana", "1767000001.000100");
    posed.addProperty("subtype", "bot_message");
    posed.addProperty("username", "Ana Souza");
    JsonObject onBehalf = message("By a workflow", "1767000002.000100");
    onBehalf.addProperty("bot_id", "B0WORKFLOW");

    assertThat(tells(posed).statusCode()).isEqualTo(200);
    assertThat(tells(onBehalf).statusCode()).isEqualTo(200);

    assertThat(heard.fromPeople()).isEmpty();
  }

  @Test
  void nothing_is_passed_on_of_a_stranger_though_the_event_does_not_call_them_one() {
    Member stranger = slack.stranger("Mallory Black");
    JsonObject said = message("Let me in", "1767000001.000100");
    said.addProperty("user", stranger.id());
    said.remove("team");
    JsonObject opened =
        json("{'type': 'app_home_opened', 'tab': 'home', 'event_ts': '1767000002.000100'}");
    opened.addProperty("user", stranger.id());
    JsonObject mention = message("Let me in", "1767000003.000100");
    mention.addProperty("type", "app_mention");
    mention.addProperty("user", stranger.id());
    mention.remove("team");

    List.of(opened, said, mention)
        .forEach(event -> assertThat(tells(event).statusCode()).isEqualTo(200));

    assertThat(heard.fromPeople()).isEmpty();
  }

  @Test
  void what_another_workspace_is_told_is_not_passed_on() {
    JsonObject event = wrapped(message("Over there", "1767000001.000100"));
    event.addProperty("team_id", "T0OTHER");

    assertThat(signed(JSON, event.toString()).statusCode()).isEqualTo(200);

    assertThat(heard.fromPeople()).isEmpty();
  }

  @Test
  void a_command_of_another_workspace_is_not_passed_on() {
    String command =
        "command=%2Fquestion&text=&user_id=U0OTHER&team_id=T0OTHER&channel_id="
            + practice
            + "&trigger_id=1.2.3&response_url="
            + encoded("https://attacker.example/")
            + "&token=";

    assertThat(signed(FORM, command).statusCode()).isEqualTo(200);

    await().until(() -> platform.counts().getOrDefault("refused privately", 0L) == 1);
    assertThat(heard.fromPeople()).isEmpty();
  }

  @Test
  void one_message_under_many_event_ids_bears_one_id() {
    for (int i = 0; i < 5; i++) {
      JsonObject event = wrapped(message("Once", "1767000001.000100"));
      event.addProperty("event_id", "Ev" + i);
      assertThat(signed(JSON, event.toString()).statusCode()).isEqualTo(200);
    }

    assertThat(heard.all(Incoming.Said.class).stream().map(Incoming::id).distinct()).hasSize(1);
  }

  @Test
  void kinds_that_are_made_up_do_not_make_the_counts_endless() {
    for (int i = 0; i < 400; i++) tells(json("{'type': 'made_up_%d'}".formatted(i)));

    assertThat(platform.counts()).hasSizeLessThan(250);
    assertThat(platform.counts().get("other")).isGreaterThan(100);
  }
}
