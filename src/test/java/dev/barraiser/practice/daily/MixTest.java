package dev.barraiser.practice.daily;

import static dev.barraiser.practice.daily.SomeGroups.aGroup;
import static dev.barraiser.practice.questions.Category.LEADERSHIP_CHARACTER;
import static dev.barraiser.practice.questions.Category.ORGANIZATIONAL_IMPACT;
import static dev.barraiser.practice.questions.Category.TECHNICAL_LEADERSHIP_PHILOSOPHY;
import static dev.barraiser.practice.questions.SomeQuestions.OUTLINE;
import static dev.barraiser.practice.questions.SomeQuestions.bank;
import static dev.barraiser.practice.questions.SomeQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.yaml.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MixTest {

  private final QuestionBank own = BankFiles.own(new Problems());

  @Test
  void no_question_comes_twice_before_all_have_come() {
    int size = own.all().size();
    List<Question> asked = ask(own, aGroup(), 3 * size, 1);

    for (int round = 0; round < 3; round++) {
      assertThat(asked.subList(round * size, (round + 1) * size)).doesNotHaveDuplicates();
    }
  }

  @Test
  void no_question_follows_its_near_twin() {
    noQuestionFollowsItsNearTwin(1);
  }

  @Test
  @Tag("proof")
  void no_question_follows_its_near_twin_over_many_rounds_of_many_groups() {
    for (int group = 2; group < 20; group++) noQuestionFollowsItsNearTwin(group);
  }

  private void noQuestionFollowsItsNearTwin(int group) {
    List<Question> asked = ask(own, aGroup(), 2 * own.all().size(), group);
    for (int i = 1; i < asked.size(); i++) {
      assertThat(own.alike(asked.get(i - 1), asked.get(i)))
          .as(asked.get(i - 1).id() + ", " + asked.get(i).id())
          .isFalse();
      assertThat(asked.get(i)).isNotEqualTo(asked.get(i - 1));
    }
  }

  @Test
  void near_twins_do_not_remain_for_the_end_of_a_small_pool() {
    Question one = question("one");
    Question twin = question("twin");
    Question other = question("other");
    var bank =
        new QuestionBank(
            List.of(one, twin, other),
            List.of(OUTLINE),
            Set.of(new QuestionBank.Alike("one", "twin")));

    for (int group = 0; group < 50; group++) {
      List<Question> asked = ask(bank, aGroup(), 3, group);
      assertThat(asked.get(1)).isEqualTo(other);
    }
  }

  @Test
  void a_pool_of_nothing_but_twins_is_asked_all_the_same() {
    var bank =
        new QuestionBank(
            List.of(question("one"), question("twin")),
            List.of(OUTLINE),
            Set.of(new QuestionBank.Alike("one", "twin")));

    assertThat(ask(bank, aGroup(), 4, 1)).hasSize(4);
    assertThat(ask(bank(question("alone")), aGroup(), 2, 1)).hasSize(2);
  }

  @Test
  void the_categories_of_the_mix_take_turns() {
    List<Question> asked = ask(own, aGroup(), 60, 1);

    for (int i = 0; i + 3 <= asked.size(); i += 3) {
      assertThat(asked.subList(i, i + 3))
          .extracting(Question::category)
          .containsExactlyInAnyOrder(Category.values());
    }
  }

  @Test
  void only_categories_of_the_mix_and_questions_for_the_level_are_asked() {
    List<Question> asked =
        ask(own, aGroup().asking(Level.L7, LEADERSHIP_CHARACTER, ORGANIZATIONAL_IMPACT), 100, 1);

    assertThat(asked)
        .allMatch(one -> one.category() != TECHNICAL_LEADERSHIP_PHILOSOPHY)
        .allMatch(one -> one.level().suits(Level.L7));
  }

  @Test
  void the_principle_a_group_has_met_least_comes_first() {
    Question trust = question("trust", LEADERSHIP_CHARACTER, Level.BOTH, Principle.EARN_TRUST);
    Question again = question("again", LEADERSHIP_CHARACTER, Level.BOTH, Principle.EARN_TRUST);
    Question thrift = question("thrift", LEADERSHIP_CHARACTER, Level.BOTH, Principle.FRUGALITY);

    assertThat(next(bank(trust, again, thrift), aGroup(), List.of("trust"), 7)).isEqualTo(thrift);
  }

  @Test
  void over_a_quarter_every_principle_is_met() {
    Map<Principle, Integer> met = new EnumMap<>(Principle.class);
    ask(own, aGroup(), 65, 1)
        .forEach(one -> one.principles().forEach(p -> met.merge(p, 1, Integer::sum)));

    assertThat(met).containsOnlyKeys(Principle.values());
  }

  @Test
  void the_same_seed_and_history_choose_the_same_question() {
    assertThat(ask(own, aGroup(), 40, 5)).isEqualTo(ask(own, aGroup(), 40, 5));
    assertThat(ask(own, aGroup(), 40, 5)).isNotEqualTo(ask(own, aGroup(), 40, 6));
  }

  @Test
  void a_question_that_joins_the_bank_comes_in_the_round_that_is_running() {
    QuestionBank before = bank(3);
    List<Question> asked = ask(before, aGroup(), 14, 1);
    List<Question> more = new ArrayList<>(before.all());
    Question fresh = question("fresh");
    more.add(fresh);
    var after = new QuestionBank(more, List.of(OUTLINE));

    List<String> history = new ArrayList<>(asked.stream().map(Question::id).toList());
    Set<Question> next = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Question one = next(after, aGroup(), history, i);
      next.add(one);
      history.add(one.id());
    }
    assertThat(next).contains(fresh);
  }

  @Test
  void questions_that_left_the_bank_are_passed_over() {
    assertThat(next(bank(1), aGroup(), List.of("long-gone", "also-gone"), 1)).isNotNull();
  }

  @Test
  void a_bank_that_has_nothing_for_the_settings_is_asked_from_as_it_is() {
    Question only = question("only", LEADERSHIP_CHARACTER, Level.L6, Principle.EARN_TRUST);

    assertThat(next(bank(only), aGroup().asking(Level.L7, ORGANIZATIONAL_IMPACT), List.of(), 1))
        .isEqualTo(only);
  }

  @Test
  void a_question_that_somebody_shared_does_not_come_again_in_the_same_round() {
    List<Question> asked = new ArrayList<>();
    List<String> history = new ArrayList<>(List.of("a-hire-you-got-wrong"));
    for (int day = 0; day < own.all().size() - 1; day++) {
      Question one = next(own, aGroup(), history, day);
      asked.add(one);
      history.add(one.id());
    }

    assertThat(asked).extracting(Question::id).doesNotContain("a-hire-you-got-wrong");
  }

  private static List<Question> ask(QuestionBank bank, SomeGroups group, int times, long groupId) {
    List<Question> asked = new ArrayList<>();
    List<String> history = new ArrayList<>();
    for (int day = 0; day < times; day++) {
      Question one = Mix.next(bank, group.rhythm(), history, Seed.of(groupId, day));
      asked.add(one);
      history.add(one.id());
    }
    return asked;
  }

  private static Question next(
      QuestionBank bank, SomeGroups group, List<String> history, int seed) {
    return Mix.next(bank, group.rhythm(), history, Seed.of(seed));
  }
}
