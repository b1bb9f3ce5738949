package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.barraiser.wire.HandClock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the screen, and whom it calls. */
final class VisibleTextTest {

  private final World world = new World(SlackApp.barRaiser(), HandClock.at("2026-03-02T12:00:00Z"));
  private final VisibleText visible = new VisibleText(world, ZoneId.of("America/New_York"));

  private static JsonArray section(String kind, String text) {
    JsonObject words = Js.object("type", kind, "text", text);
    return Js.array(Js.object("type", "section", "text", words));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "*bold* and _slanted_ and ~gone~, bold and slanted and gone",
        "a * b * c and snake_case_name, a * b * c and snake_case_name",
        "`code` &lt;tag&gt; &amp; more, code <tag> & more",
        "<https://example.org|here> or <https://example.org>, here or https://example.org",
        "<@U0BARRAISER> and <!here>, @Bar Raiser Bot and @here",
        "&gt; quoted, quoted",
        ":white_check_mark: done at 10:30:00, ✅ done at 10:30:00"
      })
  void mrkdwn_is_seen_without_its_markup(String text, String seen) {
    assertThat(visible.of(section("mrkdwn", text))).isEqualTo(seen);
  }

  @Test
  void plain_text_and_rich_text_are_seen_as_they_are() {
    String text = "*stars* <!channel> &amp; `ticks` > quote";
    assertThat(visible.of(section("plain_text", text))).isEqualTo(text);

    JsonObject word = Js.object("type", "text", "text", text);
    assertThat(visible.of(rich(word))).isEqualTo(text);
  }

  @Test
  void a_name_between_colons_becomes_a_picture_in_plain_text_too() {
    assertThat(visible.of(section("plain_text", ":tada:"))).isEqualTo("🎉");
    assertThat(visible.of(rich(Js.object("type", "text", "text", ":tada:")))).isEqualTo(":tada:");
    JsonObject literal = Js.object("type", "plain_text", "text", ":tada:", "emoji", false);
    assertThat(visible.of(Js.array(Js.object("type", "section", "text", literal))))
        .isEqualTo(":tada:");
  }

  private static JsonArray rich(JsonObject... words) {
    return Js.array(
        Js.object(
            "type",
            "rich_text",
            "elements",
            Js.array(
                Js.object("type", "rich_text_section", "elements", Js.array((Object[]) words)))));
  }

  @Test
  void a_date_is_seen_in_the_readers_zone() {
    JsonObject date =
        Js.object(
            "type", "date",
            "timestamp", world.now().getEpochSecond(),
            "format", "{date_short} at {time}",
            "fallback", "noon");

    assertThat(visible.of(rich(date))).isEqualTo("Mar 2, 2026 at 7:00 AM");
  }

  @Test
  void lists_are_read_line_by_line() {
    JsonArray blocks =
        JsonParser.parseString(
                """
                [{
                  "type": "rich_text",
                  "elements": [{
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [
                      {"type": "rich_text_section", "elements": [{"type": "text", "text": "One"}]},
                      {"type": "rich_text_section", "elements": [{"type": "text", "text": "Two"}]}
                    ]
                  }]
                }]
                """)
            .getAsJsonArray();

    assertThat(visible.of(blocks)).isEqualTo("One\nTwo");
  }

  @Test
  void a_call_is_noticed_wherever_it_stands() {
    assertThat(Pings.of("Hi <@U1>, <!channel> and &lt;@U2&gt;", new JsonArray()))
        .containsExactly("U1", "channel");
    assertThat(Pings.of("", section("mrkdwn", "<!here|here>"))).containsExactly("here");
    assertThat(Pings.of("", section("plain_text", "<!here>"))).isEmpty();
    assertThat(Pings.of("", rich(Js.object("type", "text", "text", "<@U1>")))).isEmpty();
    assertThat(
            Pings.of(
                "",
                rich(
                    Js.object("type", "user", "user_id", "U1"),
                    Js.object("type", "broadcast", "range", "everyone"))))
        .containsExactly("U1", "everyone");
  }
}
