package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Lens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitTest {

  private static final String PULLED =
      "Walk me through the last time you pulled people off one promised piece of work to save another.";

  @Test
  void what_nobody_has_spoken_of_is_not_taken_for_known() {
    Fit fit = fit(PULLED, "I took two engineers off the portal. Sales had promised it for July.");

    assertThat(fit.fits("How did the auditors take it?")).isFalse();
    assertThat(fit.fits("What did you offer the sharpest critic?")).isFalse();
    assertThat(fit.fits("Suppose you had had half the team and the same deadline.")).isFalse();
  }

  @Test
  void what_the_question_or_the_answer_speaks_of_is_known() {
    Fit fit = fit(PULLED, "I took two engineers off the portal. Sales had promised it for July.");

    assertThat(fit.fits("What did you tell the engineers?")).isTrue();
    assertThat(fit.fits("Who had made the promise?")).isTrue();
    assertThat(fit.fits("What did the first person say who heard of it?")).isTrue();
    assertThat(fit.fits("What did you do first?")).isTrue();
  }

  @Test
  void what_was_just_said_is_not_asked_for() {
    Fit fit =
        fit(
            PULLED,
            "I took two engineers off the portal. The portal went live on 11 August. Today I would"
                + " tell the clients first.");

    assertThat(fit.fits("When did the work that lost its people finally ship?")).isFalse();
    assertThat(fit.fits("What do you do differently today because of it?")).isFalse();
    assertThat(fit.toldWhatTheyWouldChange()).isTrue();
    assertThat(fit.fits("What did you say to the clients?")).isTrue();
  }

  @Test
  void figures_are_not_asked_for_twice() {
    var told =
        new Told(
            0,
            Told.About.QUESTION,
            Lens.STORY,
            "Errors fell from nine a week to one.",
            Spoken.in(List.of()));

    assertThat(
            Fit.to(PULLED, told, new Heard(true, true, true, Set.of(), Topic.MEETS))
                .fits("Which figure moved?"))
        .isFalse();
    assertThat(
            Fit.to(PULLED, told, new Heard(true, true, false, Set.of(), Topic.MEETS))
                .fits("Which figure moved?"))
        .isTrue();
  }

  @Test
  void nobody_is_asked_again_for_what_they_began_with() {
    String own =
        "I stayed silent in January 2023 when our VP wanted to move the search service. On Monday I"
            + " wrote to him, I told my team, I rolled it back with them, and I wrote the review. It was"
            + " mine to say. Crashes went from one a month to none.";
    Fit fit = fit(PULLED, own);

    assertThat(fit.fits("Let us take one single case. When was it, and what was going on?"))
        .isFalse();
    assertThat(fit.fits("What exactly did you do first, and what after that?")).isFalse();
    assertThat(fit.fits("What was your own part in it?")).isFalse();
    assertThat(fit.fits("What came of it in the end, and how could one tell?")).isFalse();
  }

  @Test
  void what_is_only_claimed_is_asked_for() {
    Fit fit = fit(PULLED, "I think I was good at it, and I had a great team. We got results.");

    assertThat(fit.fits("Let us take one single case. When was it, and what was going on?"))
        .isTrue();
    assertThat(fit.fits("What exactly did you do first, and what after that?")).isTrue();
    assertThat(fit.fits("What was your own part in it?")).isTrue();
    assertThat(fit.fits("What came of it in the end, and how could one tell?")).isTrue();
  }

  @Test
  void what_was_said_of_a_made_up_case_is_not_asked_for() {
    Fit fit =
        fit(
            PULLED,
            "I would publish the number every week. What would change my mind is a second outage.");

    assertThat(fit.fits("What would you look at every week?")).isFalse();
    assertThat(fit.fits("What would make you choose the other way?")).isFalse();
    assertThat(fit.fits("Where would it most likely go wrong?")).isTrue();
  }

  private static Fit fit(String asked, String told) {
    return Fit.to(
        asked,
        new Told(0, Told.About.QUESTION, Lens.STORY, told, Spoken.in(List.of())),
        new Heard(true, true, false, Set.of(), Topic.MEETS));
  }
}
