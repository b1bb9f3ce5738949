package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitMark;
import static dev.barraiser.InDiscord.awaitPresent;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.count;
import static dev.barraiser.InDiscord.fills;
import static dev.barraiser.InDiscord.has;
import static dev.barraiser.InDiscord.opens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Asked;
import dev.barraiser.platforms.discord.wire.Dialog;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody might try in Discord, against everything the bot can do there. */
@Timeout(120)
final class DiscordAttackTest extends StudyGroupInDiscord {

  private static final String SECRET = "the merger with Contoso";

  private static final String WORDS =
      "I wrote down for the board what would break in the first year and what it would cost, and I"
          + " asked the two people who wanted it most to try and prove me wrong. They could not, so"
          + " we let it go. In the year after that we saved four million euros and nobody left.";

  private static final String NASTY =
      "@everyone <@1> <@&2> **x** ||y|| [free](https://evil.example) `z` <#3> </help:4>";

  private final Member mallory = discord.member("Mallory");
  private final LogKept log = new LogKept();

  @BeforeEach
  void mallory_joins() {
    server.joins(mallory);
  }

  @AfterEach
  void nothing_was_logged_that_somebody_wrote_and_nothing_went_wrong() {
    bot.close();
    log.close();
    assertThat(log.lines()).noneMatch(line -> line.contains(SECRET) || line.contains("set aside"));
  }

  private void savesAStory(Member by, String title, String situation) {
    opens("Add a story", () -> by.commands(channel, "barraiser story add", Map.of()));
    fills(
        by,
        channel,
        Map.of(
            "title", List.of(title),
            "category", List.of("LEADERSHIP_IMPACT"),
            "situation", List.of(situation)));
    awaitSeen(by, channel, "is saved as story");
  }

  private Seen shows(Member by, String words) {
    by.commands(channel, "barraiser story show", Map.of("story", "1"));
    return awaitSeen(by, channel, words);
  }

  private static Stream<String> actions(Member member, String... places) {
    return Stream.of(places)
        .flatMap(place -> member.sees(place).stream())
        .flatMap(seen -> seen.actions().stream());
  }

  private static Asked.Outcome acknowledged(Asked asked) {
    assertThat(asked.outcome()).isNotInstanceOf(Asked.Outcome.Unanswered.class);
    return asked.outcome();
  }

  /** Everything that Jonas can press, after a while of practising. */
  private Set<String> everythingOfJonas() {
    awaitMark(ana, question, jonas.says(question, "We had " + SECRET + " before us. " + WORDS));
    savesAStory(jonas, "A deal", "It was about " + SECRET + ".");
    jonas.commands(channel, "barraiser coaching", Map.of());
    jonas.commands(channel, "barraiser progress", Map.of());
    jonas.commands(channel, "barraiser me", Map.of());
    shows(jonas, SECRET);
    Seen story =
        awaitPresent("the story", () -> jonas.sees(channel), seen -> has(seen, "coaching.story"));
    jonas.presses(channel, story.id(), action(story, "coaching.story"));
    Seen card = awaitSeen(jonas, channel, "Today's question");
    jonas.presses(channel, card.id(), action(card, "answers.feedback"));
    awaitPresent("coaching", () -> jonas.sees(channel), seen -> has(seen, "coaching.details"));
    opens("Add a story", () -> jonas.commands(channel, "barraiser story add", Map.of()));
    jonas.submits(Map.of("title", List.of("Half"), "category", List.of("LEADERSHIP_IMPACT")));
    awaitSeen(jonas, channel, "Page 1 of 2 is kept");
    quiet("answers");
    return new LinkedHashSet<>(actions(jonas, channel, question, jonas.bot()).toList());
  }

  @Test
  void other_peoples_buttons_and_forms_open_nothing_of_theirs() {
    Set<String> his = everythingOfJonas();
    assertThat(his).hasSizeGreaterThan(15);
    List<Seen> before = jonas.sees(jonas.bot());

    for (String customId : his) {
      Asked.Outcome outcome = acknowledged(mallory.forges(channel, question, customId));
      if (outcome instanceof Asked.Outcome.FormOpened(Dialog dialog)) {
        assertThat(dialog.values().toString()).as(customId).doesNotContain(SECRET);
        acknowledged(mallory.forgesForm(channel, dialog.customId(), Map.of("title", "Mine")));
      }
    }
    String draft = his.stream().filter(id -> id.startsWith("form.continue:")).findFirst().get();
    String page = "form.page:" + draft.substring("form.continue:".length()) + "-1";
    acknowledged(mallory.forgesForm(channel, page, Map.of("situation", "Overwritten")));
    mallory.commands(channel, "barraiser help", Map.of());
    awaitSeen(mallory, channel, "/question");

    assertThat(mallory.sees(channel)).noneMatch(seen -> seen.text().contains(SECRET));
    assertThat(mallory.sees(mallory.bot())).noneMatch(seen -> seen.text().contains(SECRET));
    assertThat(jonas.sees(jonas.bot())).isEqualTo(before);
    assertThat(shows(jonas, SECRET).text()).contains("A deal");
    Seen half = awaitSeen(jonas, channel, "Page 1 of 2 is kept");
    Dialog rest = opens("", () -> jonas.presses(channel, half.id(), action(half, "form.continue")));
    assertThat(rest.values().toString()).doesNotContain("Overwritten");
  }

  @Test
  void made_up_ids_do_nothing_and_are_answered() {
    for (String customId :
        List.of(
            "answers.undo:-1",
            "answers.undo:9223372036854775807",
            "answers.undo:9223372036854775808",
            "stories.show:1 OR 1=1",
            "stories.list:-5",
            "stories.list:99999999999999",
            "coaching.rewrite:1.999999",
            "coaching.rewrite:1",
            "questions.post-here:../../etc",
            "groups.join:0",
            "daily.first:",
            "form.continue:0",
            "form.fix:0",
            "nobody.knows:1",
            "x")) {
      acknowledged(mallory.forges(channel, question, customId));
    }
    for (String customId :
        List.of("form.page:1-0", "form.page:-", "form.page:1-99999999999", "stories.add", "")) {
      acknowledged(mallory.forgesForm(channel, customId, Map.of("title", "x")));
    }
    mallory.commands(channel, "barraiser help", Map.of());

    awaitSeen(mallory, channel, "/question");
    assertThat(count(ana, channel, "Today's question")).isOne();
    assertThat(mallory.dialog()).isEmpty();
  }

  @Test
  void markup_and_mentions_stay_what_was_typed_wherever_they_are_shown() {
    jonas.isCalled("**@everyone** <@1>");
    awaitMark(
        ana, question, jonas.says(question, WORDS + " " + NASTY.replaceAll("@everyone|<@1>", "")));
    savesAStory(jonas, NASTY, NASTY);

    assertThat(shows(jonas, "[free]").text())
        .contains("@everyone <@1> <@&2> **x** ||y|| [free](https://evil.example)");
    jonas.commands(channel, "question", Map.of());
    Seen alone = awaitSeen(jonas, channel, "A question for you");
    jonas.presses(channel, alone.id(), action(alone, "questions.post-here"));
    assertThat(awaitSeen(ana, channel, "One more question").text())
        .contains("Shared by **@everyone** <@1>");
    jonas.commands(channel, "barraiser story show", Map.of("story", NASTY.substring(0, 40)));
    jonas.commands(channel, "barraiser board", Map.of());
    awaitSeen(ana, channel, "Our board");
  }

  @Test
  void the_longest_words_fit_everywhere() {
    String longest = "I led it & " + "🙂<*_`".repeat(540);
    awaitMark(ana, question, jonas.says(question, WORDS + longest.substring(0, 3_000)));
    savesAStory(jonas, "*".repeat(120), "_".repeat(3_000));
    shows(jonas, "____");
    jonas.commands(channel, "barraiser story show", Map.of("story", "x".repeat(6_000)));
    jonas.commands(channel, "barraiser story delete", Map.of("story", "*".repeat(120)));
    jonas.types(channel, "barraiser story show", "story", "x".repeat(6_000)).outcome();
    jonas.types(channel, "barraiser setup", "zone", "x".repeat(6_000)).outcome();
    acknowledged(
        mallory.forgesForm(channel, "form.page:" + "9".repeat(80) + "-0", Map.of("t", longest)));

    jonas.commands(channel, "barraiser progress", Map.of());
    awaitSeen(jonas, channel, "Where you stand");
  }

  @Test
  void pressing_twice_posts_once() {
    ana.commands(channel, "question", Map.of());
    Seen alone = awaitSeen(ana, channel, "A question for you");
    String share = action(alone, "questions.post-here");
    ana.presses(channel, alone.id(), share);
    ana.presses(channel, alone.id(), share);
    Seen preview = awaitSeen(ana, channel, "This channel is a study group");
    ana.presses(channel, preview.id(), action(preview, "daily.first"));
    ana.presses(channel, preview.id(), action(preview, "daily.first"));
    ana.commands(channel, "barraiser progress", Map.of());

    awaitSeen(ana, channel, "Where you stand");
    assertThat(count(jonas, channel, "One more question")).isOne();
    assertThat(count(jonas, channel, "Today's question")).isOne();
  }

  @Test
  void a_form_sent_twice_saves_one_story() {
    opens("Add a story", () -> jonas.commands(channel, "barraiser story add", Map.of()));
    jonas.submits(Map.of("title", List.of("Once"), "category", List.of("VISION_STRATEGY")));
    Seen page = awaitSeen(jonas, channel, "Page 1 of 2 is kept");
    Dialog last = opens("", () -> jonas.presses(channel, page.id(), action(page, "form.continue")));
    jonas.submits(Map.of("situation", List.of("It happened.")));
    jonas.forgesForm(channel, last.customId(), Map.of("situation", "It happened."));

    awaitSeen(jonas, channel, "is saved as story 1");
    awaitSeen(jonas, channel, "That form has been sent already");
    assertThat(jonas.sees(channel)).noneMatch(seen -> seen.text().contains("story 2"));
  }

  @Test
  void what_was_typed_into_a_story_that_is_gone_is_kept() {
    savesAStory(jonas, "A deal", "It was about " + SECRET + ".");
    opens(
        "Edit your story",
        () -> jonas.commands(channel, "barraiser story edit", Map.of("story", "1")));
    jonas.submits(Map.of("title", List.of("A better deal")));
    Seen page = awaitSeen(jonas, channel, "Page 1 of 2 is kept");
    jonas.commands(channel, "barraiser story delete", Map.of("story", "1"));
    awaitSeen(jonas, channel, "Undo");

    opens("", () -> jonas.presses(channel, page.id(), action(page, "form.continue")));
    jonas.submits(Map.of());
    Seen deleted = awaitSeen(jonas, channel, "I kept what you wrote with it");
    jonas.presses(channel, deleted.id(), action(deleted, "stories.undo"));
    awaitSeen(jonas, channel, "is back");

    assertThat(shows(jonas, SECRET).text()).contains("A better deal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"barraiser story add", "barraiser settings", "barraiser setup", "barraiser coach"})
  void what_no_client_lets_anybody_fill_in_is_refused_and_shown_again(String command) {
    Set<Seen> before = new LinkedHashSet<>(ana.sees(channel));
    Dialog dialog = opens("", () -> ana.commands(channel, command, Map.of()));
    Seen next = sendsRubbish(dialog, before);
    while (has(next, "form.continue")) {
      Seen step = next;
      dialog = opens("", () -> ana.presses(channel, step.id(), action(step, "form.continue")));
      next = sendsRubbish(dialog, before);
    }

    assertThat(next.text()).contains("Something needs another look.", "What you typed is kept.");
  }

  private Seen sendsRubbish(Dialog dialog, Set<Seen> before) {
    Map<String, String> rubbish = new LinkedHashMap<>(Map.of("nobody", "knows"));
    dialog.fields().forEach(field -> rubbish.put(field.customId(), "☃'\u0000".repeat(3_000)));
    acknowledged(ana.forgesForm(channel, dialog.customId(), rubbish));
    Seen next =
        awaitPresent(
            "the next step",
            () -> ana.sees(channel),
            seen ->
                !before.contains(seen) && (has(seen, "form.continue") || has(seen, "form.fix")));
    before.add(next);
    return next;
  }

  @Test
  void who_may_not_manage_the_group_cannot_by_any_way_round() {
    for (String line :
        List.of(
            "barraiser setup",
            "barraiser admin pause",
            "barraiser admin skip",
            "barraiser admin now")) {
      acknowledged(mallory.commands(channel, line, Map.of()));
    }
    for (String customId : List.of("groups.setup", "daily.first", "daily.skip", "daily.resume")) {
      acknowledged(mallory.forges(channel, question, customId + ":1"));
      acknowledged(mallory.forges(channel, question, customId));
    }
    mallory.commands(channel, "barraiser progress", Map.of());

    awaitSeen(mallory, channel, "Where you stand");
    assertThat(mallory.dialog()).isEmpty();
    assertThat(count(ana, channel, "Today's question")).isOne();
    assertThat(mallory.sees(channel))
        .filteredOn(seen -> seen.text().startsWith("Only this study group's organisers"))
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(Seen::ephemeral);
  }
}
