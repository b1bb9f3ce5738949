package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.platforms.slack.wire.Asked;
import dev.barraiser.platforms.slack.wire.Dialog;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first days of a study group, played in Slack: the same story as in the practice room. */
class SlackStoryTest {

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

  @ParameterizedTest
  @EnumSource(SlackBot.Way.class)
  @Timeout(240)
  void the_first_days_of_a_study_group(SlackBot.Way way, @TempDir Path folder) {
    var clock = new SlowClock(BEGIN);
    try (var log = new LogKept();
        var slack = FakeSlack.start(clock);
        var bot = new SlackBot(slack, way, clock, folder)) {
      new Story(slack, bot, clock).play();

      assertThat(log.lines())
          .isNotEmpty()
          .noneMatch(line ->
              Stream.of(slack.botToken(), slack.appToken(), slack.signingSecret())
                  .anyMatch(line::contains))
          .noneMatch(line -> line.contains("billing platform") || line.contains("glad of this"))
          .noneMatch(line -> line.contains("ticket="));
    }
  }

  /** One playing of it. */
  private static final class Story {

    private final FakeSlack slack;
    private final SlackBot bot;
    private final SlowClock clock;
    private final Member ana;
    private final Member jonas;
    private final Member priya;
    private final String channel;
    private String question = "";

    Story(FakeSlack slack, SlackBot bot, SlowClock clock) {
      this.slack = slack;
      this.bot = bot;
      this.clock = clock;
      this.ana = slack.member("Ana", "Europe/Lisbon");
      this.jonas = slack.member("Jonas", "Europe/Berlin");
      this.priya = slack.member("Priya", "Asia/Kolkata");
      this.channel = slack.channelWithoutBot("bar-raiser", ana, jonas, priya);
    }

    void play() {
      whoever_invites_the_bot_is_greeted_privately();
      the_channel_becomes_a_study_group_once_the_form_is_right();
      the_first_question_is_posted_with_its_thread();
      two_people_answer_and_one_thinks_better_of_it();
      an_answer_is_acknowledged_privately_and_becomes_a_story();
      the_notice_stays_to_be_found_under_my_feedback();
      progress_is_shown_to_nobody_else();
      a_question_drawn_alone_can_be_shared();
      who_joins_is_asked_once_about_nudges();
      the_home_shows_what_is_due_and_follows_what_changes();
      a_story_can_be_added_from_everywhere_and_from_a_message();
      the_board_names_only_who_wants_to_be_named();
      the_next_days_bring_questions_a_digest_and_a_nudge();
      a_restart_loses_nothing_that_was_said_meanwhile();
      removing_the_app_stops_it_and_keeps_everything();
      assertThat(slack.complaints()).isEmpty();
    }

    private void whoever_invites_the_bot_is_greeted_privately() {
      awaitTrue(() -> slack.calls("users.conversations") > 0);
      ana.invites(channel, slack.bot());

      Seen greeting = awaitSeen(ana, channel, "Thank you for the invitation");
      assertThat(greeting.ephemeral()).isTrue();
      assertThat(ana.presses(channel, greeting.ts(), action(greeting, "groups.setup")).isTaken())
          .isTrue();
      assertThat(nothing(jonas, channel, "Thank you for the invitation")).isTrue();
    }

    private void the_channel_becomes_a_study_group_once_the_form_is_right() {
      awaitDialog(ana, "Make a study group");
      ana.fills("time", List.of("quarter on"));
      assertThat(ana.submits().outcome())
          .isEqualTo(
              new Asked.Outcome.Errors(
                  Map.of("time", "Write a time of day, such as 09:00 or 17:30.")));
      assertThat(ana.isOffered("zone", "berl")).contains("Europe/Berlin");
      ana.fills("time", List.of("10:45"));
      ana.fills("zone", List.of("Europe/Berlin"));
      assertThat(ana.submits().isTaken()).isTrue();
      assertThat(ana.dialog()).isEmpty();
    }

    private void the_first_question_is_posted_with_its_thread() {
      Seen preview = awaitSeen(ana, channel, "This channel is a study group");
      assertThat(preview.ephemeral()).isTrue();
      ana.presses(channel, preview.ts(), action(preview, "daily.first"));

      Seen seen = awaitSeen(jonas, channel, "Today's question");
      question = seen.ts();
      assertThat(seen.ephemeral()).isFalse();
      assertThat(prefixes(seen)).contains("answers.write", "answers.feedback", "groups.join");
      assertThat(slack.pings()).isEmpty();
    }

    private void two_people_answer_and_one_thinks_better_of_it() {
      String first = jonas.replies(channel, question, JONAS_ANSWER);
      String second = priya.replies(channel, question, PRIYAS_ANSWER);
      awaitMark(first);
      awaitMark(second);

      jonas.edits(channel, first, JONAS_ANSWER + " I would start with support sooner.");
      priya.deletes(channel, second);

      Seen told = awaitInThread(priya, "Your reply was deleted");
      assertThat(told.ephemeral()).isTrue();
      assertThat(nothing(jonas, channel, "Your reply was deleted")).isTrue();
    }

    private void an_answer_is_acknowledged_privately_and_becomes_a_story() {
      clock.advance(Duration.ofMinutes(3));
      bot.app().wake("answers");

      Seen notice = awaitInThread(jonas, "words · in the thread");
      assertThat(notice.ephemeral()).isTrue();
      assertThat(prefixes(notice)).contains("stories.from-answer");
      jonas.presses(channel, notice.ts(), action(notice, "stories.from-answer"));
      Dialog form = awaitDialog(jonas, "Save as story");
      assertThat(form.blocks()).contains("title", "category", "situation");
      jonas.fills("title", List.of("One ledger for eleven teams"));
      jonas.fills("category", List.of("LEADERSHIP_IMPACT"));
      jonas.fills("state", List.of("READY"));
      assertThat(jonas.submits().isTaken()).isTrue();

      Seen saved = awaitInThread(jonas, "is saved as story 1");
      assertThat(saved.ephemeral()).isTrue();
      assertThat(saved.text()).contains("Leadership Impact", "1 of 5");
    }

    private void the_notice_stays_to_be_found_under_my_feedback() {
      long before = slack.calls("chat.postEphemeral");
      Seen card = awaitSeen(jonas, channel, "Today's question");
      jonas.presses(channel, card.ts(), action(card, "answers.feedback"));

      awaitSeen(jonas, channel, "in the thread");
      assertThat(slack.calls("chat.postEphemeral")).isGreaterThanOrEqualTo(before);
      assertThat(nothing(priya, channel, "Save as story")).isTrue();
    }

    private void progress_is_shown_to_nobody_else() {
      jonas.commands(channel, "/barraiser progress");

      Seen progress = awaitSeen(jonas, channel, "Where you stand");
      assertThat(progress.ephemeral()).isTrue();
      assertThat(progress.text()).contains("Leadership Impact", "1 of 5");
      assertThat(nothing(ana, channel, "Where you stand")).isTrue();
    }

    private void a_question_drawn_alone_can_be_shared() {
      jonas.commands(channel, "/question character L6");
      Seen alone = awaitSeen(jonas, channel, "A question for you");
      assertThat(alone.ephemeral()).isTrue();
      jonas.presses(channel, alone.ts(), action(alone, "questions.post-here"));

      Seen shared = awaitSeen(ana, channel, "One more question");
      assertThat(shared.text()).contains("Shared by Jonas");
      assertThat(nothing(ana, channel, "A question for you")).isTrue();
    }

    private void who_joins_is_asked_once_about_nudges() {
      Seen card = awaitSeen(priya, channel, "Today's question");
      priya.presses(channel, card.ts(), action(card, "groups.join"));
      Seen asked = awaitSeen(priya, priya.bot(), "Shall I nudge you");
      assertThat(asked.ephemeral()).isFalse();

      Seen jonasAsked = awaitSeen(jonas, jonas.bot(), "Shall I nudge you");
      jonas.presses(jonas.bot(), jonasAsked.ts(), action(jonasAsked, "nudges.yes"));
      awaitSeen(jonas, jonas.bot(), "Nudges are on");
    }

    private void the_home_shows_what_is_due_and_follows_what_changes() {
      jonas.opensHome();
      awaitTrue(() -> home(jonas).contains("1 of 5"));
      assertThat(home(jonas)).contains("Leadership Impact", "Character/Values", "Vision/Strategy");
      long published = slack.calls("views.publish");

      jonas.pressesAtHome(homeAction(jonas, "stories.add"));
      awaitDialog(jonas, "Add a story");
      jonas.fills("title", List.of("The feedback nobody wanted to give"));
      jonas.fills("category", List.of("CHARACTER_VALUES"));
      jonas.fills("situation", List.of("A peer kept missing what other teams built on."));
      assertThat(jonas.submits().isTaken()).isTrue();

      awaitTrue(() -> home(jonas).contains("0 of 3–5, 1 draft"));
      assertThat(slack.calls("views.publish")).isGreaterThan(published);
    }

    private void a_story_can_be_added_from_everywhere_and_from_a_message() {
      ana.choosesShortcut("/barraiser story add");
      awaitDialog(ana, "Add a story");
      ana.closesDialog();

      String words = ana.says(channel, "I once stopped a launch two days before its date.");
      ana.choosesInMenu(channel, words, "story");
      awaitDialog(ana, "Save as story");
      ana.closesDialog();
    }

    private void the_board_names_only_who_wants_to_be_named() {
      jonas.commands(channel, "/barraiser board");
      Seen board = awaitSeen(ana, channel, "Our board");
      assertThat(board.text()).doesNotContain("Jonas:");

      jonas.presses(channel, board.ts(), action(board, "progress.show-me"));

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
      assertThat(nudge.text()).contains("Vision/Strategy: 0 of 3");
      assertThat(prefixes(nudge)).contains("stories.add");
      assertThat(nothing(priya, priya.bot(), "You get this because")).isTrue();
      assertThat(slack.pings()).isEmpty();
    }

    private void a_restart_loses_nothing_that_was_said_meanwhile() {
      List<Seen> before = jonas.sees(channel);
      bot.stop();
      slack.line().withhold(true);
      String missed = ana.replies(channel, question, PRIYAS_ANSWER);
      slack.line().withhold(false);

      bot.startAgain();

      awaitMark(missed);
      assertThat(jonas.sees(channel)).hasSameSizeAs(before);
    }

    private void removing_the_app_stops_it_and_keeps_everything() {
      slack.uninstalls();

      awaitTrue(() -> bot.health().contains("\"state\":\"shut-out\""));
      clock.advanceTo(Instant.parse("2026-03-11T09:46:00Z"));
      bot.app().wake("daily");
      assertThat(bot.health()).contains("\"status\":\"failing\"");
    }

    // Seeing.

    private Seen awaitSeen(Member reader, String in, String words) {
      return awaitPresent(words, () -> reader.sees(in));
    }

    private Seen awaitInThread(Member reader, String words) {
      return awaitPresent(words, () -> reader.sees(channel, question));
    }

    private static Seen awaitPresent(String words, Supplier<List<Seen>> all) {
      return await("“" + words + "”")
          .until(() -> last(all.get(), seen -> seen.text().contains(words)), Optional::isPresent)
          .orElseThrow();
    }

    private static Optional<Seen> last(List<Seen> all, Predicate<Seen> which) {
      return all.stream().filter(which).reduce((_, later) -> later);
    }

    private void awaitMark(String reply) {
      awaitTrue(() ->
          ana.sees(channel, question).stream()
              .filter(seen -> seen.ts().equals(reply))
              .anyMatch(seen -> seen.reactions().containsKey("white_check_mark")));
    }

    private static void awaitTrue(Supplier<Boolean> condition) {
      await().until(condition::get);
    }

    private static Dialog awaitDialog(Member person, String title) {
      return await("a dialog “" + title + "”")
          .until(person::dialog, open -> open.filter(one -> one.title().equals(title)).isPresent())
          .orElseThrow();
    }

    /** How many messages that everybody sees. */
    private long count(Member reader, String in, String words) {
      return reader.sees(in).stream()
          .filter(seen -> !seen.ephemeral() && seen.text().contains(words))
          .count();
    }

    private boolean nothing(Member reader, String in, String words) {
      return reader.sees(in).stream().noneMatch(seen -> seen.text().contains(words));
    }

    private static String home(Member person) {
      return person.seesAtHome().map(Member.Shown::text).orElse("");
    }

    private static String homeAction(Member person, String name) {
      return person.seesAtHome().orElseThrow().actions().stream()
          .filter(action -> action.startsWith(name + ":"))
          .findFirst()
          .orElseThrow();
    }

    private static String action(Seen card, String name) {
      return card.actions().stream()
          .filter(action -> action.startsWith(name + ":"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " is not among " + card.actions()));
    }

    private static List<String> prefixes(Seen card) {
      return card.actions().stream()
          .map(action -> action.substring(0, action.indexOf(':')))
          .toList();
    }
  }
}
