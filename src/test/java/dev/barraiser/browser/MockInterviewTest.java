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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mock interview, played in the browser. */
class MockInterviewTest {

  /** A Thursday, late in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T22:12:00Z");

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
  void a_whole_round(@TempDir Path folder) throws IOException {
    try (var chromium = Chromium.start();
        var bot = new RunningBot(folder, BEGIN);
        var room = RoomPage.open(chromium.browser(), bot.port(), RoomPage.Look.DESK, "jonas")) {
      PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
      begins(room);
      isAsked(room);
      isDebriefed(room);
      assertThat(room.faults()).isEmpty();
    }
  }

  private static void begins(RoomPage room) {
    room.go("jonas", CHANNEL);
    room.say("/barraiser mock 15 warm");
    assertThat(messages(room.channel(), "waiting in our direct messages")).isVisible();
    room.go("jonas", DIRECT);
    Locator opening = messages(room.channel(), "One main question, with follow-ups");
    assertThat(opening).containsText("15 minutes");
    room.picture(Path.of("target", "room", "mock-opening.png"));
    button(opening, "I am ready").click();
    assertThat(asked(room)).hasCount(1);
  }

  private static void isAsked(RoomPage room) {
    room.say(ANSWER);
    done(room);
    assertThat(asked(room)).hasCount(2);
    room.picture(Path.of("target", "room", "mock-follow-up.png"));
    room.say("pause");
    Locator paused = messages(room.channel(), "Paused.");
    button(paused, "Resume").click();
    assertThat(messages(room.channel(), "This is where we were")).isVisible();
    room.say(MORE);
    done(room);
    assertThat(asked(room)).hasCount(4);
    room.say("stop");
  }

  private static void done(RoomPage room) {
    button(asked(room).last(), "That's my answer").click();
  }

  private static Locator asked(RoomPage room) {
    return messages(room.channel(), "That's my answer").filter(withoutOpening());
  }

  private static Locator.FilterOptions withoutOpening() {
    return new Locator.FilterOptions().setHasNotText("with follow-ups");
  }

  private static void isDebriefed(RoomPage room) {
    Locator answers = messages(room.channel(), "What your answers showed");
    assertThat(answers).containsText("fell from eleven a quarter to one");
    assertThat(messages(room.channel(), "The five success factors")).containsText("no verdict");
    assertThat(messages(room.channel(), "things to work on")).isVisible();
    room.picture(Path.of("target", "room", "mock-debrief.png"));
    button(answers, "Save answer 1").click();
    Locator form = room.form("Save as story");
    assertThat(form.getByLabel("Situation")).hasValue(java.util.regex.Pattern.compile("payments"));
  }
}
