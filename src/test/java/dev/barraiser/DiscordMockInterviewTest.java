package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitPresent;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.awaitTrue;
import static dev.barraiser.InDiscord.has;
import static dev.barraiser.InDiscord.nothing;
import static dev.barraiser.InDiscord.opens;
import static dev.barraiser.InDiscord.prefixes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mock interview in Discord, with the reader that users have. */
@Timeout(180)
final class DiscordMockInterviewTest extends StudyGroupInDiscord {

  private static final String ANSWER =
      "Our payments group had nine services and four ways to retry, and every third incident came"
          + " from two of them retrying each other. It fell to me to find one way that all nine"
          + " teams would keep. I read the last forty incident reports and showed each lead the"
          + " hours that retries had cost their own people. I decided against a shared library and"
          + " for a written contract with a test, which cost us three months. Incidents from"
          + " retries fell from eleven a quarter to one.";

  private static final String MORE =
      "I spoke with the two leads who had said no, one after the other, before anybody above them.";

  @Test
  void a_whole_round_in_direct_messages_with_a_restart_in_the_middle() {
    jonas.commands(channel, "barraiser mock", Map.of("length", "15", "style", "sceptical"));
    assertThat(awaitSeen(jonas, channel, "waiting in our direct messages").ephemeral()).isTrue();
    Seen opening = awaitSeen(jonas, jonas.bot(), "One main question, with follow-ups");
    jonas.presses(jonas.bot(), opening.id(), action(opening, "mock.ready"));
    awaitLines(1);

    jonas.says(jonas.bot(), ANSWER);
    ana.says(ana.bot(), "This is Ana, who is in no round.");
    done();
    awaitLines(2);
    jonas.says(jonas.bot(), "pause");
    awaitSeen(jonas, jonas.bot(), "Paused.");

    bot.restarts();
    awaitTrue(() -> discord.commands().contains("barraiser"));

    Seen paused = awaitSeen(jonas, jonas.bot(), "Paused.");
    jonas.presses(jonas.bot(), paused.id(), action(paused, "mock.resume"));
    awaitSeen(jonas, jonas.bot(), "This is where we were");
    for (int lines = 3; !isOver() && lines < 12; lines++) {
      int expected = lines + 1;
      jonas.says(jonas.bot(), MORE);
      done();
      awaitTrue(() -> isOver() || lines() >= expected);
    }

    Seen answers = awaitSeen(jonas, jonas.bot(), "What your answers showed");
    assertThat(answers.text())
        .contains("Incidents from retries fell from eleven a quarter to one.");
    Seen factors = awaitSeen(jonas, jonas.bot(), "The five success factors");
    assertThat(factors.text()).contains("Authentic leadership", "It is no verdict");
    Seen next = awaitSeen(jonas, jonas.bot(), "things to work on");
    assertThat(prefixes(next)).contains("mock.stories", "mock.rounds");
    assertThat(jonas.sees(jonas.bot())).noneMatch(seen -> seen.text().contains("This is Ana"));

    opens(
        "Save as story",
        () -> jonas.presses(jonas.bot(), answers.id(), action(answers, "mock.save")));
    assertThat(nothing(ana, channel, "mock")).isTrue();
    assertThat(ana.sees(channel)).noneMatch(seen -> seen.text().contains("payments group"));
  }

  @Test
  void a_recording_counts_and_what_is_edited_counts_as_edited() {
    jonas.commands(channel, "barraiser mock", Map.of("length", "15"));
    Seen opening = awaitSeen(jonas, jonas.bot(), "One main question, with follow-ups");
    jonas.presses(jonas.bot(), opening.id(), action(opening, "mock.ready"));
    awaitLines(1);
    jonas.speaks(jonas.bot(), Duration.ofSeconds(130));
    awaitSeen(jonas, jonas.bot(), "That counts as your answer (2 min)");
    done();
    awaitLines(2);
    String said = jonas.says(jonas.bot(), "I forget what came of it.");
    jonas.edits(jonas.bot(), said, ANSWER);
    done();
    awaitLines(3);
    jonas.says(jonas.bot(), "stop");

    Seen answers = awaitSeen(jonas, jonas.bot(), "What your answers showed");
    assertThat(answers.text())
        .contains("Incidents from retries fell from eleven a quarter to one.")
        .contains("Besides, 2 min spoken: I could not read it.");
  }

  @Test
  void who_says_one_line_is_asked_for_more_and_shown_that_it_was_too_little() {
    jonas.commands(channel, "barraiser mock", Map.of("length", "15"));
    Seen opening = awaitSeen(jonas, jonas.bot(), "One main question, with follow-ups");
    jonas.says(jonas.bot(), "hello?");
    awaitSeen(jonas, jonas.bot(), "We have not begun");
    jonas.presses(jonas.bot(), opening.id(), action(opening, "mock.ready"));
    awaitLines(1);
    jonas.says(jonas.bot(), "I fixed it and it was fine.");
    done();
    awaitSeen(jonas, jonas.bot(), "That is short.");
    jonas.says(jonas.bot(), "It was fine then.");
    jonas.says(jonas.bot(), "stop");

    assertThat(awaitSeen(jonas, jonas.bot(), "What your answers showed").text())
        .contains("I could make nothing of that");
    assertThat(awaitSeen(jonas, jonas.bot(), "to work on").text()).contains("too short");
  }

  private void done() {
    Seen last =
        awaitPresent("a question", () -> jonas.sees(jonas.bot()), seen -> has(seen, "mock.done"));
    jonas.presses(jonas.bot(), last.id(), action(last, "mock.done"));
  }

  private void awaitLines(int count) {
    awaitTrue(() -> lines() >= count);
  }

  /** How often the interviewer has asked, the question that was said again included. */
  private int lines() {
    return (int) jonas.sees(jonas.bot()).stream().filter(seen -> has(seen, "mock.done")).count();
  }

  private boolean isOver() {
    return !nothing(jonas, jonas.bot(), "I go through what you said");
  }
}
