package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.CardWords;
import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.training.TextFiles;
import dev.barraiser.practice.reading.training.TrainingTexts;
import dev.barraiser.text.WordCount;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What its author says is an answer. */
class TakenForAnAnswerTest {

  private static final Subject SUBJECT =
      new Subject(7, "On your answer to “…”", Action.of("stories.from-answer", 3), "Save as story");

  private static final Reader READER =
      new Reader(Embedders.load(Choice.TABLE, Depth.HALF), Reader.USUAL_PACE);

  /** No sentence ends, no letter is Latin, nothing has a verb. */
  private static final List<String> STRANGE =
      List.of(
          "{ [ ( ; = < > ) ] } a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(2),
          "мы перенесли все заказы на новую систему и никто не заметил ".repeat(6),
          "I ".repeat(60),
          "- one\n- two\n- three\n- four\n- five\n\n".repeat(12));

  @Test
  void it_is_coached_whatever_it_looks_like() {
    List<String> texts =
        Stream.concat(
                STRANGE.stream(),
                TextFiles.in(Path.of("src", "training")).nonAnswers().stream()
                    .map(TrainingTexts.Tagged::text))
            .filter(text -> WordCount.of(text) >= Reader.FEWEST_WORDS)
            .toList();
    assertThat(texts).hasSizeGreaterThan(50).containsAll(STRANGE);
    int refused = 0;
    for (String text : texts) {
      for (Lens lens : Lens.values()) {
        if (READER.read(text, lens) instanceof Reading.Abstained) refused++;
        var read = (Reading.Read) READER.readAsAnswer(text, lens);
        Advice advice = Advice.of(read, Optional.empty(), Weights.standard());
        assertThat(CardWords.drawn(CoachCards.suggestions(SUBJECT, read, advice)))
            .contains("A Bar Raiser might ask next");
        assertThat(CardWords.drawn(DetailsCard.of(SUBJECT, read, Weights.standard()))).isNotBlank();
      }
    }
    assertThat(refused).isGreaterThan(texts.size());
  }

  @Test
  void an_answer_that_would_have_been_read_anyway_is_read_the_same() {
    String text = CoachWorld.text(Told.SEARCH);

    assertThat(READER.readAsAnswer(text, Lens.STORY)).isEqualTo(READER.read(text, Lens.STORY));
  }

  @Test
  void too_few_words_stay_too_few() {
    assertThat(READER.readAsAnswer("I fixed the search.", Lens.STORY))
        .isInstanceOfSatisfying(
            Reading.Abstained.class,
            abstained -> assertThat(abstained.reason()).isEqualTo(Reading.Reason.TOO_SHORT));
  }
}
