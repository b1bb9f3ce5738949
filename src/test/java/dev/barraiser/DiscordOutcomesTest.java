package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.awaitTrue;
import static dev.barraiser.InDiscord.count;
import static dev.barraiser.InDiscord.fills;
import static dev.barraiser.InDiscord.opens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Right;
import dev.barraiser.platforms.discord.wire.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a study group in Discord comes to when its channel, its rights or its thread go. */
@Timeout(120)
final class DiscordOutcomesTest extends StudyGroupInDiscord {

  private static final Instant TOMORROW = Instant.parse("2026-03-06T08:00:30Z");
  private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:30Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-10T08:00:30Z");

  private static final String ANSWER =
      "Two years ago our billing platform served eleven teams and failed every month end. I wrote"
          + " the case for one ledger, brought three directors round who each owned a part of it,"
          + " and moved the first two teams myself.";

  private void comes(Instant slot) {
    clock.advanceTo(slot);
    bot.app().wake("daily");
  }

  private long questions() {
    return count(ana, channel, "Today's question");
  }

  private void awaitQuestions(int number) {
    awaitTrue(() -> questions() == number);
  }

  private long told(String words) {
    return ana.sees(ana.bot()).stream().filter(seen -> seen.text().contains(words)).count();
  }

  private void awaitCounted() {
    awaitTrue(() -> {
      jonas.commands(channel, "barraiser progress", Map.of());
      return awaitSeen(jonas, channel, "Where you stand").text().contains("Answers this week: 1");
    });
  }

  @Test
  void a_group_whose_channel_is_deleted_stops_and_its_organiser_is_told_once() {
    server.deletesChannel(channel);

    awaitSeen(ana, ana.bot(), "I can no longer post in the channel");
    comes(TOMORROW);
    comes(MONDAY);

    String elsewhere = server.channel("elsewhere");
    ana.commands(elsewhere, "barraiser progress", Map.of());
    awaitSeen(ana, elsewhere, "Where you stand");
    assertThat(told("I can no longer post in the channel")).isOne();
    assertThat(told("Today's question")).isZero();
  }

  @Test
  void a_channel_hidden_from_the_bot_stops_the_group_until_it_is_shown_again() {
    server.botMay(channel, Set.of(), Set.of(Right.VIEW_CHANNEL));
    awaitSeen(ana, ana.bot(), "I can no longer post in the channel");
    comes(TOMORROW);

    server.botMay(channel, Set.of(Right.VIEW_CHANNEL), Set.of());
    awaitTrue(() -> {
      clock.advance(Duration.ofDays(1));
      bot.app().wake("daily");
      return questions() > 1;
    });
    assertThat(told("I can no longer post in the channel")).isOne();
  }

  @Test
  void a_right_to_post_that_was_taken_away_is_told_once_and_the_next_slot_tries_again() {
    server.botMay(channel, Set.of(), Set.of(Right.SEND_MESSAGES));
    comes(TOMORROW);
    Seen told = awaitSeen(ana, ana.bot(), "I could not post today's question");
    assertThat(told.text())
        .contains("In #bar-raiser I lack: Send Messages")
        .contains("/barraiser admin now");
    comes(MONDAY);
    // Or the right that is given back would let this one through, too.
    awaitTrue(() -> {
      ana.commands(channel, "barraiser admin history", Map.of());
      return awaitSeen(ana, channel, "What became of the last slots")
          .text()
          .contains("Mon 9 Mar  not posted");
    });

    server.botMay(channel, Set.of(), Set.of());
    comes(TUESDAY);
    awaitQuestions(2);
    assertThat(told("I could not post today's question")).isOne();
    ana.commands(channel, "barraiser admin history", Map.of());
    assertThat(awaitSeen(ana, channel, "What became of the last slots").text())
        .contains("Tue 10 Mar  posted", "Fri 6 Mar  not posted, I was not allowed to post");
  }

  @Test
  void a_question_that_gets_no_thread_is_told_with_what_is_missing() {
    server.botMay(channel, Set.of(), Set.of(Right.CREATE_PUBLIC_THREADS));
    comes(TOMORROW);

    Seen told = awaitSeen(ana, ana.bot(), "has no thread");
    assertThat(told.text())
        .contains("nobody's answer counts", "In #bar-raiser I lack: Create Public Threads");
    awaitQuestions(2);
  }

  @Test
  void an_outage_of_the_server_delays_the_question_and_nothing_else() {
    server.goesAway();
    comes(TOMORROW);
    comes(TOMORROW.plusSeconds(60));

    server.comesBack();
    awaitTrue(() -> {
      clock.advance(Duration.ofMinutes(1));
      return questions() == 2;
    });
    assertThat(ana.sees(ana.bot())).noneMatch(seen -> seen.text().contains("I can no longer"));
  }

  @Test
  void an_answer_written_under_the_button_of_a_locked_thread_is_kept_and_its_author_told() {
    server.locks(question);
    Seen card = awaitSeen(jonas, channel, "Today's question");
    opens("Your answer", () -> jonas.presses(channel, card.id(), action(card, "answers.write")));
    fills(jonas, channel, Map.of("answer", List.of(ANSWER), "where", List.of("publish")));

    awaitSeen(jonas, jonas.bot(), "I kept it for you, and it counts");
    awaitCounted();
  }

  @Test
  void without_the_right_to_react_answers_count_all_the_same() {
    server.botMay(channel, Set.of(), Set.of(Right.ADD_REACTIONS));
    jonas.says(question, ANSWER);

    awaitCounted();
  }
}
