package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.response.AckResponse;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Workspace;
import dev.barraiser.platforms.slack.wire.Asked;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.text.Secret;
import dev.barraiser.wire.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The delivery alone, in front of a Slack that is all here, on a clock that stands. */
final class DeliveryRig implements AutoCloseable {

  static final Action PRESS = Action.of("test.press", 1);

  final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  final FakeSlack slack = FakeSlack.start(clock);
  final Member ana = slack.member("Ana Souza");
  final Member jonas = slack.member("Jonas Weber", "Europe/Berlin");
  final String practice = slack.channel("practice", ana, jonas);
  final Session session = new Session(clock);
  final Pace pace = new Pace();
  final Database database;
  private final SlackWeb web;
  private Delivery delivery;
  private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
  private @Nullable SocketModeClient ears;
  private volatile boolean closing;

  DeliveryRig(Path folder) {
    this(folder, Duration.ofSeconds(10));
  }

  DeliveryRig(Path folder, Duration patience) {
    database = TestDatabase.at(folder.resolve("slack.db"));
    web = SlackWeb.at(slack.api(), new Secret(slack.botToken()), patience);
    session.is(
        new Team(
            slack.team(), "Practice", "https://practice.slack.com/", slack.bot(), "B0BARRAISER"));
    session.connected();
    delivery = newDelivery(pace);
  }

  private Delivery newDelivery(Pace pace) {
    var cards =
        new CardBlocks(Person::id, message -> "https://x.example/", SlackSetup.CommandNames.USUAL);
    return new Delivery(database, session, web, cards, pace, clock);
  }

  /** What was only in memory is gone. */
  void restarts() {
    delivery = newDelivery(new Pace());
  }

  @Override
  public void close() {
    closing = true;
    try {
      if (ears != null) ears.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    web.close();
    slack.close();
    database.close();
    assertThat(slack.complaints()).isEmpty();
  }

  // Delivering.

  Delivery delivery() {
    return delivery;
  }

  Receipt once(Outgoing outgoing) {
    return delivery.deliver(UUID.randomUUID().toString(), outgoing);
  }

  /** As the outbox would: whatever asks for a pause gets it. */
  Receipt deliver(Outgoing outgoing) {
    return deliver(UUID.randomUUID().toString(), outgoing);
  }

  Receipt deliver(String effectId, Outgoing outgoing) {
    for (int attempt = 0; attempt < 50; attempt++) {
      Receipt receipt = delivery.deliver(effectId, outgoing);
      if (!(receipt instanceof Receipt.RetryAfter(Duration pause))) return receipt;
      clock.advance(pause);
    }
    throw new AssertionError("never delivered: " + outgoing);
  }

  MessageRef sent(Outgoing outgoing) {
    return ((Receipt.Sent) deliver(outgoing)).message();
  }

  Receipt.Refused refused(Outgoing outgoing) {
    return (Receipt.Refused) deliver(outgoing);
  }

  Receipt.Reason reason(Outgoing outgoing) {
    return refused(outgoing).reason();
  }

  Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return delivery.lookFor(effectId, outgoing);
  }

  // Who and where.

  Workspace workspace() {
    return new Workspace("slack", slack.team());
  }

  Person person(Member member) {
    return new Person(workspace(), member.id());
  }

  Place.Direct direct(Member member) {
    return new Place.Direct(person(member));
  }

  Place.Channel practice() {
    return channel(practice);
  }

  Place.Channel channel(String id) {
    return new Place.Channel(workspace(), id);
  }

  /** A thread with a reply of Ana's. */
  Place.InThread thread() {
    String root = jonas.says(practice, "The root");
    ana.replies(practice, root, "A reply");
    return new Place.InThread(practice(), root);
  }

  // Cards.

  static Card pressable(String text) {
    return Card.of(text, Block.text(text), Block.buttons(Button.primary("Press", PRESS)));
  }

  Outgoing.Post post(String text) {
    return Outgoing.Post.of(practice(), pressable(text));
  }

  Outgoing.Whisper whisper(Place place, WayBack asked, String text) {
    return new Outgoing.Whisper(place, person(ana), Card.plain(text), asked.origin(), Tag.NONE);
  }

  // Asking.

  /** Listens, so that people can ask; everything is acknowledged. */
  DeliveryRig listening() {
    try {
      SocketModeClient client =
          web.slack().socketMode(slack.appToken(), SocketModeClient.Backend.Tyrus);
      client.addWebSocketMessageListener(text -> {
        JsonObject envelope = JsonParser.parseString(text).getAsJsonObject();
        if (closing || !envelope.has("envelope_id")) return;
        heard.add(envelope);
        client.sendSocketModeResponse(
            AckResponse.builder().envelopeId(envelope.get("envelope_id").getAsString()).build());
      });
      client.connect();
      ears = client;
      await().until(() -> slack.line().openSockets() == 1);
      return this;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** How what was just asked can be answered. */
  WayBack wayBack(Asked asked) {
    assertThat(asked.isTaken()).isTrue();
    JsonObject payload =
        heard.stream()
            .map(envelope -> envelope.getAsJsonObject("payload"))
            .filter(one -> one.has("trigger_id"))
            .reduce((_, last) -> last)
            .orElseThrow();
    Optional<JsonObject> container = JsonFields.object(payload, "container");
    return new WayBack(
        JsonFields.text(payload, "response_url").orElse(null),
        JsonFields.text(payload, "trigger_id").orElse(null),
        JsonFields.object(payload, "view")
            .filter(view -> JsonFields.text(view, "type").orElse("").equals("modal"))
            .flatMap(view -> JsonFields.text(view, "id"))
            .orElse(null),
        container.filter(one -> JsonFields.isTrue(one, "is_ephemeral")).isPresent(),
        clock.instant(),
        JsonFields.text(payload, "channel_id")
            .or(() -> container.flatMap(one -> JsonFields.text(one, "channel_id")))
            .orElse(null));
  }

  // Seeing.

  List<String> texts(Member reader, String channel) {
    return reader.sees(channel).stream().map(Seen::text).map(String::strip).toList();
  }

  List<String> texts(Member reader, Place.InThread thread) {
    return reader.sees(practice, thread.root()).stream()
        .map(Seen::text)
        .map(String::strip)
        .toList();
  }

  /** Wherever somebody can look: the channel, its threads, their own direct messages. */
  List<String> everything(Member reader) {
    List<String> roots = reader.sees(practice).stream().map(Seen::ts).toList();
    return Stream.concat(
            Stream.concat(texts(reader, practice).stream(), texts(reader, reader.bot()).stream()),
            roots.stream()
                .flatMap(
                    root -> texts(reader, new Place.InThread(practice(), root)).stream().skip(1)))
        .toList();
  }

  /** Nobody but Ana, and nobody who comes later, as an ephemeral message would be gone by then. */
  void onlyAnaSees(String text) {
    assertThat(everything(jonas)).noneSatisfy(one -> assertThat(one).contains(text));
    assertThat(jonas.dialog()).isEmpty();
    assertThat(ana.sees(practice))
        .filteredOn(seen -> seen.text().contains(text))
        .allMatch(Seen::ephemeral);
  }
}
