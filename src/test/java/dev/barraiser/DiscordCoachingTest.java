package dev.barraiser;

import static dev.barraiser.InDiscord.action;
import static dev.barraiser.InDiscord.awaitMark;
import static dev.barraiser.InDiscord.awaitPresent;
import static dev.barraiser.InDiscord.awaitSeen;
import static dev.barraiser.InDiscord.has;
import static dev.barraiser.InDiscord.opens;
import static dev.barraiser.InDiscord.prefixes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.platforms.discord.wire.Dialog;
import dev.barraiser.platforms.discord.wire.Member;
import dev.barraiser.platforms.discord.wire.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The coach in Discord, with the reader that users have: from an answer to a better story. */
@Timeout(120)
final class DiscordCoachingTest extends StudyGroupInDiscord {

  private static final String COACHING = "A Bar Raiser might ask next";

  private static final List<String> ANSWER =
      List.of(
          "Our shop had four hundred thousand articles, and its search had been written by somebody"
              + " who had left.",
          "Customers typed the right words and found the wrong shoes, every day.",
          "We compared three engines and chose the one that two of us knew.",
          "A nightly check was put in place.");

  private static final String BETTER =
      "I built a nightly check myself, and within a quarter wrong results fell from 12% to 2%.";

  @AfterEach
  void nobody_else_has_seen_a_word_of_it() {
    assertThat(ana.sees(channel)).noneMatch(seen -> seen.text().contains(COACHING));
    assertThat(ana.sees(question)).noneMatch(seen -> seen.text().contains(COACHING));
  }

  private void answers(Member by) {
    awaitMark(ana, question, by.says(question, String.join(" ", ANSWER)));
  }

  private void asksForFeedback(Member by) {
    Seen card = awaitSeen(by, channel, "Today's question");
    by.presses(channel, card.id(), action(card, "answers.feedback"));
  }

  private static List<String> rewrites(Seen coaching) {
    return coaching.actions().stream()
        .filter(action -> action.startsWith("coaching.rewrite:"))
        .toList();
  }

  @Test
  void an_answer_becomes_a_better_story_sentence_by_sentence() {
    answers(jonas);
    asksForFeedback(jonas);

    Seen coaching = awaitSeen(jonas, channel, COACHING);
    assertThat(coaching.ephemeral()).isTrue();
    assertThat(rewrites(coaching)).hasSize(2);
    assertThat(ANSWER).filteredOn(coaching.text()::contains).hasSizeGreaterThanOrEqualTo(2);

    Dialog form =
        opens(
            "Rewrite a sentence",
            () -> jonas.presses(channel, coaching.id(), rewrites(coaching).getFirst()));
    String was = form.values().getOrDefault("sentence", List.of()).getFirst();
    assertThat(ANSWER).contains(was);
    jonas.submits(Map.of("sentence", List.of(BETTER)));

    Seen compared = awaitSeen(jonas, channel, "Before and now");
    assertThat(compared.ephemeral()).isTrue();
    assertThat(compared.text()).contains(was, BETTER, "What improved", "ot lost");

    opens(
        "Save as story",
        () -> jonas.presses(channel, compared.id(), action(compared, "stories.from-answer")));
    jonas.submits(Map.of("title", List.of("A search"), "category", List.of("LEADERSHIP_IMPACT")));
    Seen page = awaitSeen(jonas, channel, "Page 1 of 2 is kept");
    Dialog parts =
        opens(
            "Save as story",
            () -> jonas.presses(channel, page.id(), action(page, "form.continue")));
    assertThat(parts.values().toString()).contains(BETTER).doesNotContain(was);
    jonas.submits(Map.of());
    awaitSeen(jonas, channel, "is saved as story 1");
    assertThat(jonas.sees(question)).anyMatch(seen -> seen.text().equals(String.join(" ", ANSWER)));
  }

  @Test
  void whoever_finds_it_unhelpful_can_say_so_and_keep_their_words() {
    answers(jonas);
    asksForFeedback(jonas);
    Seen coaching = awaitSeen(jonas, channel, COACHING);

    jonas.presses(channel, coaching.id(), action(coaching, "coaching.not-helpful"));

    Seen thanks = awaitSeen(jonas, channel, "Thank you, I have noted it");
    assertThat(thanks.ephemeral()).isTrue();
    jonas.presses(channel, thanks.id(), action(thanks, "coaching.disagree"));
    awaitSeen(jonas, channel, "none of your words");
  }

  @Test
  void whoever_wants_it_always_is_coached_in_direct_messages() {
    jonas.commands(channel, "barraiser coaching", Map.of("when", "ALWAYS"));
    awaitSeen(jonas, channel, "From now on: always");
    answers(jonas);

    quiet("answers");
    quiet("coaching");

    Seen coaching = awaitSeen(jonas, jonas.bot(), COACHING);
    assertThat(rewrites(coaching)).hasSize(2);
  }

  @Test
  void who_takes_no_direct_messages_finds_everything_under_the_button() {
    jonas.commands(channel, "barraiser coaching", Map.of("when", "ALWAYS"));
    awaitSeen(jonas, channel, "From now on: always");
    jonas.closesDirectMessages(true);
    answers(jonas);
    quiet("answers");
    quiet("coaching");

    asksForFeedback(jonas);

    Seen notice =
        awaitPresent("the notice", () -> jonas.sees(channel), seen -> has(seen, "answers.undo"));
    assertThat(notice.ephemeral()).isTrue();
    Seen coaching = awaitSeen(jonas, channel, COACHING);
    assertThat(coaching.ephemeral()).isTrue();
    assertThat(prefixes(coaching)).contains("coaching.rewrite", "coaching.not-helpful");
    assertThat(jonas.sees(jonas.bot())).isEmpty();
  }
}
