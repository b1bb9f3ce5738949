package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.wire.Asked.Outcome;
import dev.barraiser.platforms.discord.wire.Seen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody might try with commands, buttons and forms. */
@Timeout(90)
class HostileInteractionsTest {

  private static final String NASTY =
      "@everyone <@1> '; DROP TABLE discord_draft; -- **x** ||y|| [a](https://evil.example) `z` 🙂";

  private static final Form FORM =
      new Form(
          Action.of("stories.save"),
          "A story",
          "Save",
          List.of(new Form.Page("", List.of(Field.Text.paragraph("title", "Title")))));

  private TalkRig rig;

  @BeforeEach
  void opens(@TempDir Path folder) {
    rig = new TalkRig(folder);
  }

  @AfterEach
  void closes() {
    assertThat(rig.discord.pings()).isEmpty();
    rig.close();
  }

  @Test
  void options_arrive_as_they_were_typed() {
    rig.ana.commands(rig.practice, "question", Map.of("topic", NASTY)).outcome();

    assertThat(rig.awaitsAsked(Incoming.Commanded.class).input())
        .isEqualTo(new Input.Options("", Map.of("topic", NASTY)));
  }

  @Test
  void what_is_typed_to_be_completed_arrives_as_it_was_typed() {
    rig.ana.types(rig.practice, "question", "topic", NASTY).outcome();

    assertThat(rig.awaitsAsked(Incoming.Suggesting.class).typed()).isEqualTo(NASTY);
  }

  @Test
  void a_form_keeps_what_was_typed_to_the_letter_and_calls_nobody() {
    rig.heard.answer(new Answer.OpenForm(FORM));
    rig.ana.commands(rig.practice, "barraiser story add", Map.of()).outcome();
    rig.heard.answer(new Answer.FieldErrors(Map.of("title", "You have " + NASTY + " already.")));
    rig.ana.submits(Map.of("title", List.of(NASTY))).outcome();

    Seen refused = rig.awaits(rig.ana, rig.practice, "Something needs another look.");
    assertThat(refused.text()).contains(NASTY);
    var opened =
        (Outcome.FormOpened)
            rig.ana.presses(rig.practice, refused.id(), refused.actions().getFirst()).outcome();
    assertThat(opened.dialog().fields().getFirst().values()).containsExactly(NASTY);
    assertThat(rig.awaitsAsked(Incoming.Submitted.class).values().text("title")).isEqualTo(NASTY);
  }

  @Test
  void the_longest_answer_is_kept_and_shown_again_whole() {
    String longest = "é".repeat(3_000);
    rig.heard.answer(new Answer.OpenForm(FORM));
    rig.ana.commands(rig.practice, "barraiser story add", Map.of()).outcome();
    rig.heard.answer(new Answer.FieldErrors(Map.of("title", "x".repeat(5_000))));
    rig.ana.submits(Map.of("title", List.of(longest))).outcome();

    Seen refused = rig.awaits(rig.ana, rig.practice, "Something needs another look.");
    var opened =
        (Outcome.FormOpened)
            rig.ana.presses(rig.practice, refused.id(), refused.actions().getFirst()).outcome();
    assertThat(opened.dialog().fields().getFirst().values()).containsExactly(longest);
  }

  @Test
  void buttons_that_say_nothing_of_ours_do_nothing_and_say_so() {
    String[] ids = {"x", ":", "x".repeat(41) + ":1", "a:" + "b".repeat(90)};
    String card = rig.post(ids);
    for (String id : ids) {
      assertThat(rig.jonas.presses(rig.practice, card, id).outcome())
          .isEqualTo(new Outcome.Taken());
    }
    for (String id : List.of("form.fix:", "form.continue:'", "form.continue:5 OR 1=1")) {
      assertThat(rig.jonas.presses(rig.practice, rig.post(id), id).outcome())
          .isEqualTo(new Outcome.Taken());
    }

    rig.restart();
    assertThat(rig.heard.answered()).isEmpty();
    assertThat(rig.jonas.dialog()).isEmpty();
    assertThat(rig.jonas.sees(rig.practice))
        .filteredOn(seen -> seen.text().startsWith("That is from an older version of me."))
        .hasSize(ids.length)
        .allMatch(Seen::ephemeral);
  }

  @Test
  void a_name_full_of_markup_is_only_a_name() {
    rig.ana.isCalled("@everyone **Ana**");
    rig.heard.answer(new Answer.Told(Card.plain("Fine.")));

    rig.ana.commands(rig.practice, "barraiser help", Map.of()).outcome();

    rig.awaits(rig.ana, rig.practice, "Fine.");
    assertThat(rig.heard.events(Incoming.PersonChanged.class).getFirst().profile().name())
        .isEqualTo("@everyone **Ana**");
  }

  @Test
  void forms_work_where_the_bot_is_not_and_in_its_direct_messages() {
    rig.ana.installs();
    String elsewhere = rig.ana.direct(rig.jonas);
    int many = 0;
    for (String channel : List.of(elsewhere, rig.ana.bot())) {
      rig.heard.answer(new Answer.OpenForm(FORM));
      rig.ana.commands(channel, "barraiser story add", Map.of()).outcome();
      rig.heard.answer(new Answer.FieldErrors(Map.of("title", "Another one.")));
      rig.ana.submits(Map.of("title", List.of("One"))).outcome();
      Seen refused = rig.awaits(rig.ana, channel, "Title: Another one.");
      rig.ana.presses(channel, refused.id(), refused.actions().getFirst()).outcome();
      rig.heard.answer(new Answer.Told(Card.plain("Saved.")));
      rig.ana.submits(Map.of("title", List.of("Two"))).outcome();
      rig.awaits(rig.ana, channel, "Saved.");

      int sent = many += 2;
      await()
          .atMost(TalkRig.PATIENCE)
          .until(() -> rig.heard.asked(Incoming.Submitted.class).size() == sent);
      assertThat(rig.ana.sees(channel)).hasSize(1);
    }
    assertThat(rig.jonas.sees(elsewhere)).isEmpty();
    assertThat(rig.heard.asked(Incoming.Submitted.class))
        .extracting(Incoming.Submitted::place)
        .containsOnly(new Place.Direct(Ids.person(rig.ana.id())));
  }
}
