package dev.barraiser.platforms.discord;

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
import dev.barraiser.platforms.discord.wire.Right;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches somebody who takes no direct messages. */
final class PrivateThreadsTest {

  private DeliveryRig rig;

  @BeforeEach
  void open(@TempDir Path folder) {
    rig = new DeliveryRig(folder);
    rig.ana.closesDirectMessages(true);
    rig.privates.usedIn(rig.person(rig.ana), rig.practice());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void what_was_asked_for_comes_in_a_private_thread_and_what_was_not_is_refused_there_as_before() {
    MessageRef first = rig.sent(asked("First"));

    assertThat(first.place()).isEqualTo(Ids.thread(rig.practice, thread()));
    assertThat(texts()).hasSize(2).last().isEqualTo("First");
    Receipt.Refused unasked =
        rig.refused(Outgoing.direct(rig.person(rig.ana), Card.plain("Three stories to go.")));
    assertThat(unasked.reason()).isEqualTo(Reason.DIRECT_MESSAGES_CLOSED);
    assertThat(texts()).hasSize(2);
  }

  @Test
  void nobody_else_gets_into_it_but_who_manages_threads() {
    rig.sent(asked("First"));
    assertThat(rig.jonas.privateThreads(rig.practice)).isEmpty();

    rig.server.gives(rig.jonas, Right.MANAGE_THREADS);

    assertThat(rig.jonas.privateThreads(rig.practice)).containsExactly(thread());
    assertThat(rig.jonas.sees(thread()).getFirst().text()).contains("who manages threads");
  }

  @Test
  void a_post_whose_answer_was_lost_is_found_in_the_thread() {
    rig.sent(asked("First"));
    Outgoing.Post second = asked("Second");
    rig.discord.trouble().failsAfter(Trouble.POST, 500);

    assertThat(rig.once("effect", second)).isEqualTo(new Receipt.InDoubt());

    rig.restarts();
    assertThat(rig.lookFor("effect", second))
        .contains(new Receipt.Sent(new MessageRef(place(), last().id())));
    assertThat(texts()).containsOnlyOnce("Second");
  }

  @Test
  void a_thread_that_is_gone_hides_no_direct_message_whose_answer_was_lost() {
    rig.sent(asked("First"));
    rig.ana.closesDirectMessages(false);
    rig.clock.advance(Duration.ofMinutes(31));
    Outgoing.Post second = asked("Second");
    rig.discord.trouble().failsAfter(Trouble.POST, 500);
    assertThat(rig.once("effect", second)).isEqualTo(new Receipt.InDoubt());
    rig.server.deletesThread(thread());

    assertThat(rig.lookFor("effect", second))
        .hasValueSatisfying(found ->
            assertThat(((Receipt.Sent) found).message().place()).isEqualTo(rig.direct(rig.ana)));
  }

  @Test
  void a_direct_message_that_stands_in_the_thread_is_changed_there_out_of_the_archive() {
    rig.sent(asked("First"));
    rig.server.archives(thread());
    var asDirect = new MessageRef(rig.direct(rig.ana), last().id());

    rig.sent(new Outgoing.Revise(asDirect, Card.plain("Changed"), Origin.UNASKED));

    assertThat(last().text()).isEqualTo("Changed");
  }

  @Test
  void a_direct_message_from_before_is_changed_where_it_stands() {
    rig.ana.closesDirectMessages(false);
    MessageRef before = rig.sent(asked("Before"));
    rig.ana.closesDirectMessages(true);
    rig.sent(asked("First"));

    rig.sent(new Outgoing.Revise(before, Card.plain("Changed"), Origin.UNASKED));

    assertThat(rig.anaSees(rig.ana.bot())).containsExactly("Changed");
  }

  @Test
  void what_is_for_their_eyes_only_does_not_stand_in_the_thread_that_others_may_open() {
    rig.server.gives(rig.jonas, Right.MANAGE_THREADS);
    rig.sent(pressable());
    WayBack pressed = rig.presses(thread(), last().id());
    rig.privates.talksIn(rig.person(rig.ana));

    rig.sent(answer(pressed, "Everything of yours"));

    assertThat(last().text()).isEqualTo("Everything of yours");
    assertThat(last().ephemeral()).isTrue();
    assertThat(rig.jonas.sees(thread())).noneMatch(seen -> seen.text().contains("Everything"));
  }

  @Test
  void who_cannot_be_shown_it_alone_any_more_is_told_so_and_to_ask_again() {
    rig.sent(pressable());
    WayBack pressed = rig.presses(thread(), last().id());
    rig.clock.advance(Duration.ofMinutes(20));

    Receipt.Refused refused = rig.refused(answer(pressed, "Everything of yours"));

    assertThat(refused.reason()).isEqualTo(Reason.DIRECT_MESSAGES_CLOSED);
    assertThat(texts()).noneMatch(text -> text.contains("Everything"));
    assertThat(last().text()).contains("for your eyes only", "ask once more");
  }

  private Outgoing.Post pressable() {
    return new Outgoing.Post(
        rig.direct(rig.ana),
        DeliveryRig.pressable("First"),
        new Audience.Nobody(),
        Tag.NONE,
        Outgoing.Reach.ASKED_FOR);
  }

  private Outgoing.Whisper answer(WayBack pressed, String text) {
    return new Outgoing.Whisper(
        rig.direct(rig.ana), rig.person(rig.ana), Card.plain(text), pressed.origin(), Tag.NONE);
  }

  @Test
  void a_locked_thread_is_followed_by_another_one() {
    rig.sent(asked("First"));
    String locked = thread();
    rig.server.locks(locked);

    rig.sent(asked("Second"));

    assertThat(thread()).isNotEqualTo(locked);
    assertThat(texts()).last().isEqualTo("Second");
  }

  @Test
  void half_an_hour_later_direct_messages_are_tried_first() {
    rig.sent(asked("First"));
    rig.ana.closesDirectMessages(false);
    rig.sent(asked("Second"));
    assertThat(texts()).last().isEqualTo("Second");

    rig.clock.advance(Duration.ofMinutes(31));
    rig.sent(asked("Third"));

    assertThat(rig.anaSees(rig.ana.bot())).containsExactly("Third");
  }

  @Test
  void without_the_right_to_write_in_threads_there_is_none_and_direct_messages_are_closed() {
    rig.server.botMay(rig.practice, Set.of(), Set.of(Right.SEND_MESSAGES_IN_THREADS));

    assertThat(rig.refused(asked("First")).reason()).isEqualTo(Reason.DIRECT_MESSAGES_CLOSED);
    assertThat(rig.privates.of(rig.person(rig.ana))).isEmpty();
  }

  @Test
  void where_they_do_not_see_the_channel_another_one_is_taken() {
    rig.database.run(tx ->
        new MemberStore().met(tx, rig.person(rig.jonas), rig.server.id(), rig.clock.instant()));
    rig.jonas.closesDirectMessages(true);
    String hidden = rig.server.channel("hidden");
    rig.server.may(hidden, rig.jonas, Set.of(), Set.of(Right.VIEW_CHANNEL));
    rig.privates.usedIn(rig.person(rig.jonas), Ids.channel(hidden));

    rig.sent(
        new Outgoing.Post(
            rig.direct(rig.jonas),
            Card.plain("First"),
            new Audience.Nobody(),
            Tag.NONE,
            Outgoing.Reach.ASKED_FOR));

    assertThat(rig.jonas.privateThreads(rig.practice)).hasSize(1);
  }

  @Test
  void with_the_right_to_delete_threads_that_of_who_is_forgotten_goes_with_all_in_it() {
    rig.server.botMay(rig.practice, Set.of(Right.MANAGE_THREADS), Set.of());
    rig.sent(asked("First"));

    forgets();

    assertThat(rig.ana.privateThreads(rig.practice)).isEmpty();
    assertThat(kept()).isZero();
  }

  @Test
  void without_it_what_the_bot_said_there_goes_and_what_they_wrote_is_theirs_to_delete() {
    rig.sent(asked("First"));
    rig.ana.says(thread(), "My answer");
    rig.server.archives(thread());

    forgets();

    assertThat(texts()).containsExactly("My answer");
    assertThat(kept()).isZero();
  }

  @Test
  void a_thread_that_discord_does_not_answer_for_is_tidied_away_later() {
    rig.sent(asked("First"));
    rig.discord.trouble().fails("DELETE channels/{channel_id}", 1, 500);
    forgets();
    assertThat(texts()).hasSize(2);

    rig.tidies();

    assertThat(texts()).isEmpty();
  }

  @Test
  void the_threads_of_others_stay() {
    rig.jonas.closesDirectMessages(true);
    rig.privates.usedIn(rig.person(rig.jonas), rig.practice());
    rig.sent(asked("First"));
    rig.sent(
        new Outgoing.Post(
            rig.direct(rig.jonas),
            Card.plain("For Jonas"),
            new Audience.Nobody(),
            Tag.NONE,
            Outgoing.Reach.ASKED_FOR));
    String theirs = rig.jonas.privateThreads(rig.practice).getLast();

    forgets();

    assertThat(rig.jonas.sees(theirs)).last().extracting(Seen::text).isEqualTo("For Jonas");
    assertThat(rig.privates.of(rig.person(rig.jonas))).isPresent();
  }

  @Test
  void a_thread_that_opens_while_they_are_forgotten_is_nobodys() {
    Person ana = rig.person(rig.ana);
    Object mark = rig.privates.opens(ana);
    rig.privates.forget(ana);

    assertThat(rig.privates.opened(mark, ana, Ids.thread(rig.practice, "900"), "1")).isEmpty();

    assertThat(rig.privates.of(ana)).isEmpty();
    rig.restarts();
    assertThat(rig.privates.of(ana)).isEmpty();
    rig.tidies();
    assertThat(kept()).isZero();
  }

  @Test
  void a_thread_that_nobody_could_be_brought_into_is_taken_away() {
    rig.server.botMay(rig.practice, Set.of(Right.MANAGE_THREADS), Set.of());
    rig.server.gives(rig.jonas, Right.MANAGE_THREADS);
    rig.server.leaves(rig.ana);
    rig.refused(asked("First"));
    assertThat(rig.jonas.privateThreads(rig.practice)).hasSize(1);

    rig.tidies();

    assertThat(rig.jonas.privateThreads(rig.practice)).isEmpty();
  }

  private void forgets() {
    rig.privates.forget(rig.person(rig.ana));
    rig.tidies();
  }

  private int kept() {
    return rig.database.read(tx ->
        tx.handle().createQuery("SELECT count(*) FROM discord_private").mapTo(Integer.class).one());
  }

  private Outgoing.Post asked(String text) {
    return new Outgoing.Post(
        rig.direct(rig.ana),
        Card.plain(text),
        new Audience.Nobody(),
        Tag.NONE,
        Outgoing.Reach.ASKED_FOR);
  }

  private Place.InThread place() {
    return Ids.thread(rig.practice, thread());
  }

  private String thread() {
    return rig.ana.privateThreads(rig.practice).getLast();
  }

  private List<String> texts() {
    return rig.anaSees(thread());
  }

  private Seen last() {
    return rig.ana.sees(thread()).getLast();
  }
}
