package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Json;
import dev.barraiser.json.Tree;
import dev.barraiser.practice.mock.FactorEvidence.Found;
import dev.barraiser.practice.mock.FactorEvidence.Sign;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DebriefTextTest {

  private static final Debrief DEBRIEF =
      new Debrief(
          List.of(
              new Debrief.OfQuestion(
                  0,
                  Debrief.Outcome.ANSWERED,
                  List.of(new Debrief.Shown("says what you did", "I asked both towns.")),
                  new Debrief.Parts(
                      List.of("It was wide.", "", "I asked both towns.", ""),
                      List.of(),
                      null,
                      List.of()),
                  0),
              new Debrief.OfQuestion(1, Debrief.Outcome.SKIPPED, List.of(), null, 0)),
          Map.of(
              SuccessFactor.CUSTOMER_CENTRIC,
              new Found(
                  List.of(new Sign("names whom it is for", "Farmers cross it.")),
                  List.of(),
                  List.of(new Sign("leaves it open", "I guess.")))),
          Map.of(Principle.EARN_TRUST, "I asked both towns."),
          List.of(new Debrief.WorkOn("The result has no figure.", "", "Count something.")));

  @Test
  void a_debrief_is_read_in_lines() {
    assertThat(DebriefText.of(Json.write(DEBRIEF)).orElseThrow().words())
        .isEqualTo(
            """
            Answer 1: answered
            “I asked both towns.” says what you did
            Answer 2: not answered

            Authentic leadership: not made out

            Long-term thinking: not made out

            Principled decisions: not made out

            A contribution to culture: not made out

            Technology that serves customers
            For: “Farmers cross it.” names whom it is for
            Against: “I guess.” leaves it open

            Leadership Principles that it showed
            Earn Trust: “I asked both towns.”

            To work on
            The result has no figure.
            Count something.\
            """);
  }

  @Test
  void a_program_gets_it_in_its_parts() {
    Tree all = Tree.of(Json.write(DebriefText.of(Json.write(DEBRIEF)).orElseThrow().structure()));

    Tree first = all.at("answers").items().getFirst();
    assertThat(first.at("as a story").at("action").text()).isEqualTo("I asked both towns.");
    assertThat(first.at("shown").items().getFirst().at("says").text())
        .isEqualTo("says what you did");
    assertThat(
            all.at("success factors")
                .at(SuccessFactor.CUSTOMER_CENTRIC.title())
                .at("against")
                .items()
                .getFirst()
                .at("sentence")
                .text())
        .isEqualTo("I guess.");
    assertThat(all.at("to work on").items().getFirst().at("better").text())
        .isEqualTo("Count something.");
  }

  @Test
  void what_cannot_be_read_any_more_is_none() {
    assertThat(DebriefText.of("{\"questions\":1}")).isEmpty();
  }
}
