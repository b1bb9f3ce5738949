package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the room promises of deliveries, beyond the contract of all platforms. */
final class DeliveryTest {

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
  void the_same_effect_delivered_by_eight_threads_happens_once() throws Exception {
    Callable<Receipt> deliver =
        () -> room.room().deliver("e1", Outgoing.Post.of(PRACTICE, Card.plain("Once")));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Receipt>> receipts = threads.invokeAll(java.util.Collections.nCopies(8, deliver));
      assertThat(receipts.stream().map(Future::resultNow).distinct()).hasSize(1);
    }
    assertThat(room.messages("you", PRACTICE)).hasSize(1);
  }

  @Test
  void a_revision_delivered_again_does_not_undo_a_later_one() {
    MessageRef post = post("First");
    room.room().deliver("e1", new Outgoing.Revise(post, Card.plain("Second"), Origin.UNASKED));
    room.room().deliver("e2", new Outgoing.Revise(post, Card.plain("Third"), Origin.UNASKED));

    room.room().deliver("e1", new Outgoing.Revise(post, Card.plain("Second"), Origin.UNASKED));

    assertThat(summaries("you")).containsExactly("Third");
  }

  @Test
  void a_refusal_is_decided_again_when_it_is_asked_again() {
    Place.Channel general = room.channelWithoutBot();
    Outgoing post = Outgoing.Post.of(general, Card.plain("Hello"));
    assertThat(room.room().deliver("e1", post)).isInstanceOf(Receipt.Refused.class);
    assertThat(room.room().lookFor("e1", post)).isEmpty();

    room.client()
        .post(
            "channels/bot", java.util.Map.of("as", "you", "channel", general.id(), "present", true))
        .ok();

    assertThat(room.room().deliver("e1", post)).isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void only_whom_a_post_is_meant_to_ping_is_pinged() {
    post("Nobody");
    deliver(new Outgoing.Post(PRACTICE, Card.plain("All"), new Audience.Everybody(), Tag.NONE));
    deliver(
        new Outgoing.Post(
            PRACTICE,
            Card.plain("Ana"),
            new Audience.These(List.of(room.ana(), room.ana())),
            Tag.NONE));
    post("@Ana Souza in a card");

    assertThat(pinged("ana")).containsExactly(false, true, true, false);
    assertThat(pinged("you")).containsExactly(false, true, false, false);
  }

  @Test
  void a_whisper_never_goes_to_somebody_elses_direct_messages() {
    var receipt =
        deliver(
            Outgoing.Whisper.to(room.ana(), new Place.Direct(room.jonas()), Card.plain("Psst")));

    assertThat(((Receipt.Sent) receipt).message().place()).isEqualTo(new Place.Direct(room.ana()));
    assertThat(room.messages("jonas", new Place.Direct(room.jonas()))).isEmpty();
    assertThat(room.messages("ana", new Place.Direct(room.ana()))).hasSize(1);
  }

  @Test
  void a_thread_opens_only_under_a_channels_own_message() {
    MessageRef root = post("Root");
    var thread = ((Receipt.Opened) deliver(new Outgoing.OpenThread(root, "T", Tag.NONE))).thread();
    MessageRef reply = room.says(room.ana(), thread, "Reply");
    MessageRef direct = room.says(room.ana(), new Place.Direct(room.ana()), "help");

    assertThat(reason(new Outgoing.OpenThread(reply, "T", Tag.NONE)))
        .isEqualTo(Reason.NOT_PERMITTED);
    assertThat(reason(new Outgoing.OpenThread(direct, "T", Tag.NONE)))
        .isEqualTo(Reason.NOT_PERMITTED);
    assertThat(room.messages("you", PRACTICE).getFirst().at("threadTitle").text()).isEqualTo("T");
  }

  @Test
  void what_a_person_said_is_not_the_bots_to_revise() {
    MessageRef said = room.says(room.ana(), PRACTICE, "Mine");

    assertThat(reason(new Outgoing.Revise(said, Card.plain("Not hers"), Origin.UNASKED)))
        .isEqualTo(Reason.NOT_PERMITTED);
  }

  @Test
  void a_thread_whose_root_and_replies_are_gone_takes_no_post() {
    MessageRef root = room.says(room.ana(), PRACTICE, "Root");
    var thread = new Place.InThread(PRACTICE, root.id());
    MessageRef reply = room.says(room.jonas(), thread, "Reply");
    room.deletes(room.ana(), root);
    deliver(Outgoing.Post.of(thread, Card.plain("Still here")));
    room.deletes(room.jonas(), reply);
    deliver(Outgoing.Post.of(thread, Card.plain("And here")));

    MessageRef alone = room.says(room.ana(), PRACTICE, "Alone");
    room.deletes(room.ana(), alone);

    assertThat(room.messages("you", thread)).hasSize(3);
    assertThat(
            reason(
                Outgoing.Post.of(new Place.InThread(PRACTICE, alone.id()), Card.plain("Nobody"))))
        .isEqualTo(Reason.MESSAGE_GONE);
  }

  private MessageRef post(String text) {
    return ((Receipt.Sent) deliver(Outgoing.Post.of(PRACTICE, Card.plain(text)))).message();
  }

  private Receipt deliver(Outgoing outgoing) {
    return room.room().deliver(java.util.UUID.randomUUID().toString(), outgoing);
  }

  private Reason reason(Outgoing outgoing) {
    return ((Receipt.Refused) deliver(outgoing)).reason();
  }

  private List<String> summaries(String as) {
    return room.messages(as, PRACTICE).stream()
        .map(message -> message.at("card").at("summary").text())
        .toList();
  }

  private List<Boolean> pinged(String as) {
    return room.messages(as, PRACTICE).stream()
        .map(message -> message.at("mentions").isTrue())
        .toList();
  }
}
