package dev.barraiser.practice.reading;

import dev.barraiser.embedding.Choice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The coach that reads with the sentence model, held against every law and every story there is.
 */
@Tag("proof")
class ModelCannotBeFooledTest {

  @Test
  void every_law_holds_for_every_story_there_is() {
    Laws.holdForEveryStory(Choice.MODEL);
  }
}
