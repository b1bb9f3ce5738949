package dev.barraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.barraiser.browser.RoomPage.CHANNEL;
import static dev.barraiser.browser.RoomPage.DIRECT;
import static dev.barraiser.browser.RoomPage.button;
import static dev.barraiser.browser.RoomPage.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.barraiser.practice.questions.SomeQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member suggests a question, an organiser approves it, and it is posted: in the browser. */
class SuggestedQuestionTest {

  /** A Thursday, 08:12 in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T07:12:00Z");

  private static final String TEXT =
      "Tell me about a promise <b>to a customer</b> that you did not keep.";

  @Test
  void suggested_approved_and_posted(@TempDir Path folder) throws IOException {
    try (var chromium = Chromium.start();
        var bot = new RunningBot(folder, BEGIN, SomeQuestions.bank(1));
        var jonas = RoomPage.open(chromium.browser(), bot.port(), RoomPage.Look.DESK, "jonas");
        var organiser = RoomPage.open(chromium.browser(), bot.port(), RoomPage.Look.DESK, "you")) {
      PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
      suggests(jonas);
      approves(organiser);
      isTold(jonas);
      isPosted(organiser);
      assertThat(jonas.faults()).isEmpty();
      assertThat(organiser.faults()).isEmpty();
    }
  }

  private static void suggests(RoomPage jonas) {
    button(messages(jonas.channel(), "Today's question").first(), "Join").click();
    assertThat(messages(jonas.channel(), "You are a member of this study group now")).isVisible();
    jonas.say("/barraiser suggest");
    Locator form = jonas.form("Suggest a question");
    form.getByLabel("The question").fill("Why? Why not?");
    choose(form, "Kind", "FAILURE");
    choose(form, "Leadership Principle", "CUSTOMER_OBSESSION");
    button(form, "Suggest").click();
    assertThat(form.getByText("That is more than one question.")).isVisible();

    form.getByLabel("The question").fill(TEXT);
    button(form, "Suggest").click();

    assertThat(messages(jonas.channel(), "Your question is with the organisers")).isVisible();
    jonas.picture(Path.of("target", "room", "suggested.png"));
  }

  private static void choose(Locator form, String label, String value) {
    form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(value);
  }

  private static void approves(RoomPage organiser) {
    assertThat(messages(organiser.channel(), TEXT)).hasCount(0);
    organiser.go("you", DIRECT);
    Locator review = messages(organiser.channel(), "A suggested question");
    assertThat(review).containsText(TEXT);
    organiser.picture(Path.of("target", "room", "suggestion.png"));
    button(review, "Approve").click();
    assertThat(messages(organiser.channel(), "It is one of the group's questions now")).isVisible();

    button(review, "Approve").click();
    assertThat(messages(organiser.channel(), "That question is approved already")).isVisible();
  }

  private static void isTold(RoomPage jonas) {
    jonas.go("jonas", DIRECT);
    Locator told = messages(jonas.channel(), "Thank you: your question is one of the questions");
    assertThat(told).hasCount(1);
    assertThat(told).containsText(TEXT);
  }

  /** There are three others, of which one has been asked. */
  private static void isPosted(RoomPage room) {
    room.go("you", CHANNEL);
    Locator posted = messages(room.channel(), TEXT);
    for (int day = 0; day < 3 && posted.count() == 0; day++) {
      int before = messages(room.channel(), "Today's question").count();
      room.fastForwardTo("Daily question");
      assertThat(messages(room.channel(), "Today's question")).hasCount(before + 1);
    }
    assertThat(posted).containsText("Today's question");
    assertThat(posted).containsText("Suggested by Jonas");
    button(posted, "Hint").click();
    assertThat(messages(room.channel(), "What your own part in it was")).isVisible();
    room.picture(Path.of("target", "room", "suggested-posted.png"));
  }
}
