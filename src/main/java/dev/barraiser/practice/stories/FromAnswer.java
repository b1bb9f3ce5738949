package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.storage.Tx;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens the story form with what somebody has said already. Only ever their own words. */
final class FromAnswer {

  /** Behind an answer: to be a story of its own, although it is like another. */
  static final String ANEW = ".anew";

  private final StoryStore stories;
  private final Rewritten rewritten;
  private final AnswerStore answers;
  private final AskedStore asked;
  private final Pool pool;

  FromAnswer(
      StoryStore stories, Rewritten rewritten, AnswerStore answers, AskedStore asked, Pool pool) {
    this.stories = stories;
    this.rewritten = rewritten;
    this.answers = answers;
    this.asked = asked;
    this.pool = pool;
  }

  /**
   * The form for an answer of the person's own, or why not.
   *
   * @param subject the answer's identifier; with {@value #ANEW} behind it, a story it tells again
   *     is no reason
   */
  Answer open(Tx tx, Person by, String subject) {
    boolean anew = subject.endsWith(ANEW);
    String id = anew ? subject.substring(0, subject.length() - ANEW.length()) : subject;
    OptionalLong answerId = StoriesFeature.id(id);
    return answerId.stream()
        .boxed()
        .flatMap(one -> own(tx, by, one).stream())
        .map(answer -> anew ? form(tx, answer) : open(tx, answer))
        .findFirst()
        .orElseGet(() -> new Answer.Told(AnswerStoryCards.noSuchAnswer()));
  }

  /** The form for a message of the person's own: the whole answer if it is part of one. */
  Answer open(Tx tx, Incoming.Chosen chosen) {
    if (!chosen.by().equals(chosen.author())) {
      return new Answer.Told(AnswerStoryCards.onlyYourOwnWords());
    }
    var answer = answers.holding(tx, chosen.message()).filter(one -> one.by().equals(chosen.by()));
    if (answer.isPresent()) return open(tx, answer.get());
    if (chosen.text().isBlank()) return new Answer.Told(AnswerStoryCards.noWords());
    Optional<Question> question = question(tx, chosen.message().place());
    return new Answer.OpenForm(
        StoryForms.from(chosen.text(), question, rewritten.sorted(question, chosen.text())));
  }

  /** The form for a story that answers a question; without it where they may not see that. */
  Answer openFor(Tx tx, Incoming.Pressed pressed) {
    return new Answer.OpenForm(
        pool.seen(tx, pressed.action().subject(), pressed)
            .map(StoryForms::answering)
            .orElseGet(() ->
                StoryForm.of(
                    Action.of("stories.add"),
                    "Add a story",
                    StoryForm.Filled.nothing(Optional.empty()))));
  }

  /** An answer of the person's own that counts; empty for anybody else's. */
  Optional<dev.barraiser.practice.answers.Answer> own(Tx tx, Person by, long answerId) {
    return answers.find(tx, answerId).filter(answer -> answer.by().equals(by));
  }

  private Answer open(Tx tx, dev.barraiser.practice.answers.Answer answer) {
    if (stories.fromAnswer(tx, answer.by(), answer.id()).isPresent()) return form(tx, answer);
    return rewritten
        .tells(answer.text(), stories.of(tx, answer.by()))
        .<Answer>map(story -> new Answer.Told(ToldAgainCard.of(answer.id(), story)))
        .orElseGet(() -> form(tx, answer));
  }

  private Answer form(Tx tx, dev.barraiser.practice.answers.Answer answer) {
    Optional<Story> already = stories.fromAnswer(tx, answer.by(), answer.id());
    Optional<String> better = rewritten.of(tx, answer);
    if (already.isPresent() && better.isEmpty())
      return new Answer.Told(AnswerStoryCards.savedBefore(already.get()));
    Action action = Action.of("stories.from-answer", answer.id());
    String text = better.orElse(answer.text());
    Optional<Sorted> sorted = rewritten.sorted(tx, answer, text);
    return new Answer.OpenForm(
        already
            .map(story -> StoryForms.from(action, text, story, sorted))
            .orElseGet(
                () -> StoryForms.from(action, text, pool.find(tx, answer.questionId()), sorted)));
  }

  private Optional<Question> question(Tx tx, Place place) {
    return place instanceof Place.InThread thread
        ? asked.in(tx, thread).flatMap(one -> pool.find(tx, one.questionId()))
        : Optional.empty();
  }
}
