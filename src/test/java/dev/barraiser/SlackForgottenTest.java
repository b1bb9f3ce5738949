package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackForgottenTest {

  private static final Instant BEGIN = Instant.parse("2026-03-05T07:12:00Z");

  @TempDir Path folder;

  private final SlowClock clock = new SlowClock(BEGIN);
  private final FakeSlack slack = FakeSlack.start(clock);
  private final Member jonas = slack.member("Jonas", "Europe/Berlin");
  private final String channel = slack.channel("bar-raiser", jonas);
  private SlackBot bot;

  @BeforeEach
  void start() {
    bot = new SlackBot(slack, SlackBot.Way.SOCKET, clock, folder);
    patiently().until(() -> bot.health().contains("\"state\":\"connected\""));
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
    assertThat(slack.complaints()).isEmpty();
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(30));
  }

  private Seen seen(String words) {
    return patiently()
        .until(
            () ->
                jonas.sees(channel).stream()
                    .filter(seen -> seen.text().contains(words))
                    .reduce((first, last) -> last),
            Optional::isPresent)
        .orElseThrow();
  }

  private void presses(Seen card, String name) {
    String action =
        card.actions().stream().filter(one -> one.startsWith(name + ":")).findFirst().orElseThrow();
    jonas.presses(channel, card.ts(), action);
  }

  private Map<String, Long> rows(String word) {
    return Rows.holding(folder.resolve("bot.db"), word);
  }

  @Test
  void who_is_forgotten_in_slack_is_met_anew_by_name_with_the_next_thing_they_do() {
    jonas.says(jonas.bot(), "progress");
    jonas.opensHome();
    jonas.commands(channel, "/barraiser privacy");
    Seen card = seen("What I keep of you");
    patiently().until(() -> rows(jonas.id()).containsKey("home"));
    assertThat(rows(jonas.id())).containsKeys("person", "slack_member", "slack_direct");

    presses(card, "privacy.delete");
    presses(seen("Delete everything of yours?"), "privacy.delete-now");
    seen("Everything of yours is deleted");

    patiently().until(() -> rows(jonas.id()).isEmpty());
    patiently()
        .until(() ->
            jonas
                .seesAtHome()
                .filter(home -> home.text().contains("Nothing of yours"))
                .isPresent());

    jonas.commands(channel, "/barraiser me");
    seen("No answers yet");
    patiently().until(() -> rows("Jonas").containsKey("person"));
    assertThat(rows("Jonas")).containsKeys("person", "slack_member");
    assertThat(rows("Europe/Berlin")).containsKey("person");
  }
}
