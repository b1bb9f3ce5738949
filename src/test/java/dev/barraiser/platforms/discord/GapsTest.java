package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Right;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.platforms.discord.wire.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
final class GapsTest {

  @TempDir Path folder;
  private Awake bot;
  private Member ana;
  private Server server;
  private Place.Channel practice;
  private Place.InThread thread;

  @BeforeEach
  void begins() {
    bot = new Awake(folder);
    ana = bot.discord.member("Ana Souza");
    server = bot.discord.server("Study group", ana);
    practice = Ids.channel(server.channel("practice"));
    bot.wakes();
    thread = bot.opensThread(practice);
  }

  @AfterEach
  void ends() {
    bot.close();
    assertThat(bot.discord.complaints()).isEmpty();
  }

  private String hears(String channel, String text) {
    String message = ana.says(channel, text);
    await().atMost(Awake.PATIENCE).until(() -> bot.said().contains(text));
    return message;
  }

  @Test
  void more_than_a_page_of_replies_is_found_whole_and_in_order() {
    bot.sleeps();
    List<String> replies = IntStream.rangeClosed(1, 230).mapToObj(i -> "Reply " + i).toList();
    replies.forEach(text -> ana.says(thread.root(), text));

    bot.wakes();

    assertThat(bot.said()).containsExactlyElementsOf(replies);
    assertThat(bot.heard.events(Incoming.Said.class))
        .extracting(Incoming.Said::place)
        .containsOnly(thread);
  }

  @Test
  void what_was_heard_is_not_told_again_at_the_next_start() {
    hears(thread.root(), "In the thread");
    hears(practice.id(), "In the channel");
    hears(ana.bot(), "In private");

    bot.sleeps();
    bot.wakes();

    assertThat(bot.said()).containsExactly("In the thread", "In the channel", "In private");
  }

  @Test
  void what_was_said_in_an_outage_is_found_though_the_database_could_not_be_read_at_its_end() {
    hears(practice.id(), "Before");
    server.goesAway();
    ana.says(practice.id(), "In the outage");
    bot.renames("discord_private", "elsewhere");

    server.comesBack();
    await().atMost(Awake.PATIENCE).until(() -> bot.paused.contains(Awake.FIRST_PAUSE));
    bot.renames("elsewhere", "discord_private");

    await().atMost(Awake.PATIENCE).until(() -> bot.said().contains("In the outage"));
  }

  @Test
  void a_direct_message_that_nobody_heard_is_found() {
    hears(ana.bot(), "Hello");
    bot.sleeps();
    ana.says(ana.bot(), "Are you there?");

    bot.wakes();

    assertThat(bot.heard.events(Incoming.Said.class).getLast())
        .satisfies(said -> {
          assertThat(said.text()).isEqualTo("Are you there?");
          assertThat(said.place()).isEqualTo(new Place.Direct(Ids.person(ana.id())));
        });
  }

  @Test
  void edits_and_deletions_that_nobody_heard_are_found_in_threads_once() {
    String edited = hears(thread.root(), "First");
    String deleted = hears(thread.root(), "Never mind");
    bot.sleeps();
    bot.clock.advance(Duration.ofSeconds(5));
    ana.edits(thread.root(), edited, "Second");
    ana.deletes(thread.root(), deleted);

    bot.wakes();
    bot.sleeps();
    bot.wakes();

    assertThat(bot.heard.events(Incoming.Edited.class))
        .extracting(Incoming.Edited::text)
        .containsExactly("Second");
    assertThat(bot.heard.events(Incoming.Deleted.class))
        .extracting(Incoming.Deleted::message)
        .containsExactly(new MessageRef(thread, deleted));
  }

  @Test
  void what_the_bot_may_not_read_any_more_is_not_taken_for_deleted() {
    hears(thread.root(), "An answer that stays");
    bot.sleeps();
    server.botMay(practice.id(), Set.of(), Set.of(Right.READ_MESSAGE_HISTORY));

    bot.wakes();

    assertThat(bot.heard.events(Incoming.Deleted.class)).isEmpty();
  }

  @Test
  void a_thread_of_long_ago_that_is_in_the_archive_is_looked_at_no_more() {
    bot.sleeps();
    ana.says(thread.root(), "Too late");
    bot.clock.advance(Duration.ofDays(9));
    server.archives(thread.root());

    bot.wakes();

    assertThat(bot.said()).isEmpty();
  }

  @Test
  void a_late_answer_that_opened_a_thread_of_long_ago_anew_is_found() {
    bot.clock.advance(Duration.ofDays(9));
    server.archives(thread.root());
    bot.sleeps();
    ana.says(thread.root(), "Better late");

    bot.wakes();

    assertThat(bot.said()).containsExactly("Better late");
  }

  @Test
  void a_history_that_does_not_answer_for_long_is_asked_again_until_it_does() {
    bot.sleeps();
    ana.says(thread.root(), "In the gap");
    bot.discord.trouble().fails(Trouble.HISTORY, 18, 500);

    bot.wakes();

    await().atMost(Awake.PATIENCE).until(() -> bot.said().contains("In the gap"));
  }

  @Test
  void a_thread_that_was_deleted_meanwhile_keeps_nothing_else_from_being_found() {
    bot.sleeps();
    server.deletesThread(thread.root());
    ana.says(practice.id(), "In the channel");

    bot.wakes();

    assertThat(bot.said()).containsExactly("In the channel");
  }
}
