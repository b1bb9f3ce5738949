package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Buttons, dialogs, homes and answers by address, as people use them. */
@Timeout(60)
final class DialogsTest {

  private static final String STORY =
      """
      {
        "type": "modal",
        "callback_id": "story",
        "title": {"type": "plain_text", "text": "A story"},
        "submit": {"type": "plain_text", "text": "Save"},
        "blocks": [
          {
            "type": "input",
            "block_id": "title",
            "label": {"type": "plain_text", "text": "Title"},
            "element": {"type": "plain_text_input", "action_id": "title", "max_length": 10}
          },
          {
            "type": "input",
            "block_id": "kind",
            "optional": true,
            "label": {"type": "plain_text", "text": "Kind"},
            "element": {
              "type": "static_select",
              "action_id": "kind",
              "options": [
                {"text": {"type": "plain_text", "text": "Failure"}, "value": "failure"},
                {"text": {"type": "plain_text", "text": "Success"}, "value": "success"}
              ],
              "initial_option":
                {"text": {"type": "plain_text", "text": "Failure"}, "value": "failure"}
            }
          },
          {
            "type": "input",
            "block_id": "zone",
            "optional": true,
            "label": {"type": "plain_text", "text": "Zone"},
            "element": {"type": "external_select", "action_id": "zone", "min_query_length": 1}
          }
        ]
      }
      """;

  private static final String BUTTON =
      """
      [
        {"type": "section", "text": {"type": "plain_text", "text": "A question"}},
        {
          "type": "actions",
          "elements": [
            {
              "type": "button",
              "action_id": "hint:1",
              "value": "hint:1",
              "text": {"type": "plain_text", "text": "Hint"}
            }
          ]
        }
      ]
      """;

  private final TestApp app = new TestApp();
  private final Member ana = app.ana;
  private final String channel = app.channel;

  @BeforeEach
  void connect() throws Exception {
    app.connect();
  }

  @AfterEach
  void close() throws IOException {
    app.close();
  }

  private String post() throws Exception {
    return app.bot
        .chatPostMessage(c -> c.channel(channel).text("A question").blocksAsString(BUTTON))
        .getTs();
  }

  private JsonObject press() throws Exception {
    assertThat(ana.presses(channel, post(), "hint:1").isTaken()).isTrue();
    return app.payloads().getLast();
  }

  private void open() throws Exception {
    String trigger = Js.text(press(), "trigger_id");
    assertThat(app.bot.viewsOpen(c -> c.triggerId(trigger).viewAsString(STORY)).isOk()).isTrue();
  }

  private JsonObject values() {
    return app.payloads()
        .getLast()
        .getAsJsonObject("view")
        .getAsJsonObject("state")
        .getAsJsonObject("values");
  }

  @Test
  void a_pressed_button_tells_where_it_stood_and_how_to_answer() throws Exception {
    String ts = post();
    assertThat(ana.sees(channel).getFirst().actions()).containsExactly("hint:1");

    ana.presses(channel, ts, "hint:1").outcome();

    JsonObject pressed = app.payloads().getLast();
    assertThat(Js.text(pressed.getAsJsonObject("container"), "message_ts")).isEqualTo(ts);
    assertThat(Js.text(pressed.getAsJsonObject("message"), "ts")).isEqualTo(ts);
    assertThat(Js.children(pressed, "actions").map(action -> Js.text(action, "value")))
        .containsExactly("hint:1");
    assertThat(pressed.keySet()).contains("response_url", "trigger_id", "user", "team");
    assertThatThrownBy(() -> ana.presses(channel, ts, "hint:2"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_trigger_opens_one_dialog_within_three_seconds() throws Exception {
    String trigger = Js.text(press(), "trigger_id");
    app.clock.advance(Duration.ofSeconds(3));
    assertThat(app.bot.viewsOpen(c -> c.triggerId(trigger).viewAsString(STORY)).isOk()).isTrue();
    assertThat(app.bot.viewsOpen(c -> c.triggerId(trigger).viewAsString(STORY)).getError())
        .isEqualTo("exchanged_trigger_id");

    String late = Js.text(press(), "trigger_id");
    app.clock.advance(Duration.ofSeconds(4));
    assertThat(app.bot.viewsOpen(c -> c.triggerId(late).viewAsString(STORY)).getError())
        .isEqualTo("expired_trigger_id");
    assertThat(app.bot.viewsOpen(c -> c.triggerId("1.2").viewAsString(STORY)).getError())
        .isEqualTo("invalid_trigger_id");
  }

  @Test
  void a_dialog_is_filled_in_and_sent_as_slacks_client_does() throws Exception {
    open();
    Dialog dialog = ana.dialog().orElseThrow();
    assertThat(dialog.title()).isEqualTo("A story");
    assertThat(dialog.blocks()).containsExactly("title", "kind", "zone");

    assertThat(ana.submits().outcome())
        .isEqualTo(
            new Asked.Outcome.Errors(Map.of("title", "Please complete this required field.")));
    ana.fills("title", "Much too long a title");
    assertThat(ana.submits().outcome())
        .isEqualTo(new Asked.Outcome.Errors(Map.of("title", "Maximum of 10 characters.")));

    ana.fills("title", " Mine ");
    ana.fills("kind", "success");
    assertThat(ana.submits().isTaken()).isTrue();

    assertThat(values().toString())
        .contains("\"value\":\" Mine \"", "\"value\":\"success\"", "\"selected_option\":null");
    assertThat(ana.dialog()).isEmpty();
  }

  @Test
  void a_refused_dialog_stays_as_it_is_filled_in() throws Exception {
    open();
    ana.fills("title", "Mine");
    app.answers =
        _ -> Js.object("response_action", "errors", "errors", Js.object("title", "You have that."));
    assertThat(ana.submits().outcome())
        .isEqualTo(new Asked.Outcome.Errors(Map.of("title", "You have that.")));

    app.answers = _ -> new JsonObject();
    assertThat(ana.submits().isTaken()).isTrue();

    assertThat(values().toString()).contains("\"value\":\"Mine\"");
  }

  @Test
  void an_error_at_what_is_no_field_is_complained_about() throws Exception {
    open();
    ana.fills("title", "Mine");
    app.answers =
        _ -> Js.object("response_action", "errors", "errors", Js.object("colour", "Too red."));

    ana.submits().outcome();

    assertThat(app.fake.complaints()).containsExactly("an error at what is no input: colour");
  }

  @Test
  void one_dialog_can_follow_another() throws Exception {
    open();
    ana.fills("title", "Mine");
    JsonObject next = JsonParser.parseString(STORY).getAsJsonObject();
    next.getAsJsonObject("title").addProperty("text", "Another");
    app.answers = _ -> Js.object("response_action", "push", "view", next);
    assertThat(ana.submits().isTaken()).isTrue();
    assertThat(ana.dialog().orElseThrow())
        .extracting(Dialog::title, Dialog::depth)
        .containsExactly("Another", 2);

    ana.closesDialog();
    assertThat(ana.dialog().orElseThrow().title()).isEqualTo("A story");

    app.answers = _ -> Js.object("response_action", "clear");
    assertThat(ana.submits().isTaken()).isTrue();
    assertThat(ana.dialog()).isEmpty();
  }

  @Test
  void what_the_app_suggests_can_be_chosen_and_nothing_else() throws Exception {
    open();
    app.answers =
        asked ->
            Js.text(asked, "type").equals("block_suggestion")
                ? Js.object("options", Js.array(option("Berlin"), option("Bern")))
                : new JsonObject();

    assertThat(ana.isOffered("zone", "ber")).containsExactly("Berlin", "Bern");
    JsonObject asked = app.payloads().getLast();
    assertThat(Js.text(asked, "block_id")).isEqualTo("zone");
    assertThat(Js.text(asked, "value")).isEqualTo("ber");

    assertThatThrownBy(() -> ana.fills("zone", "Rome")).isInstanceOf(NoSuchElementException.class);
    ana.fills("title", "Mine");
    ana.fills("zone", "Bern");
    ana.submits().outcome();
    assertThat(values().getAsJsonObject("zone").toString()).contains("\"value\":\"Bern\"");
  }

  private static JsonObject option(String value) {
    return Js.object("text", Js.object("type", "plain_text", "text", value), "value", value);
  }

  @Test
  void a_home_is_seen_by_its_person_and_its_buttons_tell_so() throws Exception {
    String home = "{\"type\": \"home\", \"blocks\": %s}".formatted(BUTTON);
    String hash =
        app.bot.viewsPublish(c -> c.userId(ana.id()).viewAsString(home)).getView().getHash();

    assertThat(ana.seesAtHome().orElseThrow())
        .isEqualTo(new Member.Shown("A question", List.of("hint:1")));
    assertThat(app.jonas.seesAtHome()).isEmpty();
    ana.pressesAtHome("hint:1").outcome();
    JsonObject pressed = app.payloads().getLast();
    assertThat(Js.text(pressed.getAsJsonObject("container"), "type")).isEqualTo("view");
    assertThat(pressed.keySet()).doesNotContain("response_url", "channel", "message");

    assertThat(app.bot.viewsPublish(c -> c.userId(ana.id()).viewAsString(home).hash(hash)).isOk())
        .isTrue();
    assertThat(
            app.bot.viewsPublish(c -> c.userId(ana.id()).viewAsString(home).hash(hash)).getError())
        .isEqualTo("hash_conflict");
  }

  @Test
  void an_address_answers_five_times_within_half_an_hour() throws Exception {
    String address = Js.text(press(), "response_url");
    for (int i = 0; i < 5; i++) assertThat(answer(address, "Psst " + i, false)).isEqualTo(200);
    assertThat(answer(address, "Psst", false)).isEqualTo(404);

    String late = Js.text(press(), "response_url");
    app.clock.advance(Duration.ofMinutes(31));
    assertThat(answer(late, "Psst", false)).isEqualTo(404);

    assertThat(ana.sees(channel)).filteredOn(Seen::ephemeral).hasSize(5);
    assertThat(app.jonas.sees(channel)).noneMatch(Seen::ephemeral);
  }

  @Test
  void an_ephemeral_message_is_replaced_through_its_own_address() throws Exception {
    app.bot.chatPostEphemeral(
        c -> c.channel(channel).user(ana.id()).text("A question").blocksAsString(BUTTON));
    String ts = ana.sees(channel).getFirst().ts();
    ana.presses(channel, ts, "hint:1").outcome();
    JsonObject pressed = app.payloads().getLast();
    assertThat(Js.flag(pressed.getAsJsonObject("container"), "is_ephemeral")).isTrue();
    assertThat(pressed.has("message")).isFalse();

    answer(Js.text(pressed, "response_url"), "Replaced", true);

    assertThat(ana.sees(channel)).extracting(Seen::text).containsExactly("Replaced");
  }

  private int answer(String address, String text, boolean replaces) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      String body = Js.object("text", text, "replace_original", replaces).toString();
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .statusCode();
    }
  }
}
