package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitPresent;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.awaitTrue;
import static dev.barraiser.InDiscord.has;
import static dev.barraiser.InDiscord.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Right;
import dev.barraiser.platforms.discord.wire.Seen;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mock interview in Discord with somebody who takes no direct messages. */
@Timeout(180)
final class DiscordPrivateThreadTest extends StudyGroupInDiscord {

  private static final String ANSWER =
      "Our payments group had nine services and four ways to retry, and every third incident came"
          + " from two of them retrying each other. It fell to me to find one way that all nine"
          + " teams would keep. I read the last forty incident reports and showed each lead the"
          + " hours that retries had cost their own people. I decided against a shared library and"
          + " for a written contract with a test, which cost us three months. Incidents from"
          + " retries fell from eleven a quarter to one.";

  private static final String MORE =
      "I spoke with the two leads who had said no, one after the other, before anybody above them.";

  @BeforeEach
  void direct_messages_are_closed() {
    jonas.closesDirectMessages(true);
  }

  @Test
  void a_whole_round_in_a_private_thread_with_a_restart_in_the_middle() {
    String thread = begins("15");
    assertThat(awaitSeen(jonas, channel, "in a private thread").ephemeral()).isTrue();
    assertThat(jonas.sees(thread).getFirst().text()).contains("who manages threads in this server");
    assertThat(ana.privateThreads(channel)).as("Ana owns the server").containsExactly(thread);
    ready(thread);
    awaitLines(thread, 1);

    jonas.says(thread, ANSWER);
    ana.says(thread, "This is Ana, who looks in.");
    Seen asked = asked(thread);
    ana.presses(thread, asked.id(), action(asked, "mock.done"));
    awaitSeen(ana, thread, "no such round of yours");
    done(thread);
    awaitLines(thread, 2);
    bot.stop();
    jonas.says(thread, "While you were away I thought of the two leads who had said no.");
    ana.says(thread, "Ana again, while nobody listens.");
    bot.startAgain();
    awaitTrue(() -> discord.commands().contains("barraiser"));
    for (int lines = 2; !isOver(thread) && lines < 12; lines++) {
      int expected = lines + 1;
      jonas.says(thread, MORE);
      done(thread);
      awaitTrue(() -> isOver(thread) || lines(thread) >= expected);
    }

    Seen answers = awaitSeen(jonas, thread, "What your answers showed");
    assertThat(answers.text())
        .contains("Incidents from retries fell from eleven a quarter to one.");
    awaitSeen(jonas, thread, "things to work on");
    assertThat(jonas.sees(jonas.bot())).isEmpty();
    assertThat(jonas.privateThreads(channel)).hasSize(1);
    assertThat(Rows.holding(bot.database(), "While you were away I thought"))
        .containsKey("mock_round");
    assertThat(Rows.holding(bot.database(), "who looks in")).isEmpty();
    assertThat(Rows.holding(bot.database(), "while nobody listens")).isEmpty();
    assertThat(ana.sees(channel)).noneMatch(seen -> seen.text().contains("payments group"));
  }

  @Test
  void the_thread_is_taken_up_again_from_the_archive_and_by_who_has_left_it() {
    String thread = begins("15");
    jonas.says(thread, "stop");
    awaitSeen(jonas, thread, "The round is over");
    server.archives(thread);
    jonas.leaves(thread);
    clock.advance(Duration.ofHours(2));

    jonas.commands(channel, "barraiser mock", Map.of("length", "30"));

    awaitTrue(() -> jonas.privateThreads(channel).contains(thread));
    awaitSeen(jonas, thread, "2 main questions");
    assertThat(jonas.privateThreads(channel)).containsExactly(thread);
    assertThat(jonas.sees(thread))
        .filteredOn(seen -> seen.text().contains("who manages threads"))
        .hasSize(1);
  }

  @Test
  void a_thread_that_was_deleted_is_followed_by_another_one() {
    String first = begins("15");
    jonas.says(first, "stop");
    awaitSeen(jonas, first, "The round is over");
    server.deletesThread(first);

    String second = begins("15");

    assertThat(second).isNotEqualTo(first);
    awaitSeen(jonas, second, "who manages threads in this server");
  }

  @Test
  void who_opens_direct_messages_again_goes_on_where_they_speak() {
    String thread = begins("15");
    ready(thread);
    awaitLines(thread, 1);
    jonas.closesDirectMessages(false);
    jonas.says(thread, "pause");
    awaitSeen(jonas, thread, "Paused.");
    jonas.says(jonas.bot(), "resume");
    awaitSeen(jonas, jonas.bot(), "This is where we were");
    jonas.says(jonas.bot(), ANSWER);
    done(jonas.bot());

    awaitTrue(() -> lines(jonas.bot()) >= 2);
    jonas.says(thread, "stop");
    assertThat(awaitSeen(jonas, thread, "What your answers showed").text())
        .contains("from eleven a quarter to one");
  }

  @Test
  void who_deletes_everything_of_theirs_is_a_stranger_in_the_old_thread() {
    String thread = begins("15");
    jonas.says(thread, "stop");
    awaitSeen(jonas, thread, "The round is over");
    jonas.commands(channel, "barraiser privacy", Map.of());
    Seen card =
        awaitPresent("privacy", () -> jonas.sees(channel), seen -> has(seen, "privacy.delete"));
    jonas.presses(channel, card.id(), action(card, "privacy.delete"));
    Seen sure =
        awaitPresent("sure", () -> jonas.sees(channel), seen -> has(seen, "privacy.delete-now"));
    jonas.presses(channel, sure.id(), action(sure, "privacy.delete-now"));
    awaitSeen(jonas, channel, "Everything of yours is deleted");

    assertThat(Rows.holding(bot.database(), jonas.id())).doesNotContainKey("discord_private");
    awaitTrue(() -> Rows.count(bot.database(), "SELECT count(*) FROM discord_private") == 0);
    assertThat(jonas.sees(thread)).allMatch(seen -> seen.text().equals("stop"));
    jonas.commands(channel, "barraiser mock", Map.of("length", "15"));
    awaitTrue(() -> jonas.privateThreads(channel).size() == 2);
    awaitSeen(jonas, jonas.privateThreads(channel).getLast(), "One main question");
  }

  @Test
  void words_typed_in_the_thread_are_answered_there() {
    String thread = begins("15");
    jonas.says(thread, "stop");
    awaitSeen(jonas, thread, "The round is over");

    jonas.says(thread, "help");

    awaitSeen(jonas, thread, "/barraiser mock");
  }

  @Test
  void where_the_right_is_missing_they_are_told_to_allow_direct_messages() {
    server.botMay(channel, Set.of(), Set.of(Right.CREATE_PRIVATE_THREADS));

    jonas.commands(channel, "barraiser mock", Map.of());

    assertThat(awaitSeen(jonas, channel, "Allow direct messages from me").ephemeral()).isTrue();
    assertThat(jonas.privateThreads(channel)).isEmpty();
    assertThat(nothing(jonas, channel, "is waiting")).isTrue();
    jonas.closesDirectMessages(false);
    jonas.commands(channel, "barraiser mock", Map.of());
    awaitSeen(jonas, jonas.bot(), "2 main questions");
  }

  @Test
  void in_an_announcement_channel_the_groups_own_channel_is_taken() {
    String news = server.announcements("news");

    jonas.commands(channel, "barraiser help", Map.of());
    awaitSeen(jonas, channel, "/barraiser mock");
    jonas.commands(news, "barraiser mock", Map.of("length", "15"));

    awaitTrue(() -> jonas.privateThreads(channel).size() == 1);
    awaitSeen(jonas, jonas.privateThreads(channel).getFirst(), "One main question");
  }

  private String begins(String length) {
    jonas.commands(channel, "barraiser mock", Map.of("length", length));
    awaitTrue(() ->
        jonas.privateThreads(channel).stream()
            .anyMatch(one -> !nothing(jonas, one, "One main question, with follow-ups")));
    return jonas.privateThreads(channel).getLast();
  }

  private void ready(String in) {
    Seen opening = awaitSeen(jonas, in, "One main question, with follow-ups");
    jonas.presses(in, opening.id(), action(opening, "mock.ready"));
  }

  private Seen asked(String in) {
    return awaitPresent("a question", () -> jonas.sees(in), seen -> has(seen, "mock.done"));
  }

  private void done(String in) {
    Seen last = asked(in);
    jonas.presses(in, last.id(), action(last, "mock.done"));
  }

  private void awaitLines(String in, int count) {
    awaitTrue(() -> lines(in) >= count);
  }

  private int lines(String in) {
    return (int) jonas.sees(in).stream().filter(seen -> has(seen, "mock.done")).count();
  }

  private boolean isOver(String in) {
    return !nothing(jonas, in, "I go through what you said");
  }
}
