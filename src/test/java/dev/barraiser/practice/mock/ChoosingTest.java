package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.yaml.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the questions that users have. */
class ChoosingTest {

  private static final QuestionBank BANK = BankFiles.own(new Problems());
  private static final int DRAWS = 100;

  @ParameterizedTest
  @EnumSource(Length.class)
  void a_round_has_its_questions_and_one_hypothetical_from_two_on(Length length) {
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Question> chosen = choose(length, Level.BOTH, new Focus.Open(), Set.of(), draw);

      assertThat(chosen).hasSize(length.questions()).doesNotHaveDuplicates();
      assertThat(chosen.stream().filter(one -> one.kind() == Kind.HYPOTHETICAL))
          .hasSize(length == Length.SHORT ? 0 : 1);
      assertThat(chosen.getFirst().kind()).isNotEqualTo(Kind.HYPOTHETICAL);
      for (Question one : chosen) {
        assertThat(chosen).noneMatch(other -> !other.equals(one) && BANK.alike(one, other));
      }
    }
  }

  @Test
  void questions_fit_level_and_focus_where_there_are_enough() {
    for (Principle principle : Principle.values()) {
      var focus = new Focus.OnPrinciple(principle);
      List<Question> chosen = choose(Length.HALF_AN_HOUR, Level.L7, focus, Set.of(), 1);

      assertThat(chosen)
          .allMatch(one -> one.principles().contains(principle))
          .allMatch(one -> one.level().suits(Level.L7));
    }
    for (Category category : Category.values()) {
      assertThat(choose(Length.AN_HOUR, Level.L6, new Focus.OnCategory(category), Set.of(), 1))
          .allMatch(one -> one.category() == category);
    }
  }

  @Test
  void what_was_answered_lately_is_not_asked_before_everything_that_fits_was() {
    Set<String> lately = new HashSet<>();
    var focus = new Focus.OnPrinciple(Principle.FRUGALITY);
    long fitting =
        BANK.all().stream()
            .filter(focus::fits)
            .filter(one -> MainQuestion.of(one).kind() != Kind.HYPOTHETICAL)
            .count();
    for (int round = 0; round < fitting; round++) {
      Question asked = choose(Length.SHORT, Level.BOTH, focus, lately, round).getFirst();
      assertThat(focus.fits(asked)).isTrue();
      assertThat(lately.add(asked.id())).as("round " + round).isTrue();
    }

    assertThat(choose(Length.SHORT, Level.BOTH, focus, lately, 99)).hasSize(1);
  }

  @Test
  void a_dilemma_that_is_put_before_them_is_no_episode() {
    for (String dilemma :
        List.of(
            "Your team would meet its target if it were measured differently. What do you do?",
            "How far would you stretch an estimate to get a bold idea approved?")) {
      var main = new MainQuestion("d", dilemma, Kind.ETHICS, List.of(), null);
      assertThat(main.isHypothetical()).isTrue();
      assertThat(main.asksForAnEpisode()).isFalse();
    }
    for (String lived :
        List.of(
            "Describe a time you were asked to do something that you thought was wrong",
            "When have you left out a fact because it would have weakened your case?",
            "What did you do the last time you were praised for what was not your doing?")) {
      var main = new MainQuestion("l", lived, Kind.ETHICS, List.of(), null);
      assertThat(main.asksForAnEpisode()).isTrue();
    }
  }

  @Test
  void at_least_half_of_a_round_and_three_of_four_ask_for_a_time_when() {
    for (Length length : Length.values()) {
      for (int draw = 0; draw < DRAWS; draw++) {
        List<Question> chosen = choose(length, Level.BOTH, new Focus.Open(), Set.of(), draw);
        long stories =
            chosen.stream().filter(one -> MainQuestion.of(one).asksForAnEpisode()).count();
        long madeUp = chosen.stream().filter(one -> MainQuestion.of(one).isHypothetical()).count();

        assertThat(stories).isGreaterThanOrEqualTo(length == Length.AN_HOUR ? 3 : 1);
        assertThat(madeUp).isLessThanOrEqualTo(1);
      }
    }
    for (String view :
        List.of(
            "Think of something you built. Which of its side effects would worry you if it were a"
                + " hundred times as large?",
            "If machines write most routine code, how will beginners become experts?",
            "How much of your week goes to people who are already doing well?")) {
      assertThat(
              new MainQuestion(
                      "v", view, dev.barraiser.practice.questions.Kind.LONG_TERM, List.of(), null)
                  .asksForAnEpisode())
          .as(view)
          .isFalse();
    }
  }

  @Test
  void a_single_question_asks_for_an_episode() {
    for (int draw = 0; draw < DRAWS; draw++) {
      Question asked =
          choose(Length.SHORT, Level.BOTH, new Focus.Open(), Set.of(), draw).getFirst();
      assertThat(MainQuestion.of(asked).asksForAnEpisode()).as(asked.text()).isTrue();
    }
  }

  @Test
  void rounds_differ() {
    Set<String> first = new HashSet<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      first.add(choose(Length.SHORT, Level.BOTH, new Focus.Open(), Set.of(), draw).getFirst().id());
    }

    assertThat(first).hasSizeGreaterThan(DRAWS / 2);
  }

  @Test
  void a_bank_with_nothing_in_it_asks_nothing() {
    var nothing = new QuestionBank(List.of(), List.of());
    var setting = new Setting(Length.AN_HOUR, Level.BOTH, new Focus.Open(), Style.WARM);

    assertThat(Choosing.of(nothing, setting, Set.of(), Seed.of("x"))).isEmpty();
  }

  private static List<Question> choose(
      Length length, Level level, Focus focus, Set<String> lately, int draw) {
    var setting = new Setting(length, level, focus, Style.NEUTRAL);
    return Choosing.of(BANK, setting, lately, Seed.of("ana", draw));
  }
}
