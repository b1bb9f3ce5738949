package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Profile;
import dev.barraiser.chat.Workspace;
import dev.barraiser.platforms.slack.HeardStore.Heard;
import dev.barraiser.platforms.slack.MemberStore.Member;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.storage.Tx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement about people, channels, threads and what was heard there. */
final class StandingStoresTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Workspace OURS = new Workspace(Team.PLATFORM, "T1");
  private static final Workspace OTHER = new Workspace(Team.PLATFORM, "T2");
  private static final Place.Channel CHANNEL = new Place.Channel(OURS, "C1");
  private static final Place.InThread THREAD = new Place.InThread(CHANNEL, "1.000001");

  @TempDir Path folder;

  private final ChannelStore channels = new ChannelStore();
  private final MemberStore members = new MemberStore();
  private final HeardStore heard = new HeardStore();
  private final ThreadStore threads = new ThreadStore();
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private <T> List<T> list(Function<Tx, List<T>> query) {
    return database.read(query);
  }

  private <T> Optional<T> one(Function<Tx, Optional<T>> query) {
    return database.read(query);
  }

  private boolean is(Function<Tx, Boolean> query) {
    return database.read(query);
  }

  private int count(Function<Tx, Integer> change) {
    return database.write(change);
  }

  // Channels.

  private boolean turn(Optional<Presence> before, Presence now) {
    return database.write(tx -> channels.turn(tx, before, now));
  }

  private Optional<Presence> kept(Place.Channel channel) {
    return database.read(tx -> channels.find(tx, channel));
  }

  @Test
  void a_channel_is_kept_as_it_was_turned() {
    Presence first = Presence.unknown(CHANNEL).listed("practice", false);
    Presence second = first.named("bar-raisers", "5.000001").sharedAt("6.000001").out("7.000001");

    assertThat(kept(CHANNEL)).isEmpty();
    assertThat(turn(Optional.empty(), first)).isTrue();
    assertThat(kept(CHANNEL)).contains(first);
    assertThat(turn(Optional.of(first), second)).isTrue();
    assertThat(kept(CHANNEL)).contains(second);
  }

  @Test
  void a_channel_that_another_process_turned_meanwhile_is_not_turned() {
    Presence first = Presence.unknown(CHANNEL).in("1.000001");
    turn(Optional.empty(), first);

    assertThat(turn(Optional.empty(), first.out("2.000001"))).isFalse();
    assertThat(turn(Optional.of(first.named("x", "2.000001")), first.out("3.000001"))).isFalse();
    assertThat(kept(CHANNEL)).contains(first);
  }

  @Test
  void channels_are_listed_by_workspace_and_by_whether_the_bot_is_inside() {
    Presence inside = Presence.unknown(CHANNEL).in("1.000001");
    Presence left = Presence.unknown(new Place.Channel(OURS, "C2")).out("1.000001");
    Presence elsewhere = Presence.unknown(new Place.Channel(OTHER, "C1")).in("1.000001");
    turn(Optional.empty(), inside);
    turn(Optional.empty(), left);
    turn(Optional.empty(), elsewhere);

    assertThat(list(tx -> channels.all(tx, OURS))).containsExactlyInAnyOrder(inside, left);
    assertThat(list(channels::inside)).containsExactlyInAnyOrder(inside, elsewhere);
  }

  // People.

  private static Member member(String id, boolean gone, Instant asked) {
    var profile = new Profile(new Person(OURS, id), "Ana", ZoneId.of("Europe/Lisbon"), true, false);
    return new Member(SlackUser.Kind.MEMBER, profile, gone, 1_000, asked);
  }

  @Test
  void somebody_is_kept_as_they_were_told_of_last() {
    Member first = member("U1", false, NOON);
    var changed =
        new Member(
            SlackUser.Kind.MEMBER,
            new Profile(new Person(OURS, "U1"), "Ana Maria", null, false, true),
            true,
            2_000,
            NOON.plusSeconds(5));

    database.run(tx -> members.keep(tx, first));
    assertThat(one(tx -> members.find(tx, new Person(OURS, "U1")))).contains(first);
    database.run(tx -> members.keep(tx, changed));
    assertThat(one(tx -> members.find(tx, new Person(OURS, "U1")))).contains(changed);
    assertThat(one(tx -> members.find(tx, new Person(OTHER, "U1")))).isEmpty();
  }

  @Test
  void who_is_still_there_and_was_not_asked_after_lately_is_due_the_longest_ago_first() {
    var stranger =
        new Member(
            SlackUser.Kind.STRANGER,
            new Profile(new Person(OURS, "U5"), "somebody", null, false, false),
            false,
            0,
            NOON);
    database.run(tx -> {
      members.keep(tx, member("U1", false, NOON.plusSeconds(20)));
      members.keep(tx, member("U2", false, NOON.plusSeconds(10)));
      members.keep(tx, member("U3", true, NOON));
      members.keep(tx, member("U4", false, NOON));
      members.keep(tx, stranger);
      members.asked(tx, new Person(OURS, "U4"), NOON.plusSeconds(60));
    });

    assertThat(list(tx -> members.notAskedSince(tx, OURS, NOON.plusSeconds(60))))
        .containsExactly(new Person(OURS, "U2"), new Person(OURS, "U1"));
    assertThat(list(tx -> members.notAskedSince(tx, OTHER, NOON.plusSeconds(60)))).isEmpty();
  }

  // Threads.

  @Test
  void a_thread_is_opened_once_by_one_effect() {
    database.run(tx -> {
      threads.opened(tx, THREAD, "effect-1", NOON);
      threads.opened(tx, THREAD, "effect-2", NOON.plusSeconds(1));
    });

    assertThat(one(tx -> threads.of(tx, OURS, "effect-1"))).contains(THREAD);
    assertThat(one(tx -> threads.of(tx, OURS, "effect-2"))).isEmpty();
    assertThat(is(tx -> threads.isOpen(tx, THREAD))).isTrue();
    assertThat(is(tx -> threads.isOpen(tx, new Place.InThread(CHANNEL, "1.000002")))).isFalse();
  }

  @Test
  void the_newest_threads_come_first_and_old_ones_are_forgotten() {
    var older = new Place.InThread(CHANNEL, "0.000001");
    database.run(tx -> {
      threads.opened(tx, older, "effect-1", NOON.minus(Duration.ofDays(20)));
      threads.opened(tx, THREAD, "effect-2", NOON);
    });

    assertThat(list(tx -> threads.since(tx, OURS, NOON.minus(Duration.ofDays(30)))))
        .containsExactly(THREAD, older);
    assertThat(list(tx -> threads.since(tx, OURS, NOON.minus(Duration.ofDays(10)))))
        .containsExactly(THREAD);
    assertThat(count(tx -> threads.forget(tx, NOON.minus(Duration.ofDays(10))))).isEqualTo(1);
    assertThat(is(tx -> threads.isOpen(tx, older))).isFalse();
  }

  // What was heard.

  @Test
  void what_was_heard_in_own_threads_is_kept_with_its_last_edit() {
    database.run(tx -> {
      threads.opened(tx, THREAD, "effect-1", NOON);
      heard.heard(tx, THREAD, new Heard("2.000001", Instant.EPOCH));
      heard.heard(tx, THREAD, new Heard("3.000001", NOON));
      heard.heard(tx, THREAD, new Heard("3.000001", NOON.minusSeconds(5)));
      heard.heard(tx, THREAD, new Heard("4.000001", NOON));
      heard.heard(tx, THREAD, new Heard("4.000001", NOON.plusSeconds(5)));
      heard.heard(
          tx, new Place.InThread(CHANNEL, "9.000001"), new Heard("9.000002", Instant.EPOCH));
      heard.gone(tx, THREAD, "2.000001");
      heard.gone(tx, THREAD, "8.000001");
    });

    assertThat(list(tx -> heard.in(tx, THREAD)))
        .containsExactly(new Heard("3.000001", NOON), new Heard("4.000001", NOON.plusSeconds(5)));
    assertThat(list(tx -> heard.in(tx, new Place.InThread(CHANNEL, "9.000001")))).isEmpty();
  }

  @Test
  void what_was_heard_in_old_threads_is_forgotten() {
    var older = new Place.InThread(CHANNEL, "0.000001");
    database.run(tx -> {
      threads.opened(tx, older, "effect-1", NOON.minus(Duration.ofDays(20)));
      threads.opened(tx, THREAD, "effect-2", NOON);
      heard.heard(tx, older, new Heard("0.000002", Instant.EPOCH));
      heard.heard(tx, THREAD, new Heard("2.000001", Instant.EPOCH));
    });

    assertThat(count(tx -> heard.forget(tx, NOON.minus(Duration.ofDays(10))))).isEqualTo(1);
    assertThat(list(tx -> heard.in(tx, older))).isEmpty();
    assertThat(list(tx -> heard.in(tx, THREAD))).hasSize(1);
  }
}
