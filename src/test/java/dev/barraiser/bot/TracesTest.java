package dev.barraiser.bot;

import static dev.barraiser.bot.FeatureRig.channel;
import static dev.barraiser.bot.FeatureRig.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Tag;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
  private static final Place.Channel HERE = channel("c1");
  private static final Person ANA = person("ana");
  private static final Person BEN = person("ben");

  @TempDir Path folder;
  private Database database;
  private final InboxStore inbox = new InboxStore();
  private final OutboxStore outbox = new OutboxStore();
  private final Traces traces = new Traces();

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Incoming.Said said(String id, Person by, String text) {
    return new Incoming.Said(id, by, new MessageRef(HERE, id), text, false, false, null, NOW);
  }

  private static Card naming(Person person) {
    return Card.of("somebody", Block.text(new Span.Name(person), " said"));
  }

  private void forget() {
    database.run(tx -> traces.forget(tx, ANA, List.of()));
  }

  private boolean waits(long seq) {
    return database.<Boolean>read(tx -> inbox.waiting(tx, seq).isPresent());
  }

  private boolean claims(Incoming incoming) {
    return database.<Boolean>write(tx -> inbox.claim(tx, incoming, NOW).isPresent());
  }

  private List<String> column(String sql) {
    return database.read(tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
  }

  @Test
  void what_waits_of_a_person_is_emptied_and_stays_claimed() {
    long hers =
        database.write(tx -> inbox.claim(tx, said("m1", ANA, "a secret"), NOW)).orElseThrow();
    long his = database.write(tx -> inbox.claim(tx, said("m2", BEN, "his own"), NOW)).orElseThrow();

    forget();

    assertThat(waits(hers)).isFalse();
    assertThat(waits(his)).isTrue();
    assertThat(column("SELECT payload FROM inbox"))
        .noneMatch(payload -> payload.contains("secret"));
    assertThat(claims(said("m1", ANA, "again"))).isFalse();
  }

  @Test
  void what_was_set_aside_of_a_person_is_not_tried_again() {
    long seq =
        database.write(tx -> inbox.claim(tx, said("m1", ANA, "a secret"), NOW)).orElseThrow();
    database.run(tx -> inbox.failed(tx, seq, true));

    forget();

    assertThat(database.<Integer>write(inbox::retryParked)).isZero();
  }

  @Test
  void a_platform_may_tell_again_who_somebody_is() {
    var told =
        new Incoming.PersonChanged(
            "person:ana:1", new Profile(ANA, "Ana", null, false, false), NOW);
    long seq = database.write(tx -> inbox.claim(tx, told, NOW)).orElseThrow();
    database.run(tx -> inbox.done(tx, seq));

    forget();

    assertThat(claims(told)).isTrue();
  }

  @Test
  void nothing_that_is_theirs_or_names_them_goes_out() {
    database.run(tx -> {
      outbox.add(tx, Outgoing.direct(ANA, Card.plain("a secret")), NOW);
      outbox.add(tx, Outgoing.Whisper.to(ANA, HERE, Card.plain("a secret")), NOW);
      outbox.add(tx, new Outgoing.Home(ANA, Card.plain("a secret")), NOW);
      outbox.add(tx, Outgoing.Post.of(HERE, naming(ANA)), NOW);
      outbox.add(tx, Outgoing.Post.of(HERE, naming(BEN)), NOW);
      outbox.add(tx, Outgoing.direct(BEN, Card.plain("his own")), NOW);
    });

    forget();

    assertThat(column("SELECT payload FROM outbox WHERE state = 'waiting'"))
        .hasSize(2)
        .allMatch(payload -> payload.contains("ben"));
    assertThat(column("SELECT payload FROM outbox WHERE state = 'refused'"))
        .hasSize(4)
        .containsOnly("");
    assertThat(column("SELECT lane FROM outbox")).noneMatch(lane -> lane.contains("ana"));
  }

  @Test
  void a_post_that_waits_is_put_as_it_reads_without_them_where_somebody_knows_how() {
    var posted = new Tag("daily.posted", "1");
    var other = new Tag("daily.posted", "2");
    var nobody = new Audience.Nobody();
    database.run(tx -> outbox.add(tx, new Outgoing.Post(HERE, naming(ANA), nobody, posted), NOW));
    Card unnamed = Card.plain("Today's question");

    database.run(tx ->
        traces.forget(
            tx,
            ANA,
            List.of(
                new Outgoing.Post(HERE, unnamed, nobody, posted),
                new Outgoing.Post(HERE, Card.plain("Of another day"), nobody, other))));

    assertThat(column("SELECT payload FROM outbox WHERE state = 'waiting'"))
        .singleElement()
        .satisfies(
            payload -> assertThat(payload).contains("Today's question").doesNotContain("ana"));
  }

  @Test
  void a_post_that_would_ping_them_goes_out_and_pings_the_others() {
    var post =
        new Outgoing.Post(
            HERE, Card.plain("Today's question"), new Audience.These(List.of(ANA, BEN)), Tag.NONE);

    assertThat(Traces.without(post, ANA))
        .contains(
            new Outgoing.Post(
                HERE, Card.plain("Today's question"), new Audience.These(List.of(BEN)), Tag.NONE));
  }

  @Test
  void what_has_nothing_to_do_with_them_goes_out_as_it_is() {
    var thread = new Outgoing.OpenThread(new MessageRef(HERE, "m1"), "A question", Tag.NONE);
    var whisper = Outgoing.Whisper.to(BEN, HERE, Card.plain("his own"));

    assertThat(Traces.without(thread, ANA)).isEqualTo(Optional.of(thread));
    assertThat(Traces.without(whisper, ANA)).isEqualTo(Optional.of(whisper));
  }

  @Test
  void a_delivery_that_was_under_way_ends_and_opens_no_lane_again() {
    database.run(tx -> outbox.add(tx, Outgoing.direct(ANA, Card.plain("a secret")), NOW));
    long seq = Long.parseLong(column("SELECT seq FROM outbox").getFirst());
    String lane = database.read(outbox::openLanes).getFirst();
    OutboxStore.Row head = database.read(tx -> outbox.head(tx, lane)).orElseThrow();
    assertThat(claimed(head)).isPresent();

    forget();

    assertThat(database.<Boolean>write(tx -> outbox.doubtful(tx, seq, "here", NOW, NOW))).isFalse();
    assertThat(database.<Boolean>write(tx -> outbox.retryAt(tx, seq, "here", NOW, NOW))).isFalse();
    assertThat(claimed(head)).isEmpty();
    assertThat(database.read(outbox::openLanes)).isEmpty();
  }

  @Test
  void the_last_message_to_them_leaves_no_name_behind_once_it_is_delivered() {
    forget();
    var asked =
        new Outgoing.Whisper(
            HERE, ANA, Card.plain("Deleted."), new Origin("press"), new Tag("bye", "ana"));
    database.run(tx -> outbox.add(tx, asked, NOW));
    long seq = Long.parseLong(column("SELECT seq FROM outbox").getFirst());
    database.run(tx -> {
      OutboxStore.Row head = outbox.head(tx, LaneKey.of(asked)).orElseThrow();
      assertThat(outbox.claim(tx, LaneKey.of(asked), head, "here", NOW)).isPresent();
      outbox.settled(tx, seq, "here", new Receipt.Sent(new MessageRef(HERE, "m9")));
      traces.wipe(tx, ANA);
    });

    assertThat(column("SELECT lane || tag_subject || payload FROM outbox")).containsExactly("");
  }

  private Optional<OutboxStore.Row> claimed(OutboxStore.Row head) {
    String lane = LaneKey.of(head.outgoing());
    return database.write(tx -> outbox.claim(tx, lane, head, "here", NOW));
  }
}
