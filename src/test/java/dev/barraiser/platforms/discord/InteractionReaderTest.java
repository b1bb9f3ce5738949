package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import dev.barraiser.platforms.discord.Arrival.Act;
import dev.barraiser.platforms.discord.Arrival.On;
import dev.barraiser.platforms.discord.Arrival.Where;
import dev.barraiser.platforms.discord.InteractionReader.Acknowledgement;
import dev.barraiser.platforms.discord.InteractionReader.Asks;
import dev.barraiser.platforms.discord.InteractionReader.GoesOn;
import dev.barraiser.platforms.discord.InteractionReader.Reading;
import dev.barraiser.platforms.discord.InteractionReader.Sends;
import dev.barraiser.platforms.discord.InteractionReader.Suggests;
import dev.barraiser.platforms.discord.InteractionReader.SuggestsNothing;
import dev.barraiser.platforms.discord.InteractionReader.Tells;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Person ANA = Ids.person("7");
  private static final Place.Channel PRACTICE = Ids.channel("30");
  private static final Place.InThread THREAD = Ids.thread("30", "31");
  private static final Where IN_CHANNEL = new Where.InServer("20", PRACTICE, false);
  private static final Where IN_THREAD = new Where.InServer("20", THREAD, false);
  private static final Command ADD =
      Command.of("/barraiser story add", "Add", Command.Section.STORIES).opensAForm();
  private static final Command QUESTION =
      Command.of("/question", "Ask", Command.Section.PRACTICE)
          .taking(Command.Arg.suggesting("topic", "What about"));
  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(ADD, QUESTION),
          List.of(new Catalogue.MenuItem("answers.count", "Count as my answer", true)),
          Set.of("stories.edit"));

  private static Reading read(Where where, Act act) {
    return InteractionReader.read(
        new Arrival("9", "token", NOW, "7", "Ana", where, act), CATALOGUE);
  }

  private static On card(boolean ephemeral, boolean step) {
    return new On("50", "30", ephemeral, step);
  }

  @Test
  void a_command_is_its_words_and_its_options() {
    Reading read = read(IN_CHANNEL, new Act.Typed("question", "", Map.of("topic", "trust")));

    assertThat(read.read())
        .isEqualTo(
            new Asks(
                new Incoming.Commanded(
                    "asked:9",
                    ANA,
                    PRACTICE,
                    "question",
                    new Input.Options("", Map.of("topic", "trust")),
                    read.back().origin()),
                false));
    assertThat(read.acknowledgement()).isEqualTo(Acknowledgement.THINKS);
    assertThat(read.back()).isEqualTo(new WayBack("token", NOW, WayBack.From.COMMAND, true, true));
  }

  @Test
  void what_opens_a_form_is_known_beforehand() {
    assertThat(opensForm(new Act.Typed("barraiser", "story add", Map.of()))).isTrue();
    assertThat(opensForm(new Act.Typed("barraiser", "story", Map.of()))).isFalse();
    assertThat(opensForm(new Act.Pressed("stories.edit:4", card(false, false)))).isTrue();
    assertThat(opensForm(new Act.Pressed("daily.hint:4", card(false, false)))).isFalse();
    assertThat(opensForm(chosen("30", "8"))).isTrue();
  }

  private static boolean opensForm(Act act) {
    return ((Asks) read(IN_CHANNEL, act).read()).opensForm();
  }

  private static Act.Chosen chosen(String channel, String author) {
    return new Act.Chosen("Count as my answer", "60", channel, author, "I led it.", true);
  }

  @Test
  void only_in_the_bots_own_direct_messages_do_replies_stay() {
    var typed = new Act.Typed("question", "", Map.of());

    assertThat(read(new Where.WithBot(), typed).back().ephemeral()).isFalse();
    assertThat(read(new Where.Elsewhere(), typed).back().ephemeral()).isTrue();
    assertThat(read(IN_THREAD, typed).back().ephemeral()).isTrue();
  }

  @Test
  void where_the_bot_is_not_it_is_between_the_two_of_them() {
    Reading read = read(new Where.Elsewhere(), new Act.Typed("question", "", Map.of()));

    assertThat(read.place()).isEqualTo(new Place.Direct(ANA));
  }

  @Test
  void a_button_leaves_its_card_as_it_is() {
    Reading read = read(IN_CHANNEL, new Act.Pressed("daily.hint:4:2", card(true, false)));

    assertThat(read.read())
        .isEqualTo(
            new Asks(
                new Incoming.Pressed(
                    "asked:9",
                    ANA,
                    new MessageRef(PRACTICE, "50"),
                    Action.of("daily.hint", 4),
                    read.back().origin()),
                false));
    assertThat(read.acknowledgement()).isEqualTo(Acknowledgement.STAYS);
    assertThat(read.back()).isEqualTo(new WayBack("token", NOW, WayBack.From.CARD, true, false));
  }

  @Test
  void a_card_above_its_thread_stands_in_the_channel() {
    var pressed = new Act.Pressed("daily.hint:4", card(false, false));

    Asks asks = (Asks) read(IN_THREAD, pressed).read();

    assertThat(((Incoming.Pressed) asks.asked()).message())
        .isEqualTo(new MessageRef(PRACTICE, "50"));
  }

  @Test
  void a_message_of_a_thread_stands_in_the_thread() {
    Asks asks = (Asks) read(IN_THREAD, chosen("31", "8")).read();

    var chosen = (Incoming.Chosen) asks.asked();
    assertThat(chosen.message()).isEqualTo(new MessageRef(THREAD, "60"));
    assertThat(chosen.author()).isEqualTo(Ids.person("8"));
    assertThat(chosen.text()).isEqualTo("I led it.");
    assertThat(chosen.clip()).isTrue();
    assertThat(chosen.choice()).isEqualTo("answers.count");
  }

  @Test
  void a_step_of_a_form_is_replaced_by_the_answer() {
    Reading read = read(IN_CHANNEL, new Act.Pressed("form.continue:5", card(true, true)));

    assertThat(read.read()).isEqualTo(new GoesOn("5"));
    assertThat(read.acknowledgement()).isEqualTo(Acknowledgement.STAYS);
    assertThat(read.back().open()).isTrue();
    assertThat(read(IN_CHANNEL, new Act.Pressed("form.fix:5", card(true, true))).read())
        .isEqualTo(new GoesOn("5"));
  }

  @Test
  void what_others_see_is_never_replaced_by_what_one_person_is_told() {
    var pressed = new Act.Pressed("form.continue:5", card(false, true));

    assertThat(read(IN_CHANNEL, pressed).back().open()).isFalse();
    assertThat(read(new Where.WithBot(), pressed).back().open()).isTrue();
  }

  @Test
  void a_page_names_its_draft() {
    var filled = new Values(Map.of("title", List.of("The migration")));

    Reading fromCommand = read(IN_CHANNEL, new Act.Sent(FormSteps.modal("5", 1), filled, null));
    Reading fromCard =
        read(IN_CHANNEL, new Act.Sent(FormSteps.modal("5", 1), filled, card(false, false)));

    assertThat(fromCommand.read()).isEqualTo(new Sends(new FormSteps.Page("5", 1), filled));
    assertThat(fromCommand.acknowledgement()).isEqualTo(Acknowledgement.THINKS);
    assertThat(fromCard.acknowledgement()).isEqualTo(Acknowledgement.STAYS);
    assertThat(fromCard.back().open()).isFalse();
  }

  @Test
  void an_argument_is_completed_for_its_command() {
    Reading read = read(IN_CHANNEL, new Act.Typing("question", "", "topic", "tru"));

    assertThat(read.read())
        .isEqualTo(
            new Suggests(
                new Incoming.Suggesting(
                    "asked:9",
                    ANA,
                    PRACTICE,
                    new Incoming.Target.Argument(QUESTION, "topic"),
                    "tru",
                    read.back().origin())));
    assertThat(read(IN_CHANNEL, new Act.Typing("older", "", "topic", "tru")).read())
        .isEqualTo(new SuggestsNothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", ":5", "no colon"})
  void a_button_of_another_version_is_told_of(String customId) {
    assertThat(read(IN_CHANNEL, new Act.Pressed(customId, card(false, false))).read())
        .isInstanceOf(Tells.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "form.page",
        "form.page:",
        "form.page:-",
        "form.page:5",
        "form.page:5-",
        "form.page:5-x",
        "form.page:-1",
        "form.page:5-99999999999",
        "stories.save:5-1"
      })
  void a_form_of_another_version_is_told_of(String customId) {
    assertThat(read(IN_CHANNEL, new Act.Sent(customId, new Values(Map.of()), null)).read())
        .isInstanceOf(Tells.class);
  }

  @Test
  void an_entry_of_another_version_is_told_of() {
    var older = new Act.Chosen("Older entry", "60", "30", null, "", false);

    assertThat(read(IN_CHANNEL, older).read()).isInstanceOf(Tells.class);
    assertThat(read(IN_CHANNEL, new Act.Other("a list")).read()).isInstanceOf(Tells.class);
  }
}
