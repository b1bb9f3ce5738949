package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.CardWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnPageTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final List<Story> stories =
      Stream.of(
              some(1, 9, StoryCategory.LEADERSHIP_IMPACT),
              some(10, 13, StoryCategory.CHARACTER_VALUES),
              some(14, 14, StoryCategory.VISION_STRATEGY))
          .flatMap(one -> one)
          .toList();

  @Test
  void a_page_has_no_heading_without_stories_and_says_what_goes_on() {
    assertThat(page(0))
        .contains("Leadership Impact", "Character/Values", "3 more on the next page.")
        .doesNotContain("Vision/Strategy");
    assertThat(page(10))
        .contains("Character/Values, continued", "Vision/Strategy")
        .doesNotContain("Leadership Impact", "next page");
  }

  @Test
  void a_category_without_any_story_stands_on_the_first_page() {
    List<Story> twelve = some(1, 12, StoryCategory.LEADERSHIP_IMPACT).toList();

    assertThat(page(twelve, 0)).contains("Vision/Strategy");
    assertThat(page(twelve, 10)).doesNotContain("Vision/Strategy");
  }

  private String page(int offset) {
    return page(stories, offset);
  }

  private static String page(List<Story> stories, int offset) {
    Card card =
        StoryCards.list(
            stories,
            Quotas.standard().standings(Map.of(), Map.of()),
            offset,
            0,
            NOW,
            Duration.ofDays(30));
    String bars =
        card.blocks().stream()
            .filter(Block.Progress.class::isInstance)
            .map(Object::toString)
            .collect(Collectors.joining());
    return bars + CardWords.of(card);
  }

  private static Stream<Story> some(int from, int to, StoryCategory category) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number ->
            new Story(
                number,
                FeatureRig.person("ana"),
                number,
                new Story.Content("Story " + number, category, List.of(), "S", "T", "A", "R"),
                NOW,
                NOW,
                OptionalLong.empty(),
                null,
                null,
                null,
                null));
  }
}
