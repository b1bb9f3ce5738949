package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.platforms.slack.wire.Dialog;
import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a study group in Slack comes to when its channel, its people or the bot go. */
@Timeout(120)
final class SlackOutcomesTest {

  /** A Thursday, 08:12 in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T07:12:00Z");

  private static final String ANSWER =
      "Two years ago our billing platform served eleven teams and failed every month end. I wrote"
          + " the case for one ledger, brought three directors round who each owned a part of it,"
          + " and moved the first two teams myself.";

  private static final String LOST = "I can no longer post in the channel";
  private static final String BACK = "The study group goes on where it stopped.";

  @TempDir Path folder;

  private final SlowClock clock = new SlowClock(BEGIN);
  private final FakeSlack slack = FakeSlack.start(clock);
  private final Member ana = slack.member("Ana", "Europe/Lisbon");
  private final Member guest = slack.guest("Gina");
  private final Member stranger = slack.stranger("Sven");
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
    assertThat(slack.pings()).isEmpty();
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(30));
  }

  // Setting up.

  private void fillsInSetup(String channel) {
    ana.commands(channel, "/barraiser setup");
    patiently().until(() -> ana.dialog().map(Dialog::title).isPresent());
    ana.fills("time", List.of("10:45"));
    ana.fills("zone", List.of("Europe/Berlin"));
    assertThat(ana.submits().isTaken()).isTrue();
  }

  /** Returns the first question. */
  private String studyGroup(String channel) {
    fillsInSetup(channel);
    Seen preview = awaitSeen(() -> ana.sees(channel), "This channel is a study group");
    ana.presses(channel, preview.ts(), action(preview, "daily.first"));
    awaitQuestions(channel, 1);
    return questions(channel).getFirst().ts();
  }

  private static Seen awaitSeen(Supplier<List<Seen>> all, String words) {
    return patiently()
        .until(
            () -> all.get().stream().filter(seen -> seen.text().contains(words)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static String action(Seen card, String name) {
    return card.actions().stream()
        .filter(action -> action.startsWith(name + ":"))
        .findFirst()
        .orElseThrow();
  }

  private static long count(List<Seen> all, String words) {
    return all.stream().filter(seen -> seen.text().contains(words)).count();
  }

  private List<Seen> questions(String channel) {
    return ana.sees(channel).stream()
        .filter(seen -> !seen.ephemeral() && seen.text().contains("Today's question"))
        .toList();
  }

  private void awaitQuestions(String channel, int number) {
    patiently().until(() -> questions(channel).size() == number);
  }

  /** Addressed in a running group's channel, the bot says that it is there. */
  private void awaitRunning(String channel) {
    patiently()
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          ana.says(channel, "@" + slack.botName() + " are you there?");
          return count(ana.sees(channel), "I am here.") > 0;
        });
  }

  private void tomorrowComes() {
    clock.advanceTo(Instant.parse("2026-03-06T09:45:30Z"));
    bot.app().wake("daily");
  }

  private boolean isMarked(String channel, String question, String reply) {
    return ana.sees(channel, question).stream()
        .filter(seen -> seen.ts().equals(reply))
        .anyMatch(seen -> seen.reactions().containsKey("white_check_mark"));
  }

  @Test
  void a_private_channel_practises_with_a_guest_who_may_not_organise() {
    String channel = slack.privateChannel("behind-doors", ana, guest);
    // Worked off after what was told of them, so that they are known as a guest from here on.
    guest.opensHome();
    patiently().until(() -> guest.seesAtHome().isPresent());

    guest.commands(channel, "/barraiser setup");
    assertThat(awaitSeen(() -> guest.sees(channel), "Guests cannot").ephemeral()).isTrue();

    String question = studyGroup(channel);
    String reply = guest.replies(channel, question, ANSWER);
    patiently().until(() -> isMarked(channel, question, reply));

    guest.commands(channel, "/barraiser setup");
    Seen refusal = awaitSeen(() -> guest.sees(channel), "Only this study group's organisers");
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(guest.dialog()).isEmpty();
  }

  @Test
  void a_channel_shared_with_another_company_is_refused_with_the_reason() {
    String channel = slack.channel("common", ana, stranger);
    ana.shares(channel, true);

    fillsInSetup(channel);

    Seen refusal = awaitSeen(() -> ana.sees(channel), "is shared with another company");
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(refusal.text()).contains("Nothing is set up yet");
    assertThat(stranger.sees(channel)).isEmpty();
  }

  @Test
  void a_group_whose_channel_becomes_shared_stops_until_it_is_shared_no_more() {
    String channel = slack.channel("practice", ana, stranger);
    String question = studyGroup(channel);
    Seen card = questions(channel).getFirst();

    ana.shares(channel, true);

    awaitSeen(() -> ana.sees(ana.bot()), LOST);
    String reply = stranger.replies(channel, question, ANSWER);
    stranger.presses(channel, card.ts(), action(card, "answers.write"));
    Seen refusal = awaitSeen(() -> stranger.sees(channel), "people of another workspace");
    assertThat(refusal.ephemeral()).isTrue();
    assertThat(isMarked(channel, question, reply)).isFalse();
    assertThat(count(ana.sees(ana.bot()), LOST)).isEqualTo(1);

    ana.shares(channel, false);
    awaitRunning(channel);
    tomorrowComes();
    awaitQuestions(channel, 2);
    assertThat(count(ana.sees(ana.bot()), LOST)).isEqualTo(1);
  }

  @Test
  void removed_and_invited_again_the_group_goes_on_and_each_is_told_once() {
    String channel = slack.channel("practice", ana, guest);
    studyGroup(channel);

    ana.kicks(channel, slack.bot());
    awaitSeen(() -> ana.sees(ana.bot()), LOST);
    ana.invites(channel, slack.bot());

    Seen back = awaitSeen(() -> ana.sees(channel), BACK);
    assertThat(back.ephemeral()).isTrue();
    slack.line().repeatLastAsAnother();
    tomorrowComes();
    awaitQuestions(channel, 2);
    assertThat(count(ana.sees(channel), BACK)).isEqualTo(1);
    assertThat(count(guest.sees(channel), BACK)).isZero();
    assertThat(count(ana.sees(ana.bot()), LOST)).isEqualTo(1);
  }

  @Test
  void the_inviter_is_greeted_once_although_the_channel_was_found_before_the_invitation_was_told() {
    String channel = slack.channelWithoutBot("fresh", ana, guest);
    slack.line().hold();
    ana.invites(channel, slack.bot());
    bot.stop();
    long before = slack.calls("users.conversations");
    bot.startAgain();
    patiently().until(() -> slack.calls("users.conversations") > before);

    slack.line().letGoBackwards();
    slack.line().repeatLastAsAnother();

    Seen greeting = awaitSeen(() -> ana.sees(channel), "Thank you for the invitation");
    assertThat(greeting.ephemeral()).isTrue();
    studyGroup(channel);
    assertThat(count(ana.sees(channel), "Thank you for the invitation")).isEqualTo(1);
    assertThat(count(guest.sees(channel), "Thank you for the invitation")).isZero();
  }

  @Test
  void shut_out_everything_is_kept_and_let_in_again_the_group_goes_on() {
    String channel = slack.channel("practice", ana, guest);
    String question = studyGroup(channel);
    String reply = guest.replies(channel, question, ANSWER);
    patiently().until(() -> isMarked(channel, question, reply));

    slack.revokesTokens();
    patiently().until(() -> bot.health().contains("\"state\":\"shut-out\""));
    bot.stop();
    slack.reinstalls();
    bot.startAgain();

    patiently().until(() -> bot.health().contains("\"state\":\"connected\""));
    awaitRunning(channel);
    tomorrowComes();
    awaitQuestions(channel, 2);
    guest.commands(channel, "/barraiser progress");
    assertThat(awaitSeen(() -> guest.sees(channel), "Where you stand").text())
        .contains("Answers this week\n1\n");
  }
}
