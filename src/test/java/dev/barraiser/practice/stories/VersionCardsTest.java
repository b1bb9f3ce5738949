package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.CardWords;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VersionCardsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private static final Story.Content THEN =
      new Story.Content("Paging", StoryCategory.CHARACTER_VALUES, List.of(), "S", "T", "A", "R");

  @Test
  void an_earlier_version_says_what_differs_from_now() {
    Story.Content now = THEN.with("spring 2024", new Story.Scale("5 teams", "", ""));

    assertThat(version(now))
        .contains("Different from now: when it happened, how large it was.")
        .doesNotContain("Situation, ");
    assertThat(version(THEN)).contains("It says the same now.");
  }

  private static String version(Story.Content now) {
    var story =
        new Story(
            1,
            FeatureRig.person("ana"),
            1,
            now,
            NOW,
            NOW,
            OptionalLong.empty(),
            null,
            null,
            null,
            null);
    return CardWords.of(VersionCards.version(story, List.of(new Story.Version(THEN, NOW)), 1));
  }
}
