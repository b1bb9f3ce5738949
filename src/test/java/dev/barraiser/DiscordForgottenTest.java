package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitMark;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Trouble;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscordForgottenTest extends StudyGroupInDiscord {

  private static final String ANSWER =
      "Two years ago our billing platform served eleven teams and failed every month end. I wrote"
          + " the case for one ledger, brought three directors round who each owned a part of it,"
          + " and moved the first two teams myself. Month end went from four days to six hours.";

  private Map<String, Long> rows() {
    return Rows.holding(bot.database(), jonas.id());
  }

  @Test
  void who_is_forgotten_in_discord_is_met_anew_by_name_with_the_next_thing_they_do() {
    String said = jonas.says(question, ANSWER);
    awaitMark(ana, question, said);
    jonas.commands(channel, "barraiser privacy", Map.of());
    Seen card = awaitSeen(jonas, channel, "What I keep of you");
    assertThat(card.ephemeral()).isTrue();
    assertThat(rows()).containsKeys("answer", "reply", "person", "discord_member");

    jonas.presses(channel, card.id(), action(card, "privacy.delete"));
    Seen asked = awaitSeen(jonas, channel, "Delete everything of yours?");
    jonas.presses(channel, asked.id(), action(asked, "privacy.delete-now"));
    awaitSeen(jonas, channel, "Everything of yours is deleted");

    awaitTrue(() -> rows().isEmpty());
    // What he wrote in Discord is his.
    assertThat(jonas.sees(question)).anyMatch(seen -> seen.text().equals(ANSWER));

    jonas.commands(channel, "barraiser me", Map.of());
    awaitSeen(jonas, channel, "No answers yet");
    assertThat(rows()).containsKeys("person", "discord_member");
    assertThat(Rows.holding(bot.database(), "Jonas")).containsKeys("person", "discord_member");
  }

  @Test
  void who_could_be_told_only_in_direct_messages_leaves_no_trace_by_that() {
    jonas.commands(channel, "barraiser privacy", Map.of());
    Seen card = awaitSeen(jonas, channel, "What I keep of you");
    jonas.presses(channel, card.id(), action(card, "privacy.delete"));
    Seen asked = awaitSeen(jonas, channel, "Delete everything of yours?");
    discord.trouble().refuses(Trouble.FOLLOW_UP, 1, 404, 10015);

    jonas.presses(channel, asked.id(), action(asked, "privacy.delete-now"));

    awaitSeen(jonas, jonas.bot(), "Everything of yours is deleted");
    awaitTrue(() -> rows().isEmpty());
  }
}
