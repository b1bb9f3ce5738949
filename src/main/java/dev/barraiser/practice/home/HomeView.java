package dev.barraiser.practice.home;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.daily.DailyQuestions;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.guides.FirstSteps;
import dev.barraiser.practice.nudges.NudgeFeature;
import dev.barraiser.practice.progress.ProgressFeature;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gathers what a person's home shows. Reads only. */
public final class HomeView {

  private final GroupStore groups;
  private final AskedStore asked;
  private final Pool pool;
  private final AnswerStore answers;
  private final DailyQuestions daily;
  private final ProgressFeature progress;
  private final NudgeFeature nudges;
  private final FirstSteps firstSteps;
  private final InstantSource clock;

  public HomeView(
      GroupStore groups,
      AskedStore asked,
      Pool pool,
      AnswerStore answers,
      DailyQuestions daily,
      ProgressFeature progress,
      NudgeFeature nudges,
      FirstSteps firstSteps,
      InstantSource clock) {
    this.groups = groups;
    this.asked = asked;
    this.pool = pool;
    this.answers = answers;
    this.daily = daily;
    this.progress = progress;
    this.nudges = nudges;
    this.firstSteps = firstSteps;
    this.clock = clock;
  }

  Card card(Tx tx, Person person) {
    List<Answer> given = answers.of(tx, person);
    return HomeCards.home(
        person,
        groups.ofMember(tx, person).stream()
            .filter(group -> !group.gone())
            .map(group -> today(tx, group, given))
            .toList(),
        firstSteps.of(tx, person),
        progress.standing(tx, person),
        progress.latestAnswers(tx, person),
        nudges.settings(tx, person));
  }

  private HomeCards.Today today(Tx tx, StudyGroup group, List<Answer> given) {
    LocalDate date = LocalDate.ofInstant(clock.instant(), group.rhythm().zone());
    Optional<Asked> today = asked.ofSlot(tx, group.id(), date);
    return new HomeCards.Today(
        group,
        today,
        today.flatMap(one -> pool.find(tx, one.questionId())),
        today.flatMap(
            one -> given.stream().filter(answer -> answer.askedId() == one.id()).findFirst()),
        daily.upcoming(tx, group.id()));
  }
}
