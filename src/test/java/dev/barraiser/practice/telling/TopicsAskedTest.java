package dev.barraiser.practice.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.stories.StoryTopic;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsAskedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tell me about a time you had to deliver difficult feedback to a peer | HARD_FEEDBACK",
        "Tell me about the most difficult piece of feedback you have had to give | HARD_FEEDBACK",
        "Give me an example of when you missed a deadline | OWNED_FAILURE",
        "Describe a time you owned a failure that reached beyond your team | OWNED_FAILURE",
        "When did you fail to meet a deadline? | OWNED_FAILURE",
        "When did you fail? | OWNED_FAILURE",
        "Tell me about a time you failed | OWNED_FAILURE",
        "Tell me about a time you disagreed with your manager | DISAGREED_UPWARDS",
        "Tell me about a time you influenced decisions beyond your direct team"
            + " | INFLUENCE_BEYOND_TEAM",
        "How did you raise the bar for the engineers around you? | RAISED_STANDARDS",
      })
  void a_question_that_names_a_topic_is_after_it(String question, StoryTopic topic) {
    assertThat(TopicsAsked.in(question, Optional.empty())).containsExactly(topic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tell me about a time customers gave you feedback",
        "How do you decide what not to build?",
        "Tell me about a system that must not fail",
        "When did you work with a senior engineer?",
      })
  void most_questions_are_after_none(String question) {
    assertThat(TopicsAsked.in(question, Optional.empty())).isEmpty();
  }
}
