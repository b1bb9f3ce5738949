package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What those who met saw of each other, sealed until all have written or the time is up.
 *
 * <p>Nothing that is shown to anybody else before depends on what was written, nor on whether.
 */
final class Debriefs {

  private final MeetingStore meetings;
  private final VoteStore votes;
  private final PeopleStore people;
  private final InstantSource clock;
  private final PairRules rules;

  Debriefs(
      MeetingStore meetings,
      VoteStore votes,
      PeopleStore people,
      InstantSource clock,
      PairRules rules) {
    this.meetings = meetings;
    this.votes = votes;
    this.people = people;
    this.clock = clock;
    this.rules = rules;
  }

  /** Somebody says that it took place: the first time, everybody is asked what they saw. */
  List<Outgoing> begin(Tx tx, Meeting meeting) {
    if (meeting.seats().size() < 2 || votes.hasBegun(tx, meeting.id())) return List.of();
    Instant until = clock.instant().plus(rules.sealed());
    votes.begin(tx, meeting.id(), until);
    return meeting.seats().stream()
        .<Outgoing>map(seat ->
            Outgoing.askedFor(
                seat.person(), VoteCards.begins(meeting, seat.person(), until, names(tx))))
        .toList();
  }

  private Function<Person, String> names(Tx tx) {
    return person -> people.name(tx, person);
  }

  /** A meeting that somebody sits in, and the other one there that is meant. */
  private record About(Meeting meeting, Seat seat) {}

  private Optional<About> about(Tx tx, Incoming.Interaction asked, String subject) {
    if (!subject.matches("[0-9]{1,18}-[0-9]")) return Optional.empty();
    String[] parts = subject.split("-", 2);
    return meetings
        .find(tx, asked.by(), Long.parseLong(parts[0]))
        .filter(meeting -> votes.hasBegun(tx, meeting.id()))
        .flatMap(meeting ->
            meeting.seats().stream()
                .filter(seat -> seat.number() == Integer.parseInt(parts[1]))
                .filter(seat -> !seat.person().equals(asked.by()))
                .map(seat -> new About(meeting, seat))
                .findFirst());
  }

  Answer writing(Tx tx, Incoming.Pressed pressed) {
    Optional<About> about = about(tx, pressed, pressed.action().subject());
    if (about.isEmpty()) return new Answer.Told(VoteCards.notThere());
    Meeting meeting = about.get().meeting();
    if (votes.sealedUntil(tx, meeting.id()).isEmpty()) {
      return new Answer.Told(VoteCards.noLonger());
    }
    if (meeting.allSayNot()) return new Answer.Told(VoteCards.notHeld());
    Seat seat = about.get().seat();
    return new Answer.OpenForm(
        VoteForm.of(
            meeting,
            seat,
            people.name(tx, seat.person()),
            votes.own(tx, meeting.id(), pressed.by()).stream()
                .filter(vote -> vote.about() == seat.number())
                .toList()));
  }

  List<Outgoing> written(Tx tx, Incoming.Submitted sent) {
    Optional<About> about = about(tx, sent, sent.action().subject());
    if (about.isEmpty()) return told(sent, VoteCards.notThere());
    Meeting meeting = about.get().meeting();
    Seat seat = about.get().seat();
    if (meeting.allSayNot()) return told(sent, VoteCards.notHeld());
    boolean kept =
        votes.put(
            tx,
            meeting.id(),
            sent.by(),
            seat.number(),
            VoteForm.votes(sent.values(), sent.by(), seat));
    if (!kept) return told(sent, VoteCards.noLonger());
    int all = meeting.seats().size() * (meeting.seats().size() - 1);
    if (votes.written(tx, meeting.id()) < all) {
      Instant until = votes.sealedUntil(tx, meeting.id()).orElseThrow();
      return told(sent, VoteCards.isSealed(meeting, sent.by(), until, names(tx)));
    }
    List<Outgoing> effects = new ArrayList<>(told(sent, VoteCards.wasTheLast()));
    effects.addAll(open(tx, meeting.id()));
    return effects;
  }

  /** Opens what has been sealed long enough; returns what is shown then. */
  List<Outgoing> open(Tx tx, long id) {
    Optional<Meeting> found = meetings.find(tx, id);
    if (found.isPresent() && found.get().allSayNot()) {
      // Their last word, of all of them: nothing was seen there, and nothing is kept of it.
      votes.remove(tx, id);
      return List.of();
    }
    if (!votes.open(tx, id, clock.instant())) return List.of();
    if (found.isEmpty()) return List.of();
    Meeting meeting = found.get();
    List<Vote> all = votes.opened(tx, id);
    Set<Person> wrote = all.stream().map(Vote::by).collect(Collectors.toSet());
    List<Outgoing> effects = new ArrayList<>();
    for (Seat seat : meeting.seats()) {
      List<Vote> about = all.stream().filter(vote -> vote.about() == seat.number()).toList();
      if (about.isEmpty()) {
        if (wrote.contains(seat.person())) {
          effects.add(Outgoing.askedFor(seat.person(), VoteCards.nothingOfYou()));
        }
        continue;
      }
      Set<Person> readers = new LinkedHashSet<>(List.of(seat.person()));
      about.forEach(vote -> readers.add(vote.by()));
      for (Person reader : readers) {
        effects.add(Outgoing.askedFor(reader, VoteCards.opened(seat, about, reader, names(tx))));
      }
    }
    return effects;
  }

  /**
   * For the person themselves: where the others of their meetings since then put them, from 1 to 5,
   * as far as their debriefs were opened.
   */
  Map<SuccessFactor, List<Integer>> marks(Tx tx, Person person, Instant since) {
    Map<SuccessFactor, List<Integer>> marks = new EnumMap<>(SuccessFactor.class);
    List<Meeting> held = new ArrayList<>(meetings.of(tx, person, Meeting.Stage.OVER));
    held.addAll(meetings.of(tx, person, Meeting.Stage.CLOSED));
    for (Meeting meeting : held) {
      if (meeting.beginsAt().isBefore(since) || !meeting.wasHeld()) continue;
      for (Seat seat : meeting.seats()) {
        if (!seat.person().equals(person)) continue;
        votes.opened(tx, meeting.id()).stream()
            .filter(vote -> vote.about() == seat.number())
            .forEach(vote ->
                vote.mark()
                    .number()
                    .ifPresent(number ->
                        marks.computeIfAbsent(vote.factor(), _ -> new ArrayList<>()).add(number)));
      }
    }
    return marks;
  }

  /**
   * Somebody is about to be forgotten, and what they wrote goes with them: whom they had written
   * about is told so, and reads again what the others wrote.
   */
  List<Outgoing> farewell(Tx tx, Person leaver) {
    List<Outgoing> effects = new ArrayList<>();
    Set<Person> lost = new LinkedHashSet<>();
    List<Meeting> held = new ArrayList<>(meetings.of(tx, leaver, Meeting.Stage.OVER));
    held.addAll(meetings.of(tx, leaver, Meeting.Stage.CLOSED));
    for (Meeting meeting : held) {
      List<Vote> all = votes.opened(tx, meeting.id());
      for (Seat seat : meeting.seats()) {
        if (seat.person().equals(leaver)) continue;
        List<Vote> about = all.stream().filter(vote -> vote.about() == seat.number()).toList();
        List<Vote> rest = about.stream().filter(vote -> !vote.by().equals(leaver)).toList();
        if (rest.size() == about.size()) continue;
        if (rest.isEmpty()) {
          lost.add(seat.person());
          continue;
        }
        Set<Person> readers = new LinkedHashSet<>(List.of(seat.person()));
        rest.forEach(vote -> readers.add(vote.by()));
        for (Person reader : readers) {
          effects.add(Outgoing.askedFor(reader, VoteCards.remains(seat, rest, reader, names(tx))));
        }
      }
      effects.addAll(stillSealed(tx, meeting, leaver));
    }
    lost.forEach(person -> effects.add(Outgoing.askedFor(person, VoteCards.isGone())));
    votes.forgetAbout(tx, leaver);
    return effects;
  }

  /** The others of three still write about each other, without the name of who has gone. */
  private List<Outgoing> stillSealed(Tx tx, Meeting meeting, Person leaver) {
    Optional<Instant> until = votes.sealedUntil(tx, meeting.id());
    Meeting left = meeting.without(leaver);
    if (until.isEmpty() || left.seats().size() < 2) return List.of();
    return left.seats().stream()
        .<Outgoing>map(seat ->
            Outgoing.askedFor(
                seat.person(), VoteCards.begins(left, seat.person(), until.get(), names(tx))))
        .toList();
  }

  private static List<Outgoing> told(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
