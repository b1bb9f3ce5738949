package dev.barraiser.practice.reading.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedder;
import dev.barraiser.embedding.Embedders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is committed is what training gives. Where this fails: {@code barraiser train}. */
class TrainingTest {

  private static final TrainingRun OURS =
      new TrainingRun(Path.of("src", "training"), Path.of("src", "main", "resources", "coach"));

  /**
   * How far a number of a direction may be from the one that was kept: processors round the model's
   * small integers differently. The numbers of a direction are about 0.05 in size.
   */
  private static final double ROUNDING = 0.02;

  private static final int ONE_IN = 40;

  @Tag("proof")
  @ParameterizedTest
  @CsvSource({"MODEL,HALF", "MODEL,WHOLE", "TABLE,HALF"})
  void training_again_gives_what_is_committed_to_the_last_bit(Choice choice, Depth depth)
      throws IOException {
    assertThat(OURS.differences(Embedders.load(choice, depth))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_directions_that_were_kept_are_those_of_the_texts(Depth depth) throws IOException {
    Embedder embedder = Embedders.load(Choice.MODEL, depth);
    Course kept = OURS.kept(embedder);
    List<String> texts = new ArrayList<>(Trainer.texts(kept.texts(), embedder.name()));
    assertThat(texts).allMatch(kept.directions()::knows);
    List<String> some = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += ONE_IN) some.add(texts.get(i));

    Directions fresh = Directions.of(some, embedder);

    assertThat(fresh.furthestFrom(kept.directions())).isLessThan(ROUNDING);
  }
}
