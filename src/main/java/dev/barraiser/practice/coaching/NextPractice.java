package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.coaching.Coaching.FromAnswer;
import dev.barraiser.practice.coaching.Coaching.FromStory;
import dev.barraiser.practice.coaching.Coaching.Source;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody may practise next, by what was read in their answers. */
final class NextPractice implements Practising {

  private final CoachStore coachings;
  private final Sources sources;
  private final Telling telling;
  private final Lenses lenses;
  private final CoachDesk desk;
  private final CoachRules rules;

  NextPractice(
      CoachStore coachings,
      Sources sources,
      Telling telling,
      Lenses lenses,
      CoachDesk desk,
      CoachRules rules) {
    this.coachings = coachings;
    this.sources = sources;
    this.telling = telling;
    this.lenses = lenses;
    this.desk = desk;
    this.rules = rules;
  }

  @Override
  public Optional<Probe> lastProbe(Tx tx, Person person, Instant since) {
    return answersRead(tx, person, since)
        .findFirst()
        .map(one -> {
          Advice advice = telling.advice(tx, one, one.read().orElseThrow());
          return new Probe(
              one.draft().question().text(),
              advice.probe(),
              Action.of(
                  CoachCards.REWRITE, one.id() + "." + advice.suggestions().getFirst().sentence()));
        });
  }

  @Override
  public List<Lacking> lacking(Tx tx, Person person, Instant since) {
    Set<Source> seen = new HashSet<>();
    return answersRead(tx, person, since)
        .filter(one -> one.draft().source() instanceof FromAnswer)
        .filter(one -> seen.add(one.draft().source()))
        .map(one ->
            new Lacking(
                ((FromAnswer) one.draft().source()).answer(),
                Gaps.lacking(one.read().orElseThrow(), rules.weights())))
        .toList();
  }

  /** Also those to a question alone, newest first. */
  private Stream<Coaching> answersRead(Tx tx, Person person, Instant since) {
    return coachings.readSince(tx, person, since).stream()
        .filter(one -> !(one.draft().source() instanceof FromStory))
        .filter(one -> one.read().isPresent() && sources.stands(tx, one));
  }

  @Override
  public List<Outgoing> read(Tx tx, String text, Question question, Incoming.Submitted sent) {
    var which = new Coaching.Which(question.id(), question.text());
    return desk.practised(tx, text, which, lenses.of(tx, which), sent);
  }
}
