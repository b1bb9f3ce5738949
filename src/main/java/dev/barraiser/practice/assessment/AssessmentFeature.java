package dev.barraiser.practice.assessment;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.assessment.Readiness.Unread;
import dev.barraiser.practice.coaching.Findings;
import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The self-assessment, for one's own eyes. */
public final class AssessmentFeature {

  /** How far back it is looked for what was read. */
  static final Duration LATELY = Duration.ofDays(90);

  private final Statements statements;
  private final Findings findings;
  private final Peers peers;
  private final Rounds rounds;
  private final StoryStore stories;
  private final AnswerStore answers;
  private final InstantSource clock;
  private final AssessmentStore assessments = new AssessmentStore();

  public AssessmentFeature(
      Statements statements,
      Findings findings,
      Peers peers,
      Rounds rounds,
      StoryStore stories,
      AnswerStore answers,
      InstantSource clock) {
    this.statements = statements;
    this.findings = findings;
    this.peers = peers;
    this.rounds = rounds;
    this.stories = stories;
    this.answers = answers;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("assessment")
        .formCommand(
            Command.of(
                "/barraiser assess",
                "Assess yourself: twenty statements, for your eyes only",
                Command.Section.PRACTICE),
            (tx, asked) -> open(tx, asked.by()))
        .formPress(AssessmentCards.OPEN, (tx, pressed) -> open(tx, pressed.by()))
        .form(
            AssessmentForm.ACTION,
            (tx, sent) -> AssessmentForm.errors(statements, sent.values()),
            this::submitted)
        .press(AssessmentCards.SHOW, (tx, pressed) -> shown(tx, pressed));
  }

  /** What other cards offer: the first, the next once a week has passed, else how it stands. */
  public Button offer(Tx tx, Person person) {
    Instant now = clock.instant();
    return assessments
        .last(tx, person)
        .map(last ->
            now.isBefore(last.plus(Assessment.WEEK))
                ? Button.of("How I see myself", Action.of(AssessmentCards.SHOW))
                : Button.of("Assess yourself again", Action.of(AssessmentCards.OPEN)))
        .orElseGet(() -> Button.of("Assess yourself", Action.of(AssessmentCards.OPEN)));
  }

  /** When a person assessed themselves last; empty for who never has. */
  public Optional<Instant> last(Tx tx, Person person) {
    return assessments.last(tx, person);
  }

  private Answer open(Tx tx, Person person) {
    return new Answer.OpenForm(AssessmentForm.of(statements, opened(tx, person)));
  }

  /** The one that is to be changed rather than followed by another. */
  private Optional<Assessment> opened(Tx tx, Person person) {
    List<Assessment> all = assessments.of(tx, person);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.getLast()).filter(one -> one.isOpen(clock.instant()));
  }

  private List<Outgoing> submitted(Tx tx, Incoming.Submitted sent) {
    Instant now = clock.instant();
    Map<String, Integer> marks = AssessmentForm.marks(statements, sent.values());
    opened(tx, sent.by())
        .ifPresentOrElse(
            one -> assessments.change(tx, sent.by(), one.id(), marks, now),
            () -> assessments.add(tx, sent.by(), marks, now));
    return shown(tx, sent);
  }

  private List<Outgoing> shown(Tx tx, Incoming.Interaction asked) {
    return List.of(Outgoing.Whisper.answering(asked, card(tx, asked.by())));
  }

  private Card card(Tx tx, Person person) {
    List<Assessment> all = assessments.of(tx, person);
    if (all.isEmpty()) return AssessmentCards.none();
    Instant now = clock.instant();
    List<Found> found = findings.since(tx, person, now.minus(LATELY));
    List<Story> own = stories.of(tx, person);
    SelfView view = SelfView.of(statements, all);
    Seen seen = Seen.of(found, own, rounds.shown(tx, person, now.minus(LATELY)));
    return AssessmentCards.result(
        view,
        seen,
        peers.marks(tx, person, now.minus(LATELY)),
        Readiness.of(view, seen, unread(tx, person, found, own, now)),
        Optional.of(all.getLast())
            .filter(one -> one.isOpen(now))
            .map(one -> one.at().plus(Assessment.WEEK)));
  }

  private Unread unread(Tx tx, Person person, List<Found> found, List<Story> own, Instant now) {
    Set<Long> readAnswers = sources(found, Found.Kind.ANSWER);
    Set<Long> readStories = sources(found, Found.Kind.STORY);
    OptionalLong answer =
        answers.of(tx, person).stream()
            .filter(one -> one.at().isAfter(now.minus(LATELY)))
            .mapToLong(one -> one.id())
            .filter(id -> !readAnswers.contains(id))
            .findFirst();
    OptionalLong story =
        own.stream()
            .filter(Story::isReady)
            .mapToLong(Story::id)
            .filter(id -> !readStories.contains(id))
            .findFirst();
    return new Unread(answer, story);
  }

  private static Set<Long> sources(List<Found> found, Found.Kind kind) {
    return found.stream()
        .filter(one -> one.kind() == kind)
        .map(Found::source)
        .collect(Collectors.toSet());
  }
}
