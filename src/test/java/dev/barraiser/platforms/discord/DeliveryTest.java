package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Tag;
import dev.barraiser.platforms.discord.wire.Right;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
final class DeliveryTest {

  private static final Card CARD = Card.plain("Hello");

  @TempDir private Path folder;
  private DeliveryRig rig;

  @BeforeEach
  void begins() {
    rig = new DeliveryRig(folder);
  }

  @AfterEach
  void ends() {
    rig.close();
  }

  // What goes well.

  @Test
  void a_thread_opens_once_and_again_is_the_same() {
    MessageRef question = rig.sent(rig.post("The question"));
    var open = new Outgoing.OpenThread(question, "Monday: ".repeat(40), Tag.NONE);

    Receipt first = rig.once(open);

    assertThat(first)
        .isEqualTo(new Receipt.Opened(new Place.InThread(rig.practice(), question.id())));
    assertThat(rig.once(open)).isEqualTo(first);
  }

  @Test
  void a_mark_put_on_twice_and_taken_off_twice_is_as_good() {
    var reply = new MessageRef(rig.practice(), rig.ana.says(rig.practice, "I led it."));
    var on = new Outgoing.React(reply, Outgoing.Mark.GATHERED, true);
    var off = new Outgoing.React(reply, Outgoing.Mark.GATHERED, false);

    assertThat(rig.once(on)).isEqualTo(new Receipt.Sent(reply));
    assertThat(rig.once(on)).isEqualTo(new Receipt.Sent(reply));
    assertThat(rig.once(off)).isEqualTo(new Receipt.Sent(reply));
    assertThat(rig.once(off)).isEqualTo(new Receipt.Sent(reply));
  }

  @Test
  void the_same_effect_delivered_twice_stands_there_once() {
    var post = rig.post("Once");

    Receipt first = rig.once("effect", post);

    assertThat(rig.once("effect", post)).isEqualTo(first);
    assertThat(rig.anaSees(rig.practice)).hasSize(1);
  }

  // Threads that were put away.

  @Test
  void a_post_brings_a_thread_back_from_the_archive() {
    Place.InThread thread = rig.thread();
    rig.server.archives(thread.root());

    assertThat(rig.once(Outgoing.Post.of(thread, CARD))).isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void a_mark_and_a_revision_bring_a_thread_back_from_the_archive() {
    Place.InThread thread = rig.thread();
    MessageRef card = rig.sent(Outgoing.Post.of(thread, CARD));
    var reply = new MessageRef(thread, rig.ana.says(thread.root(), "My answer"));

    rig.server.archives(thread.root());
    assertThat(rig.once(new Outgoing.React(reply, Outgoing.Mark.GATHERED, true)))
        .isInstanceOf(Receipt.Sent.class);
    rig.server.archives(thread.root());
    assertThat(rig.once(new Outgoing.Revise(card, Card.plain("Better"), Origin.UNASKED)))
        .isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void a_locked_thread_takes_nothing() {
    Place.InThread thread = rig.thread();
    var reply = new MessageRef(thread, rig.ana.says(thread.root(), "My answer"));
    rig.server.locks(thread.root());
    rig.server.archives(thread.root());

    assertThat(rig.refused(Outgoing.Post.of(thread, CARD)).reason())
        .isEqualTo(Reason.THREAD_LOCKED);
    assertThat(rig.refused(new Outgoing.React(reply, Outgoing.Mark.GATHERED, true)).reason())
        .isEqualTo(Reason.THREAD_LOCKED);
  }

  @Test
  void a_thread_that_was_deleted_loses_no_channel() {
    Place.InThread thread = rig.thread();
    rig.server.deletesThread(thread.root());

    assertThat(rig.refused(Outgoing.Post.of(thread, CARD)).reason()).isEqualTo(Reason.MESSAGE_GONE);
  }

  @Test
  void too_many_open_threads_are_told_with_words() {
    MessageRef question = rig.sent(rig.post("The question"));
    rig.discord.trouble().takesOnlyThreads(0);

    Receipt.Refused refused = rig.refused(new Outgoing.OpenThread(question, "Monday", Tag.NONE));

    assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED);
    assertThat(refused.detail()).contains("open threads");
  }

  // People who cannot be reached.

  @Test
  void what_is_told_in_direct_messages_says_which_channel_it_is_about() {
    rig.sent(rig.unasked("This channel is no study group yet."));
    rig.sent(Outgoing.direct(rig.person(rig.ana), Card.plain("Good morning.")));

    assertThat(rig.ana.sees(rig.ana.bot()))
        .extracting(Seen::text)
        .containsExactly("This channel is no study group yet.\nIn #practice", "Good morning.");
  }

  @Test
  void closed_direct_messages_are_a_refusal() {
    rig.ana.closesDirectMessages(true);

    assertThat(rig.refused(Outgoing.direct(rig.person(rig.ana), CARD)).reason())
        .isEqualTo(Reason.DIRECT_MESSAGES_CLOSED);
    assertThat(rig.refused(rig.unasked("Psst")).reason()).isEqualTo(Reason.DIRECT_MESSAGES_CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "403, 50278, PERSON_GONE",
    "403, 50007, DIRECT_MESSAGES_CLOSED",
    "404, 10013, PERSON_GONE"
  })
  void who_may_have_left_the_last_server_in_common_is_looked_after(
      int status, int code, Reason reason) {
    rig.discord.trouble().refuses(Trouble.POST, 1, status, code);

    assertThat(rig.refused(Outgoing.direct(rig.person(rig.ana), CARD)).reason()).isEqualTo(reason);
    assertThat(rig.doubted).containsExactly(rig.person(rig.ana));
  }

  @Test
  void a_connection_cut_after_a_post_makes_no_second_one() {
    rig.discord.trouble().losesAnswerTo(Trouble.POST);
    var post = rig.post("Once");

    Receipt receipt = rig.once("effect", post);

    assertThat(receipt).isInstanceOfAny(Receipt.Sent.class, Receipt.InDoubt.class);
    assertThat(rig.lookFor("effect", post)).containsInstanceOf(Receipt.Sent.class);
    assertThat(rig.anaSees(rig.practice)).hasSize(1);
  }

  // Each code.

  @ParameterizedTest
  @CsvSource({
    "403, 50013, NOT_PERMITTED",
    "403, 50001, NOT_IN_CHANNEL",
    "404, 10003, CHANNEL_GONE",
    "400, 50035, NOT_ACCEPTED"
  })
  void each_refusal_of_a_post_has_its_reason(int status, int code, Reason reason) {
    rig.discord.trouble().refuses(Trouble.POST, 1, status, code);

    assertThat(rig.refused(rig.post("Hello")).reason()).isEqualTo(reason);
  }

  @Test
  void opening_conversations_too_fast_waits() {
    rig.discord.trouble().refuses("POST users/@me/channels", 1, 403, 40003);

    assertThat(rig.once(Outgoing.direct(rig.person(rig.ana), CARD)))
        .isInstanceOf(Receipt.RetryAfter.class);
  }

  // Limits.

  @Test
  void a_short_pause_is_waited_for() {
    rig.discord.trouble().isTooFast(Trouble.POST, 200);

    assertThat(rig.once(rig.post("Hello"))).isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void a_long_pause_is_handed_back_and_what_was_held_never_leaves() {
    rig.discord.trouble().isTooFast(Trouble.POST, 430_000);

    Receipt receipt = rig.once(rig.post("Hello"));

    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.RetryAfter.class,
            later -> assertThat(later.pause()).isGreaterThan(Duration.ofMinutes(5)));
    assertThat(rig.anaSees(rig.practice)).isEmpty();
  }

  // Outages.

  @Test
  void a_server_that_is_away_refuses_nothing() {
    rig.server.goesAway();
    org.awaitility.Awaitility.await().until(() -> rig.channels.isAway(rig.practice()));

    assertThat(rig.once(rig.post("Hello"))).isInstanceOf(Receipt.RetryAfter.class);
    assertThat(rig.once(new Outgoing.CheckChannel(rig.practice(), Tag.NONE)))
        .isInstanceOf(Receipt.RetryAfter.class);
  }

  @Test
  void a_token_that_was_reset_shuts_out_and_refuses_nothing() {
    rig.discord.trouble().refuses(Trouble.POST, 1, 401, 0);
    rig.discord.trouble().refuses("GET users/@me", 1, 401, 0);

    assertThat(rig.once(rig.post("Hello"))).isInstanceOf(Receipt.RetryAfter.class);
    assertThat(rig.session.isShutOut()).isTrue();
  }

  @Test
  void one_request_alone_shuts_nobody_out() {
    rig.discord.trouble().refuses(Trouble.POST, 1, 401, 0);

    assertThat(rig.once(rig.post("Hello"))).isInstanceOf(Receipt.RetryAfter.class);
    assertThat(rig.session.isShutOut()).isFalse();
  }

  // Checking.

  @Test
  void a_channel_is_checked_with_each_missing_permission() {
    rig.server.botMay(
        rig.practice, Set.of(), Set.of(Right.CREATE_PUBLIC_THREADS, Right.SEND_MESSAGES));

    Receipt.Refused refused = rig.refused(new Outgoing.CheckChannel(rig.practice(), Tag.NONE));

    assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED);
    assertThat(refused.detail()).contains("Send Messages", "Create Public Threads");
  }

  @Test
  void a_forum_is_refused_and_a_channel_out_of_sight_told_so() {
    var forum = Ids.channel(rig.server.forum("ideas"));
    rig.server.botMay(rig.practice, Set.of(), Set.of(Right.VIEW_CHANNEL));

    assertThat(rig.refused(new Outgoing.CheckChannel(forum, Tag.NONE)).detail()).contains("forum");
    assertThat(rig.refused(new Outgoing.CheckChannel(rig.practice(), Tag.NONE)).reason())
        .isEqualTo(Reason.NOT_IN_CHANNEL);
  }

  // Doubt.

  @Test
  void a_post_whose_answer_was_lost_is_found_by_its_mark() {
    var post = rig.post("Once");
    rig.discord.trouble().failsAfter(Trouble.POST, 500);

    assertThat(rig.once("effect", post)).isEqualTo(new Receipt.InDoubt());

    assertThat(rig.lookFor("effect", post)).containsInstanceOf(Receipt.Sent.class);
    rig.restarts();
    assertThat(rig.lookFor("effect", post)).containsInstanceOf(Receipt.Sent.class);
    assertThat(rig.lookFor("another", post)).isEmpty();
  }

  @Test
  void a_thread_whose_answer_was_lost_is_found() {
    var open = new Outgoing.OpenThread(rig.sent(rig.post("Question")), "Monday", Tag.NONE);
    assertThat(rig.lookFor("effect", open)).isEmpty();
    rig.discord.trouble().failsAfter(Trouble.OPEN_THREAD, 500);

    assertThat(rig.once("effect", open)).isEqualTo(new Receipt.InDoubt());

    assertThat(rig.lookFor("effect", open)).containsInstanceOf(Receipt.Opened.class);
  }

  // Private answers.

  @Test
  void answers_to_a_command_take_its_reply_and_then_stand_below() {
    WayBack asked = rig.offering().commands();

    rig.sent(rig.whisper(asked, "First"));
    rig.sent(rig.whisper(asked, "Second"));

    assertThat(rig.anaSees(rig.practice)).containsExactly("First", "Second");
    assertThat(rig.jonas.sees(rig.practice)).isEmpty();
  }

  @Test
  void after_a_quarter_of_an_hour_an_answer_comes_directly() {
    WayBack asked = rig.offering().commands();
    rig.clock.advance(Duration.ofMinutes(16));

    rig.sent(rig.whisper(asked, "Late"));

    assertThat(rig.anaSees(rig.ana.bot())).containsExactly("Late\nIn #practice");
    assertThat(rig.jonas.sees(rig.practice)).isEmpty();
  }

  @Test
  void a_pressed_card_is_replaced_and_answered_below_for_one_person() {
    MessageRef card = rig.sent(rig.post("Press"));
    WayBack pressed = rig.presses(rig.practice, card.id());

    rig.sent(new Outgoing.Revise(card, Card.plain("Pressed"), pressed.origin()));
    rig.sent(rig.whisper(pressed, "Only you"));

    assertThat(rig.anaSees(rig.practice)).containsExactly("Pressed", "Only you");
    assertThat(rig.jonas.sees(rig.practice)).hasSize(1);
  }
}
