package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Tag;
import dev.barraiser.platforms.slack.wire.Asked;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import dev.barraiser.text.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of saying something to one person, and what follows when a way is closed. */
@Timeout(60)
final class WhispersTest {

  private static final String WORDS = "Counted as yours.";

  @TempDir Path folder;
  private DeliveryRig rig;

  @BeforeEach
  void open() {
    rig = new DeliveryRig(folder).listening();
  }

  @AfterEach
  void close() {
    rig.onlyAnaSees(WORDS);
    rig.close();
  }

  private Receipt whispers(Place place) {
    return rig.deliver(Outgoing.Whisper.to(rig.person(rig.ana), place, Card.plain(WORDS)));
  }

  private Receipt answers(Place place, WayBack asked) {
    return rig.deliver(rig.whisper(place, asked, WORDS));
  }

  private WayBack command(String channel) {
    return rig.wayBack(rig.ana.commands(channel, "/barraiser help"));
  }

  private WayBack press(String channel, String ts) {
    return rig.wayBack(rig.ana.presses(channel, ts, DeliveryRig.PRESS.wire()));
  }

  private Optional<Seen> inChannel() {
    return rig.ana.sees(rig.practice).stream().filter(one -> one.text().contains(WORDS)).findAny();
  }

  private boolean isDirect() {
    return rig.texts(rig.ana, rig.ana.bot()).contains(WORDS);
  }

  // Unasked.

  @Test
  void unasked_it_stands_where_everybody_talks_shown_to_one() {
    Receipt receipt = whispers(rig.practice());

    Seen seen = inChannel().orElseThrow();
    assertThat(seen.ephemeral()).isTrue();
    assertThat(receipt).isEqualTo(new Receipt.Sent(new MessageRef(rig.practice(), seen.ts())));
    assertThat(isDirect()).isFalse();
  }

  @Test
  void unasked_in_a_thread_it_stands_in_the_thread() {
    Place.InThread thread = rig.thread();

    whispers(thread);

    assertThat(rig.texts(rig.ana, thread)).contains(WORDS);
    assertThat(inChannel()).isEmpty();
  }

  @Test
  void who_is_not_in_the_channel_reads_it_directly() {
    rig.ana.leaves(rig.practice);

    Receipt receipt = whispers(rig.practice());

    assertThat(isDirect()).isTrue();
    assertThat(((Receipt.Sent) receipt).message().place()).isEqualTo(rig.direct(rig.ana));
  }

  @Test
  void where_the_bot_is_not_it_is_read_directly() {
    String general = rig.slack.channelWithoutBot("general", rig.ana, rig.jonas);

    whispers(rig.channel(general));

    assertThat(isDirect()).isTrue();
    assertThat(rig.texts(rig.jonas, general)).isEmpty();
  }

  @Test
  void it_never_goes_to_somebody_elses_direct_messages() {
    whispers(rig.direct(rig.jonas));

    assertThat(isDirect()).isTrue();
    assertThat(rig.texts(rig.jonas, rig.jonas.bot())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_not_in_channel",
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "cannot_reply_to_message",
        "thread_not_found",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "messages_tab_disabled",
        "missing_scope",
        "ekm_access_denied",
        "invalid_blocks",
        "something_new"
      })
  void whatever_closes_a_channel_it_is_read_directly(String error) {
    rig.slack.next("chat.postEphemeral").refused(error);

    whispers(rig.thread());

    assertThat(isDirect()).isTrue();
  }

  @Test
  void somebody_who_left_hears_nothing_and_that_is_said() {
    Member gone = rig.slack.member("Gone Away");
    rig.slack.deactivates(gone);

    Receipt receipt =
        rig.deliver(
            Outgoing.Whisper.to(rig.person(gone), rig.practice(), Card.plain("Hello there")));

    assertThat(((Receipt.Refused) receipt).reason()).isEqualTo(Reason.PERSON_GONE);
  }

  // Answering what was typed or pressed.

  @Test
  void a_command_is_answered_by_its_address_even_where_the_bot_is_not() {
    String general = rig.slack.channelWithoutBot("general", rig.ana, rig.jonas);

    answers(rig.channel(general), command(general));

    assertThat(rig.ana.sees(general)).singleElement().matches(Seen::ephemeral);
    assertThat(rig.texts(rig.ana, general)).containsExactly(WORDS);
    assertThat(rig.texts(rig.jonas, general)).isEmpty();
    assertThat(rig.slack.calls("chat.postEphemeral")).isZero();
  }

  @Test
  void a_button_is_answered_beside_its_card_which_stays() {
    MessageRef card = rig.sent(rig.post("The question"));

    answers(rig.practice(), press(rig.practice, card.id()));

    assertThat(inChannel()).isPresent();
    assertThat(rig.texts(rig.jonas, rig.practice))
        .singleElement()
        .asString()
        .contains("The question");
  }

  @Test
  void a_button_in_a_thread_is_answered_in_the_thread() {
    Place.InThread thread = rig.thread();
    MessageRef card = rig.sent(Outgoing.Post.of(thread, DeliveryRig.pressable("A card")));

    answers(thread, press(rig.practice, card.id()));

    assertThat(rig.texts(rig.ana, thread)).contains(WORDS);
    assertThat(inChannel()).isEmpty();
  }

  @Test
  void in_a_thread_of_a_channel_that_closed_meanwhile_the_address_answers() {
    Place.InThread thread = rig.thread();
    MessageRef card = rig.sent(Outgoing.Post.of(thread, DeliveryRig.pressable("A card")));
    WayBack asked = press(rig.practice, card.id());
    rig.ana.kicks(rig.practice, rig.slack.bot());

    answers(thread, asked);

    assertThat(rig.texts(rig.ana, thread)).contains(WORDS);
    assertThat(isDirect()).isFalse();
  }

  @Test
  void an_address_answers_five_times_and_then_the_channel_does() {
    WayBack asked = command(rig.practice);
    for (int i = 0; i < 5; i++) rig.deliver(rig.whisper(rig.practice(), asked, "Line " + i));
    assertThat(rig.slack.calls("chat.postEphemeral")).isZero();

    answers(rig.practice(), asked);

    assertThat(inChannel()).isPresent();
    assertThat(rig.slack.calls("chat.postEphemeral")).isEqualTo(1);
  }

  @Test
  void an_address_that_was_used_up_before_a_restart_is_found_out() {
    WayBack asked = command(rig.practice);
    for (int i = 0; i < 5; i++) rig.deliver(rig.whisper(rig.practice(), asked, "Line " + i));
    rig.restarts();

    answers(rig.practice(), asked);

    assertThat(inChannel()).isPresent();
    assertThat(rig.slack.calls("chat.postEphemeral")).isEqualTo(1);
  }

  @Test
  void after_half_an_hour_the_channel_answers_and_where_the_bot_is_not_direct_messages_do() {
    String general = rig.slack.channelWithoutBot("general", rig.ana, rig.jonas);
    WayBack here = command(rig.practice);
    WayBack there = command(general);
    rig.clock.advance(Duration.ofMinutes(30));

    answers(rig.practice(), here);
    assertThat(inChannel()).isPresent();
    assertThat(isDirect()).isFalse();

    answers(rig.channel(general), there);
    assertThat(isDirect()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/response",
        "https://hooks.slack.com@evil.example/r",
        "https://hooks.slack.com.evil.example/r",
        "https://evilslack.com/r",
        "http://hooks.slack.com/r",
        "ftp://127.0.0.1/r",
        "https://evil.example\\@hooks.slack.com/r",
        "not an address"
      })
  void an_address_that_does_not_lead_to_slack_is_not_used(String address) {
    var asked = new WayBack(address, null, null, false, rig.clock.instant(), rig.practice);
    assertThat(new ResponseUrls(slack(), rig.clock).isOpen(asked)).isFalse();

    answers(rig.practice(), asked);

    assertThat(inChannel()).isPresent();
    assertThat(rig.slack.calls("chat.postEphemeral")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://hooks.slack.com/commands/T1/2/x", "https://SLACK.com/r"})
  void an_address_of_slacks_is_used(String address) {
    var asked = new WayBack(address, null, null, false, rig.clock.instant(), null);

    assertThat(new ResponseUrls(slack(), rig.clock).isOpen(asked)).isTrue();
  }

  private Slack slack() {
    return SlackWeb.at(rig.slack.api(), new Secret("xoxb-none")).slack();
  }

  @Test
  void a_pause_that_the_address_asks_for_is_waited_for() {
    WayBack asked = command(rig.practice);
    rig.slack.next("response_url").tooFast(Duration.ofSeconds(7));

    Receipt receipt = rig.once(rig.whisper(rig.practice(), asked, WORDS));

    assertThat(receipt).isEqualTo(new Receipt.RetryAfter(Duration.ofSeconds(7)));
    assertThat(inChannel()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dropped", "500"})
  void an_address_that_gives_no_answer_leaves_it_in_doubt(String trouble) {
    WayBack asked = command(rig.practice);
    if (trouble.equals("500")) rig.slack.next("response_url").status(500);
    else rig.slack.next("response_url").dropped();

    assertThat(rig.once(rig.whisper(rig.practice(), asked, WORDS)))
        .isEqualTo(new Receipt.InDoubt());

    answers(rig.practice(), asked);
    assertThat(inChannel()).isPresent();
  }

  // Direct messages.

  @Test
  void what_is_asked_in_the_bots_direct_messages_is_answered_by_a_message_that_stays() {
    MessageRef card =
        rig.sent(Outgoing.Post.of(rig.direct(rig.ana), DeliveryRig.pressable("Two stories to go")));

    answers(rig.direct(rig.ana), press(rig.ana.bot(), card.id()));

    assertThat(rig.ana.sees(rig.ana.bot())).noneMatch(Seen::ephemeral);
    assertThat(isDirect()).isTrue();
  }

  @Test
  void what_is_asked_between_two_people_is_answered_there_to_one_of_them() {
    String between = rig.slack.direct(rig.ana, rig.jonas);

    answers(rig.direct(rig.ana), command(between));

    assertThat(rig.texts(rig.ana, between)).containsExactly(WORDS);
    assertThat(rig.texts(rig.jonas, between)).isEmpty();
    assertThat(isDirect()).isFalse();
  }

  // Homes and modals.

  private WayBack homePress() {
    rig.deliver(new Outgoing.Home(rig.person(rig.ana), DeliveryRig.pressable("Your home")));
    return rig.wayBack(rig.ana.pressesAtHome(DeliveryRig.PRESS.wire()));
  }

  @Test
  void a_button_of_the_home_is_answered_in_a_modal() {
    answers(rig.direct(rig.ana), homePress());

    assertThat(rig.ana.dialog().orElseThrow().text()).contains(WORDS);
    assertThat(isDirect()).isFalse();
  }

  @Test
  void a_button_of_the_home_that_was_pressed_too_long_ago_is_answered_directly() {
    WayBack asked = homePress();
    rig.clock.advance(Duration.ofMillis(2_500));

    answers(rig.direct(rig.ana), asked);

    assertThat(rig.ana.dialog()).isEmpty();
    assertThat(isDirect()).isTrue();
    assertThat(rig.slack.calls("views.open")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expired_trigger_id",
        "exchanged_trigger_id",
        "invalid_trigger_id",
        "view_too_large"
      })
  void a_modal_that_does_not_open_becomes_a_direct_message(String error) {
    WayBack asked = homePress();
    rig.slack.next("views.open").refused(error);

    answers(rig.direct(rig.ana), asked);

    assertThat(isDirect()).isTrue();
  }

  private WayBack modalPress() {
    WayBack home = homePress();
    rig.deliver(
        new Outgoing.Whisper(
            rig.direct(rig.ana),
            rig.person(rig.ana),
            DeliveryRig.pressable("A modal"),
            home.origin(),
            Tag.NONE));
    Asked asked = rig.ana.pressesInDialog(DeliveryRig.PRESS.wire());
    return rig.wayBack(asked);
  }

  @Test
  void a_button_of_a_modal_is_answered_in_its_place() {
    answers(rig.direct(rig.ana), modalPress());

    assertThat(rig.ana.dialog().orElseThrow())
        .satisfies(dialog -> {
          assertThat(dialog.text()).contains(WORDS).doesNotContain("A modal");
          assertThat(dialog.depth()).isEqualTo(1);
        });
  }

  @Test
  void a_modal_that_was_closed_meanwhile_is_opened_again() {
    WayBack asked = modalPress();
    rig.ana.closesDialog();

    answers(rig.direct(rig.ana), asked);

    assertThat(rig.ana.dialog().orElseThrow().text()).contains(WORDS);
  }

  @Test
  void a_modal_that_was_closed_long_ago_becomes_a_direct_message() {
    WayBack asked = modalPress();
    rig.ana.closesDialog();
    rig.clock.advance(Duration.ofMinutes(1));

    answers(rig.direct(rig.ana), asked);

    assertThat(isDirect()).isTrue();
  }

  // Revisions of what one person sees.

  private MessageRef ephemeralCard() {
    return rig.sent(
        Outgoing.Whisper.to(
            rig.person(rig.ana), rig.practice(), DeliveryRig.pressable("Post it here")));
  }

  @Test
  void a_whispered_card_is_replaced_by_who_presses_it() {
    MessageRef card = ephemeralCard();
    WayBack asked = press(rig.practice, card.id());

    Receipt receipt = rig.deliver(new Outgoing.Revise(card, Card.plain(WORDS), asked.origin()));

    assertThat(receipt).isEqualTo(new Receipt.Sent(card));
    assertThat(rig.texts(rig.ana, rig.practice)).containsExactly(WORDS);
    assertThat(inChannel().orElseThrow().ephemeral()).isTrue();
  }

  @Test
  void a_whispered_card_that_can_no_longer_be_changed_is_gone() {
    MessageRef card = ephemeralCard();
    WayBack asked = press(rig.practice, card.id());
    rig.clock.advance(Duration.ofMinutes(31));

    Receipt receipt = rig.deliver(new Outgoing.Revise(card, Card.plain(WORDS), asked.origin()));

    assertThat(((Receipt.Refused) receipt).reason()).isEqualTo(Reason.MESSAGE_GONE);
    assertThat(rig.slack.calls("chat.update")).isZero();
  }

  @Test
  void a_card_in_a_modal_is_replaced_in_the_modal() {
    WayBack asked = modalPress();
    var shown = new MessageRef(rig.direct(rig.ana), "");

    rig.deliver(new Outgoing.Revise(shown, Card.plain(WORDS), asked.origin()));

    assertThat(rig.ana.dialog().orElseThrow().text()).contains(WORDS);
  }

  @Test
  void a_card_in_a_modal_that_was_closed_is_gone() {
    WayBack asked = modalPress();
    rig.ana.closesDialog();
    var shown = new MessageRef(rig.direct(rig.ana), "");

    Receipt receipt = rig.deliver(new Outgoing.Revise(shown, Card.plain(WORDS), asked.origin()));

    assertThat(((Receipt.Refused) receipt).reason()).isEqualTo(Reason.MESSAGE_GONE);
  }

  @Test
  void a_card_that_everybody_sees_is_replaced_for_everybody_whoever_presses_it() {
    MessageRef card = rig.sent(rig.post("Before"));
    WayBack asked = press(rig.practice, card.id());

    rig.deliver(new Outgoing.Revise(card, Card.plain("After"), asked.origin()));

    assertThat(rig.texts(rig.jonas, rig.practice)).containsExactly("After");
  }

  @Test
  void answers_go_while_bulk_posts_wait_in_line() {
    for (int i = 0; i < 300; i++)
      rig.delivery().deliver("bulk" + i, Outgoing.Post.of(rig.channel("C" + i), Card.plain("x")));
    MessageRef card =
        rig.sent(Outgoing.direct(rig.person(rig.ana), DeliveryRig.pressable("A card")));
    WayBack asked = press(rig.ana.bot(), card.id());

    Receipt receipt = rig.once(rig.whisper(rig.direct(rig.ana), asked, WORDS));

    // Not for the line, but for the second since the card was posted.
    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.RetryAfter.class,
            later -> assertThat(later.pause()).isLessThanOrEqualTo(Duration.ofSeconds(1)));
  }
}
