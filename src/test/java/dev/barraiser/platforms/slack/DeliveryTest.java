package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Workspace;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import dev.barraiser.text.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each effect does in Slack. */
@Timeout(60)
final class DeliveryTest {

  @TempDir Path folder;
  private DeliveryRig rig;

  @BeforeEach
  void open() {
    rig = new DeliveryRig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  // Whether anything is sent at all.

  @Test
  void before_slack_has_told_whose_bot_it_is_everything_waits() {
    var unknown = new Session(rig.clock);
    var delivery =
        new Delivery(
            rig.database,
            unknown,
            SlackWeb.at(rig.slack.api(), new Secret(rig.slack.botToken())),
            new CardBlocks(Person::id, _ -> "", SlackSetup.CommandNames.USUAL),
            new Pace(),
            rig.clock);

    assertThat(delivery.deliver("e", rig.post("Hello"))).isInstanceOf(Receipt.RetryAfter.class);
    assertThat(rig.texts(rig.ana, rig.practice)).isEmpty();
  }

  @Test
  void what_is_meant_for_another_workspace_waits_and_goes_nowhere() {
    var elsewhere = new Place.Channel(new Workspace("slack", "T0ANOTHER"), rig.practice);

    Receipt receipt = rig.once(Outgoing.Post.of(elsewhere, Card.plain("Not here")));

    assertThat(receipt).isInstanceOf(Receipt.RetryAfter.class);
    assertThat(rig.slack.calls("chat.postMessage")).isZero();
  }

  @Test
  void whoever_is_shut_out_is_told_so_without_asking_slack() {
    rig.session.shutOut("the token was revoked");

    assertThat(rig.reason(rig.post("Hello"))).isEqualTo(Reason.WORKSPACE_CLOSED);
    assertThat(rig.slack.calls("chat.postMessage")).isZero();
  }

  // Posts.

  @Test
  void a_post_carries_blocks_a_fallback_its_mark_and_unfurls_nothing() {
    rig.deliver("effect-1", rig.post("What did you change?"));

    Map<String, String> call = rig.slack.lastCall("chat.postMessage").orElseThrow();
    assertThat(call)
        .containsEntry("text", "What did you change?")
        .containsEntry("unfurl_links", "0")
        .containsEntry("unfurl_media", "0")
        .doesNotContainKey("thread_ts");
    assertThat(call.get("blocks")).contains("What did you change?", "test.press:1");
    assertThat(call.get("metadata")).contains("barraiser_effect", "effect-1");
    assertThat(rig.slack.pings()).isEmpty();
    assertThat(rig.slack.calls("auth.test")).isZero();
  }

  @Test
  void a_post_to_a_thread_stands_in_the_thread_only() {
    Place.InThread thread = rig.thread();

    MessageRef posted = rig.sent(Outgoing.Post.of(thread, Card.plain("Who goes first?")));

    assertThat(posted.place()).isEqualTo(thread);
    assertThat(rig.texts(rig.jonas, thread)).contains("Who goes first?");
    assertThat(rig.texts(rig.jonas, rig.practice)).doesNotContain("Who goes first?");
  }

  @Test
  void direct_messages_are_opened_once_and_known_from_then_on() {
    rig.sent(Outgoing.direct(rig.person(rig.ana), Card.plain("One")));
    rig.restarts();
    rig.sent(Outgoing.direct(rig.person(rig.ana), Card.plain("Two")));

    assertThat(rig.texts(rig.ana, rig.ana.bot())).containsExactly("One", "Two");
    assertThat(rig.slack.calls("conversations.open")).isEqualTo(1);
    assertThat(rig.everything(rig.jonas)).isEmpty();
  }

  @Test
  void direct_messages_of_an_app_that_was_installed_anew_are_opened_anew() {
    rig.database.run(tx -> new DirectStore().keep(tx, rig.person(rig.ana), "D0OFBEFORE"));

    rig.sent(Outgoing.direct(rig.person(rig.ana), Card.plain("Still here")));

    assertThat(rig.texts(rig.ana, rig.ana.bot())).containsExactly("Still here");
  }

  @Test
  void only_whom_a_post_is_meant_to_call_is_called() {
    rig.sent(rig.post("<!channel> @everyone <@" + rig.jonas.id() + ">"));
    assertThat(rig.slack.pings()).isEmpty();

    rig.sent(
        new Outgoing.Post(
            rig.practice(),
            Card.plain("You"),
            new Audience.These(List.of(rig.person(rig.ana))),
            Tag.NONE));
    assertThat(rig.slack.pings()).hasSize(1);
  }

  @Test
  void where_it_can_never_be_posted_says_why() {
    String without = rig.slack.channelWithoutBot("general", rig.ana);
    String archived = rig.slack.channel("old", rig.ana);
    rig.ana.archives(archived);
    Member gone = rig.slack.member("Gone Away");
    rig.slack.deactivates(gone);
    Card card = Card.plain("Hello");

    assertThat(rig.reason(Outgoing.Post.of(rig.channel("C0NOWHERE"), card)))
        .isEqualTo(Reason.CHANNEL_GONE);
    assertThat(rig.reason(Outgoing.Post.of(rig.channel(archived), card)))
        .isEqualTo(Reason.CHANNEL_GONE);
    assertThat(rig.reason(Outgoing.Post.of(rig.channel(without), card)))
        .isEqualTo(Reason.NOT_IN_CHANNEL);
    assertThat(rig.reason(Outgoing.direct(rig.person(gone), card))).isEqualTo(Reason.PERSON_GONE);
    assertThat(
            rig.reason(
                Outgoing.Post.of(new Place.InThread(rig.practice(), "1700000000.000100"), card)))
        .isEqualTo(Reason.MESSAGE_GONE);
  }

  @Test
  void somebody_whose_direct_messages_are_closed_is_told_from_a_channel_that_is_gone() {
    rig.sent(Outgoing.direct(rig.person(rig.ana), Card.plain("One")));
    rig.slack.next("chat.postMessage", 2).refused("channel_not_found");

    assertThat(rig.reason(Outgoing.direct(rig.person(rig.ana), Card.plain("Two"))))
        .isEqualTo(Reason.DIRECT_MESSAGES_CLOSED);
  }

  // Threads.

  @Test
  void a_thread_opens_under_a_message_that_is_there() {
    String said = rig.ana.says(rig.practice, "A question of mine");
    var opening = new Outgoing.OpenThread(new MessageRef(rig.practice(), said), "Mine", Tag.NONE);

    Receipt receipt = rig.deliver("effect-1", opening);

    var thread = new Place.InThread(rig.practice(), said);
    assertThat(receipt).isEqualTo(new Receipt.Opened(thread));
    boolean open = rig.database.read(tx -> new ThreadStore().isOpen(tx, thread));
    assertThat(open).isTrue();
    assertThat(rig.lookFor("effect-1", opening)).contains(new Receipt.Opened(thread));
    assertThat(rig.lookFor("effect-2", opening)).isEmpty();
  }

  @Test
  void slack_is_not_asked_whether_what_was_just_posted_is_there() {
    MessageRef posted = rig.sent(rig.post("The question"));

    rig.deliver(new Outgoing.OpenThread(posted, "Monday", Tag.NONE));

    assertThat(rig.slack.calls("conversations.replies")).isZero();
  }

  @Test
  void no_thread_opens_under_what_was_deleted() {
    String lone = rig.ana.says(rig.practice, "Never mind");
    rig.ana.deletes(rig.practice, lone);
    String answered = rig.ana.says(rig.practice, "Never mind either");
    rig.jonas.replies(rig.practice, answered, "Why?");
    rig.ana.deletes(rig.practice, answered);

    for (String ts : List.of(lone, answered)) {
      assertThat(
              rig.reason(
                  new Outgoing.OpenThread(new MessageRef(rig.practice(), ts), "T", Tag.NONE)))
          .isEqualTo(Reason.MESSAGE_GONE);
    }
  }

  @Test
  void a_thread_opens_only_under_a_channels_own_message() {
    Place.InThread thread = rig.thread();
    String reply = rig.jonas.replies(rig.practice, thread.root(), "Another");
    String direct = rig.ana.says(rig.ana.bot(), "help");

    for (MessageRef under :
        List.of(
            new MessageRef(thread, reply),
            new MessageRef(rig.practice(), reply),
            new MessageRef(rig.direct(rig.ana), direct))) {
      assertThat(rig.reason(new Outgoing.OpenThread(under, "T", Tag.NONE)))
          .isEqualTo(Reason.NOT_PERMITTED);
    }
  }

  // Revisions.

  @Test
  void a_card_is_replaced_with_its_words_and_its_buttons() {
    MessageRef posted = rig.sent(rig.post("Before"));

    rig.deliver(new Outgoing.Revise(posted, Card.plain("After"), Origin.UNASKED));

    Seen seen = rig.jonas.sees(rig.practice).getFirst();
    assertThat(seen.text()).contains("After").doesNotContain("Before");
    assertThat(seen.actions()).isEmpty();
    assertThat(rig.slack.lastCall("chat.update").orElseThrow())
        .containsEntry("text", "After")
        .containsKey("blocks")
        .containsEntry("parse", "none");
  }

  @Test
  void a_card_in_a_thread_and_one_in_direct_messages_are_replaced() {
    MessageRef reply = rig.sent(Outgoing.Post.of(rig.thread(), Card.plain("Before")));
    MessageRef direct = rig.sent(Outgoing.direct(rig.person(rig.ana), Card.plain("Before")));

    for (MessageRef message : List.of(reply, direct)) {
      assertThat(rig.sent(new Outgoing.Revise(message, Card.plain("After"), Origin.UNASKED)))
          .isEqualTo(message);
    }
    assertThat(rig.texts(rig.ana, rig.ana.bot())).containsExactly("After");
  }

  @Test
  void what_cannot_be_revised_says_why() {
    MessageRef gone = rig.sent(rig.post("Short-lived"));
    String said = rig.ana.says(rig.practice, "Mine");
    rig.slack.next("chat.update").refused("message_not_found");

    assertThat(rig.reason(revise(gone))).isEqualTo(Reason.MESSAGE_GONE);
    assertThat(rig.reason(revise(new MessageRef(rig.practice(), said))))
        .isEqualTo(Reason.NOT_PERMITTED);
    long calls = rig.slack.calls("chat.update");
    assertThat(rig.reason(revise(new MessageRef(rig.practice(), "no timestamp"))))
        .isEqualTo(Reason.MESSAGE_GONE);
    assertThat(rig.slack.calls("chat.update")).isEqualTo(calls);
  }

  private static Outgoing revise(MessageRef message) {
    return new Outgoing.Revise(message, Card.plain("After"), Origin.UNASKED);
  }

  // Marks.

  @Test
  void a_mark_that_is_there_already_is_put_on_and_one_that_is_not_is_taken_off() {
    String said = rig.ana.says(rig.practice, "My answer");
    var message = new MessageRef(rig.practice(), said);

    for (boolean on : new boolean[] {true, true, false, false}) {
      assertThat(rig.sent(new Outgoing.React(message, Outgoing.Mark.GATHERED, on)))
          .isEqualTo(message);
      assertThat(rig.jonas.sees(rig.practice).getFirst().reactions())
          .isEqualTo(on ? Map.of("white_check_mark", Set.of(rig.slack.bot())) : Map.of());
    }
  }

  @Test
  void a_mark_on_what_was_deleted_says_so() {
    String said = rig.ana.says(rig.practice, "My answer");
    rig.ana.deletes(rig.practice, said);
    var message = new MessageRef(rig.practice(), said);

    assertThat(rig.reason(new Outgoing.React(message, Outgoing.Mark.GATHERED, true)))
        .isEqualTo(Reason.MESSAGE_GONE);
  }

  // Homes.

  @Test
  void a_home_shows_what_was_published_last() {
    rig.deliver(new Outgoing.Home(rig.person(rig.ana), DeliveryRig.pressable("First")));
    rig.deliver(new Outgoing.Home(rig.person(rig.ana), DeliveryRig.pressable("Second")));

    assertThat(rig.ana.seesAtHome().orElseThrow().text())
        .contains("Second")
        .doesNotContain("First");
    assertThat(rig.jonas.seesAtHome()).isEmpty();
  }

  @Test
  void a_home_of_somebody_who_left_and_one_that_is_switched_off_are_refused() {
    Member gone = rig.slack.member("Gone Away");
    rig.slack.deactivates(gone);
    assertThat(rig.reason(new Outgoing.Home(rig.person(gone), Card.plain("Hello"))))
        .isEqualTo(Reason.PERSON_GONE);

    rig.slack.next("views.publish").refused("not_enabled");
    assertThat(rig.reason(new Outgoing.Home(rig.person(rig.ana), Card.plain("Hello"))))
        .isEqualTo(Reason.NOT_PERMITTED);
  }

  // Channels.

  @Test
  void a_channel_that_the_bot_is_in_is_fit() {
    assertThat(rig.deliver(check(rig.practice))).isEqualTo(new Receipt.Allowed());
    String closed = rig.slack.privateChannel("closed", rig.ana);
    assertThat(rig.deliver(check(closed))).isEqualTo(new Receipt.Allowed());
  }

  @Test
  void a_channel_that_is_not_fit_says_what_to_do() {
    String without = rig.slack.channelWithoutBot("general", rig.ana);
    Receipt.Refused refused = rig.refused(check(without));
    assertThat(refused.reason()).isEqualTo(Reason.NOT_IN_CHANNEL);
    assertThat(refused.detail()).contains("#general", "/invite");

    assertThat(rig.reason(check("C0NOWHERE"))).isEqualTo(Reason.CHANNEL_GONE);

    rig.ana.shares(rig.practice, true);
    Receipt.Refused shared = rig.refused(check(rig.practice));
    assertThat(shared.reason()).isEqualTo(Reason.NOT_PERMITTED);
    assertThat(shared.detail()).contains("another company");

    rig.ana.archives(rig.practice);
    assertThat(rig.reason(check(rig.practice))).isEqualTo(Reason.CHANNEL_GONE);
  }

  @Test
  void a_study_group_does_not_live_in_direct_messages() {
    assertThat(rig.reason(check(rig.ana.bot()))).isEqualTo(Reason.NOT_PERMITTED);
  }

  private Outgoing check(String channel) {
    return new Outgoing.CheckChannel(rig.channel(channel), Tag.NONE);
  }

  // Limits.

  @Test
  void a_second_post_to_a_channel_waits_its_second_and_is_not_sent_before() {
    rig.sent(rig.post("One"));

    Receipt receipt = rig.once(rig.post("Two"));

    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.RetryAfter.class,
            later -> assertThat(later.pause()).isBetween(Duration.ZERO, Duration.ofSeconds(1)));
    assertThat(rig.texts(rig.ana, rig.practice)).hasSize(1);
  }

  @Test
  void who_wrote_to_the_bot_is_answered_before_what_it_says_on_its_own() {
    var direct = Outgoing.Whisper.to(rig.person(rig.ana), rig.direct(rig.ana), Card.plain("Yes"));
    rig.sent(Outgoing.direct(rig.person(rig.ana), Card.plain("Hello")));
    rig.clock.advance(Duration.ofSeconds(2));
    rig.sent(rig.post("Bulk"));
    assertThat(rig.once(direct)).isInstanceOf(Receipt.RetryAfter.class);

    rig.pace.spoken(rig.ana.bot(), rig.clock.instant());

    assertThat(rig.once(direct)).isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void who_mentions_the_bot_is_answered_before_what_it_says_on_its_own() {
    var here = Outgoing.Whisper.to(rig.person(rig.ana), rig.practice(), Card.plain("I am here"));
    String general = rig.slack.channel("general", rig.jonas);
    rig.sent(Outgoing.Whisper.to(rig.person(rig.jonas), rig.channel(general), Card.plain("Bulk")));
    assertThat(rig.once(here)).isInstanceOf(Receipt.RetryAfter.class);

    rig.pace.spoken(rig.practice, rig.clock.instant());

    assertThat(rig.once(here)).isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void a_pause_that_slack_asks_for_holds_up_the_posts_that_follow() {
    rig.slack.next("chat.postMessage").tooFast(Duration.ofSeconds(20));

    Receipt first = rig.once(rig.post("One"));
    Receipt other = rig.once(Outgoing.direct(rig.person(rig.ana), Card.plain("Other")));

    for (Receipt receipt : List.of(first, other)) {
      assertThat(receipt)
          .isInstanceOfSatisfying(
              Receipt.RetryAfter.class,
              later -> assertThat(later.pause()).isGreaterThanOrEqualTo(Duration.ofSeconds(20)));
    }
    assertThat(rig.slack.calls("chat.postMessage")).isEqualTo(1);
    rig.clock.advance(Duration.ofSeconds(22));
    assertThat(rig.once(rig.post("One"))).isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void a_hundred_posts_and_answers_break_none_of_slacks_limits() {
    rig.slack.enforcesRates(true);
    for (int i = 0; i < 100; i++) {
      MessageRef posted = rig.sent(rig.post("Line " + i));
      rig.deliver(new Outgoing.Revise(posted, Card.plain("Now " + i), Origin.UNASKED));
      rig.deliver(new Outgoing.React(posted, Outgoing.Mark.GATHERED, true));
    }

    assertThat(rig.slack.rateViolations()).isZero();
    assertThat(rig.texts(rig.ana, rig.practice)).hasSize(100).contains("Now 99");
  }

  // The token.

  @Test
  void one_refused_token_shuts_nobody_out() {
    rig.slack.next("chat.postMessage").refused("invalid_auth");

    Receipt receipt = rig.once(rig.post("Hello"));

    assertThat(receipt).isInstanceOf(Receipt.RetryAfter.class);
    assertThat(rig.session.isShutOut()).isFalse();
    assertThat(rig.deliver(rig.post("Hello"))).isInstanceOf(Receipt.Sent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "org_login_required"})
  void a_question_about_the_token_that_fails_shuts_nobody_out(String error) {
    rig.slack.next("chat.postMessage").refused("invalid_auth");
    rig.slack.next("auth.test").refused(error);

    assertThat(rig.once(rig.post("Hello"))).isInstanceOf(Receipt.RetryAfter.class);
    assertThat(rig.session.isShutOut()).isFalse();
  }

  @Test
  void a_token_that_was_revoked_shuts_out_and_an_operator_reads_what_to_do() {
    rig.slack.revokesTokens();

    assertThat(rig.reason(rig.post("Hello"))).isEqualTo(Reason.WORKSPACE_CLOSED);
    assertThat(rig.session.isShutOut()).isTrue();
    assertThat(rig.session.connection().words())
        .contains("token_revoked", "Install")
        .doesNotContain(rig.slack.botToken());

    long calls = rig.slack.calls("chat.postMessage");
    assertThat(rig.reason(rig.post("Again"))).isEqualTo(Reason.WORKSPACE_CLOSED);
    assertThat(rig.slack.calls("chat.postMessage")).isEqualTo(calls);
  }

  // Away.

  @Test
  void a_slack_that_cannot_be_reached_leaves_no_doubt() {
    var nobody = SlackWeb.at(URI.create("http://127.0.0.1:1/api/"), new Secret("xoxb-none"));
    var delivery =
        new Delivery(
            rig.database,
            rig.session,
            nobody,
            new CardBlocks(Person::id, _ -> "", SlackSetup.CommandNames.USUAL),
            new Pace(),
            rig.clock);

    assertThat(delivery.deliver("e", rig.post("Hello"))).isInstanceOf(Receipt.RetryAfter.class);
    nobody.close();
  }
}
