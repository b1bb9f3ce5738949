package dev.barraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.barraiser.browser.RoomPage.CHANNEL;
import static dev.barraiser.browser.RoomPage.DIRECT;
import static dev.barraiser.browser.RoomPage.button;
import static dev.barraiser.browser.RoomPage.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people of the room interview each other, played in the browser. */
@Tag("proof")
class PairTest {

  /** A Thursday, in the morning in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T08:12:00Z");

  private static final String THE_CLOCK = "Mock interviews in pairs";
  private static final String SAID = "They said what the waiting cost.";

  @Test
  void from_signing_up_to_what_they_saw_of_each_other(@TempDir Path folder) throws IOException {
    try (var chromium = Chromium.start();
        var bot = new RunningBot(folder, BEGIN);
        var room = RoomPage.open(chromium.browser(), bot.port(), RoomPage.Look.DESK, "jonas")) {
      PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
      signsUp(room, "jonas", "Tue 10 Mar, 19:00");
      // The same hour, in São Paulo.
      signsUp(room, "ana", "Tue 10 Mar, 15:00");
      meets(room);
      writes(room, "ana");
      room.go("jonas", DIRECT);
      assertThat(messages(room.channel(), SAID)).hasCount(0);
      writes(room, "jonas");
      Locator seen = messages(room.channel(), "What was seen of you");
      assertThat(seen).containsText(SAID);
      room.picture(Path.of("target", "room", "pair-seen.png"));
      assertThat(room.faults()).isEmpty();
    }
  }

  private static void signsUp(RoomPage room, String who, String time) {
    room.go(who, CHANNEL);
    room.say("/barraiser pair");
    Locator refused = messages(room.channel(), "for the members of a study group");
    Locator form = room.form("Interview each other");
    assertThat(refused.or(form).first()).isVisible();
    if (refused.count() > 0) {
      button(refused, "Join").click();
      assertThat(messages(room.channel(), "You are a member of this study group now")).isVisible();
      room.say("/barraiser pair");
    }
    form.getByLabel(time).check();
    room.picture(Path.of("target", "room", "pair-sign-up-" + who + ".png"));
    button(form, "Sign up").click();
    assertThat(messages(room.channel(), "Who meets whom is decided")).isVisible();
  }

  private static void meets(RoomPage room) {
    room.go("jonas", DIRECT);
    next(room, "You have a mock interview");
    next(room, "It begins: you");
    room.picture(Path.of("target", "room", "pair-begins.png"));
    next(room, "You swap: you");
    // Their hour is over, which is not said.
    room.fastForwardTo(THE_CLOCK);
    next(room, "take place?");
    button(messages(room.channel(), "take place?"), "Yes").click();
    assertThat(messages(room.channel(), "What did you see?")).isVisible();
  }

  /** The clock goes on to the next thing that is due, and this is said. */
  private static void next(RoomPage room, String words) {
    room.fastForwardTo(THE_CLOCK);
    assertThat(messages(room.channel(), words).first()).isVisible();
  }

  private static void writes(RoomPage room, String who) {
    room.go(who, DIRECT);
    Locator asked = messages(room.channel(), "What did you see?");
    button(asked, who.equals("ana") ? "About Jonas Weber" : "About Ana Souza").click();
    Locator form = room.form("What you saw");
    Locator marks = form.locator("select");
    assertThat(marks).hasCount(5);
    for (int at = 0; at < 5; at++) marks.nth(at).selectOption("CLEAR");
    form.locator("input[type=text], textarea").first().fill(SAID);
    button(form, "Seal it").click();
    assertThat(
            messages(room.channel(), "It is sealed")
                .or(messages(room.channel(), "You were the last"))
                .first())
        .isVisible();
  }
}
