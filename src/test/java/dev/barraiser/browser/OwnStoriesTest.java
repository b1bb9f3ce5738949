package dev.barraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.barraiser.browser.RoomPage.CHANNEL;
import static dev.barraiser.browser.RoomPage.DIRECT;
import static dev.barraiser.browser.RoomPage.button;
import static dev.barraiser.browser.RoomPage.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one person keeps for themselves, from the first story until everything is deleted. */
class OwnStoriesTest {

  /** A Thursday, 08:12 in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T07:12:00Z");

  private static final String TITLE = "One ledger for eleven teams";

  @Test
  void from_the_first_story_over_goal_and_nudge_to_the_export_and_the_deletion(@TempDir Path folder)
      throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
    try (Chromium chromium = Chromium.start();
        RunningBot bot = new RunningBot(folder, BEGIN);
        RoomPage room = RoomPage.open(chromium.browser(), bot.port(), RoomPage.Look.DESK, "you")) {
      try {
        a_story_is_written_and_fills_its_quota(room);
        an_earlier_version_is_brought_back(room);
        a_goal_says_what_is_missing_by_when(room);
        a_nudge_says_why_it_came(room);
        the_settings_say_what_is_next(room);
        everything_can_be_taken_along(room);
        everything_is_deleted(room);
        assertThat(room.faults()).isEmpty();
      } catch (Throwable t) {
        room.picture(Path.of("target", "room", "own-stories-failed.png"));
        throw t;
      }
    }
  }

  private static Locator meter(Locator inside, String name) {
    return inside.getByRole(AriaRole.METER, new Locator.GetByRoleOptions().setName(name));
  }

  private void a_story_is_written_and_fills_its_quota(RoomPage room) {
    button(messages(room.channel(), "Today's question").first(), "Join").click();
    room.go("you", DIRECT);
    button(messages(room.channel(), "Shall I nudge you"), "Yes, nudge me").click();
    assertThat(room.channel()).containsText("Nudges are on");

    room.say("/barraiser story add");
    Locator form = room.page().getByRole(AriaRole.DIALOG);
    form.getByLabel("Title").fill(TITLE);
    form.getByLabel("Leadership Impact").check();
    form.getByLabel("Situation").fill("Eleven teams failed every month end.");
    button(form, "Save").click();
    Locator saved = messages(room.channel(), "is saved as story 1").first();
    assertThat(meter(saved, "Leadership Impact"))
        .hasAttribute("aria-valuetext", "0 of 5 to 7, 5 to go, 1 draft");
    button(saved, "Ready to tell").click();
    assertThat(meter(messages(room.channel(), "is ready to tell, and counts"), "Leadership Impact"))
        .hasAttribute("aria-valuetext", "1 of 5 to 7, 4 to go");
  }

  private void an_earlier_version_is_brought_back(RoomPage room) {
    room.say("/barraiser story edit 1");
    Locator form = room.page().getByRole(AriaRole.DIALOG);
    form.getByLabel("Situation").fill("Nobody knew what month end cost.");
    button(form, "Save").click();
    assertThat(messages(room.channel(), "What it said before is kept")).isVisible();
    room.say("/barraiser story show 1");
    button(messages(room.channel(), "Nobody knew what month end cost."), "Earlier versions")
        .click();
    button(messages(room.channel(), "What it said before").last(), "Bring this version back")
        .click();
    assertThat(messages(room.channel(), "says again what you wrote")).isVisible();
  }

  private void a_goal_says_what_is_missing_by_when(RoomPage room) {
    room.say("/barraiser goal 31 December");
    assertThat(messages(room.channel(), "Ready by"))
        .containsText("Character/Values: 0 of 3, three to go");
  }

  private void a_nudge_says_why_it_came(RoomPage room) {
    room.fastForwardTo("Weekly digest");
    room.fastForwardTo("Nudges about missing stories");
    Locator nudge = messages(room.channel(), "You get this because you said yes to nudges");
    assertThat(nudge).isVisible();
    button(nudge, "Why did I get this?").click();
    assertThat(messages(room.channel(), "Why you got this"))
        .containsText("You allow twice a week at most; this was the first.");
  }

  private void the_settings_say_what_is_next(RoomPage room) {
    room.say("/barraiser settings");
    Locator form = room.form("Nudge settings");
    form.getByLabel("At", new Locator.GetByLabelOptions().setExact(true)).fill("18:30");
    button(form, "Save").click();
    Locator rules = messages(room.channel(), "Tuesday or Thursday at 18:30");
    assertThat(rules).containsText("twice a week");
    button(rules, "Why nothing?").click();
    assertThat(messages(room.channel(), "What I decided, and why")).isVisible();
  }

  private void everything_can_be_taken_along(RoomPage room) {
    room.say("/barraiser privacy");
    Locator kept = messages(room.channel(), "What I keep of you");
    assertThat(kept).containsText("seven days more in case you change your mind");
    button(kept, "Export as JSON").click();
    assertThat(messages(room.channel(), "Everything of yours as JSON"))
        .containsText("\"title\":\"" + TITLE + "\"");
    Locator file = room.channel().locator("a.attachment").last();
    Download download = room.page().waitForDownload(file::click);
    Assertions.assertThat(download.path()).content().contains(TITLE);
  }

  private void everything_is_deleted(RoomPage room) {
    button(messages(room.channel(), "What I keep of you"), "Delete everything …").click();
    Locator asked = messages(room.channel(), "Delete everything of yours?");
    assertThat(asked).containsText("I do not remember where they stand");
    room.say("/barraiser story add");
    room.page().getByRole(AriaRole.DIALOG).getByLabel("Title").fill("A title half typed");
    room.page().keyboard().press("Escape");
    assertThat(room.page().getByText("Continue").first()).isVisible();
    button(asked, "Delete everything of mine").click();
    assertThat(messages(room.channel(), "Everything of yours is deleted.")).isVisible();
    assertThat(messages(room.channel(), TITLE)).hasCount(0);
    assertThat(room.page().getByText("Continue")).hasCount(0);

    room.go("you", CHANNEL);
    room.say("/barraiser story list");
    assertThat(messages(room.channel(), "You have no stories yet.")).isVisible();
    assertThat(room.page().getByText(Pattern.compile(TITLE))).hasCount(0);
  }
}
