package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTextTest {

  private static Story.Content story(String... parts) {
    return new Story.Content(
        "T", StoryCategory.LEADERSHIP_IMPACT, List.of(), parts[0], parts[1], parts[2], parts[3]);
  }

  @Test
  void the_parts_that_are_written_stand_under_their_names() {
    assertThat(StoryText.of(story("It broke.", "", "I mended it.", "")))
        .isEqualTo("Situation:\nIt broke.\n\nAction:\nI mended it.");
  }

  @Test
  void what_is_not_split_yet_has_no_name_put_on_it() {
    assertThat(StoryText.of(story("It broke, and I mended it.", "", "", "")))
        .isEqualTo("It broke, and I mended it.");
  }

  @Test
  void a_text_that_was_changed_within_its_parts_comes_apart_again() {
    Story.Content story = story("It broke.", "", "I mended it.\n\nAll of it.", "It holds.");
    String changed = StoryText.of(story).replace("I mended it.", "I took it apart.");

    assertThat(StoryText.parts(story, StoryText.of(story)))
        .contains(List.of("It broke.", "", "I mended it.\n\nAll of it.", "It holds."));
    assertThat(StoryText.parts(story, changed))
        .contains(List.of("It broke.", "", "I took it apart.\n\nAll of it.", "It holds."));
  }

  @Test
  void what_cannot_be_told_apart_is_not_guessed() {
    Story.Content story = story("It broke.", "", "I mended it.", "");

    assertThat(StoryText.parts(story, "It broke, and I mended it.")).isEmpty();
  }
}
