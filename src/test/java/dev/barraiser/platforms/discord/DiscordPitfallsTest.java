package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.chat.Stage;
import dev.barraiser.chat.Tag;
import dev.barraiser.platforms.discord.wire.Asked;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.platforms.discord.wire.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was measured to go wrong between JDA and Discord, each with its consequence. */
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
final class DiscordPitfallsTest {

  /** The client waits some seconds by the machine's clock before it connects anew. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  @TempDir Path folder;
  @TempDir Path another;
  private DiscordStage stage;
  private FakeDiscord discord;

  @BeforeEach
  void begins() {
    stage = new DiscordStage(folder);
    discord = stage.discord;
  }

  @AfterEach
  void ends() {
    stage.close();
  }

  private Receipt deliver(Outgoing outgoing) {
    return deliver(UUID.randomUUID().toString(), outgoing);
  }

  /** As the outbox does: pauses are waited for, and what is in doubt is looked for. */
  private Receipt deliver(String id, Outgoing outgoing) {
    for (int i = 0; i < 50; i++) {
      Receipt receipt = stage.platform().deliver(id, outgoing);
      switch (receipt) {
        case Receipt.RetryAfter(Duration pause) -> stage.passes(pause);
        case Receipt.InDoubt _ -> {
          Optional<Receipt.Settled> found = stage.platform().lookFor(id, outgoing);
          if (found.isPresent()) return found.get();
        }
        case Receipt.Settled settled -> {
          return settled;
        }
      }
    }
    throw new AssertionError("never settled: " + outgoing);
  }

  private MessageRef posted(String text) {
    return ((Receipt.Sent) deliver(Outgoing.Post.of(stage.channel(), Card.plain(text)))).message();
  }

  private Place.InThread opened(MessageRef under) {
    Receipt receipt = deliver(new Outgoing.OpenThread(under, "Monday", Tag.NONE));
    assertThat(receipt).isInstanceOf(Receipt.Opened.class);
    return ((Receipt.Opened) receipt).thread();
  }

  private List<String> said() {
    return stage.heard().events(Incoming.Said.class).stream().map(Incoming.Said::text).toList();
  }

  private void awaitSaid(String... texts) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(said()).containsExactly(texts));
  }

  private long seen(String text) {
    return stage.ana.sees(stage.practice).stream()
        .map(Seen::text)
        .filter(one -> one.contains(text))
        .count();
  }

  // The gateway.

  @Test
  void what_is_said_while_the_connection_is_cut_comes_when_it_is_resumed() {
    stage.ana.says(stage.practice, "Before");
    awaitSaid("Before");

    discord.trouble().cut();
    stage.ana.says(stage.practice, "Meanwhile");

    awaitSaid("Before", "Meanwhile");
    assertThat(discord.resumed()).isPositive();
  }

  @Test
  void a_client_that_is_asked_to_connect_anew_loses_nothing() {
    discord.trouble().asksToReconnect();
    stage.ana.says(stage.practice, "Meanwhile");

    awaitSaid("Meanwhile");
  }

  @Test
  void what_is_said_between_two_sessions_is_taken_from_the_history() {
    Place.InThread thread = opened(posted("The question"));

    discord.trouble().losesSessions();
    stage.ana.says(thread.root(), "In the gap");
    stage.jonas.says(stage.practice, "In the channel");
    discord.trouble().cut();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(said()).contains("In the gap", "In the channel"));
    assertThat(discord.identified()).isEqualTo(2);
    assertThat(said()).doesNotHaveDuplicates();
  }

  @Test
  void what_was_edited_and_deleted_between_two_sessions_is_found() {
    Place.InThread thread = opened(posted("The question"));
    MessageRef edited = stage.says(stage.ana(), thread, "First");
    MessageRef deleted = stage.says(stage.jonas(), thread, "Never mind");

    discord.trouble().losesSessions();
    stage.passes(Duration.ofSeconds(1));
    stage.edits(stage.ana(), edited, "Second");
    stage.deletes(stage.jonas(), deleted);
    discord.trouble().cut();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(stage.heard().events(Incoming.Edited.class))
              .extracting(Incoming.Edited::text)
              .containsExactly("Second");
          assertThat(stage.heard().events(Incoming.Deleted.class))
              .extracting(Incoming.Deleted::message)
              .containsExactly(deleted);
        });
  }

  @Test
  void what_was_cleared_away_at_once_was_not_deleted_by_its_author() {
    Place.InThread thread = opened(posted("The question"));
    MessageRef one = stage.says(stage.ana(), thread, "First");
    MessageRef other = stage.says(stage.jonas(), thread, "Second");
    await().atMost(PATIENCE).until(() -> said().size() == 2);

    stage.server.purges(thread.root(), one.id(), other.id());

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(stage.heard().events(Incoming.Purged.class))
                .extracting(Incoming.Purged::message)
                .containsExactly(one, other));
    assertThat(stage.heard().events(Incoming.Deleted.class)).isEmpty();
  }

  @Test
  void without_the_switch_for_content_the_bot_is_shut_out_and_says_which() {
    discord.trouble().allowsContent(false);

    discord.trouble().losesSessions();
    discord.trouble().cut();

    await()
        .atMost(PATIENCE)
        .until(
            () -> stage.platform().connection().state() == ChatPlatform.Connection.State.SHUT_OUT);
    assertThat(stage.platform().connection().words()).containsIgnoringCase("message content");
  }

  // Sending.

  @Test
  void a_post_that_is_too_fast_is_posted_once() {
    discord.trouble().isTooFast(Trouble.POST, 300);

    posted("The question");

    assertThat(seen("The question")).isOne();
  }

  @Test
  void a_post_whose_answer_is_lost_is_found_and_not_sent_again() {
    discord.trouble().losesAnswerTo(Trouble.POST);

    MessageRef post = posted("The question");

    assertThat(seen("The question")).isOne();
    assertThat(stage.ana.sees(stage.practice)).extracting(Seen::id).containsExactly(post.id());
  }

  @Test
  void a_post_that_was_done_and_answered_by_an_error_of_the_server_is_there_once() {
    discord.trouble().failsAfter(Trouble.POST, 502);

    posted("The question");

    assertThat(seen("The question")).isOne();
  }

  @Test
  void closed_direct_messages_are_refused_with_their_reason() {
    stage.ana.closesDirectMessages(true);

    Receipt receipt = deliver(Outgoing.direct(stage.ana(), Card.plain("One story to go.")));

    assertThat(receipt)
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.DIRECT_MESSAGES_CLOSED));
  }

  @Test
  void conversations_opened_too_fast_are_opened_later() {
    discord.trouble().refuses("POST users/@me/channels", 1, 403, 40003);

    assertThat(deliver(Outgoing.direct(stage.ana(), Card.plain("One story to go."))))
        .isInstanceOf(Receipt.Sent.class);
  }

  // Threads.

  @Test
  void a_thread_that_is_there_already_is_the_one_that_was_to_be_opened() {
    MessageRef post = posted("The question");
    discord.trouble().losesAnswerTo(Trouble.OPEN_THREAD);

    assertThat(opened(post).root()).isEqualTo(post.id());
    assertThat(opened(post).root()).isEqualTo(post.id());
  }

  @Test
  void a_late_answer_in_an_archived_thread_is_heard_and_so_is_the_bot() {
    Place.InThread thread = opened(posted("The question"));
    stage.server.archives(thread.root());

    stage.ana.says(thread.root(), "Late");
    awaitSaid("Late");

    stage.server.archives(thread.root());
    assertThat(deliver(Outgoing.Post.of(thread, Card.plain("Noted"))))
        .isInstanceOf(Receipt.Sent.class);
  }

  @Test
  void a_locked_thread_is_refused_with_its_reason() {
    Place.InThread thread = opened(posted("The question"));
    stage.server.locks(thread.root());

    assertThat(deliver(Outgoing.Post.of(thread, Card.plain("Noted"))))
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.THREAD_LOCKED));
  }

  @Test
  void too_many_threads_are_refused_in_words() {
    discord.trouble().takesOnlyThreads(0);

    assertThat(deliver(new Outgoing.OpenThread(posted("The question"), "Monday", Tag.NONE)))
        .isInstanceOfSatisfying(
            Receipt.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED);
              assertThat(refused.detail()).isNotBlank();
            });
  }

  // Servers.

  @Test
  void an_outage_removes_nothing_and_what_is_due_waits() {
    deliver(new Outgoing.CheckChannel(stage.channel(), Tag.NONE));
    stage.server.goesAway();

    Outgoing post = Outgoing.Post.of(stage.channel(), Card.plain("Meanwhile"));
    assertThat(stage.platform().deliver("outage", post))
        .isInstanceOfAny(Receipt.RetryAfter.class, Receipt.InDoubt.class);
    assertThat(stage.heard().events(Incoming.Removed.class)).isEmpty();

    stage.server.comesBack();
    // The client is told of it in a moment, and until then what is sent there waits.
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(stage.platform().deliver("outage", post)).isInstanceOf(Receipt.Sent.class));
    assertThat(seen("Meanwhile")).isOne();
  }

  @Test
  void a_bot_that_is_shown_the_door_leaves_its_channels_and_comes_back_when_it_is_let_in() {
    assertThat(deliver(new Outgoing.CheckChannel(stage.channel(), Tag.NONE)))
        .isEqualTo(new Receipt.Allowed());

    stage.server.kicksBot();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(stage.heard().events(Incoming.Removed.class))
                .extracting(Incoming.Removed::place)
                .containsExactly(stage.channel()));

    stage.server.letsBotIn();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(stage.heard().events(Incoming.Invited.class))
                .extracting(Incoming.Invited::place)
                .contains(stage.channel()));
  }

  // What people ask.

  @Test
  void an_acknowledgement_that_comes_too_late_costs_the_answer_and_nothing_else() {
    var held = new CountDownLatch(1);
    discord.trouble().hangs(Trouble.CALLBACK, held);
    Asked slow = stage.ana.commands(stage.practice, "/question");
    stage.passes(Duration.ofSeconds(4));
    held.countDown();

    assertThat(slow.outcome()).isEqualTo(new Asked.Outcome.Unanswered());
    assertThat(stage.commands(stage.jonas(), stage.channel(), "/question"))
        .isEqualTo(new Stage.Got.Nothing());
  }

  @Test
  void commands_are_registered_once_for_all_starts() {
    assertThat(discord.commands()).contains("question", "barraiser", "Count as my answer");
    assertThat(discord.calls(Trouble.COMMANDS)).isOne();

    stage.restart();

    assertThat(discord.calls(Trouble.COMMANDS)).isOne();
  }

  @Test
  void commands_that_discord_takes_no_more_today_do_not_keep_the_bot_away() {
    stage.close();
    stage = new DiscordStage(another, fake -> fake.trouble().takesOnlyCommands(0));
    discord = stage.discord;

    assertThat(discord.commands()).isEmpty();
    stage.ana.says(stage.practice, "Still here");
    awaitSaid("Still here");
  }

  @Test
  void what_people_wrote_pings_nobody() {
    String text = "@everyone @here " + stage.jonas.mention() + " <@&1>";
    stage.heard().answer(new Answer.Told(Card.plain(text)));

    posted(text);
    stage.commands(stage.ana(), stage.channel(), "/question");

    assertThat(discord.pings()).isEmpty();
  }

  @Test
  void a_second_server_is_another_shard_and_direct_messages_come_by_the_first() {
    Server other = discord.server("Elsewhere too", stage.ana, stage.jonas);
    String channel = other.channel("questions");

    stage.restart(2);
    stage.ana.says(stage.practice, "Here");
    stage.ana.says(channel, "There");
    stage.ana.says(stage.ana.bot(), "Between us");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(said()).containsExactlyInAnyOrder("Here", "There", "Between us"));
    assertThat(discord.connected()).isEqualTo(2);
  }

  @Test
  void left_to_discord_there_are_as_many_shards_as_it_advises() {
    discord.advisesShards(2);

    stage.restart();

    await().atMost(PATIENCE).until(() -> discord.connected() == 2);
    assertThat(stage.platform().connection().state())
        .isEqualTo(ChatPlatform.Connection.State.CONNECTED);
  }
}
