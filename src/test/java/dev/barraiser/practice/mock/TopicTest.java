package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.yaml.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

  private static final String FEEDBACK =
      "My peer Tom interrupted the juniors in each review, and two of them had stopped speaking. I"
          + " asked him for a walk and told him what I had seen, with the two dates. He was angry at"
          + " first and thanked me a week later. I had put it off for a month, which was my mistake."
          + " Since then he asks the juniors first, and both of them lead reviews today.";

  @ParameterizedTest
  @EnumSource(names = {"MODEL", "TABLE"})
  void an_answer_stands_higher_with_its_own_question_than_with_one_about_something_else(
      Choice choice) {
    StoryMatcher.Standing standing =
        StoryMatcher.load(Embedders.load(choice, Depth.WHOLE)).among(others());

    assertThat(
            Topic.by(
                standing.of(
                    "Tell me about the most difficult feedback you have had to give to a peer",
                    FEEDBACK)))
        .isEqualTo(Topic.MEETS);
    assertThat(
            Topic.by(
                standing.of(
                    "Describe how you cut the cost of your servers by an unusual idea", FEEDBACK)))
        .isNotEqualTo(Topic.MEETS);
  }

  private static List<String> others() {
    List<Question> all = BankFiles.own(new Problems()).all();
    return all.stream().map(Question::text).limit(60).toList();
  }
}
