package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotaWordsTest {

  private static Quotas.Standing leadership(int ready, int drafts, Set<StoryTopic> told) {
    return Quotas.standard()
        .standings(
            Map.of(StoryCategory.LEADERSHIP_IMPACT, ready),
            Map.of(StoryCategory.LEADERSHIP_IMPACT, drafts),
            told)
        .getFirst();
  }

  @Test
  void what_no_story_is_about_yet_is_suggested_and_not_what_one_is() {
    assertThat(QuotaWords.missing(leadership(1, 0, EnumSet.of(StoryTopic.RAISED_STANDARDS))))
        .contains(
            "a time you changed a technical decision outside your own team, or a time you took")
        .doesNotContain(StoryTopic.RAISED_STANDARDS.time());
  }

  @Test
  void beside_a_draft_it_is_the_first_that_none_is_about() {
    Set<StoryTopic> told =
        EnumSet.of(StoryTopic.INFLUENCE_BEYOND_TEAM, StoryTopic.CUSTOMERS_IN_THE_LONG_RUN);

    assertThat(QuotaWords.missing(leadership(1, 1, told)))
        .contains("Another could be about a time " + StoryTopic.RAISED_STANDARDS.time());
  }

  @Test
  void where_no_topic_is_ticked_suggestions_move_on_with_every_story() {
    assertThat(leadership(0, 0, Set.of()).next().getFirst())
        .isEqualTo(StoryTopic.INFLUENCE_BEYOND_TEAM);
    assertThat(leadership(1, 1, Set.of()).next().getFirst())
        .isEqualTo(StoryTopic.CUSTOMERS_IN_THE_LONG_RUN);
    assertThat(leadership(4, 0, Set.of()).next().getFirst())
        .isEqualTo(StoryTopic.INFLUENCE_BEYOND_TEAM);
  }

  @Test
  void with_a_story_about_each_every_topic_can_be_told_again() {
    assertThat(leadership(4, 0, EnumSet.allOf(StoryTopic.class)).next())
        .containsExactlyElementsOf(StoryTopic.of(StoryCategory.LEADERSHIP_IMPACT));
  }

  @Test
  void a_topic_of_another_category_counts_there_alone() {
    assertThat(leadership(1, 0, EnumSet.of(StoryTopic.HARD_FEEDBACK)).told()).isEmpty();
  }
}
