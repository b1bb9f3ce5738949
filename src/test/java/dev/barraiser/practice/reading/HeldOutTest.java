package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.reading.training.TextFiles;
import dev.barraiser.practice.reading.training.TrainingTexts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well it reads stories of ours that it was not taught on. They are harder than most answers
 * are: every seventh has a part missing, a fifth is in no common form.
 */
class HeldOutTest {

  private static final List<TrainingTexts.Story> STORIES =
      TextFiles.heldOut(Path.of("src", "training")).stream()
          .filter(story -> List.of("experience", "failure", "ethics").contains(story.kind()))
          .toList();

  @ParameterizedTest
  @CsvSource({"MODEL,0.80,0.78,7", "TABLE,0.74,0.70,9"})
  void parts_are_found_in_stories_it_does_not_know(
      Choice choice, double asTold, double resultFirst, double points) {
    var reader = new Reader(Embedders.load(choice, Depth.HALF), Reader.USUAL_PACE);
    var told = new PartMeasures();
    var turned = new PartMeasures();
    for (TrainingTexts.Story story : STORIES) {
      List<String> sentences = story.sentences();
      List<Part> parts = story.parts();
      told.add(parts, reader.mark(sentences, Lens.STORY));
      List<Integer> order = PartMeasures.resultFirst(parts);
      turned.add(
          order.stream().map(parts::get).toList(),
          reader.mark(order.stream().map(sentences::get).toList(), Lens.STORY));
    }

    assertThat(told.macroF1()).as("as told").isGreaterThan(asTold);
    assertThat(turned.macroF1()).as("result first").isGreaterThan(resultFirst);
    assertThat(told.shareError()).as("shares").isLessThan(points);
  }
}
