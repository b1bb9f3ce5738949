package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient.Answered;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands, buttons and menu entries, and who may use which. */
final class AskingTest {

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
  void a_command_in_a_thread_is_answered_in_the_thread() {
    String root = room.says(room.ana(), PRACTICE, "Root").id();
    var thread = new Place.InThread(PRACTICE, root);
    room.heard().answer(new Answer.Told(Card.plain("Not here.")));

    room.commands(room.ana(), thread, "/question");

    assertThat(room.heard().asked(Incoming.Commanded.class).getFirst().place()).isEqualTo(thread);
    Tree whisper = room.messages("ana", thread).getLast();
    assertThat(whisper.at("whisper").isTrue()).isTrue();
    assertThat(whisper.at("card").at("summary").text()).isEqualTo("Not here.");
    assertThat(room.messages("you", PRACTICE).getFirst().at("replies").text()).isEqualTo("0");
    assertThat(room.messages("jonas", thread)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nonsense", "question", "//question", "", "/ question"})
  void what_is_no_command_is_told_and_not_asked(String text) {
    Answered answered = command("you", text);

    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.body().at("field").text()).isEqualTo("text");
    assertThat(room.heard().asked(Incoming.Commanded.class)).isEmpty();
  }

  @Test
  void a_button_that_does_not_stand_on_the_card_cannot_be_pressed() {
    String id = post(withButton("daily.hint")).id();

    assertThat(press("you", id, "daily.hint:").status()).isEqualTo(200);
    assertThat(press("you", id, "admin.delete:").status()).isEqualTo(404);
    assertThat(press("you", id, "").status()).isEqualTo(404);
    assertThat(press("you", "m999", "daily.hint:").status()).isEqualTo(404);
    assertThat(press("nobody", id, "daily.hint:").status()).isEqualTo(404);
    room.room()
        .deliver("e9", new Outgoing.Revise(ref(id), withButton("daily.more"), Origin.UNASKED));
    assertThat(press("you", id, "daily.hint:").status()).isEqualTo(404);
  }

  @Test
  void a_button_on_a_card_one_cannot_see_cannot_be_pressed() {
    String whisper =
        sent(Outgoing.Whisper.to(room.ana(), PRACTICE, withButton("nudges.stop"))).id();
    String direct = sent(Outgoing.direct(room.ana(), withButton("nudges.stop"))).id();

    for (String id : List.of(whisper, direct)) {
      assertThat(press("you", id, "nudges.stop:").status()).isEqualTo(404);
      assertThat(press("ana", id, "nudges.stop:").status()).isEqualTo(200);
    }
  }

  @Test
  void what_a_person_said_has_no_buttons() {
    String id = room.says(room.ana(), PRACTICE, "Press me").id();

    assertThat(press("you", id, "daily.hint:").status()).isEqualTo(404);
  }

  @Test
  void a_command_is_completed_while_it_is_typed() {
    room.heard()
        .answer(
            new Answer.Suggestions(
                List.of(new Answer.Suggestion("/barraiser help", "help", "What there is"))));

    Tree offered =
        room.client()
            .get("complete", Map.of("as", "ana", "channel", PRACTICE.id(), "text", "/barraiser h"))
            .ok();

    assertThat(offered.items())
        .extracting(one -> one.at("value").text())
        .containsExactly("/barraiser help");
    Incoming.Suggesting asked = room.heard().asked(Incoming.Suggesting.class).getFirst();
    assertThat(asked.target()).isEqualTo(new Incoming.Target.CommandLine());
    assertThat(asked.typed()).isEqualTo("/barraiser h");
  }

  @Test
  void the_menu_is_for_what_people_said() {
    String post = post(withButton("daily.hint")).id();
    String said = room.says(room.ana(), PRACTICE, "Mine").id();

    assertThat(choose("ana", post, "answers.count").status()).isEqualTo(409);
    assertThat(choose("ana", said, "answers.nonsense").status()).isEqualTo(422);
    assertThat(choose("ana", "m999", "answers.count").status()).isEqualTo(404);
    assertThat(choose("ana", said, "answers.count").status()).isEqualTo(200);
    assertThat(room.messages("ana", PRACTICE).getFirst().at("menu").items()).isEmpty();
  }

  @Test
  void whispers_and_direct_messages_of_others_cannot_be_reacted_to_or_read() {
    String whisper = sent(Outgoing.Whisper.to(room.ana(), PRACTICE, Card.plain("Psst"))).id();

    assertThat(
            room.client().post("react", Map.of("as", "you", "id", whisper, "emoji", "👍")).status())
        .isEqualTo(404);
    for (String call : List.of("messages", "complete")) {
      assertThat(
              room.client().get(call, Map.of("as", "you", "channel", "@ana", "text", "/")).status())
          .as(call)
          .isEqualTo(403);
    }
    assertThat(
            room.client()
                .post("say", Map.of("as", "you", "channel", "@ana", "text", "I am the bot"))
                .status())
        .isEqualTo(403);
    assertThat(
            room.client()
                .get("messages", Map.of("as", "you", "channel", PRACTICE.id(), "thread", whisper))
                .status())
        .isEqualTo(404);
    assertThat(room.client().post("read", Map.of("as", "you", "channel", "@ana")).status())
        .isEqualTo(403);
  }

  @Test
  void who_asks_where_the_bot_is_not_is_answered_there_and_nobody_else_is_spoken_to() {
    Place.Channel elsewhere = room.channelWithoutBot();
    room.commands(room.ana(), elsewhere, "/question");
    Incoming.Commanded asked = room.heard().asked(Incoming.Commanded.class).getFirst();

    assertThat(
            room.room().deliver("e1", Outgoing.Whisper.answering(asked, Card.plain("Invite me."))))
        .isInstanceOf(Receipt.Sent.class);
    assertThat(
            room.room()
                .deliver("e2", Outgoing.Whisper.to(room.ana(), elsewhere, Card.plain("Psst"))))
        .isInstanceOf(Receipt.Refused.class);
  }

  @Test
  void before_the_bot_is_there_and_after_it_went_it_says_so_and_what_is_said_waits_for_it() {
    room.room().close();

    Answered answered = command("you", "/question");
    room.says(room.ana(), PRACTICE, "Anybody there?");

    assertThat(answered.status()).isEqualTo(503);
    assertThat(room.client().get("status", Map.of()).ok().at("ready").isTrue()).isFalse();
    assertThat(room.heard().events(Incoming.Said.class)).isEmpty();
    room.restart();
    assertThat(room.heard().events(Incoming.Said.class)).hasSize(1);
    assertThat(room.client().get("status", Map.of()).ok().at("ready").isTrue()).isTrue();
  }

  private Answered command(String as, String text) {
    Map<String, String> body = new HashMap<>();
    body.put("as", as);
    body.put("channel", PRACTICE.id());
    body.put("text", text);
    return room.client().post("command", body);
  }

  private Answered press(String as, String message, String action) {
    return room.client().post("press", Map.of("as", as, "message", message, "action", action));
  }

  private Answered choose(String as, String id, String choice) {
    return room.client().post("message-menu", Map.of("as", as, "id", id, "choice", choice));
  }

  private static Card withButton(String action) {
    return Card.of("A card", Block.buttons(Button.of("Press", Action.of(action))));
  }

  private MessageRef post(Card card) {
    return sent(Outgoing.Post.of(PRACTICE, card));
  }

  private MessageRef sent(Outgoing outgoing) {
    Receipt receipt = room.room().deliver(java.util.UUID.randomUUID().toString(), outgoing);
    return ((Receipt.Sent) receipt).message();
  }

  private static MessageRef ref(String id) {
    return new MessageRef(PRACTICE, id);
  }
}
