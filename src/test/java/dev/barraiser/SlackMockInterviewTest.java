package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mock interview in Slack, with the reader that users have. */
@Tag("proof")
@Timeout(180)
class SlackMockInterviewTest {

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
  void a_whole_round_in_direct_messages_with_a_restart_in_the_middle(@TempDir Path folder) {
    plays(folder, Round::play);
  }

  @Test
  void who_says_one_line_and_speaks_is_asked_for_more_and_told_what_was_not_read(
      @TempDir Path folder) {
    plays(folder, Round::playInFewWords);
  }

  private static void plays(Path folder, Consumer<Round> round) {
    var clock = new SlowClock(Instant.parse("2026-03-05T21:12:00Z"));
    try (var log = new LogKept();
        var slack = FakeSlack.start(clock)) {
      Member ana = slack.member("Ana", "Europe/Lisbon");
      Member jonas = slack.member("Jonas", "Europe/Berlin");
      String channel = slack.channel("bar-raiser", ana, jonas);
      try (var bot = new SlackBot(slack, SlackBot.Way.SOCKET, clock, folder)) {
        round.accept(new Round(ana, jonas, channel, bot));
      }
      assertThat(slack.complaints()).isEmpty();
      assertThat(slack.pings()).isEmpty();
      assertThat(log.lines()).noneMatch(line -> line.contains("payments group"));
    }
  }

  private record Round(Member ana, Member jonas, String channel, SlackBot bot) {

    void play() {
      awaitTrue(() -> bot.health().contains("\"state\":\"connected\""));
      jonas.commands(channel, "/barraiser mock 15 sceptical");
      assertThat(awaitSeen(channel, "waiting in our direct messages").ephemeral()).isTrue();
      Seen opening = awaitSeen(direct(), "One main question, with follow-ups");
      assertThat(opening.text()).contains("sceptical");
      jonas.presses(direct(), opening.ts(), action(opening, "mock.ready"));
      awaitTrue(() -> lines() >= 1);

      jonas.says(direct(), ANSWER);
      ana.says(ana.bot(), "This is Ana, who is in no round.");
      done();
      awaitTrue(() -> lines() >= 2);
      jonas.says(direct(), "pause");
      awaitSeen(direct(), "Paused.");

      bot.restarts();

      Seen paused = awaitSeen(direct(), "Paused.");
      jonas.presses(direct(), paused.ts(), action(paused, "mock.resume"));
      awaitSeen(direct(), "This is where we were");
      for (int lines = 3; !isOver() && lines < 12; lines++) {
        int expected = lines + 1;
        jonas.says(direct(), MORE);
        done();
        awaitTrue(() -> isOver() || lines() >= expected);
      }

      Seen answers = awaitSeen(direct(), "What your answers showed");
      assertThat(answers.text())
          .contains("Incidents from retries fell from eleven a quarter to one.");
      assertThat(awaitSeen(direct(), "The five success factors").text())
          .contains("It is no verdict");
      Seen next = awaitSeen(direct(), "things to work on");
      assertThat(next.actions()).anyMatch(one -> one.startsWith("mock.stories:"));
      jonas.presses(direct(), answers.ts(), action(answers, "mock.save"));
      await()
          .until(
              jonas::dialog,
              open -> open.filter(one -> one.title().equals("Save as story")).isPresent());
      assertThat(ana.sees(channel)).noneMatch(seen -> seen.text().contains("payments group"));
      assertThat(jonas.sees(direct())).noneMatch(seen -> seen.text().contains("This is Ana"));
    }

    void playInFewWords() {
      awaitTrue(() -> bot.health().contains("\"state\":\"connected\""));
      jonas.commands(channel, "/barraiser mock 15");
      Seen opening = awaitSeen(direct(), "One main question, with follow-ups");
      jonas.says(direct(), "hello?");
      awaitSeen(direct(), "We have not begun");
      jonas.presses(direct(), opening.ts(), action(opening, "mock.ready"));
      awaitTrue(() -> lines() >= 1);
      jonas.says(direct(), "I fixed it and it was fine.");
      done();
      awaitSeen(direct(), "That is short.");
      jonas.speaks(direct(), Duration.ofSeconds(130));
      awaitSeen(direct(), "That counts as your answer (2 min)");
      jonas.says(direct(), "stop");

      assertThat(awaitSeen(direct(), "What your answers showed").text())
          .contains("Spoken, 2 min: I could not read it.");
      assertThat(awaitSeen(direct(), "to work on").text()).contains("too little in writing");
    }

    private String direct() {
      return jonas.bot();
    }

    private void done() {
      Seen last = awaitPresent("a question", this::asked);
      jonas.presses(direct(), last.ts(), action(last, "mock.done"));
    }

    private List<Seen> asked() {
      return jonas.sees(direct()).stream()
          .filter(seen -> seen.actions().stream().anyMatch(one -> one.startsWith("mock.done:")))
          .toList();
    }

    /** How often the interviewer has asked, the question that was said again included. */
    private int lines() {
      return asked().size();
    }

    private boolean isOver() {
      return jonas.sees(direct()).stream()
          .anyMatch(seen -> seen.text().contains("I go through what you said"));
    }

    private Seen awaitSeen(String in, String words) {
      return awaitPresent(
          words,
          () -> jonas.sees(in).stream().filter(seen -> seen.text().contains(words)).toList());
    }

    private static Seen awaitPresent(String what, Supplier<List<Seen>> all) {
      return await("“" + what + "”")
          .until(() -> all.get().stream().reduce((_, later) -> later), Optional::isPresent)
          .orElseThrow();
    }

    private static void awaitTrue(Supplier<Boolean> condition) {
      await().until(condition::get);
    }

    private static String action(Seen card, String name) {
      return card.actions().stream()
          .filter(action -> action.startsWith(name + ":"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " is not among " + card.actions()));
    }
  }
}
