package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient.Answered;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with messages, through the API. */
final class TalkTest {

  private static final Place.Channel PRACTICE = RoomPlatform.FIRST_CHANNEL;

  @TempDir Path folder;
  private RoomStage room;

  @BeforeEach
  void open() {
    room = new RoomStage(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_message_tells_who_said_what_when() {
    String id = say("ana", "Good morning");

    Tree message = only(see("you"));
    assertThat(message.at("id").text()).isEqualTo(id);
    assertThat(message.at("author").text()).isEqualTo("ana");
    assertThat(message.at("authorName").text()).isEqualTo("Ana Souza");
    assertThat(message.at("at").text()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(message.at("text").text()).isEqualTo("Good morning");
    assertThat(message.at("card").isNull()).isTrue();
    assertThat(message.at("whisper").isTrue()).isFalse();
  }

  @Test
  void whoever_addresses_the_bot_is_heard_twice_and_speaks_to_nobody_else() {
    String id = say("ana", "@Bar Raiser Bot, are you there?");

    assertThat(room.heard().events(Incoming.Said.class))
        .singleElement()
        .satisfies(said -> assertThat(said.toSomebody()).isFalse());
    assertThat(room.heard().events(Incoming.Mentioned.class))
        .singleElement()
        .satisfies(mentioned -> {
          assertThat(mentioned.by()).isEqualTo(room.ana());
          assertThat(mentioned.message().id()).isEqualTo(id);
          assertThat(mentioned.place()).isEqualTo(PRACTICE);
        });
  }

  @Test
  void the_bot_is_not_addressed_where_it_is_not_nor_in_its_direct_messages() {
    room.says(room.ana(), room.channelWithoutBot(), "@Bar Raiser Bot");
    room.says(room.ana(), new Place.Direct(room.ana()), "@Bar Raiser Bot");

    assertThat(room.heard().events(Incoming.Mentioned.class)).isEmpty();
  }

  @Test
  void the_menu_is_on_ones_own_messages_where_the_bot_is() {
    String root = say("ana", "Good morning");
    reply("ana", root, "Nobody there?");
    Place.Channel withoutBot = room.channelWithoutBot();
    room.says(room.ana(), withoutBot, "Between us");

    assertThat(only(see("ana")).at("menu").at(0).at("choice").text()).isEqualTo("answers.count");
    assertThat(thread("ana", root)).hasSize(2).noneMatch(TalkTest::hasNoMenu);
    assertThat(thread("you", root)).hasSize(2).allMatch(TalkTest::hasNoMenu);
    assertThat(room.messages("ana", withoutBot)).hasSize(1).allMatch(TalkTest::hasNoMenu);
  }

  @Test
  void a_root_tells_of_its_replies_and_the_thread_begins_with_it() {
    String root = say("you", "Root");
    room.now = Instant.parse("2026-03-02T12:05:00Z");
    String reply = reply("ana", root, "Reply");

    Tree seen = only(see("jonas"));
    assertThat(seen.at("replies").text()).isEqualTo("1");
    assertThat(seen.at("lastReplyAt").text()).isEqualTo("2026-03-02T12:05:00Z");
    assertThat(ids(thread("jonas", root))).containsExactly(root, reply);
    assertThat(thread("jonas", root).getLast().at("thread").text()).isEqualTo(root);
  }

  @Test
  void an_edited_message_says_so_and_an_unchanged_one_does_not() {
    String id = say("you", "First");
    edit("you", id, "First").ok();
    assertThat(only(see("you")).at("edited").isTrue()).isFalse();

    edit("you", id, "Second").ok();

    assertThat(only(see("you")).at("edited").isTrue()).isTrue();
    assertThat(only(see("you")).at("text").text()).isEqualTo("Second");
    assertThat(room.heard().events(Incoming.Edited.class)).hasSize(1);
  }

  @Test
  void a_deleted_message_is_gone_for_everybody() {
    String id = say("you", "Never mind");

    delete("you", id).ok();

    assertThat(see("you")).isEmpty();
    assertThat(delete("you", id).status()).isEqualTo(404);
    assertThat(edit("you", id, "Again").status()).isEqualTo(404);
  }

  @Test
  void a_deleted_root_with_replies_stays_without_its_words() {
    String root = say("you", "Never mind");
    String reply = reply("ana", root, "I do mind");
    react("ana", root, "👍").ok();

    delete("you", root).ok();

    Tree seen = only(see("ana"));
    assertThat(seen.at("deleted").isTrue()).isTrue();
    assertThat(seen.at("text").isNull()).isTrue();
    assertThat(seen.at("reactions").items()).isEmpty();
    assertThat(seen.at("menu").items()).isEmpty();
    assertThat(ids(thread("ana", root))).containsExactly(root, reply);

    delete("ana", reply).ok();
    assertThat(see("ana")).isEmpty();
  }

  @Test
  void only_who_wrote_a_message_changes_or_deletes_it() {
    String id = say("you", "Mine");

    assertThat(edit("ana", id, "Hers").status()).isEqualTo(403);
    assertThat(delete("ana", id).status()).isEqualTo(403);
    assertThat(only(see("you")).at("text").text()).isEqualTo("Mine");
  }

  @Test
  void nobody_changes_what_the_bot_said() {
    room.room().deliver("e1", Outgoing.Post.of(PRACTICE, Card.plain("The question")));
    String id = only(see("you")).at("id").text();

    assertThat(edit("you", id, "Mine now").status()).isEqualTo(403);
    assertThat(delete("you", id).status()).isEqualTo(403);
  }

  @Test
  void a_reaction_is_put_on_and_taken_back_by_the_same_call() {
    String id = say("you", "Good");
    react("ana", id, "👍").ok();
    react("jonas", id, "👍").ok();
    react("jonas", id, "1️⃣").ok();

    assertThat(only(see("you")).at("reactions").items())
        .extracting(reaction -> reaction.at("emoji").text() + reaction.at("people").texts())
        .containsExactly("👍[ana, jonas]", "1️⃣[jonas]");

    react("ana", id, "👍").ok();
    assertThat(only(see("you")).at("reactions").at(0).at("people").texts())
        .containsExactly("jonas");
    assertThat(room.heard().events(Incoming.Reacted.class))
        .extracting(Incoming.Reacted::added)
        .containsExactly(true, true, true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "thumbsup", "👍 👍", "<b>", "\n", "👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍"})
  void a_reaction_is_one_emoji(String emoji) {
    String id = say("you", "Good");

    assertThat(react("ana", id, emoji).status()).isEqualTo(422);
  }

  @Test
  void a_message_takes_so_many_kinds_of_reactions() {
    String id = say("you", "Good");
    for (int i = 0; i < 20; i++) react("ana", id, new String(Character.toChars(0x1F600 + i))).ok();

    assertThat(react("ana", id, "👍").status()).isEqualTo(422);
    assertThat(only(see("you")).at("reactions").items()).hasSize(20);
  }

  @Test
  void a_mention_by_full_or_first_name_makes_it_conversation_and_pings() {
    say("you", "What do you think, @Ana Souza?");
    say("you", "and @jonas, too");
    say("you", "mail me at you@ana.example");
    say("ana", "as I, @Ana, said");

    assertThat(room.heard().events(Incoming.Said.class))
        .extracting(Incoming.Said::toSomebody)
        .containsExactly(true, true, false, false);
    assertThat(see("ana"))
        .extracting(m -> m.at("mentions").isTrue())
        .containsExactly(true, false, false, false);
    assertThat(see("jonas"))
        .extracting(m -> m.at("mentions").isTrue())
        .containsExactly(false, true, false, false);
  }

  @Test
  void the_bot_hears_nothing_of_a_channel_it_is_not_in() {
    Place.Channel elsewhere = room.channelWithoutBot();
    var message = room.says(room.ana(), elsewhere, "Between us");
    room.edits(room.ana(), message, "Between you and me");
    room.reacts(room.jonas(), message, "👍");
    room.deletes(room.ana(), message);

    assertThat(room.heard().events(Incoming.Said.class)).isEmpty();
    assertThat(room.heard().events(Incoming.Edited.class)).isEmpty();
    assertThat(room.heard().events(Incoming.Reacted.class)).isEmpty();
    assertThat(room.heard().events(Incoming.Deleted.class)).isEmpty();
  }

  @Test
  void unread_counts_what_others_said_in_the_channel_and_to_oneself_in_its_threads() {
    String root = say("you", "Root");
    reply("ana", root, "A reply among others");
    reply("ana", root, "A reply to @Jonas");
    say("jonas", "My own");

    assertThat(unread("jonas")).isEqualTo(2);
    assertThat(unread("you")).isEqualTo(1);

    room.client()
        .post("read", Map.of("as", "jonas", "channel", PRACTICE.id(), "thread", root))
        .ok();
    assertThat(unread("jonas")).isEqualTo(1);
    room.client().post("read", Map.of("as", "jonas", "channel", PRACTICE.id())).ok();
    assertThat(unread("jonas")).isZero();
    assertThat(unread("you")).isEqualTo(1);

    say("ana", "New");
    assertThat(unread("jonas")).isEqualTo(1);
  }

  @Test
  void two_hundred_messages_come_at_once_and_older_ones_when_asked_for() {
    List<String> said = IntStream.range(0, 205).mapToObj(i -> say("you", "Line " + i)).toList();

    assertThat(ids(see("ana"))).isEqualTo(said.subList(5, 205));

    Map<String, String> older =
        Map.of("as", "ana", "channel", PRACTICE.id(), "before", said.get(5));
    assertThat(ids(room.client().get("messages", older).ok().items()))
        .isEqualTo(said.subList(0, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t", "\u0000"})
  void nothing_is_no_message(String text) {
    Answered answered = trySay("you", text);

    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.body().at("field").text()).isEqualTo("text");
  }

  @Test
  void a_message_holds_four_thousand_characters() {
    say("you", "x".repeat(4_000));
    Answered answered = trySay("you", "x".repeat(4_001));

    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.body().at("error").text())
        .isEqualTo("That has 4,001 characters, and a message holds 4,000. Please split it in two.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "'; DROP TABLE room_message; --",
        "tab\there\nand a line",
        "👩‍👩‍👧‍👦 🇨🇿 e\u0301 \u202Bright to left\u202C zero\u200Bwidth",
        "𝕊𝕥𝕒𝕣 日本語 العربية"
      })
  void what_was_typed_is_what_is_seen(String text) {
    say("you", text);

    assertThat(only(see("ana")).at("text").text()).isEqualTo(text);
    assertThat(room.heard().events(Incoming.Said.class).getFirst().text()).isEqualTo(text);
  }

  @Test
  void what_no_database_keeps_is_made_plain() {
    say("you", "a\u0000b\u0007c\r\nd");

    assertThat(only(see("you")).at("text").text()).isEqualTo("abc\nd");
  }

  @Test
  void a_thread_is_under_a_channels_own_message_only() {
    String root = say("you", "Root");
    String reply = reply("ana", root, "Reply");
    String elsewhere =
        room.says(room.ana(), new Place.Channel(RoomPlatform.WORKSPACE, "general"), "Hi").id();

    assertThat(tryReply("you", reply, "A reply to a reply").status()).isEqualTo(404);
    assertThat(tryReply("you", elsewhere, "In another channel").status()).isEqualTo(404);
    assertThat(tryReply("you", "m999", "To nothing").status()).isEqualTo(404);
    assertThat(tryReply("you", "../etc", "To nonsense").status()).isEqualTo(404);
    Answered direct =
        room.client()
            .post("say", Map.of("as", "you", "channel", "@you", "thread", root, "text", "x"));
    assertThat(direct.status()).isEqualTo(422);
  }

  private String say(String as, String text) {
    return trySay(as, text).ok().at("id").text();
  }

  private Answered trySay(String as, String text) {
    return room.client().post("say", Map.of("as", as, "channel", PRACTICE.id(), "text", text));
  }

  private String reply(String as, String root, String text) {
    return tryReply(as, root, text).ok().at("id").text();
  }

  private Answered tryReply(String as, String root, String text) {
    Map<String, String> body = new HashMap<>();
    body.put("as", as);
    body.put("channel", PRACTICE.id());
    body.put("thread", root);
    body.put("text", text);
    return room.client().post("say", body);
  }

  private Answered edit(String as, String id, String text) {
    return room.client().post("edit", Map.of("as", as, "id", id, "text", text));
  }

  private Answered delete(String as, String id) {
    return room.client().post("delete", Map.of("as", as, "id", id));
  }

  private Answered react(String as, String id, String emoji) {
    return room.client().post("react", Map.of("as", as, "id", id, "emoji", emoji));
  }

  private List<Tree> see(String as) {
    return room.messages(as, PRACTICE);
  }

  private List<Tree> thread(String as, String root) {
    return room.messages(as, new Place.InThread(PRACTICE, root));
  }

  private static List<String> ids(List<Tree> messages) {
    return messages.stream().map(message -> message.at("id").text()).toList();
  }

  private static boolean hasNoMenu(Tree message) {
    return message.at("menu").items().isEmpty();
  }

  private static Tree only(List<Tree> messages) {
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private int unread(String as) {
    return room.client().get("channels", Map.of("as", as)).ok().items().stream()
        .filter(channel -> channel.at("id").text().equals(PRACTICE.id()))
        .mapToInt(channel -> Integer.parseInt(channel.at("unread").text()))
        .sum();
  }
}
