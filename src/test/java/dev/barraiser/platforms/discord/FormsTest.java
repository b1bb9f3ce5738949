package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.platforms.discord.wire.Asked.Outcome;
import dev.barraiser.platforms.discord.wire.Dialog;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forms, as people fill them in: page by page, and nothing typed is lost. */
@Timeout(90)
class FormsTest {

  private static final Answer ACCEPTED = new Answer.Accepted();
  private static final Action EDIT = Action.of("stories.edit", 4);
  private static final Map<String, List<String>> FIRST =
      Map.of("title", List.of("The migration"), "result", List.of("It worked."));
  private static final Map<String, List<String>> SECOND = Map.of("category", List.of("vision"));
  private static final Form STORY =
      new Form(
          Action.of("stories.save", 4),
          "A story",
          "Save",
          List.of(
              new Form.Page(
                  "",
                  List.of(
                      Field.Text.line("title", "Title"),
                      Field.Text.paragraph("result", "Result").optional().value("Unknown"))),
              new Form.Page(
                  "",
                  List.of(
                      new Field.Choice(
                          "category",
                          "Category",
                          "",
                          true,
                          "",
                          List.of(
                              new Field.Option("vision", "Vision"),
                              new Field.Option("impact", "Impact")))))));
  private static final Form SHORT =
      new Form(
          Action.of("settings.save"),
          "Where you are",
          "Save",
          List.of(new Form.Page("", List.of(Field.Text.line("zone", "Zone")))));

  private TalkRig rig;

  @BeforeEach
  void opens(@TempDir Path folder) {
    rig = new TalkRig(folder);
    rig.heard.answer(new Answer.OpenForm(STORY));
  }

  @AfterEach
  void closes() {
    rig.close();
  }

  private Outcome asks() {
    return rig.ana.commands(rig.practice, "barraiser story add", Map.of()).outcome();
  }

  private static Dialog form(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.FormOpened.class);
    return ((Outcome.FormOpened) outcome).dialog();
  }

  /** Presses the only button of the card that reads so. */
  private Outcome presses(Member by, String words) {
    Seen card = rig.awaits(by, rig.practice, words);
    assertThat(card.actions()).hasSize(1);
    return by.presses(rig.practice, card.id(), card.actions().getFirst()).outcome();
  }

  private void sendsBothPages() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.ana.submits(SECOND).outcome();
  }

  private Incoming.Submitted awaitsSubmitted(int many) {
    await()
        .atMost(TalkRig.PATIENCE)
        .until(() -> rig.heard.asked(Incoming.Submitted.class).size() == many);
    return rig.heard.asked(Incoming.Submitted.class).getLast();
  }

  // Page by page.

  @Test
  void a_command_opens_its_form_at_once() {
    Dialog dialog = form(asks());

    assertThat(dialog.title()).isEqualTo("A story (1 of 2)");
    assertThat(dialog.fields())
        .extracting(Dialog.Input::customId)
        .containsExactly("title", "result");
    assertThat(dialog.fields().getLast().values()).containsExactly("Unknown");
    assertThat(rig.ana.sees(rig.practice)).isEmpty();
  }

  @Test
  void all_pages_come_as_one_form_from_where_it_was_opened() {
    sendsBothPages();
    rig.heard.answer(ACCEPTED);

    Incoming.Submitted sent = awaitsSubmitted(1);
    assertThat(sent.by()).isEqualTo(Ids.person(rig.ana.id()));
    assertThat(sent.place()).isEqualTo(Ids.channel(rig.practice));
    assertThat(sent.action()).isEqualTo(Action.of("stories.save", 4));
    assertThat(sent.values().text("title")).isEqualTo("The migration");
    assertThat(sent.values().text("result")).isEqualTo("It worked.");
    assertThat(sent.values().text("category")).isEqualTo("vision");
  }

  @Test
  void what_was_emptied_comes_empty() {
    form(asks());
    rig.ana.submits(Map.of("title", List.of("The migration"), "result", List.of())).outcome();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.ana.submits(SECOND).outcome();

    assertThat(awaitsSubmitted(1).values().text("result")).isEmpty();
  }

  @Test
  void a_card_that_has_served_does_not_linger() {
    rig.heard.answer(new Answer.OpenForm(STORY));
    form(asks());
    rig.ana.submits(FIRST).outcome();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.heard.answer(new Answer.Told(Card.plain("Saved.")));

    rig.ana.submits(SECOND).outcome();

    rig.awaits(rig.ana, rig.practice, "Saved.");
    assertThat(rig.ana.sees(rig.practice)).hasSize(1);
  }

  @Test
  void a_form_that_is_taken_without_a_word_leaves_no_button() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.heard.answer(ACCEPTED);
    rig.ana.submits(SECOND).outcome();
    awaitsSubmitted(1);

    rig.isWaitedFor();

    assertThat(rig.ana.sees(rig.practice)).hasSize(1);
    assertThat(rig.ana.sees(rig.practice).getFirst().actions()).isEmpty();
  }

  @Test
  void a_form_opened_from_a_card_leaves_that_card_as_it_is() {
    String card = rig.post(EDIT);
    form(rig.jonas.presses(rig.practice, card, EDIT.wire()).outcome());
    assertThat(rig.jonas.submits(FIRST).outcome()).isEqualTo(new Outcome.Taken());

    form(presses(rig.jonas, "Page 1 of 2 is kept."));
    rig.jonas.submits(SECOND).outcome();

    awaitsSubmitted(1);
    assertThat(rig.ana.sees(rig.practice)).extracting(Seen::text).containsExactly("A card\n[Go]");
  }

  @Test
  void continue_works_twice() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.ana.dismisses();

    Dialog again = form(presses(rig.ana, "Page 1 of 2 is kept."));

    assertThat(again.title()).isEqualTo("A story (2 of 2)");
    rig.ana.submits(SECOND).outcome();
    assertThat(awaitsSubmitted(1).values().text("title")).isEqualTo("The migration");
  }

  @Test
  void continue_works_after_a_restart() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    rig.awaits(rig.ana, rig.practice, "Page 1 of 2 is kept.");
    rig.restart();

    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.restart();
    rig.ana.submits(SECOND).outcome();

    assertThat(awaitsSubmitted(1).values().text("title")).isEqualTo("The migration");
  }

  @Test
  void a_form_is_taken_once() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    String step = rig.awaits(rig.ana, rig.practice, "Page 1 of 2").actions().getFirst();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.heard.answer(ACCEPTED);
    rig.ana.submits(SECOND).outcome();
    awaitsSubmitted(1);
    rig.ana.presses(rig.practice, rig.post(step), step).outcome();

    rig.awaits(rig.ana, rig.practice, "That form has been sent already");
    assertThat(rig.heard.asked(Incoming.Submitted.class)).hasSize(1);
  }

  @Test
  void a_form_is_its_persons_only() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    String step = rig.awaits(rig.ana, rig.practice, "Page 1 of 2").actions().getFirst();
    String shown = rig.post("other:1", step);

    rig.jonas.presses(rig.practice, shown, step).outcome();

    await()
        .atMost(TalkRig.PATIENCE)
        .until(() ->
            rig.jonas.sees(rig.practice).stream()
                .anyMatch(seen -> seen.text().startsWith("That form has been sent already")));
    assertThat(rig.jonas.dialog()).isEmpty();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
  }

  @Test
  void a_form_is_kept_for_a_week() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    rig.awaits(rig.ana, rig.practice, "Page 1 of 2 is kept.");

    rig.clock.advance(Duration.ofDays(8));

    assertThat(presses(rig.ana, "Page 1 of 2 is kept.")).isEqualTo(new Outcome.Taken());
    rig.awaits(rig.ana, rig.practice, "it is older than a week");
  }

  // Refused.

  @Test
  void what_is_wrong_is_said_by_label_and_fixed_where_it_stands() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.heard.answer(new Answer.FieldErrors(Map.of("title", "You have that one already.")));
    rig.ana.submits(SECOND).outcome();

    rig.awaits(rig.ana, rig.practice, "Title: You have that one already.");
    Dialog fixing = form(presses(rig.ana, "Something needs another look."));

    assertThat(fixing.title()).isEqualTo("A story (1 of 2)");
    assertThat(fixing.fields().getFirst().values()).containsExactly("The migration");
    assertThat(fixing.fields().getFirst().help()).contains("You have that one already.");
    assertThat(fixing.fields().getLast().values()).containsExactly("It worked.");

    rig.heard.answer(ACCEPTED);
    rig.ana.submits(Map.of("title", List.of("The other migration"))).outcome();
    Incoming.Submitted sent = awaitsSubmitted(2);
    assertThat(sent.values().text("title")).isEqualTo("The other migration");
    assertThat(sent.values().text("category")).isEqualTo("vision");
  }

  @Test
  void fixing_works_after_a_restart_and_twice() {
    rig.heard.answer(new Answer.OpenForm(SHORT));
    form(asks());
    rig.heard.answer(new Answer.FieldErrors(Map.of("zone", "I do not know that one.")));
    rig.ana.submits(Map.of("zone", List.of("Narnia"))).outcome();
    rig.awaits(rig.ana, rig.practice, "Zone: I do not know that one.");
    rig.restart();

    form(presses(rig.ana, "Something needs another look."));
    rig.ana.dismisses();
    Dialog again = form(presses(rig.ana, "Something needs another look."));

    assertThat(again.fields().getFirst().values()).containsExactly("Narnia");
    rig.heard.answer(ACCEPTED);
    rig.ana.submits(Map.of("zone", List.of("Europe/Berlin"))).outcome();
    assertThat(awaitsSubmitted(2).values().text("zone")).isEqualTo("Europe/Berlin");
  }

  @Test
  void a_bot_that_fails_on_a_form_keeps_what_was_typed() {
    rig.heard.answer(new Answer.OpenForm(SHORT));
    form(asks());
    rig.first(_ -> {
      throw new IllegalStateException("made to fail");
    });
    rig.ana.submits(Map.of("zone", List.of("Europe/Berlin"))).outcome();

    rig.awaits(rig.ana, rig.practice, "the form was not taken");
    rig.first(_ -> {});
    rig.heard.answer(ACCEPTED);
    Dialog again = form(presses(rig.ana, "the form was not taken"));

    assertThat(again.fields().getFirst().values()).containsExactly("Europe/Berlin");
    rig.ana.submits(Map.of()).outcome();
    assertThat(awaitsSubmitted(1).values().text("zone")).isEqualTo("Europe/Berlin");
  }

  @Test
  void who_is_refused_a_form_can_open_it_again() {
    rig.heard.answer(new Answer.OpenForm(SHORT));
    form(asks());
    rig.heard.answer(new Answer.Told(Card.plain("Something went wrong on my side.")));
    rig.ana.submits(Map.of("zone", List.of("Europe/Berlin"))).outcome();

    Dialog again = form(presses(rig.ana, "Something went wrong on my side."));

    assertThat(again.fields().getFirst().values()).containsExactly("Europe/Berlin");
  }

  // Late.

  @Test
  void a_form_that_comes_late_is_one_press_away() {
    CountDownLatch until = rig.hangs();
    var asked = rig.ana.commands(rig.practice, "barraiser story add", Map.of());
    rig.comesLate();

    assertThat(asked.outcome()).isEqualTo(new Outcome.Answered(true));
    until.countDown();
    Dialog dialog = form(presses(rig.ana, "is ready to be filled in"));

    assertThat(dialog.title()).isEqualTo("A story (1 of 2)");
    assertThat(rig.ana.sees(rig.practice)).hasSize(1);
    rig.ana.submits(FIRST).outcome();
    rig.awaits(rig.ana, rig.practice, "Page 1 of 2 is kept.");
  }

  @Test
  void who_waits_for_a_late_form_is_told_so() {
    CountDownLatch until = rig.hangs();
    rig.ana.commands(rig.practice, "barraiser story add", Map.of());
    rig.comesLate();
    rig.isWaitedFor();

    rig.awaits(rig.ana, rig.practice, "Noted.");
    until.countDown();
    rig.awaits(rig.ana, rig.practice, "is ready to be filled in");
  }

  @Test
  void a_form_opens_though_nothing_can_be_written_and_is_kept_all_the_same() {
    form(asks());
    rig.ana.dismisses();
    // At the second one there is nothing more to be written of who Ana is.
    form(asks());
    rig.ana.dismisses();
    await().atMost(TalkRig.PATIENCE).until(() -> rig.drafts() == 2);
    CountDownLatch until = rig.nothingIsWritten();

    form(asks());
    rig.ana.submits(FIRST).outcome();

    until.countDown();
    form(presses(rig.ana, "Page 1 of 2 is kept."));
    rig.ana.submits(SECOND).outcome();
    assertThat(awaitsSubmitted(1).values().text("title")).isEqualTo("The migration");
  }

  @Test
  void the_next_page_opens_though_nothing_can_be_written() {
    form(asks());
    rig.ana.submits(FIRST).outcome();
    rig.awaits(rig.ana, rig.practice, "Page 1 of 2 is kept.");
    CountDownLatch until = rig.nothingIsWritten();

    form(presses(rig.ana, "Page 1 of 2 is kept."));

    until.countDown();
  }

  @Test
  void what_somebody_may_is_told_before_a_form_opens_and_their_name_after() {
    form(asks());
    rig.awaitsAsked(1);
    rig.ana.isCalled("Ana S.");
    rig.first(_ ->
        assertThat(rig.heard.events(Incoming.PersonChanged.class))
            .extracting(one -> one.profile().name())
            .containsExactly("Ana Souza"));

    form(asks());

    await()
        .atMost(TalkRig.PATIENCE)
        .until(() -> rig.heard.events(Incoming.PersonChanged.class).size() == 2);
    assertThat(rig.heard.events(Incoming.RightsChanged.class)).hasSize(1);
  }

  @Test
  void a_sent_form_is_acknowledged_however_long_it_is_looked_at() {
    rig.heard.answer(new Answer.OpenForm(SHORT));
    form(asks());
    CountDownLatch until = rig.hangs();
    rig.heard.answer(new Answer.FieldErrors(Map.of("zone", "I do not know that one.")));

    assertThat(rig.ana.submits(Map.of("zone", List.of("Narnia"))).outcome())
        .isEqualTo(new Outcome.Answered(true));
    rig.isWaitedFor();
    rig.awaits(rig.ana, rig.practice, "Noted.");
    until.countDown();

    rig.awaits(rig.ana, rig.practice, "Zone: I do not know that one.");
    assertThat(form(presses(rig.ana, "Something needs another look.")).fields().getFirst().values())
        .containsExactly("Narnia");
  }

  @Test
  void a_form_that_nobody_foresaw_is_one_press_away() {
    rig.ana.commands(rig.practice, "barraiser help", Map.of()).outcome();

    Dialog dialog = form(presses(rig.ana, "is ready to be filled in"));

    assertThat(dialog.title()).isEqualTo("A story (1 of 2)");
  }

  @Test
  void a_form_after_a_form_is_one_press_away() {
    rig.heard.answer(new Answer.OpenForm(SHORT));
    form(asks());
    rig.heard.answer(new Answer.OpenForm(STORY));
    rig.ana.submits(Map.of("zone", List.of("Europe/Berlin"))).outcome();

    assertThat(form(presses(rig.ana, "is ready to be filled in")).title())
        .isEqualTo("A story (1 of 2)");
  }

  @Test
  void a_form_that_discord_opens_no_more_is_told_of_directly() {
    rig.discord.trouble().refuses(TalkRig.CALLBACK, 1, 404, 10062);

    rig.ana.commands(rig.practice, "barraiser story add", Map.of());

    Seen card = rig.awaits(rig.ana, rig.ana.bot(), "is ready to be filled in");
    form(rig.ana.presses(rig.ana.bot(), card.id(), card.actions().getFirst()).outcome());
    rig.discord.forgetComplaints();
  }

  @Test
  void what_opens_no_form_after_all_is_acknowledged() {
    rig.heard.answer(new Answer.Told(Card.plain("Only an organiser may do that.")));

    assertThat(asks()).isEqualTo(new Outcome.Answered(true));

    rig.awaits(rig.ana, rig.practice, "Only an organiser may do that.");
  }
}
