package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.coaching.Coaching.Draft;
import dev.barraiser.practice.coaching.Coaching.FromAnswer;
import dev.barraiser.practice.coaching.Coaching.FromStory;
import dev.barraiser.practice.coaching.Coaching.Pasted;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.Readiness;
import dev.barraiser.practice.stories.Rewritten;
import dev.barraiser.practice.stories.Sorted;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What others may know, for their author alone, of what is read in texts as they stand. */
final class ReadBefore implements Rewritten, Readiness, Findings {

  private final CoachStore coachings;
  private final StoryStore stories;
  private final Sources sources;
  private final Pool pool;
  private final InTime inTime;

  ReadBefore(CoachStore coachings, StoryStore stories, Sources sources, Pool pool, InTime inTime) {
    this.coachings = coachings;
    this.stories = stories;
    this.sources = sources;
    this.pool = pool;
    this.inTime = inTime;
  }

  @Override
  public Optional<String> of(Tx tx, Answer answer) {
    String now = Fingerprint.of(answer.text());
    return coachings.about(tx, answer.by(), new FromAnswer(answer.id())).stream()
        .filter(one -> one.draft().rewritten().isPresent())
        .filter(one -> one.draft().beganAs().equals(now))
        .map(one -> one.draft().text())
        .findFirst();
  }

  @Override
  public Optional<Sorted> sorted(Tx tx, Answer answer, String text) {
    Optional<Reading> read =
        coachings.about(tx, answer.by(), new FromAnswer(answer.id())).stream()
            .filter(one -> one.draft().text().equals(text))
            .flatMap(one -> one.reading().stream())
            .findFirst();
    return read.isPresent() ? parted(read, text) : sorted(pool.find(tx, answer.questionId()), text);
  }

  @Override
  public Optional<Story> tells(String text, List<Story> all) {
    return all.stream()
        .filter(story -> Alike.wordForWord(StoryText.told(story.content()), text))
        .max(
            Comparator.comparingDouble(
                story -> Alike.share(StoryText.told(story.content()), text)));
  }

  @Override
  public Optional<Sorted> sorted(Optional<Question> question, String text) {
    Lens lens = question.map(one -> Lens.of(one.kind(), one.text())).orElse(Lens.STORY);
    return parted(inTime.read(text, lens), text);
  }

  private static Optional<Sorted> parted(Optional<Reading> reading, String text) {
    return reading
        .filter(Reading.Read.class::isInstance)
        .map(Reading.Read.class::cast)
        .flatMap(read -> Sorting.of(read, text));
  }

  @Override
  public Optional<List<String>> wanting(Tx tx, Story story) {
    return reading(tx, story).map(read -> Ready.of(read).wanting());
  }

  @Override
  public List<Principle> shows(Tx tx, Story story) {
    return reading(tx, story).map(Sorting::principles).orElse(List.of());
  }

  private Optional<Reading.Read> reading(Tx tx, Story story) {
    String now = Fingerprint.of(StoryText.of(story.content()));
    return coachings.about(tx, story.author(), new FromStory(story.id())).stream()
        .filter(one -> one.draft().rewritten().isEmpty())
        .filter(one -> one.draft().beganAs().equals(now))
        .flatMap(one -> one.read().stream())
        .findFirst();
  }

  @Override
  public List<Found> since(Tx tx, Person person, Instant since) {
    Set<Object> seen = new HashSet<>();
    return coachings.readSince(tx, person, since).stream()
        .filter(one -> one.read().isPresent() && sources.stands(tx, one))
        .filter(one -> seen.add(what(one.draft())))
        .flatMap(one -> found(tx, one).stream())
        .toList();
  }

  /** A question that is answered alone once more is told anew. */
  private static Object what(Draft draft) {
    return draft.source() instanceof Pasted ? draft.question() : draft.source();
  }

  private Optional<Found> found(Tx tx, Coaching one) {
    Draft draft = one.draft();
    Reading.Read read = one.read().orElseThrow();
    return switch (draft.source()) {
      case FromAnswer(long id) ->
          Optional.of(new Found(Found.Kind.ANSWER, id, draft.question().text(), draft.due(), read));
      case FromStory(long id) ->
          stories
              .find(tx, draft.by(), id)
              .filter(Story::isReady)
              .map(story -> new Found(Found.Kind.STORY, id, story.title(), draft.due(), read));
      case Pasted(boolean practised) ->
          practised
              ? Optional.of(
                  new Found(
                      Found.Kind.PRACTISED, one.id(), draft.question().text(), draft.due(), read))
              : Optional.empty();
    };
  }
}
