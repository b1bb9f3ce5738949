package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Tag;
import dev.barraiser.platforms.slack.wire.Trouble;
import dev.barraiser.text.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done once the answer to a call was lost: it is looked for, and never sent blindly. */
@Timeout(60)
final class SettlingTest {

  private static final String EFFECT = "effect-1";

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

  /** What goes wrong, and whether the work was done all the same. */
  enum Loss {
    DROPPED_AFTER(true, Trouble::doneAndDropped),
    STATUS_500_AFTER(true, trouble -> trouble.doneAndStatus(500)),
    DROPPED_BEFORE(false, Trouble::dropped),
    STATUS_500(false, trouble -> trouble.status(500)),
    STATUS_503(false, trouble -> trouble.status(503)),
    FATAL_ERROR(false, trouble -> trouble.refused("fatal_error")),
    INTERNAL_ERROR(false, trouble -> trouble.refused("internal_error"));

    private final boolean done;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<Trouble> happens;

    Loss(boolean done, Consumer<Trouble> happens) {
      this.done = done;
      this.happens = happens;
    }
  }

  private Outgoing.Post inChannel() {
    return rig.post("Exactly once");
  }

  private Outgoing.Post inThread() {
    return Outgoing.Post.of(rig.thread(), Card.plain("Exactly once"));
  }

  private Outgoing.Post direct() {
    return Outgoing.Post.of(rig.direct(rig.ana), Card.plain("Exactly once"));
  }

  private Outgoing.Post post(String place) {
    return switch (place) {
      case "channel" -> inChannel();
      case "thread" -> inThread();
      default -> direct();
    };
  }

  static Stream<Arguments> losses() {
    return Stream.of("channel", "thread", "direct")
        .flatMap(place -> Stream.of(Loss.values()).map(loss -> Arguments.of(place, loss)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void a_post_whose_answer_was_lost_stands_there_once(String place, Loss loss) {
    Outgoing.Post post = post(place);
    loss.happens.accept(rig.slack.next("chat.postMessage"));

    assertThat(rig.deliver(EFFECT, post)).isEqualTo(new Receipt.InDoubt());
    var found = rig.lookFor(EFFECT, post);

    assertThat(found.isPresent()).isEqualTo(loss.done);
    Receipt receipt = found.isPresent() ? found.get() : rig.deliver(EFFECT, post);
    MessageRef message = ((Receipt.Sent) receipt).message();
    assertThat(message.place()).isEqualTo(post.place());
    assertThat(rig.everything(rig.ana))
        .filteredOn(text -> text.contains("Exactly once"))
        .hasSize(1);
    assertThat(rig.lookFor(EFFECT, post)).contains(new Receipt.Sent(message));
  }

  @Test
  void a_post_that_hangs_is_in_doubt_after_our_patience(@TempDir Path another) {
    try (var hasty = new DeliveryRig(another, Duration.ofMillis(300))) {
      CountDownLatch hanging = hasty.slack.next("chat.postMessage").hangs();
      Outgoing.Post post = hasty.post("Exactly once");

      assertThat(hasty.deliver(EFFECT, post)).isEqualTo(new Receipt.InDoubt());

      hanging.countDown();
      await().until(() -> !hasty.texts(hasty.ana, hasty.practice).isEmpty());
      assertThat(hasty.lookFor(EFFECT, post)).isPresent();
    }
  }

  @Test
  void what_others_wrote_meanwhile_does_not_hide_it() {
    rig.slack.next("chat.postMessage").doneAndDropped();
    rig.deliver(EFFECT, inChannel());
    for (int i = 0; i < 450; i++) rig.jonas.says(rig.practice, "Line " + i);

    assertThat(rig.lookFor(EFFECT, inChannel())).isPresent();
    assertThat(rig.slack.calls("conversations.history")).isEqualTo(3);
  }

  @Test
  void a_long_thread_is_read_to_its_end() {
    Outgoing.Post post = inThread();
    String root = ((Place.InThread) post.place()).root();
    for (int i = 0; i < 450; i++) rig.jonas.replies(rig.practice, root, "Line " + i);
    rig.slack.next("chat.postMessage").doneAndDropped();
    rig.deliver(EFFECT, post);
    rig.restarts();

    assertThat(rig.lookFor(EFFECT, post)).isPresent();
  }

  @Test
  void what_was_tried_lately_is_looked_for_only_since_then() {
    for (int i = 0; i < 450; i++) rig.jonas.says(rig.practice, "Line " + i);
    rig.clock.advance(Duration.ofHours(2));
    rig.slack.next("chat.postMessage").dropped();
    rig.deliver(EFFECT, inChannel());

    assertThat(rig.lookFor(EFFECT, inChannel())).isEmpty();
    assertThat(rig.slack.calls("conversations.history")).isEqualTo(1);
  }

  @Test
  void after_a_restart_it_is_found_although_nothing_is_remembered() {
    rig.slack.next("chat.postMessage").doneAndDropped();
    rig.deliver(EFFECT, inChannel());
    rig.clock.advance(Duration.ofHours(5));
    rig.restarts();

    assertThat(rig.lookFor(EFFECT, inChannel())).isPresent();
  }

  @Test
  void the_same_words_of_another_effect_are_not_taken_for_it() {
    rig.deliver("another", inChannel());

    assertThat(rig.lookFor(EFFECT, inChannel())).isEmpty();
  }

  @Test
  void what_was_never_opened_holds_no_post() {
    assertThat(rig.lookFor(EFFECT, direct())).isEmpty();
    assertThat(rig.slack.calls("conversations.history")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void a_revision_is_known_by_its_mark(Loss loss) {
    MessageRef posted = rig.sent(rig.post("Before"));
    MessageRef reply = rig.sent(Outgoing.Post.of(rig.thread(), Card.plain("Before")));
    for (MessageRef message : List.of(posted, reply)) {
      var revise = new Outgoing.Revise(message, Card.plain("After"), Origin.UNASKED);
      String effect = "revises " + message.id();
      loss.happens.accept(rig.slack.next("chat.update"));

      assertThat(rig.deliver(effect, revise)).isEqualTo(new Receipt.InDoubt());

      assertThat(rig.lookFor(effect, revise).isPresent()).isEqualTo(loss.done);
    }
  }

  @Test
  void an_earlier_revision_is_not_taken_for_a_later_one() {
    MessageRef posted = rig.sent(rig.post("Before"));
    var first = new Outgoing.Revise(posted, Card.plain("First"), Origin.UNASKED);
    rig.deliver("first", first);

    assertThat(rig.lookFor("first", first)).contains(new Receipt.Sent(posted));
    rig.clock.advance(Duration.ofSeconds(2));
    assertThat(rig.lookFor("second", first)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_mark_is_known_by_its_being_there(boolean on) {
    var message = new MessageRef(rig.practice(), rig.ana.says(rig.practice, "My answer"));
    if (!on) rig.deliver(new Outgoing.React(message, Outgoing.Mark.GATHERED, true));
    var react = new Outgoing.React(message, Outgoing.Mark.GATHERED, on);
    rig.jonas.reacts(rig.practice, message.id(), "white_check_mark");
    assertThat(rig.lookFor(EFFECT, react)).isEmpty();
    rig.slack.next(on ? "reactions.add" : "reactions.remove").doneAndDropped();

    assertThat(rig.deliver(EFFECT, react)).isEqualTo(new Receipt.InDoubt());

    assertThat(rig.lookFor(EFFECT, react)).contains(new Receipt.Sent(message));
  }

  @Test
  void what_can_be_done_twice_without_harm_is_not_looked_for() {
    for (Outgoing effect :
        List.of(
            Outgoing.Whisper.to(rig.person(rig.ana), rig.practice(), Card.plain("Psst")),
            new Outgoing.Home(rig.person(rig.ana), Card.plain("Home")),
            new Outgoing.CheckChannel(rig.practice(), Tag.NONE))) {
      rig.deliver(EFFECT, effect);

      assertThat(rig.lookFor(EFFECT, effect)).as(effect.toString()).isEmpty();
    }
  }

  // When looking fails.

  @ParameterizedTest
  @ValueSource(strings = {"429", "500", "dropped", "missing_scope", "internal_error", "something"})
  void while_slack_does_not_let_us_look_nothing_is_decided(String trouble) {
    Trouble next = rig.slack.next("conversations.history");
    switch (trouble) {
      case "429" -> next.tooFast(Duration.ofSeconds(3));
      case "500" -> next.status(500);
      case "dropped" -> next.dropped();
      default -> next.refused(trouble);
    }

    assertThatThrownBy(() -> rig.lookFor(EFFECT, inChannel())).isInstanceOf(SlackFailure.class);
    assertThat(rig.slack.calls("chat.postMessage")).isZero();
  }

  @Test
  void our_own_pace_lets_nothing_be_decided_either() {
    for (int i = 0; i < 60; i++)
      rig.pace.admit(
          Method.CONVERSATIONS_HISTORY, "C", Urgency.BULK, "other" + i, rig.clock.instant());

    assertThatThrownBy(() -> rig.lookFor(EFFECT, inChannel()))
        .isInstanceOf(SlackFailure.TooFast.class);
    assertThat(rig.slack.calls("conversations.history")).isZero();
  }

  @Test
  void a_channel_that_was_left_meanwhile_is_told_by_delivering() {
    String closed = rig.slack.privateChannel("closed", rig.ana);
    var post = Outgoing.Post.of(rig.channel(closed), Card.plain("Hello"));
    rig.slack.next("chat.postMessage").doneAndDropped();
    rig.deliver(EFFECT, post);
    rig.ana.kicks(closed, rig.slack.bot());

    assertThat(rig.lookFor(EFFECT, post)).isEmpty();
    assertThat(rig.reason(post)).isEqualTo(Reason.CHANNEL_GONE);
  }

  @Test
  void a_token_that_was_revoked_meanwhile_is_told_by_delivering() {
    rig.slack.next("chat.postMessage").doneAndDropped();
    rig.deliver(EFFECT, inChannel());
    rig.slack.revokesTokens();

    assertThat(rig.lookFor(EFFECT, inChannel())).isEmpty();
    assertThat(rig.session.isShutOut()).isTrue();
    assertThat(rig.reason(inChannel())).isEqualTo(Reason.WORKSPACE_CLOSED);
  }

  @Test
  void before_slack_has_told_whose_bot_it_is_nothing_is_decided() {
    var delivery =
        new Delivery(
            rig.database,
            new Session(rig.clock),
            SlackWeb.at(rig.slack.api(), new Secret(rig.slack.botToken())),
            new CardBlocks(Person::id, _ -> "", SlackSetup.CommandNames.USUAL),
            new Pace(),
            rig.clock);

    assertThatThrownBy(() -> delivery.lookFor(EFFECT, inChannel()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void looking_sends_nothing() {
    rig.lookFor(EFFECT, inChannel());
    rig.lookFor(EFFECT, direct());

    assertThat(rig.everything(rig.ana)).isEmpty();
    Map<String, String> asked = rig.slack.lastCall("conversations.history").orElseThrow();
    assertThat(asked).containsEntry("include_all_metadata", "true");
  }
}
