package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.wire.Asked;
import dev.barraiser.platforms.discord.wire.Asked.Outcome;
import dev.barraiser.platforms.discord.wire.Seen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people ask, as they see what becomes of it. */
@Timeout(90)
class InteractionsTest {

  private static final Answer TOLD = new Answer.Told(Card.plain("Only an organiser may do that."));
  private static final String SENTENCE = "Only an organiser may do that.";
  private static final Action HINT = Action.of("daily.hint", 4);

  private TalkRig rig;

  @BeforeEach
  void opens(@TempDir Path folder) {
    rig = new TalkRig(folder);
  }

  @AfterEach
  void closes() {
    rig.close();
  }

  private Asked help() {
    return rig.ana.commands(rig.practice, "barraiser help", Map.of());
  }

  // Each kind.

  @Test
  void a_command_is_acknowledged_before_the_bot_has_done_anything() {
    CountDownLatch until = rig.hangs();

    assertThat(help().outcome()).isEqualTo(new Outcome.Answered(true));
    assertThat(rig.heard.answered()).isEmpty();

    until.countDown();
    assertThat(rig.awaitsAsked(Incoming.Commanded.class).input())
        .isEqualTo(new Input.Options("help", Map.of()));
  }

  @Test
  void the_answer_takes_the_place_of_thinking_and_nobody_else_sees_it() {
    rig.heard.answer(TOLD);

    help().outcome();

    Seen seen = rig.awaits(rig.ana, rig.practice, SENTENCE);
    assertThat(seen.ephemeral()).isTrue();
    assertThat(rig.ana.sees(rig.practice)).hasSize(1);
    assertThat(rig.jonas.sees(rig.practice)).isEmpty();
  }

  @Test
  void a_button_is_told_below_its_card_which_stays() {
    rig.heard.answer(TOLD);
    String card = rig.post(HINT);

    assertThat(rig.jonas.presses(rig.practice, card, HINT.wire()).outcome())
        .isEqualTo(new Outcome.Taken());

    assertThat(rig.awaits(rig.jonas, rig.practice, SENTENCE).ephemeral()).isTrue();
    assertThat(rig.ana.sees(rig.practice)).extracting(Seen::text).containsExactly("A card\n[Go]");
    assertThat(rig.awaitsAsked(Incoming.Pressed.class).message())
        .isEqualTo(new MessageRef(Ids.channel(rig.practice), card));
  }

  @Test
  void an_entry_of_a_messages_menu_brings_the_message() {
    String said = rig.ana.says(rig.practice, "I *led* it with @Jonas Weber. <@1> <#2> <:ok:3>");

    rig.jonas.chooses(rig.practice, said, "Count as my answer").outcome();

    Incoming.Chosen chosen = rig.awaitsAsked(Incoming.Chosen.class);
    assertThat(chosen.text()).isEqualTo("I *led* it with @Jonas Weber. @somebody #channel :ok:");
    assertThat(chosen.author()).isEqualTo(Ids.person(rig.ana.id()));
    assertThat(chosen.clip()).isFalse();
    assertThat(chosen.choice()).isEqualTo("answers.count");
  }

  @Test
  void a_voice_message_is_a_clip_and_a_message_of_the_bot_is_nobodys() {
    rig.jonas.chooses(rig.practice, rig.ana.speaks(rig.practice), "Count as my answer").outcome();
    rig.awaitsAsked(1);
    rig.jonas.chooses(rig.practice, rig.post(HINT), "Count as my answer").outcome();
    rig.awaitsAsked(2);

    List<Incoming.Chosen> chosen = rig.heard.asked(Incoming.Chosen.class);
    assertThat(chosen).extracting(Incoming.Chosen::clip).containsExactly(true, false);
    assertThat(chosen.getLast().author()).isNull();
  }

  @Test
  void what_is_typed_into_an_argument_is_completed() {
    rig.heard.answer(
        new Answer.Suggestions(
            List.of(
                new Answer.Suggestion("trust", "Earn Trust", "3 stories"),
                new Answer.Suggestion("trust", "Twice", ""),
                new Answer.Suggestion("x".repeat(101), "Too long", ""),
                new Answer.Suggestion(" ", "Nothing", ""))));

    assertThat(rig.ana.types(rig.practice, "question", "topic", "tru").outcome())
        .isEqualTo(new Outcome.Offered(List.of("trust"), List.of("Earn Trust · 3 stories")));
    assertThat(rig.awaitsAsked(Incoming.Suggesting.class).typed()).isEqualTo("tru");
  }

  // Where.

  @Test
  void in_the_bots_own_direct_messages_the_answer_stays() {
    rig.heard.answer(TOLD);

    rig.ana.commands(rig.ana.bot(), "barraiser help", Map.of()).outcome();

    assertThat(rig.awaits(rig.ana, rig.ana.bot(), SENTENCE).ephemeral()).isFalse();
    assertThat(rig.awaitsAsked(Incoming.Commanded.class).place())
        .isEqualTo(new Place.Direct(Ids.person(rig.ana.id())));
  }

  @Test
  void where_the_bot_is_not_only_who_asked_sees_the_answer() {
    rig.heard.answer(TOLD);
    rig.ana.installs();
    String elsewhere = rig.discord.serverWithoutBot("Work", rig.ana, rig.jonas).channel("general");
    String group = rig.discord.group(rig.ana, rig.jonas);
    String between = rig.ana.direct(rig.jonas);

    for (String channel : List.of(elsewhere, group, between)) {
      rig.ana.commands(channel, "barraiser help", Map.of()).outcome();

      assertThat(rig.awaits(rig.ana, channel, SENTENCE).ephemeral()).isTrue();
      assertThat(rig.jonas.sees(channel)).isEmpty();
    }
    assertThat(rig.heard.asked(Incoming.Commanded.class))
        .extracting(Incoming.Commanded::place)
        .containsOnly(new Place.Direct(Ids.person(rig.ana.id())));
    assertThat(rig.heard.events(Incoming.RightsChanged.class)).isEmpty();
  }

  @Test
  void a_thread_is_where_it_was_asked() {
    String said = rig.ana.says(rig.practice, "The question");
    String thread = rig.ana.opensThread(rig.practice, said, "Monday");

    rig.ana.commands(thread, "barraiser help", Map.of()).outcome();

    assertThat(rig.awaitsAsked(Incoming.Commanded.class).place())
        .isEqualTo(Ids.thread(rig.practice, thread));
  }

  @Test
  void who_asks_and_what_they_may_is_known_before() {
    rig.first(_ -> {
      assertThat(rig.heard.events(Incoming.PersonChanged.class)).hasSize(1);
      assertThat(rig.heard.events(Incoming.RightsChanged.class)).hasSize(1);
    });

    help().outcome();

    rig.awaitsAsked(1);
    assertThat(rig.heard.events(Incoming.PersonChanged.class).getFirst().profile().name())
        .isEqualTo("Ana Souza");
    assertThat(rig.heard.events(Incoming.RightsChanged.class).getFirst().administers()).isTrue();
  }

  // Twice, late, slow, failing, hanging.

  @Test
  void pressing_twice_is_two_acts() {
    String card = rig.post(HINT);

    rig.ana.presses(rig.practice, card, HINT.wire()).outcome();
    rig.ana.presses(rig.practice, card, HINT.wire()).outcome();

    rig.awaitsAsked(2);
    assertThat(rig.heard.asked(Incoming.Pressed.class))
        .extracting(Incoming.Pressed::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void what_a_person_does_is_done_in_its_order() {
    CountDownLatch until = rig.hangs();
    String card = rig.post("step.one:1", "step.two:2", "step.three:3");
    for (String step : List.of("step.three:3", "step.one:1", "step.two:2")) {
      assertThat(rig.ana.presses(rig.practice, card, step).outcome())
          .isEqualTo(new Outcome.Taken());
    }

    until.countDown();

    rig.awaitsAsked(3);
    assertThat(rig.heard.asked(Incoming.Pressed.class))
        .extracting(pressed -> pressed.action().wire())
        .containsExactly("step.three:3", "step.one:1", "step.two:2");
  }

  @Test
  void a_bot_that_hangs_on_one_persons_act_serves_others() {
    var until = new CountDownLatch(1);
    rig.first(asked -> {
      if (!asked.by().id().equals(rig.ana.id())) return;
      try {
        until.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    rig.heard.answer(TOLD);

    help().outcome();
    rig.jonas.commands(rig.practice, "barraiser help", Map.of()).outcome();

    rig.awaits(rig.jonas, rig.practice, SENTENCE);
    assertThat(rig.ana.sees(rig.practice)).extracting(Seen::thinking).containsExactly(true);
    until.countDown();
    rig.awaits(rig.ana, rig.practice, SENTENCE);
  }

  @Test
  void nobody_is_left_with_a_bot_that_is_thinking() {
    CountDownLatch until = rig.hangs();
    rig.heard.answer(TOLD);
    help().outcome();

    rig.isWaitedFor();

    assertThat(rig.ana.sees(rig.practice)).extracting(Seen::thinking).containsExactly(false);
    assertThat(rig.ana.sees(rig.practice).getFirst().text()).startsWith("Noted.");
    until.countDown();
    assertThat(rig.awaits(rig.ana, rig.practice, SENTENCE).ephemeral()).isTrue();
  }

  @Test
  void who_has_an_answer_is_not_told_that_it_is_noted() {
    rig.heard.answer(TOLD);
    help().outcome();
    rig.awaits(rig.ana, rig.practice, SENTENCE);

    rig.isWaitedFor();

    assertThat(rig.ana.sees(rig.practice)).extracting(Seen::text).containsExactly(SENTENCE);
  }

  @Test
  void a_bot_that_fails_says_so() {
    rig.first(_ -> {
      throw new IllegalStateException("made to fail");
    });

    help().outcome();

    rig.awaits(rig.ana, rig.practice, "Something went wrong on my side.");
  }

  @Test
  void completions_that_come_late_or_fail_are_none() {
    CountDownLatch until = rig.hangs();
    Asked late = rig.ana.types(rig.practice, "question", "topic", "tru");
    rig.comesLate();
    assertThat(late.outcome()).isEqualTo(new Outcome.Offered(List.of(), List.of()));
    until.countDown();

    rig.first(_ -> {
      throw new IllegalStateException("made to fail");
    });
    assertThat(rig.ana.types(rig.practice, "question", "topic", "tru").outcome())
        .isEqualTo(new Outcome.Offered(List.of(), List.of()));
  }

  @Test
  void what_was_acknowledged_too_late_is_done_and_answered_directly() {
    rig.heard.answer(TOLD);
    rig.discord.trouble().refuses(TalkRig.CALLBACK, 1, 404, 10062);

    help();

    rig.awaits(rig.ana, rig.ana.bot(), SENTENCE);
    assertThat(rig.heard.asked(Incoming.Commanded.class)).hasSize(1);
    rig.discord.forgetComplaints();
  }

  @Test
  void an_acknowledgement_whose_answer_was_lost_holds_nothing_up() {
    rig.heard.answer(TOLD);
    rig.discord.trouble().failsAfter(TalkRig.CALLBACK, 502);

    help().outcome();

    rig.awaits(rig.ana, rig.practice, SENTENCE);
    rig.discord.forgetComplaints();
  }
}
