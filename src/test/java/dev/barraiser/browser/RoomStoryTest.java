package dev.barraiser.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.barraiser.browser.RoomPage.CHANNEL;
import static dev.barraiser.browser.RoomPage.DIRECT;
import static dev.barraiser.browser.RoomPage.button;
import static dev.barraiser.browser.RoomPage.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The first days of a study group, played in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomStoryTest {

  /** A Thursday, 08:12 in Berlin. */
  private static final Instant BEGIN = Instant.parse("2026-03-05T07:12:00Z");

  private static final String OURS =
      "Two years ago our billing platform served eleven teams and failed every month end. I wrote"
          + " the case for one ledger, brought three directors round who each owned a part of it,"
          + " and moved the first two teams myself. Month end went from four days to six hours, and"
          + " all eleven teams have stayed.";

  private static final String ANAS =
      "I asked who would still be glad of this choice in three years and found that nobody had"
          + " spoken with support. I sat with them for a week, took their five worst tickets to the"
          + " architects, and we dropped half of the plan. The calls went down by forty percent"
          + " within two quarters.";

  private Chromium chromium;
  private RunningBot bot;
  private RoomPage room;
  private RoomPage anas;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
    bot = new RunningBot(folder, BEGIN);
    room = open(RoomPage.Look.DESK, "you");
    anas = open(RoomPage.Look.DESK, "ana");
  }

  @AfterAll
  void stop() {
    if (bot != null) bot.close();
    if (chromium != null) chromium.close();
  }

  private void nothing_was_wrong_in_the_browser() {
    assertThat(room.faults()).isEmpty();
    assertThat(anas.faults()).isEmpty();
  }

  private RoomPage open(RoomPage.Look look, String as) {
    return RoomPage.open(chromium.browser(), bot.port(), look, as);
  }

  private static Locator question(RoomPage of) {
    return messages(of.channel(), "Today's question").first();
  }

  @Test
  void the_first_days_of_a_study_group() {
    try {
      the_first_start_shows_a_question_and_a_greeting();
      another_channel_becomes_a_study_group_once_the_form_is_right();
      two_people_answer_in_the_thread_and_see_each_other_at_once();
      own_messages_are_edited_and_deleted();
      an_answer_is_acknowledged_privately_and_becomes_a_story();
      progress_is_shown_to_nobody_else();
      a_question_drawn_alone_can_be_shared();
      who_joins_is_asked_once_about_nudges();
      at_home_everything_of_ones_own_is_on_one_page();
      the_board_names_only_who_wants_to_be_named();
      the_next_days_come_within_a_minute();
      a_restart_of_the_bot_loses_nothing();
      nothing_stands_in_the_way_of_a_screen_reader();
      nothing_was_wrong_in_the_browser();
    } catch (Throwable t) {
      picture(room, "failed");
      throw t;
    }
  }

  private void the_first_start_shows_a_question_and_a_greeting() {
    assertThat(question(room)).isVisible();
    assertThat(messages(room.channel(), "Welcome to your practice room")).isVisible();
    assertThat(messages(anas.channel(), "Today's question")).isVisible();
    assertThat(messages(anas.channel(), "Welcome to your practice room")).hasCount(0);
  }

  private void another_channel_becomes_a_study_group_once_the_form_is_right() {
    room.follow("general");
    room.say("/barraiser setup");
    Locator form = room.form("Make a study group");
    form.getByLabel("Time of the daily question").fill("quarter on");
    button(form, "Set up").click();
    assertThat(form.getByText("Write a time of day, such as 09:00 or 17:30.")).isVisible();
    assertThat(form.getByLabel("Time of the daily question")).hasAttribute("aria-invalid", "true");

    form.getByLabel("Time of the daily question").fill("10:45");
    button(form, "Set up").click();

    assertThat(form).hasCount(0);
    Locator preview = messages(room.channel(), "This channel is a study group");
    button(preview, "Post the first question now").click();
    assertThat(question(room)).isVisible();
  }

  private void two_people_answer_in_the_thread_and_see_each_other_at_once() {
    room.go("you", CHANNEL);
    room.openThreadOf(question(room));
    anas.openThreadOf(question(anas));

    room.reply(OURS);
    Locator seenByAna = messages(anas.thread(), OURS);
    assertThat(seenByAna).isVisible();
    anas.reply(ANAS);

    assertThat(messages(room.thread(), ANAS)).isVisible();
    assertThat(reaction(messages(room.thread(), OURS), "✅")).isVisible();
    assertThat(reaction(messages(anas.thread(), ANAS), "✅")).isVisible();
    assertThat(question(room)).containsText("2 replies");
  }

  private static Locator reaction(Locator message, String emoji) {
    return message.getByRole(
        AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + emoji + " ")));
  }

  private void own_messages_are_edited_and_deleted() {
    room.choose(messages(room.thread(), OURS), "Edit message");
    room.page().getByLabel("Edit your message").fill(OURS + " I would start with support sooner.");
    button(room.thread(), "Save").click();

    assertThat(messages(anas.thread(), "start with support sooner").locator(".edited")).isVisible();

    anas.choose(messages(anas.thread(), ANAS), "Delete message");
    button(anas.form("Delete this message?"), "Delete message").click();

    assertThat(messages(room.thread(), ANAS)).hasCount(0);
    Locator told = messages(anas.page().locator("main"), "Your reply was deleted");
    assertThat(told.first()).isVisible();
    assertThat(messages(room.page().locator("main"), "Your reply was deleted")).hasCount(0);
  }

  private void an_answer_is_acknowledged_privately_and_becomes_a_story() {
    Locator notice =
        messages(room.page().locator("main"), "in the thread")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        room.page()
                            .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Save as story"))));
    room.fastForwardTo("Word on gathered answers");
    button(notice.first(), "Save as story").click();
    Locator form = room.page().getByRole(AriaRole.DIALOG);
    assertThat(form.getByLabel("Situation")).hasValue(Pattern.compile("billing platform"));
    form.getByLabel("Title").fill("One ledger for eleven teams");
    form.getByLabel("Leadership Impact").check();
    button(form, "Save").click();

    Locator saved = messages(room.page().locator("main"), "is saved as story 1").first();
    assertThat(meter(saved, "Leadership Impact"))
        .hasAttribute("aria-valuetext", "0 of 5 to 7, 5 to go, 1 draft");
    button(saved, "Ready to tell").click();
    Locator ready = messages(room.page().locator("main"), "is ready to tell, and counts").first();
    assertThat(meter(ready, "Leadership Impact"))
        .hasAttribute("aria-valuetext", "1 of 5 to 7, 4 to go");
    assertThat(meter(ready, "Vision/Strategy"))
        .hasAttribute("aria-valuetext", "0 of 3 to 5, 3 to go");
  }

  private static Locator meter(Locator inside, String name) {
    return inside.getByRole(AriaRole.METER, new Locator.GetByRoleOptions().setName(name));
  }

  private void progress_is_shown_to_nobody_else() {
    room.say("/barraiser progress");

    Locator progress = messages(room.channel(), "Where you stand");
    assertThat(meter(progress, "Leadership Impact"))
        .hasAttribute("aria-valuetext", "1 of 5 to 7, 4 to go");
    assertThat(progress).containsText("Only you can see this");
    picture(room, "progress");
    assertThat(messages(anas.channel(), "Where you stand")).hasCount(0);
  }

  private void a_question_drawn_alone_can_be_shared() {
    room.say("/question");
    Locator alone = messages(room.channel(), "A question for you");
    assertThat(alone).containsText("Only you can see this");
    String drawn = alone.locator("blockquote").innerText();
    button(alone, "Post here").click();

    Locator shared = messages(anas.channel(), "One more question");
    assertThat(shared).containsText(drawn);
    assertThat(shared).containsText("Shared by You");
    assertThat(messages(anas.channel(), "A question for you")).hasCount(0);
  }

  private void who_joins_is_asked_once_about_nudges() {
    for (String person : List.of("jonas", "priya", "marcus")) {
      room.go(person, CHANNEL);
      button(question(room), "Join").click();
      assertThat(messages(room.channel(), "You are a member of this study group now").last())
          .isVisible();
    }
    room.go("priya", DIRECT);
    button(messages(room.channel(), "Shall I nudge you"), "No thanks").click();
    assertThat(button(room.channel(), "Yes, nudge me")).hasCount(0);

    room.go("you", DIRECT);
    button(messages(room.channel(), "Shall I nudge you"), "Yes, nudge me").click();
    assertThat(room.channel()).containsText("Nudges are on");
    picture(room, "consent");
  }

  private void at_home_everything_of_ones_own_is_on_one_page() {
    room.go("you", CHANNEL);
    room.follow("Home");
    assertThat(room.home()).containsText("It waits for your answer.");
    assertThat(room.home()).containsText("Tuesday or Thursday at 18:00");
    assertThat(meter(room.home(), "Leadership Impact"))
        .hasAttribute("aria-valuetext", "1 of 5 to 7, 4 to go");
    picture(room, "home");

    button(room.home(), "Nudge settings").click();
    Locator form = room.form("Nudge settings");
    form.getByLabel("At", new Locator.GetByLabelOptions().setExact(true)).fill("18:30");
    button(form, "Save").click();
    assertThat(room.channel()).containsText("Tuesday or Thursday at 18:30");

    room.page().goBack();
    assertThat(room.home()).containsText("Tuesday or Thursday at 18:30");
    button(room.home(), "A question for me").click();
    assertThat(messages(room.channel(), "A question for you")).isVisible();

    try (RoomPage other = open(RoomPage.Look.DESK, "ana")) {
      other.go("ana", RoomPage.HOME);
      assertThat(other.home()).containsText("It waits for your answer.");
      assertThat(other.home()).not().containsText("Next nudge");
      other.home().getByRole(AriaRole.LINK).first().click();
      assertThat(question(other)).isVisible();
      assertThat(other.faults()).isEmpty();
    }
  }

  private void the_board_names_only_who_wants_to_be_named() {
    room.go("you", CHANNEL);
    room.say("/barraiser board");
    Locator board = messages(anas.channel(), "Our board");
    assertThat(board).containsText("Members");
    assertThat(board.locator(".bullets, ul").first().getByText("You")).hasCount(0);

    button(messages(room.channel(), "Our board"), "Show me").click();

    assertThat(board).containsText("You: 1 answer");
    picture(room, "board");
  }

  private void the_next_days_come_within_a_minute() {
    room.go("you", CHANNEL);
    room.fastForwardTo("Weekly digest");
    Locator digest = messages(room.channel(), "Our last week");
    assertThat(digest).containsText("Answers");
    // Thursday's, Friday's and Monday's.
    assertThat(messages(room.channel(), "Today's question")).hasCount(3);
    picture(room, "digest");

    room.go("you", DIRECT);
    room.fastForwardTo("Nudges about missing stories");
    Locator nudge = messages(room.channel(), "You get this because you said yes to nudges");
    assertThat(nudge).containsText("A story for Character/Values");
    assertThat(nudge)
        .containsText("Also open: Leadership Impact: 1 of 5, Vision/Strategy: 0 of 3.");
    assertThat(button(nudge, "Add a story")).isVisible();
    picture(room, "nudge");
    button(nudge, "Why did I get this?").click();
    assertThat(messages(room.channel(), "Why you got this"))
        .containsText("Character/Values is at 0 of 3 stories.");
    button(nudge, "Less often").click();
    assertThat(room.channel()).containsText("From now on once a week at most.");
    room.say("/barraiser goal 31 December");
    Locator goal = messages(room.channel(), "Ready by");
    assertThat(goal).containsText("Character/Values: 0 of 3, three to go");
    picture(room, "goal");

    room.go("priya", DIRECT);
    assertThat(messages(room.channel(), "You get this because")).hasCount(0);
    assertThat(messages(room.channel(), "Ready by")).hasCount(0);
  }

  private void a_restart_of_the_bot_loses_nothing() {
    room.go("you", CHANNEL);
    room.openThreadOf(question(room));
    Locator answer = messages(room.thread(), "start with support sooner");
    assertThat(answer).isVisible();
    int before = room.channel().getByRole(AriaRole.ARTICLE).count();
    Locator reply =
        room.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reply in"));
    reply.fill("Half a thought");
    room.serverMayBeAway(true);
    anas.serverMayBeAway(true);

    bot.stop();
    Locator away = room.page().getByText("The bot is not there just now.");
    assertThat(away).isVisible();
    bot.startAgain();
    assertThat(away).hasCount(0);

    assertThat(reply).hasValue("Half a thought");
    reply.press("Enter");
    assertThat(messages(anas.thread(), "Half a thought")).isVisible();
    assertThat(messages(room.thread(), "Half a thought")).isVisible();
    room.page().reload();
    assertThat(messages(room.thread(), "Half a thought")).isVisible();
    assertThat(reaction(answer, "✅")).isVisible();
    assertThat(answer.locator(".edited")).isVisible();
    assertThat(room.channel().getByRole(AriaRole.ARTICLE)).hasCount(before);
  }

  private void nothing_stands_in_the_way_of_a_screen_reader() {
    try (RoomPage desk = open(new RoomPage.Look(1360, 860, false, true), "you");
        RoomPage dark = open(new RoomPage.Look(1360, 860, true, true), "you");
        RoomPage phone = open(new RoomPage.Look(360, 740, false, true), "you")) {
      assertThat(messages(desk.channel(), "Our last week")).isVisible();
      desk.openThreadOf(question(desk));
      assertThat(messages(desk.thread(), "Half a thought")).isVisible();
      picture(desk, "thread");
      examine(desk);

      assertThat(messages(dark.channel(), "Our last week")).isVisible();
      picture(dark, "dark");
      examine(dark);
      dark.say("/barraiser story add");
      assertThat(dark.page().getByRole(AriaRole.DIALOG)).isVisible();
      picture(dark, "form");
      examine(dark);

      assertThat(messages(phone.channel(), "Our last week")).isVisible();
      picture(phone, "phone");
      examine(phone);

      for (RoomPage page : List.of(desk, dark, phone)) {
        page.page().keyboard().press("Escape");
        page.go("you", RoomPage.HOME);
        assertThat(button(page.home(), "My stories")).isVisible();
        examine(page);
      }
      picture(desk, "home-desk");
      picture(dark, "home-dark");
      picture(phone, "home-phone");
    }
  }

  private static void examine(RoomPage page) {
    assertThat(new AxeBuilder(page.page()).analyze().getViolations()).isEmpty();
  }

  /** For people who want to see what was tested. */
  private static void picture(RoomPage page, String name) {
    page.picture(Path.of("target", "room", name + ".png"));
  }

  @Test
  void the_pages_lit_html_is_the_one_on_the_class_path() throws IOException {
    Properties jar = new Properties();
    try (var in =
        getClass().getResourceAsStream("/META-INF/maven/org.webjars.npm/lit-html/pom.properties")) {
      jar.load(Objects.requireNonNull(in));
    }
    try (var in = getClass().getResourceAsStream("/room/static/lit.js")) {
      String page = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(page.lines().filter(line -> line.startsWith("export")))
          .isNotEmpty()
          .allMatch(line -> line.contains("/webjars/lit-html/" + jar.getProperty("version") + "/"));
    }
  }
}
