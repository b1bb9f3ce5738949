package dev.barraiser.practice.coaching;

import dev.barraiser.Golden;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.CardWords;
import dev.barraiser.practice.reading.Reading;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoachCardsGoldenTest {

  private static final Subject SUBJECT =
      new Subject(7, "On your answer to “…”", Action.of("stories.from-answer", 3), "Save as story");

  @Test
  void what_is_said_about_very_different_answers_is_as_it_was_read_and_approved() {
    var all = new StringBuilder();
    Told.all()
        .forEach((name, told) -> {
          Reading.Read read = Labelled.read(Told.lens(told), told);
          Advice advice = Advice.of(read, Optional.empty(), Weights.standard());
          all.append("## ").append(name).append("\n\n");
          all.append(CardWords.drawn(CoachCards.suggestions(SUBJECT, read, advice))).append('\n');
        });
    for (Reading.Reason reason : Reading.Reason.values()) {
      var abstained = new Reading.Abstained(reason, new Reading.Length(12, Duration.ofSeconds(5)));
      all.append("## ").append(reason.words()).append("\n\n");
      all.append(CardWords.drawn(CoachCards.abstained(SUBJECT, abstained))).append('\n');
    }

    Golden.assertMatches("coaching.txt", all.toString());
  }

  @Test
  void the_details_are_as_they_were_read_and_approved() {
    var all = new StringBuilder();
    Told.all()
        .forEach((name, told) -> {
          Reading.Read read = Labelled.read(Told.lens(told), told);
          all.append("## ").append(name).append("\n\n");
          all.append(CardWords.drawn(DetailsCard.of(SUBJECT, read, Weights.standard())))
              .append('\n');
        });

    Golden.assertMatches("coaching-details.txt", all.toString());
  }
}
