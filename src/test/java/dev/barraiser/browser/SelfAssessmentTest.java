package dev.barraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** A self-assessment and what to practise then, in the browser. */
class SelfAssessmentTest {

  /** A Thursday, late in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T22:12:00Z");

  private static final String LAST = "Larger than what was asked";

  @Test
  void assessed_changed_and_practised(@TempDir Path folder) throws IOException {
    try (var chromium = Chromium.start();
        var bot = new RunningBot(folder, BEGIN);
        var room = RoomPage.open(chromium.browser(), bot.port(), RoomPage.Look.DESK, "jonas")) {
      PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
      room.go("jonas", DIRECT);
      assesses(room);
      changes(room);
      practises(room);
      assertThat(room.faults()).isEmpty();
    }
  }

  private static void assesses(RoomPage room) {
    room.say("/barraiser assess");
    Locator form = room.form("Assess yourself");
    Locator all = form.locator("select");
    assertThat(all).hasCount(20);
    assertThat(all.first()).containsText("3 · I answer from memory and say where I no longer know");
    room.picture(Path.of("target", "room", "assess.png"));
    for (int at = 0; at < 19; at++) all.nth(at).selectOption("3");
    button(form, "Keep it").click();
    assertThat(form.getByText("Please choose one.")).isVisible();
    statement(form).selectOption("2");
    button(form, "Keep it").click();
    Locator result = messages(room.channel(), "How you see yourself");
    assertThat(result).containsText("Think Big");
    assertThat(result).containsText("It is no grade");
    room.picture(Path.of("target", "room", "assessment.png"));
  }

  private static Locator statement(Locator form) {
    return form.getByLabel(LAST, new Locator.GetByLabelOptions().setExact(true));
  }

  private static void changes(RoomPage room) {
    button(messages(room.channel(), "How you see yourself"), "Change my marks").click();
    Locator form = room.form("Change your assessment");
    assertThat(statement(form)).hasValue("2");
    statement(form).selectOption("4");
    button(form, "Keep it").click();
    assertThat(messages(room.channel(), "How you see yourself").last())
        .containsText("more than one thing to show");
    room.say("/barraiser progress");
    button(messages(room.channel(), "Where you stand").last(), "How I see myself").click();
    assertThat(messages(room.channel(), "How you see yourself")).hasCount(3);
  }

  private static void practises(RoomPage room) {
    room.say("/barraiser practice");
    Locator practice = messages(room.channel(), "What to practise").last();
    assertThat(practice).containsText("A question for today");
    room.picture(Path.of("target", "room", "practice.png"));
    button(practice, "A question for me").click();
    assertThat(messages(room.channel(), "A question for you")).isVisible();
  }
}
