package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitMark;
import static dev.barraiser.InDiscord.awaitPresent;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.awaitTrue;
import static dev.barraiser.InDiscord.completed;
import static dev.barraiser.InDiscord.count;
import static dev.barraiser.InDiscord.fills;
import static dev.barraiser.InDiscord.has;
import static dev.barraiser.InDiscord.nothing;
import static dev.barraiser.InDiscord.opens;
import static dev.barraiser.InDiscord.prefixes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Dialog;
import dev.barraiser.platforms.discord.wire.FakeDiscord;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.platforms.discord.wire.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first days of a study group, played in Discord: the same story as in the practice room. */
class DiscordStoryTest {

  /** A Thursday, 08:12 in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T07:12:00Z");

  private static final String JONAS_ANSWER =
      "Two years ago our billing platform served eleven teams and failed every month end. I wrote"
          + " the case for one ledger, brought three directors round who each owned a part of it,"
          + " and moved the first two teams myself. Month end went from four days to six hours, and"
          + " all eleven teams have stayed.";

  private static final String PRIYAS_ANSWER =
      "I asked who would still be glad of this choice in three years and found that nobody had"
          + " spoken with support. I sat with them for a week, took their five worst tickets to the"
          + " architects, and we dropped half of the plan. The calls went down by forty percent"
          + " within two quarters.";

  @Test
  @Timeout(240)
  void the_first_days_of_a_study_group(@TempDir Path folder) {
    var clock = new SlowClock(BEGIN);
    try (var log = new LogKept();
        var discord = FakeDiscord.start(clock)) {
      Member ana = discord.member("Ana");
      Member jonas = discord.member("Jonas");
      Member priya = discord.member("Priya");
      Server server = discord.server("Practice", ana, jonas, priya);
      String channel = server.channel("bar-raiser");
      try (var bot = new DiscordBot(discord, clock, folder)) {
        new Story(discord, server, channel, ana, jonas, priya, bot, clock).play();
      }
      assertThat(discord.complaints()).isEmpty();
      assertThat(log.lines())
          .isNotEmpty()
          .noneMatch(line -> line.contains(discord.token()))
          .noneMatch(line -> line.contains("billing platform") || line.contains("glad of this"));
    }
  }

  /** One playing of it. */
  private static final class Story {

    private final FakeDiscord discord;
    private final Server server;
    private final String channel;
    private final Member ana;
    private final Member jonas;
    private final Member priya;
    private final DiscordBot bot;
    private final SlowClock clock;
    private String question = "";

    Story(
        FakeDiscord discord,
        Server server,
        String channel,
        Member ana,
        Member jonas,
        Member priya,
        DiscordBot bot,
        SlowClock clock) {
      this.discord = discord;
      this.server = server;
      this.channel = channel;
      this.ana = ana;
      this.jonas = jonas;
      this.priya = priya;
      this.bot = bot;
      this.clock = clock;
    }

    void play() {
      commands_are_there_and_complete_themselves();
      the_channel_becomes_a_study_group_once_the_form_is_right();
      the_first_question_is_posted_with_its_thread();
      two_people_answer_and_one_thinks_better_of_it();
      an_answer_is_acknowledged_privately_and_becomes_a_story();
      the_notice_stays_to_be_found_under_my_feedback();
      progress_is_shown_to_nobody_else();
      a_question_drawn_alone_can_be_shared();
      who_joins_is_asked_once_about_nudges();
      a_message_can_be_saved_from_its_menu();
      the_board_names_only_who_wants_to_be_named();
      the_next_days_bring_questions_a_digest_and_a_nudge();
      a_restart_loses_nothing_that_was_said_meanwhile();
      kicking_the_bot_stops_it_and_letting_it_in_again_goes_on();
    }

    private void commands_are_there_and_complete_themselves() {
      awaitTrue(() -> discord.commands().contains("barraiser"));
      assertThat(discord.commands())
          .contains("barraiser", "question", "Count as my answer", "Save as story");
      assertThat(completed(() -> ana.types(channel, "barraiser setup", "zone", "berl")).values())
          .contains("Europe/Berlin");
    }

    private void the_channel_becomes_a_study_group_once_the_form_is_right() {
      jonas.commands(channel, "barraiser setup", Map.of());
      assertThat(awaitSeen(jonas, channel, "Whoever may manage").ephemeral()).isTrue();

      Map<String, String> zone = Map.of("zone", "Europe/Berlin");
      Dialog form =
          opens("Make a study group", () -> ana.commands(channel, "barraiser setup", zone));
      assertThat(form.values()).containsEntry("zone", List.of("Europe/Berlin"));
      fills(ana, channel, Map.of("time", List.of("quarter on")));

      Seen wrong = awaitSeen(ana, channel, "Write a time of day, such as 09:00 or 17:30.");
      assertThat(wrong.ephemeral()).isTrue();
      Dialog again =
          opens(
              "Make a study group",
              () -> ana.presses(channel, wrong.id(), action(wrong, "form.fix")));
      assertThat(again.values())
          .containsEntry("time", List.of("quarter on"))
          .containsEntry("zone", List.of("Europe/Berlin"));
      // The second page was right: it is not asked for again.
      ana.submits(Map.of("time", List.of("10:45")));
    }

    private void the_first_question_is_posted_with_its_thread() {
      Seen preview = awaitSeen(ana, channel, "This channel is a study group");
      assertThat(preview.ephemeral()).isTrue();
      ana.presses(channel, preview.id(), action(preview, "daily.first"));

      Seen seen = awaitSeen(jonas, channel, "Today's question");
      question = seen.id();
      assertThat(seen.ephemeral()).isFalse();
      assertThat(prefixes(seen)).contains("answers.write", "answers.feedback", "groups.join");
      assertThat(discord.pings()).isEmpty();
      awaitTrue(
          () -> discord.calls("POST channels/{channel_id}/messages/{message_id}/threads") > 0);
    }

    private void two_people_answer_and_one_thinks_better_of_it() {
      String first = jonas.says(question, JONAS_ANSWER);
      String second = priya.says(question, PRIYAS_ANSWER);
      awaitMark(ana, question, first);
      awaitMark(ana, question, second);

      jonas.edits(question, first, JONAS_ANSWER + " I would start with support sooner.");
      priya.deletes(question, second);

      awaitSeen(priya, priya.bot(), "Your reply was deleted");
      assertThat(nothing(jonas, question, "Your reply was deleted")).isTrue();
      assertThat(nothing(jonas, channel, "Your reply was deleted")).isTrue();
    }

    private void an_answer_is_acknowledged_privately_and_becomes_a_story() {
      clock.advance(Duration.ofMinutes(3));
      bot.app().wake("answers");

      Seen notice =
          awaitPresent(
              "the notice",
              () -> jonas.sees(jonas.bot()),
              seen -> has(seen, "stories.from-answer"));
      assertThat(prefixes(notice)).contains("stories.from-answer");
      opens(
          "Save as story",
          () -> jonas.presses(jonas.bot(), notice.id(), action(notice, "stories.from-answer")));
      fills(
          jonas,
          jonas.bot(),
          Map.of(
              "title", List.of("One ledger for eleven teams"),
              "category", List.of("LEADERSHIP_IMPACT"),
              "state", List.of("READY")));

      Seen saved = awaitSeen(jonas, jonas.bot(), "is saved as story 1");
      assertThat(saved.text()).contains("Leadership Impact", "1 of 5");
    }

    private void the_notice_stays_to_be_found_under_my_feedback() {
      Seen card = awaitSeen(jonas, channel, "Today's question");
      jonas.presses(channel, card.id(), action(card, "answers.feedback"));

      Seen notice =
          awaitPresent("the notice", () -> jonas.sees(channel), seen -> has(seen, "answers.undo"));
      assertThat(notice.ephemeral()).isTrue();
      assertThat(priya.sees(channel)).noneMatch(seen -> has(seen, "answers.undo"));
    }

    private void progress_is_shown_to_nobody_else() {
      jonas.commands(channel, "barraiser progress", Map.of());

      Seen progress = awaitSeen(jonas, channel, "Where you stand");
      assertThat(progress.ephemeral()).isTrue();
      assertThat(progress.text()).contains("Leadership Impact", "1 of 5");
      assertThat(nothing(ana, channel, "Where you stand")).isTrue();
      assertThat(
              completed(() -> jonas.types(channel, "barraiser story show", "story", "led")).names())
          .contains("1 · One ledger for eleven teams");
    }

    private void a_question_drawn_alone_can_be_shared() {
      jonas.commands(channel, "question", Map.of("level", "L6"));
      Seen alone = awaitSeen(jonas, channel, "A question for you");
      assertThat(alone.ephemeral()).isTrue();
      jonas.presses(channel, alone.id(), action(alone, "questions.post-here"));

      Seen shared = awaitSeen(ana, channel, "One more question");
      assertThat(shared.text()).contains("Shared by Jonas");
      assertThat(nothing(ana, channel, "A question for you")).isTrue();
    }

    private void who_joins_is_asked_once_about_nudges() {
      Seen card = awaitSeen(priya, channel, "Today's question");
      priya.presses(channel, card.id(), action(card, "groups.join"));
      awaitSeen(priya, priya.bot(), "Shall I nudge you");

      Seen jonasAsked = awaitSeen(jonas, jonas.bot(), "Shall I nudge you");
      jonas.presses(jonas.bot(), jonasAsked.id(), action(jonasAsked, "nudges.yes"));
      Seen rules = awaitSeen(jonas, jonas.bot(), "Nudges are on");
      assertThat(rules.text()).contains("I do not know your own time zone");
    }

    private void a_message_can_be_saved_from_its_menu() {
      String words = ana.says(channel, "I once stopped a launch two days before its date.");
      opens("Save as story", () -> ana.chooses(channel, words, "Save as story"));
      ana.dismisses();
    }

    private void the_board_names_only_who_wants_to_be_named() {
      jonas.commands(channel, "barraiser board", Map.of());
      Seen board = awaitSeen(ana, channel, "Our board");
      assertThat(board.text()).doesNotContain("Jonas:");
      awaitTrue(() -> jonas.sees(channel).stream().noneMatch(Seen::thinking));

      jonas.presses(channel, board.id(), action(board, "progress.show-me"));

      awaitTrue(() -> awaitSeen(ana, channel, "Our board").text().contains("Jonas: 1 answer"));
    }

    private void the_next_days_bring_questions_a_digest_and_a_nudge() {
      clock.advanceTo(Instant.parse("2026-03-06T09:45:30Z"));
      bot.app().wake("daily");
      awaitTrue(() -> count(ana, channel, "Today's question") == 2);
      bot.app().wake("daily");

      clock.advanceTo(Instant.parse("2026-03-09T09:46:00Z"));
      bot.app().wake("daily");
      bot.app().wake("digest");
      awaitTrue(() -> count(ana, channel, "Today's question") == 3);
      assertThat(awaitSeen(ana, channel, "Our last week").text()).contains("Answers");

      clock.advanceTo(Instant.parse("2026-03-10T17:00:30Z"));
      bot.app().wake("nudges");
      Seen nudge = awaitSeen(jonas, jonas.bot(), "You get this because you said yes to nudges");
      assertThat(nudge.text()).contains(": 0 of 3");
      assertThat(prefixes(nudge)).contains("stories.add");
      assertThat(nothing(priya, priya.bot(), "You get this because")).isTrue();
      assertThat(discord.pings()).isEmpty();
    }

    private void a_restart_loses_nothing_that_was_said_meanwhile() {
      List<Seen> before = jonas.sees(channel);
      bot.stop();
      String missed = ana.says(question, PRIYAS_ANSWER);

      bot.startAgain();

      awaitMark(ana, question, missed);
      assertThat(jonas.sees(channel)).hasSameSizeAs(before);
    }

    private void kicking_the_bot_stops_it_and_letting_it_in_again_goes_on() {
      long before = count(ana, channel, "Today's question");
      server.kicksBot();
      // Nobody can be told: without a server in common, Discord passes on no direct messages.
      clock.advanceTo(Instant.parse("2026-03-11T09:46:00Z"));
      bot.app().wake("daily");

      assertThat(count(ana, channel, "Today's question")).isEqualTo(before);
      server.letsBotIn();
      // When the bot hears of it decides which day's question is the next.
      awaitTrue(() -> {
        clock.advance(Duration.ofDays(1));
        bot.app().wake("daily");
        return count(ana, channel, "Today's question") > before;
      });
    }
  }
}
