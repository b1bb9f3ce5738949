package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.platforms.slack.wire.FakeSlack;
import dev.barraiser.platforms.slack.wire.Member;
import dev.barraiser.platforms.slack.wire.Seen;
import dev.barraiser.practice.questions.SuccessFactor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two people of a group interview each other in Slack, and say what they saw. */
@Tag("proof")
@Timeout(180)
class SlackPairTest {

  private static final Instant BEGINS = Instant.parse("2026-03-10T18:00:05Z");

  @Test
  void from_signing_up_to_what_they_saw_of_each_other(@TempDir Path folder) {
    var clock = new SlowClock(Instant.parse("2026-03-05T08:12:00Z"));
    try (var log = new LogKept();
        var slack = FakeSlack.start(clock)) {
      Member ana = slack.member("Ana", "Europe/Lisbon");
      Member jonas = slack.member("Jonas", "Europe/Berlin");
      String channel = slack.channel("bar-raiser", ana, jonas);
      try (var bot = new SlackBot(slack, SlackBot.Way.SOCKET, clock, folder)) {
        new Story(ana, jonas, channel, bot, clock).play();
      }
      assertThat(slack.complaints()).isEmpty();
      assertThat(slack.pings()).isEmpty();
      assertThat(log.lines()).noneMatch(line -> line.contains("what the waiting cost"));
    }
  }

  private record Story(Member ana, Member jonas, String channel, SlackBot bot, SlowClock clock) {

    void play() {
      await().until(() -> bot.health().contains("\"state\":\"connected\""));
      setsUp();
      for (Member member : List.of(ana, jonas)) signsUp(member);
      wakes(Instant.parse("2026-03-08T17:00:05Z"));
      assertThat(told(ana, "You have a mock interview").text()).contains("Jonas", "My script");
      told(jonas, "You have a mock interview");

      wakes(BEGINS);
      await().until(() -> asks(ana) || asks(jonas));
      Member first = asks(ana) ? ana : jonas;
      Member second = first.equals(ana) ? jonas : ana;
      told(second, "It begins: you answer");
      Seen script = told(first, "It begins: you ask");
      first.presses(first.bot(), script.ts(), action(script, "pairs.probe"));
      told(first, "1 of ");
      first.presses(first.bot(), script.ts(), action(script, "pairs.swap"));
      told(second, "You swap: you ask");
      wakes(BEGINS.plus(Duration.ofHours(3)));

      await()
          .until(() -> {
            bot.app().wake("pairs");
            return ana.sees(ana.bot()).stream().anyMatch(one -> one.text().contains("take place?"));
          });
      Seen held = told(ana, "take place?");
      ana.presses(ana.bot(), held.ts(), action(held, "pairs.held"));
      writes(ana);
      assertThat(jonas.sees(jonas.bot())).noneMatch(this::isAnas);
      writes(jonas);
      assertThat(told(jonas, "What was seen of you").text()).contains("what the waiting cost");
      assertThat(jonas.sees(channel)).noneMatch(this::isAnas);
    }

    private void setsUp() {
      ana.commands(channel, "/barraiser setup");
      awaitDialog(ana, "Make a study group");
      ana.fills("zone", List.of("Europe/Berlin"));
      assertThat(ana.submits().isTaken()).isTrue();
      seen(ana, channel, "This channel is a study group");
    }

    /** Who is no member is shown how to become one. */
    private void signsUp(Member member) {
      member.commands(channel, "/barraiser pair");
      Seen refused = seen(member, channel, "for the members of a study group");
      member.presses(channel, refused.ts(), action(refused, "groups.join"));
      seen(member, channel, "You are a member of this study group now");
      member.commands(channel, "/barraiser pair");
      await().until(() -> member.dialog().isPresent());
      member.fills("evening", List.of("tuesday-evening"));
      assertThat(member.submits().isTaken()).isTrue();
      assertThat(seen(member, channel, "Who meets whom is decided").ephemeral()).isTrue();
    }

    private void writes(Member member) {
      Seen asked = told(member, "What did you see?");
      member.presses(member.bot(), asked.ts(), action(asked, "pairs.write"));
      awaitDialog(member, "What you saw");
      for (SuccessFactor factor : SuccessFactor.values()) member.fills(factor.key(), "CLEAR");
      member.fills("words-principled-decisions", member.name() + " wrote what the waiting cost.");
      assertThat(member.submits().isTaken()).isTrue();
      await()
          .until(() ->
              member.sees(member.bot()).stream()
                  .anyMatch(one ->
                      one.text().contains("It is sealed")
                          || one.text().contains("You were the last")));
    }

    private boolean isAnas(Seen seen) {
      return seen.text().contains("Ana wrote");
    }

    private boolean asks(Member member) {
      return member.sees(member.bot()).stream()
          .anyMatch(one -> one.text().contains("It begins: you ask"));
    }

    private void wakes(Instant at) {
      clock.advanceTo(at);
      bot.app().wake("pairs");
    }

    private static void awaitDialog(Member member, String title) {
      await().until(() -> member.dialog().filter(one -> one.title().equals(title)).isPresent());
    }

    private static Seen told(Member member, String words) {
      return seen(member, member.bot(), words);
    }

    private static Seen seen(Member member, String in, String words) {
      return await("“" + words + "” for " + member.name())
          .until(
              () ->
                  member.sees(in).stream()
                      .filter(one -> one.text().contains(words))
                      .reduce((_, later) -> later),
              Optional::isPresent)
          .orElseThrow();
    }

    private static String action(Seen card, String name) {
      return card.actions().stream()
          .filter(one -> one.startsWith(name + ":"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(name + " is not among " + card.actions()));
    }
  }
}
