package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient.Answered;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's homes: opened, shown, pressed. */
final class HomesTest {

  private static final Action STORIES = Action.of("stories.list");

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

  private static Card home(String greeting) {
    return Card.of(
        "Your practice", Block.text(greeting), Block.buttons(Button.of("My stories", STORIES)));
  }

  private Receipt shows(Person person, String greeting) {
    return room.room().deliver("e " + greeting, new Outgoing.Home(person, home(greeting)));
  }

  private Tree homeOf(String person) {
    return room.client().get("home", Map.of("as", person)).ok().at("card");
  }

  private Answered presses(String as, Action action) {
    return room.client().post("home/press", Map.of("as", as, "action", action.wire()));
  }

  @Test
  void opening_it_is_an_event() {
    room.client().post("home", Map.of("as", "ana")).ok();

    assertThat(room.heard().events(Incoming.HomeOpened.class))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.by()).isEqualTo(room.ana());
          assertThat(event.at()).isEqualTo(RoomStage.NOON);
        });
  }

  @Test
  void it_is_empty_until_the_bot_has_shown_one_and_then_the_latest() {
    assertThat(homeOf("ana").isNull()).isTrue();

    assertThat(shows(room.ana(), "Hello")).isInstanceOf(Receipt.Sent.class);
    shows(room.ana(), "Hello again");
    room.restart();

    assertThat(homeOf("ana").at("blocks").at(0).at("spans").at(0).at("text").text())
        .isEqualTo("Hello again");
    assertThat(homeOf("jonas").isNull()).isTrue();
  }

  @Test
  void an_older_one_delivered_again_does_not_undo_a_later_one() {
    shows(room.ana(), "Hello");
    shows(room.ana(), "Hello again");
    shows(room.ana(), "Hello");

    assertThat(homeOf("ana").at("blocks").at(0).at("spans").at(0).at("text").text())
        .isEqualTo("Hello again");
  }

  @Test
  void who_is_not_in_the_room_has_none() {
    assertThat(shows(room.somebodyGone(), "Hello"))
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Receipt.Reason.PERSON_GONE));
    assertThat(room.client().get("home", Map.of("as", "nobody")).status()).isEqualTo(404);
    assertThat(room.client().post("home", Map.of("as", "nobody")).status()).isEqualTo(404);
  }

  @Test
  void a_button_on_it_is_pressed_in_ones_direct_messages_on_no_message() {
    shows(room.ana(), "Hello");

    presses("ana", STORIES).ok();

    assertThat(room.heard().asked(Incoming.Pressed.class))
        .singleElement()
        .satisfies(pressed -> {
          assertThat(pressed.by()).isEqualTo(room.ana());
          assertThat(pressed.action()).isEqualTo(STORIES);
          assertThat(pressed.message()).isEqualTo(new MessageRef(new Place.Direct(room.ana()), ""));
          assertThat(pressed.atHome()).isTrue();
        });
  }

  @Test
  void what_is_told_at_once_comes_in_the_direct_messages() {
    shows(room.ana(), "Hello");
    room.heard().answer(new Answer.Told(Card.plain("Not now.")));

    presses("ana", STORIES).ok();

    assertThat(room.sees(room.ana(), new Place.Direct(room.ana())))
        .singleElement()
        .satisfies(message -> assertThat(message.text()).isEqualTo("Not now."));
  }

  @Test
  void a_form_opened_there_is_sent_from_the_direct_messages() {
    shows(room.ana(), "Hello");
    room.heard()
        .answer(
            new Answer.OpenForm(
                new Form(
                    Action.of("stories.add"),
                    "Add a story",
                    "Save",
                    List.of(new Form.Page("", List.of(Field.Text.line("title", "Title")))))));
    presses("ana", STORIES).ok();
    room.heard().answer(new Answer.Accepted());

    room.submits(room.ana(), Map.of("title", List.of("The ledger")));

    assertThat(room.heard().asked(Incoming.Submitted.class).getFirst().place())
        .isEqualTo(new Place.Direct(room.ana()));
  }

  @Test
  void only_what_stands_on_ones_own_home_can_be_pressed() {
    shows(room.ana(), "Hello");

    assertThat(presses("ana", Action.of("daily.first", 1)).status()).isEqualTo(404);
    assertThat(presses("jonas", STORIES).status()).isEqualTo(404);
    assertThat(room.heard().asked(Incoming.Pressed.class)).isEmpty();
  }

  @Test
  void with_the_examples_their_homes_go() {
    shows(room.jonas(), "Hello");
    room.client().post("people/just-me", Map.of()).ok();

    assertThat(room.client().get("home", Map.of("as", "jonas")).status()).isEqualTo(404);
    assertThat(shows(room.jonas(), "Hello again")).isInstanceOf(Receipt.Refused.class);
  }
}
