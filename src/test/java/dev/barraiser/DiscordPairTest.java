package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.awaitTrue;
import static dev.barraiser.InDiscord.fills;
import static dev.barraiser.InDiscord.nothing;
import static dev.barraiser.InDiscord.opens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import dev.barraiser.practice.questions.SuccessFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two people of a group interview each other in Discord, and say what they saw. */
@Tag("proof")
@Timeout(180)
final class DiscordPairTest extends StudyGroupInDiscord {

  private static final Instant BEGINS = Instant.parse("2026-03-10T18:00:05Z");

  @Test
  void from_signing_up_to_what_they_saw_of_each_other() {
    for (Member member : List.of(ana, jonas)) signsUp(member);
    wakes(Instant.parse("2026-03-08T17:00:05Z"));
    assertThat(told(ana, "You have a mock interview").text()).contains("My script");
    told(jonas, "You have a mock interview");

    wakes(BEGINS);
    awaitTrue(() -> asks(ana) || asks(jonas));
    Member first = asks(ana) ? ana : jonas;
    Member second = first == ana ? jonas : ana;
    told(second, "It begins: you answer");
    press(first, told(first, "It begins: you ask"), "pairs.probe");
    Seen probe = told(first, "1 of ");
    assertThat(second.sees(channel)).noneMatch(one -> one.text().contains(probe.text()));
    assertThat(nothing(second, second.bot(), "1 of ")).isTrue();
    press(first, told(first, "It begins: you ask"), "pairs.swap");
    told(second, "You swap: you ask");
    wakes(BEGINS.plus(Duration.ofHours(3)));
    awaitTrue(() -> {
      bot.app().wake("pairs");
      return !nothing(ana, ana.bot(), "take place?");
    });

    press(ana, told(ana, "take place?"), "pairs.held");
    writes(ana, "Ana");
    assertThat(nothing(jonas, jonas.bot(), "what the waiting cost")).isTrue();
    writes(jonas, "Jonas");
    assertThat(told(jonas, "What was seen of you").text())
        .contains("Ana wrote what the waiting cost");
    assertThat(told(ana, "What was seen of you").text())
        .contains("Jonas wrote what the waiting cost");
    assertThat(nothing(jonas, channel, "what the waiting cost")).isTrue();
  }

  private void signsUp(Member member) {
    member.presses(channel, question, action(awaitSeen(member, channel, "Today's"), "groups.join"));
    opens("Interview each other", () -> member.commands(channel, "barraiser pair", Map.of()));
    fills(member, channel, Map.of("evening", List.of("tuesday-evening")));
    assertThat(awaitSeen(member, channel, "Who meets whom is decided").ephemeral()).isTrue();
  }

  private void writes(Member member, String name) {
    Seen asked = told(member, "What did you see?");
    opens(
        "What you saw",
        () -> member.presses(member.bot(), asked.id(), action(asked, "pairs.write")));
    Map<String, List<String>> values = new HashMap<>();
    for (SuccessFactor factor : SuccessFactor.values()) {
      values.put(factor.key(), List.of("CLEAR"));
    }
    values.put("words-principled-decisions", List.of(name + " wrote what the waiting cost."));
    fills(member, member.bot(), values);
    awaitTrue(() ->
        !nothing(member, member.bot(), "It is sealed")
            || !nothing(member, member.bot(), "You were the last"));
  }

  private static boolean asks(Member member) {
    return !nothing(member, member.bot(), "It begins: you ask");
  }

  private static void press(Member member, Seen card, String name) {
    member.presses(member.bot(), card.id(), action(card, name));
  }

  private static Seen told(Member member, String words) {
    return awaitSeen(member, member.bot(), words);
  }

  private void wakes(Instant at) {
    clock.advanceTo(at);
    bot.app().wake("pairs");
  }
}
