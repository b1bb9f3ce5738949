package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.coaching.Coaching.Draft;
import dev.barraiser.practice.coaching.Coaching.FromAnswer;
import dev.barraiser.practice.coaching.Coaching.FromStory;
import dev.barraiser.practice.coaching.Coaching.Pasted;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told of a text that was read, to its author alone. */
final class Telling {

  /** A telling is compared with the latest so many. */
  private static final int TELLINGS = 30;

  /** A question is named, not repeated. */
  private static final int NAMED = 140;

  private final CoachStore coachings;
  private final AnswerStore answers;
  private final StoryStore stories;
  private final Pool pool;
  private final CoachRules rules;

  Telling(
      CoachStore coachings, AnswerStore answers, StoryStore stories, Pool pool, CoachRules rules) {
    this.coachings = coachings;
    this.answers = answers;
    this.stories = stories;
    this.pool = pool;
    this.rules = rules;
  }

  /** What is told of a coaching that was read, whenever it is asked for. */
  Card card(Tx tx, Coaching coaching) {
    Optional<Card> compared = compared(tx, coaching);
    return compared.isPresent() ? compared.get() : suggestions(tx, coaching);
  }

  private Optional<Card> compared(Tx tx, Coaching coaching) {
    return twoReadings(tx, coaching)
        .map(two ->
            CoachCards.compared(
                subject(tx, coaching),
                two.was(),
                two.is(),
                Comparison.of(two.before(), two.after())));
  }

  /** A sentence as it was and as it is, each with what was read in the whole text. */
  private record Two(Reading.Read before, String was, Reading.Read after, String is) {}

  private Optional<Two> twoReadings(Tx tx, Coaching coaching) {
    Draft draft = coaching.draft();
    if (draft.rewritten().isEmpty() || coaching.read().isEmpty()) return Optional.empty();
    int sentence = draft.rewritten().getAsInt();
    Optional<Reading.Read> before = before(tx, draft);
    if (before.isEmpty() || sentence >= before.get().sentences().size()) return Optional.empty();
    Reading.Read after = coaching.read().get();
    return Optional.of(
        new Two(
            before.get(),
            before.get().sentences().get(sentence).text(),
            after,
            Rewriting.now(draft.text(), before.get().sentences(), sentence, after)));
  }

  /** The sentences that its first card quotes, as it quotes them. */
  List<String> quoted(Tx tx, Coaching coaching) {
    Optional<Two> two = twoReadings(tx, coaching);
    List<String> sentences =
        two.isPresent()
            ? List.of(two.get().was(), two.get().is())
            : coaching
                .read()
                .map(read -> advice(tx, coaching, read).quoted(read))
                .orElse(List.of());
    return sentences.stream().map(CoachCards::quoted).distinct().toList();
  }

  private Optional<Reading.Read> before(Tx tx, Draft draft) {
    return draft.before().isEmpty()
        ? Optional.empty()
        : coachings
            .find(tx, draft.by(), draft.before().getAsLong())
            .flatMap(Coaching::read)
            .filter(read -> read.lens() == draft.lens());
  }

  /** The suggestions, or why there are none. */
  Card suggestions(Tx tx, Coaching coaching) {
    Subject subject = subject(tx, coaching);
    return switch (coaching.reading().orElseThrow()) {
      case Reading.Abstained abstained -> CoachCards.abstained(subject, abstained);
      case Reading.Read read ->
          CoachCards.suggestions(
              subject, read, advice(tx, coaching, read), above(tx, coaching, read));
    };
  }

  private List<Block> above(Tx tx, Coaching coaching, Reading.Read read) {
    Draft draft = coaching.draft();
    List<Block> blocks = new ArrayList<>();
    if (draft.rewritten().isEmpty()) {
      before(tx, draft).ifPresent(one -> blocks.addAll(CoachCards.since(Comparison.of(one, read))));
      toldBefore(tx, coaching).ifPresent(blocks::add);
      if (draft.source() instanceof FromStory(long story)) {
        boolean ready = stories.find(tx, draft.by(), story).map(Story::isReady).orElse(false);
        blocks.addAll(CoachCards.ready(story, Ready.of(read), ready));
      }
    }
    return blocks;
  }

  /** Whether its author has told a story of theirs in just these words before, and when. */
  private Optional<Block> toldBefore(Tx tx, Coaching coaching) {
    if (!(coaching.draft().source() instanceof FromAnswer(long answer))) return Optional.empty();
    Person by = coaching.draft().by();
    return stories.tellings(tx, by, TELLINGS).stream()
        .filter(telling -> telling.answer() != answer)
        .filter(telling ->
            answers
                .find(tx, telling.answer())
                .filter(other -> other.by().equals(by))
                .filter(other -> Alike.wordForWord(other.text(), coaching.draft().text()))
                .isPresent())
        .findFirst()
        .map(CoachCards::wordForWord);
  }

  Card details(Tx tx, Coaching coaching, Reading.Read read) {
    return DetailsCard.of(subject(tx, coaching), read, rules.weights());
  }

  Advice advice(Tx tx, Coaching coaching, Reading.Read read) {
    return Advice.of(read, pool.find(tx, coaching.draft().question().id()), rules.weights());
  }

  private Subject subject(Tx tx, Coaching coaching) {
    Draft draft = coaching.draft();
    String words = (draft.rewritten().isPresent() ? "Rewritten, " : "") + words(tx, draft);
    String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return switch (draft.source()) {
      case FromAnswer(long answer) ->
          new Subject(
              coaching.id(),
              sentence,
              Action.of("stories.from-answer", answer),
              "Save as story",
              linking(tx, draft, answer));
      case FromStory(long story) ->
          draft.rewritten().isPresent()
              ? new Subject(
                  coaching.id(),
                  sentence,
                  Action.of(CoachCards.SAVE, coaching.id()),
                  "Save the story")
              : new Subject(
                  coaching.id(), sentence, Action.of("stories.edit", story), "Edit the story");
      case Pasted ignored ->
          new Subject(
              coaching.id(), sentence, Action.of(CoachCards.SAVE, coaching.id()), "Save as story");
    };
  }

  /** Who has stories may have told one of them, rather than a new one. */
  private List<Button> linking(Tx tx, Draft draft, long answer) {
    boolean free =
        !stories.of(tx, draft.by()).isEmpty()
            && stories.tellings(tx, draft.by(), TELLINGS).stream()
                .noneMatch(telling -> telling.answer() == answer);
    return free
        ? List.of(Button.of("A story I have", Action.of("stories.which", answer)))
        : List.of();
  }

  private String words(Tx tx, Draft draft) {
    String question = Cut.to(draft.question().text(), NAMED);
    return switch (draft.source()) {
      case FromAnswer ignored ->
          question.isEmpty() ? "your answer" : "your answer to “" + question + "”";
      case FromStory(long id) ->
          stories
              .find(tx, draft.by(), id)
              .map(story -> "your story “" + story.title() + "”")
              .orElse("your story");
      case Pasted ignored ->
          question.isEmpty() ? "the text that you pasted" : "your text on “" + question + "”";
    };
  }
}
