package dev.barraiser.practice.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.nudges.NudgeSimulation.Habit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NudgeSimulationTest {

  @Test
  void a_hundred_and_twenty_days_of_a_few_people_break_no_rule() {
    holds(60);
  }

  @Tag("proof")
  @Test
  void a_hundred_and_twenty_days_of_a_thousand_people_break_no_rule() {
    holds(1000);
  }

  private static void holds(int people) {
    try (var simulation = new NudgeSimulation()) {
      NudgeSimulation.Outcome outcome = simulation.of(people);

      assertThat(outcome.nudges().get(Habit.EAGER)).as("eager").containsOnly(0);
      assertThat(outcome.nudges().get(Habit.DONE)).as("nothing is missing").containsOnly(0);
      assertThat(outcome.nudges().get(Habit.UNWILLING)).as("said no").containsOnly(0);
      // Six that were ignored, and the question.
      assertThat(outcome.nudges().get(Habit.IGNORING)).as("ignoring").allMatch(count -> count <= 7);
      for (Habit habit : List.of(Habit.BUSY, Habit.ON_LEAVE, Habit.TRAVELLING, Habit.CLOSED))
        assertThat(outcome.nudges().get(habit)).as(habit.name()).anyMatch(count -> count > 0);
      assertThat(outcome.about().keySet())
          .contains("GAP", "DRAFT", "ANSWER", "UNTOLD", "GOAL", "STOP", "ASSESSMENT");
    }
  }
}
