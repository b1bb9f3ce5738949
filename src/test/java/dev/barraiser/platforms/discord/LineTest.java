package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.chat.ChatPlatform.Connection.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
final class LineTest {

  @TempDir Path folder;
  private Awake bot;

  @BeforeEach
  void begins() {
    bot = new Awake(folder);
  }

  @AfterEach
  void ends() {
    bot.close();
  }

  private String words() {
    return bot.platform().connection().words();
  }

  @Test
  void a_wrong_token_shuts_the_bot_out_and_the_words_say_where_another_is() {
    bot.starts("MTA.not.the-token");

    bot.is(State.SHUT_OUT);
    assertThat(words()).contains("DISCORD_TOKEN", "page \"Bot\"").doesNotContain("MTA.not");
  }

  @Test
  void without_the_switch_for_content_it_waits_for_it_and_then_connects_by_itself() {
    bot.discord.trouble().allowsContent(false);
    bot.starts(bot.discord.token());
    bot.is(State.SHUT_OUT);
    assertThat(words()).contains("Message Content Intent", "page \"Bot\"");

    bot.discord.trouble().allowsContent(true);

    bot.is(State.CONNECTED);
    assertThat(words()).isEmpty();
  }

  @Test
  void the_gateway_is_sought_where_the_settings_name_one() throws IOException {
    try (Relay relay = Relay.to(bot.discord.gateway())) {
      bot.seeksGatewayAt(relay.address());
      bot.wakes();

      assertThat(relay.wasUsed()).isTrue();
    }
  }

  @Test
  void a_discord_that_does_not_work_is_asked_again_until_it_does() {
    bot.discord.trouble().refuses("GET gateway/bot", 2, 404, 0);

    bot.starts(bot.discord.token());

    bot.is(State.CONNECTED);
    assertThat(bot.discord.calls("GET gateway/bot")).isEqualTo(3);
  }

  @Test
  void a_bot_that_was_shut_out_while_connected_tries_again_and_is_let_in() {
    bot.wakes();

    bot.discord.trouble().closes(4004, "Authentication failed.");

    await().atMost(Awake.PATIENCE).until(() -> bot.discord.identified() > 1);
    bot.is(State.CONNECTED);
  }

  @Test
  void it_tells_as_whom_and_in_how_many_servers() {
    bot.discord.server("Study group", bot.discord.member("Ana Souza"));

    bot.wakes();

    assertThat(bot.platform().workspace()).contains(bot.discord.botName() + " (in 1 server)");
  }

  @Test
  void a_closed_platform_leaves_no_threads_of_the_client() {
    bot.wakes();

    bot.sleeps();

    await().atMost(Awake.PATIENCE).untilAsserted(() -> assertThat(threadsOfTheClient()).isEmpty());
  }

  private static List<String> threadsOfTheClient() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name ->
            name.contains("JDA") || name.contains("ShardManager") || name.contains("SessionContr"))
        .toList();
  }
}
