package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.awaitTrue;
import static dev.barraiser.InDiscord.fills;
import static dev.barraiser.InDiscord.opens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Server;
import dev.barraiser.platforms.discord.wire.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study group in Discord that Ana has set up, with its first question asked and the thread open.
 * At the end nobody was pinged, and Discord understood everything.
 */
abstract class StudyGroupInDiscord {

  /** A Thursday, 08:12 in Berlin. */
  final SlowClock clock = new SlowClock(Instant.parse("2026-03-05T07:12:00Z"));

  final FakeDiscord discord = FakeDiscord.start(clock);
  final Member ana = discord.member("Ana");
  final Member jonas = discord.member("Jonas");
  final Server server = discord.server("Practice", ana, jonas);
  final String channel = server.channel("bar-raiser");
  DiscordBot bot;

  /** The first question, and the thread under it. */
  String question = "";

  @BeforeEach
  final void a_question_is_asked(@TempDir Path folder) {
    bot = new DiscordBot(discord, clock, folder);
    awaitTrue(() -> discord.commands().contains("barraiser"));
    opens("Make a study group", () -> ana.commands(channel, "barraiser setup", Map.of()));
    fills(ana, channel, Map.of());
    Seen preview = awaitSeen(ana, channel, "This channel is a study group");
    ana.presses(channel, preview.id(), action(preview, "daily.first"));
    question = awaitSeen(jonas, channel, "Today's question").id();
    awaitTrue(() -> discord.calls(Trouble.OPEN_THREAD) > 0);
  }

  @AfterEach
  final void nobody_was_pinged_and_all_was_understood() {
    bot.close();
    discord.close();
    assertThat(discord.pings()).isEmpty();
    assertThat(discord.complaints()).isEmpty();
  }

  /** What the bot had to say after a while of quiet has been said, or refused. */
  final void quiet(String chore) {
    clock.advance(Duration.ofMinutes(3));
    bot.app().wake(chore);
  }
}
