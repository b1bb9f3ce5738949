package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Right;
import dev.barraiser.platforms.discord.wire.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the bot stands, and who stands there with it. */
@Timeout(90)
final class StandingTest {

  @TempDir Path folder;
  private Awake bot;
  private Member ana;
  private Server server;
  private Place.Channel practice;

  @BeforeEach
  void begins() {
    bot = new Awake(folder);
    ana = bot.discord.member("Ana Souza");
    server = bot.discord.server("Study group", bot.discord.member("Jonas Weber"), ana);
    practice = Ids.channel(server.channel("practice"));
    bot.wakes();
    bot.posts(practice, "The question");
  }

  @AfterEach
  void ends() {
    bot.close();
  }

  private <E extends Incoming.Event> void hears(Class<E> kind, int times) {
    await().atMost(Awake.PATIENCE).until(() -> bot.heard.events(kind).size() == times);
  }

  @Test
  void a_channel_that_is_hidden_from_the_bot_is_lost_and_comes_back_when_it_is_shown() {
    server.botMay(practice.id(), Set.of(), Set.of(Right.VIEW_CHANNEL));
    hears(Incoming.Removed.class, 1);

    server.botMay(practice.id(), Set.of(Right.VIEW_CHANNEL), Set.of());
    hears(Incoming.Invited.class, 1);

    server.botMay(practice.id(), Set.of(), Set.of(Right.VIEW_CHANNEL));
    hears(Incoming.Removed.class, 2);
    assertThat(bot.heard.events(Incoming.Removed.class))
        .extracting(Incoming.Removed::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_channel_that_is_deleted_is_lost() {
    server.deletesChannel(practice.id());

    hears(Incoming.Removed.class, 1);
    assertThat(bot.heard.events(Incoming.Removed.class))
        .extracting(Incoming.Removed::place)
        .containsExactly(practice);
  }

  @Test
  void another_name_of_a_channel_is_told() {
    server.renames(practice.id(), "interviews");

    hears(Incoming.Renamed.class, 1);
    assertThat(bot.heard.events(Incoming.Renamed.class).getFirst().name()).isEqualTo("interviews");
  }

  @Test
  void a_bot_that_was_shown_the_door_while_it_slept_finds_that_out_once() {
    bot.sleeps();
    server.kicksBot();

    bot.wakes();
    bot.sleeps();
    bot.wakes();

    hears(Incoming.Removed.class, 1);
  }

  @Test
  void a_server_that_is_away_while_the_bot_wakes_loses_nothing() {
    bot.sleeps();
    server.goesAway();

    bot.starts(bot.discord.token());
    server.comesBack();
    ana.says(practice.id(), "Back again");

    await().atMost(Awake.PATIENCE).until(() -> bot.said().contains("Back again"));
    assertThat(bot.heard.events(Incoming.Removed.class)).isEmpty();
  }

  @Test
  void somebody_who_leaves_the_last_server_has_left_and_is_told_of_anew_when_they_come_back() {
    ana.says(practice.id(), "Hello");
    hears(Incoming.Said.class, 1);
    server.leaves(ana);

    bot.clock.advance(Duration.ofHours(25));

    hears(Incoming.PersonLeft.class, 1);
    assertThat(bot.heard.events(Incoming.LeftChannel.class))
        .extracting(Incoming.LeftChannel::place)
        .containsExactly(practice);
    server.joins(ana);
    ana.says(practice.id(), "Here again");
    hears(Incoming.PersonChanged.class, 2);
  }

  @Test
  void people_of_a_server_that_the_bot_is_not_in_any_more_hold_nobody_else_up() {
    ana.says(practice.id(), "Hello");
    hears(Incoming.Said.class, 1);
    server.kicksBot();
    hears(Incoming.Removed.class, 1);

    bot.clock.advance(Duration.ofHours(25));
    bot.paused.clear();

    Duration round = Duration.ofMinutes(1);
    await()
        .atMost(Awake.PATIENCE)
        .until(() -> bot.paused.stream().filter(round::equals).count() > 3);
    assertThat(bot.paused).containsOnly(round);
  }

  @Test
  void somebody_who_stays_in_another_server_has_left_channels_only() {
    Server other = bot.discord.server("Elsewhere", ana);
    String room = other.channel("room");
    ana.says(practice.id(), "Hello");
    ana.says(room, "Hello there");
    hears(Incoming.Said.class, 2);
    server.leaves(ana);

    bot.clock.advance(Duration.ofHours(25));

    hears(Incoming.LeftChannel.class, 1);
    assertThat(bot.heard.events(Incoming.PersonLeft.class)).isEmpty();
  }

  @Test
  void another_name_of_a_person_is_told_before_what_they_say() {
    ana.says(practice.id(), "Hello");
    ana.isCalled("Ana Lima");
    ana.says(practice.id(), "Me again");

    hears(Incoming.Said.class, 2);
    assertThat(bot.heard.events(Incoming.PersonChanged.class))
        .extracting(told -> told.profile().name())
        .containsExactly("Ana Souza", "Ana Lima");
  }
}
