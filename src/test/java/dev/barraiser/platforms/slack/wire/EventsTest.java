package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the app is told of what people do. */
@Timeout(60)
final class EventsTest {

  private final TestApp app = new TestApp();
  private final Member ana = app.ana;
  private final Member jonas = app.jonas;
  private final String channel = app.channel;

  @BeforeEach
  void connect() throws Exception {
    app.connect();
  }

  @AfterEach
  void close() throws IOException {
    app.close();
    assertThat(app.fake.complaints()).isEmpty();
  }

  private JsonObject only(String type) {
    List<JsonObject> events = app.events(type, 1);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private JsonObject second() {
    return app.events("message", 2).get(1);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void a_message_comes_in_full_with_its_envelope() {
    String ts = ana.says(channel, "Good morning");

    JsonObject event = only("message");
    String id = Js.text(event, "client_msg_id");
    assertThat(event)
        .isEqualTo(
            json(
                """
                {
                  "type": "message",
                  "client_msg_id": "%s",
                  "user": "%s",
                  "ts": "%s",
                  "text": "Good morning",
                  "team": "%s",
                  "blocks": [
                    {
                      "type": "rich_text",
                      "block_id": "typed",
                      "elements": [
                        {
                          "type": "rich_text_section",
                          "elements": [{"type": "text", "text": "Good morning"}]
                        }
                      ]
                    }
                  ],
                  "channel": "%s",
                  "event_ts": "%s",
                  "channel_type": "channel"
                }
                """
                    .formatted(id, ana.id(), ts, app.fake.team(), channel, ts)));
    JsonObject whole = app.payloads().getFirst();
    assertThat(whole.keySet())
        .contains(
            "team_id", "api_app_id", "event_id", "event_time", "authorizations", "event_context");
  }

  @Test
  void what_is_typed_is_escaped_and_names_become_mentions() {
    ana.says(channel, "I *led* <it> & more, @Jonas Weber, see https://example.org/a?b=1&c, @here");

    assertThat(Js.text(only("message"), "text"))
        .isEqualTo(
            "I *led* &lt;it&gt; &amp; more, <@%s>, see <https://example.org/a?b=1&amp;c>, <!here>"
                .formatted(jonas.id()));
    assertThat(ana.sees(channel).getFirst().text())
        .isEqualTo("I *led* <it> & more, @Jonas Weber, see https://example.org/a?b=1&c, @here");
  }

  @Test
  void an_edit_tells_what_is_now_and_what_was() {
    String ts = ana.says(channel, "First");
    ana.edits(channel, ts, "Second");

    JsonObject event = second();
    assertThat(Js.text(event, "subtype")).isEqualTo("message_changed");
    assertThat(Js.text(event.getAsJsonObject("message"), "text")).isEqualTo("Second");
    assertThat(event.getAsJsonObject("message").getAsJsonObject("edited").keySet())
        .containsExactly("user", "ts");
    assertThat(Js.text(event.getAsJsonObject("previous_message"), "text")).isEqualTo("First");
    assertThat(Js.text(event, "ts")).isNotEqualTo(ts);
  }

  @Test
  void a_link_that_unfurls_is_a_change_that_nobody_made() {
    String ts = ana.says(channel, "https://example.org/");
    app.fake.unfurls(channel, ts);

    JsonObject event = second();
    assertThat(Js.text(event, "subtype")).isEqualTo("message_changed");
    assertThat(event.getAsJsonObject("message").has("edited")).isFalse();
  }

  @Test
  void a_deletion_tells_what_was() {
    String ts = ana.says(channel, "Never mind");
    ana.deletes(channel, ts);

    JsonObject event = second();
    assertThat(Js.text(event, "subtype")).isEqualTo("message_deleted");
    assertThat(Js.text(event, "deleted_ts")).isEqualTo(ts);
    assertThat(ana.sees(channel)).isEmpty();
  }

  @Test
  void a_deleted_root_with_replies_becomes_a_tombstone() {
    String root = ana.says(channel, "Root");
    String reply = jonas.replies(channel, root, "Reply");
    ana.deletes(channel, root);

    JsonObject event = app.events("message", 3).get(2);
    assertThat(Js.text(event, "subtype")).isEqualTo("message_changed");
    JsonObject stone = event.getAsJsonObject("message");
    assertThat(Js.text(stone, "subtype")).isEqualTo("tombstone");
    assertThat(Js.text(stone, "user")).isEqualTo("USLACKBOT");
    assertThat(ana.sees(channel, root)).extracting(Seen::ts).containsExactly(root, reply);

    jonas.deletes(channel, reply);
    assertThat(ana.sees(channel)).isEmpty();
  }

  @Test
  void replies_name_their_thread_and_those_to_all_bring_its_root() {
    String root = ana.says(channel, "Root");
    jonas.replies(channel, root, "Reply");
    jonas.repliesToAll(channel, root, "Hear, hear");

    List<JsonObject> events = app.events("message", 3);
    assertThat(Js.text(events.get(1), "thread_ts")).isEqualTo(root);
    assertThat(Js.text(events.get(1), "parent_user_id")).isEqualTo(ana.id());
    assertThat(Js.text(events.get(2), "subtype")).isEqualTo("thread_broadcast");
    assertThat(Js.text(events.get(2).getAsJsonObject("root"), "ts")).isEqualTo(root);
    assertThat(ana.sees(channel)).extracting(Seen::text).containsExactly("Root", "Hear, hear");
    assertThat(ana.sees(channel, root))
        .extracting(Seen::text)
        .containsExactly("Root", "Reply", "Hear, hear");
  }

  @Test
  void a_clip_brings_its_file() {
    String root = ana.says(channel, "Root");
    jonas.repliesWithClip(channel, root, "");

    JsonObject event = second();
    assertThat(Js.text(event, "subtype")).isEqualTo("file_share");
    assertThat(Js.children(event, "files").map(file -> Js.text(file, "subtype")))
        .containsExactly("slack_audio");
  }

  @Test
  void the_apps_own_posts_come_back_to_it() throws Exception {
    String ts = app.bot.chatPostMessage(c -> c.channel(channel).text("My own")).getTs();

    JsonObject event = only("message");
    assertThat(Js.text(event, "ts")).isEqualTo(ts);
    assertThat(Js.text(event, "bot_id")).isEqualTo("B0BARRAISER");
    assertThat(Js.text(event, "user")).isEqualTo(app.fake.bot());
  }

  @Test
  void to_address_the_bot_is_a_message_and_a_mention() {
    String ts = ana.says(channel, "@" + app.fake.botName() + " what do you do?");

    assertThat(Js.text(only("message"), "ts")).isEqualTo(ts);
    assertThat(Js.text(only("app_mention"), "ts")).isEqualTo(ts);
    assertThat(Js.text(only("app_mention"), "text")).startsWith("<@" + app.fake.bot() + ">");
  }

  @Test
  void a_reaction_is_told_with_what_it_is_on() {
    String ts = ana.says(channel, "Good");
    jonas.reacts(channel, ts, "+1");
    jonas.takesBack(channel, ts, "+1");

    JsonObject added = only("reaction_added");
    assertThat(Js.text(added, "user")).isEqualTo(jonas.id());
    assertThat(Js.text(added, "item_user")).isEqualTo(ana.id());
    assertThat(Js.text(added.getAsJsonObject("item"), "ts")).isEqualTo(ts);
    assertThat(Js.text(only("reaction_removed"), "reaction")).isEqualTo("+1");
  }

  @Test
  void the_bot_is_told_who_invited_it_and_that_it_was_removed() {
    String general = app.fake.channelWithoutBot("general", ana);
    ana.says(general, "Between us");
    ana.invites(general, app.fake.bot());
    ana.kicks(general, app.fake.bot());
    ana.says(general, "Between us again");

    assertThat(Js.text(only("member_joined_channel"), "inviter")).isEqualTo(ana.id());
    assertThat(Js.text(only("member_joined_channel"), "user")).isEqualTo(app.fake.bot());
    assertThat(Js.text(only("channel_left"), "channel")).isEqualTo(general);
    assertThat(app.events("member_left_channel")).isEmpty();
    assertThat(app.events("message"))
        .extracting(event -> Js.text(event, "subtype"))
        .containsExactly("channel_join");
  }

  @Test
  void a_channels_life_is_told() {
    jonas.leaves(channel);
    ana.renames(channel, "interviews");
    ana.archives(channel);
    ana.unarchives(channel);
    ana.deletesChannel(channel);

    assertThat(Js.text(only("member_left_channel"), "user")).isEqualTo(jonas.id());
    assertThat(Js.text(only("channel_rename").getAsJsonObject("channel"), "name"))
        .isEqualTo("interviews");
    only("channel_archive");
    only("channel_unarchive");
    only("channel_deleted");
  }

  @Test
  void a_private_channel_has_events_of_its_own() {
    String secret = app.fake.privateChannel("secret", ana);
    ana.says(secret, "Psst");
    ana.renames(secret, "quiet");
    ana.kicks(secret, app.fake.bot());

    assertThat(Js.text(only("message"), "channel_type")).isEqualTo("group");
    only("group_rename");
    only("group_left");
  }

  @Test
  void a_person_is_told_anew_when_they_change_or_go() {
    app.fake.moves(jonas, "America/New_York");
    app.fake.deactivates(ana);

    List<JsonObject> changes = app.events("user_change", 2);
    assertThat(Js.text(changes.get(0).getAsJsonObject("user"), "tz")).isEqualTo("America/New_York");
    assertThat(Js.flag(changes.get(1).getAsJsonObject("user"), "deleted")).isTrue();
    assertThat(app.events("member_left_channel")).isEmpty();
  }

  @Test
  void nothing_is_told_that_was_not_subscribed_to_or_may_not_be_known() throws Exception {
    SlackApp usual = SlackApp.barRaiser();
    try (var deaf = new TestApp(usual.withEvents(Set.of("reaction_added")))) {
      deaf.connect();
      String ts = deaf.ana.says(deaf.channel, "Unheard");
      deaf.ana.reacts(deaf.channel, ts, "tada");

      deaf.events("reaction_added", 1);
      assertThat(deaf.envelopes()).hasSize(1);
    }
  }

  @Test
  void an_event_of_a_new_kind_comes_like_any_other() {
    app.fake.line().tellOf("star_chart_drawn");

    only("star_chart_drawn");
  }
}
