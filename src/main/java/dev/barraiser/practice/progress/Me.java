package dev.barraiser.practice.progress;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Page;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.guides.FirstSteps;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shows a person what is theirs: read from the rows of that person alone, and whispered. */
final class Me {

  private static final int LATEST = 3;

  private final AnswerStore answers;
  private final StoryStore stories;
  private final AskedStore asked;
  private final GroupStore groups;
  private final BoardStore boards;
  private final Pool pool;
  private final FirstSteps firstSteps;

  Me(
      AnswerStore answers,
      StoryStore stories,
      AskedStore asked,
      GroupStore groups,
      BoardStore boards,
      Pool pool,
      FirstSteps firstSteps) {
    this.answers = answers;
    this.stories = stories;
    this.asked = asked;
    this.groups = groups;
    this.boards = boards;
    this.pool = pool;
    this.firstSteps = firstSteps;
  }

  Card card(Tx tx, Person person, Reckoning.Standing standing) {
    List<Answer> given = answers.of(tx, person);
    return MeCards.me(
        new MeCards.View(
            standing,
            firstSteps.of(tx, person),
            given.size(),
            page(tx, given, 0, LATEST),
            stories.of(tx, person),
            stories.deleted(tx, person).size(),
            groups.ofMember(tx, person).stream().map(group -> in(tx, group, person)).toList()));
  }

  List<Block> latest(Tx tx, Person person) {
    return MeCards.latest(
        page(tx, answers.of(tx, person), 0, LATEST).stream()
            .map(given ->
                new MeCards.Latest(
                    given, asked.find(tx, given.answer().askedId()).flatMap(Asked::message)))
            .toList());
  }

  private MeCards.In in(Tx tx, StudyGroup group, Person person) {
    return new MeCards.In(
        group,
        groups.isOrganiser(tx, group.id(), person),
        boards.shown(tx, group.id()).contains(person),
        asked.latestPost(tx, group.id()));
  }

  List<Outgoing> answers(Tx tx, Incoming.Pressed pressed) {
    List<Answer> given = answers.of(tx, pressed.by());
    long offset = Subject.number(pressed.action()).orElse(0);
    Page page = Page.at(offset, MeCards.PAGE, given.size());
    return List.of(
        Outgoing.Whisper.answering(
            pressed, MeCards.answers(page(tx, given, page.from(), MeCards.PAGE), page)));
  }

  List<Outgoing> answer(Tx tx, Incoming.Pressed pressed) {
    List<Answer> given = answers.of(tx, pressed.by());
    long id = Subject.number(pressed.action()).orElse(-1);
    Card card =
        page(tx, given, 0, given.size()).stream()
            .filter(one -> one.answer().id() == id)
            .findFirst()
            .map(MeCards::answer)
            .orElseGet(MeCards::noSuchAnswer);
    return List.of(Outgoing.Whisper.answering(pressed, card));
  }

  /** Answers of one person, newest first, with their questions and what they are called by. */
  private List<MeCards.Given> page(Tx tx, List<Answer> given, int from, int most) {
    if (given.isEmpty()) return List.of();
    Map<Long, Integer> numbers = answers.numbers(tx, given.getFirst().by());
    return IntStream.range(from, Math.min(from + most, given.size()))
        .mapToObj(at ->
            new MeCards.Given(
                numbers.getOrDefault(given.get(at).id(), given.size() - at),
                given.get(at),
                pool.find(tx, given.get(at).questionId()).map(Question::text)))
        .toList();
  }
}
